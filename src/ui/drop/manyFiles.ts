import { createContext } from 'react';

/** What to do with several files for an argument that takes one, and whether it was done; missing where nothing can be. */
export const ManyFiles = createContext<((arg: string, files: readonly File[]) => boolean) | undefined>(undefined);
