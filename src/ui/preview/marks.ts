import { createContext, type ReactNode } from 'react';
import type { Size } from '../picture/viewport.ts';

/** What lies over the preview of a file, as a layer that covers its picture; undefined when nothing does. */
export const PreviewMarks = createContext<((file: File) => ReactNode) | undefined>(undefined);

/** Pixels of the picture that lies under such a layer, which covers it exactly. */
export const MarkedSize = createContext<Size | undefined>(undefined);
