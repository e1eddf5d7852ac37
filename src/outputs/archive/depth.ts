import { createContext } from 'react';

/** How many archives are around what is drawn. */
export const ArchiveDepth = createContext(0);

/** An archive in an archive is opened; what is nested deeper is made to keep somebody busy. */
export const DEEPEST = 2;
