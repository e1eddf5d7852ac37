import { createContext } from 'react';

/** What to do with several files for an argument that takes one; missing where nothing can be done. */
export const ManyFiles = createContext<((arg: string, files: readonly File[]) => void) | undefined>(undefined);
