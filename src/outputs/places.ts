import { createContext } from 'react';

interface Places {
  /** Somebody wants to see it on the picture, whether it fits or not. */
  readonly isAsked: boolean;
  /** Says that what was read as places doesn't lie in the picture that was sent. */
  readonly onMisfit: () => void;
}

/** Only the picture tells whether numbers are places in it. A block that has read them so is told here that they aren't. */
export const PlacesContext = createContext<Places>({ isAsked: true, onMisfit: () => undefined });
