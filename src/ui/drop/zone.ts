import { createContext, useContext } from 'react';

/** What the ways to come by a file need of the drop zone that they stand in. */
export interface Zone {
  /** Takes files as if they were dropped here. */
  readonly take: (files: readonly File[]) => void;
  /** Shows why there is no file. */
  readonly say: (problem: string) => void;
  /** Opens the file dialog. */
  readonly browse: () => void;
}

export const ZoneContext = createContext<Zone>({ take: () => undefined, say: () => undefined, browse: () => undefined });

export function useZone(): Zone {
  return useContext(ZoneContext);
}
