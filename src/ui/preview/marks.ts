import { createContext, type ReactNode } from 'react';

/** What lies over the preview of a file, as a layer of the preview's own size; undefined when nothing does. */
export const PreviewMarks = createContext<((file: File) => ReactNode) | undefined>(undefined);
