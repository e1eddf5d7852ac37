import { createContext } from 'react';

interface HistoryOpen {
  readonly open: boolean;
  readonly close: () => void;
}

/** Whether the history is shown: the header opens it, and the page of the model draws it. */
export const HistoryOpen = createContext<HistoryOpen>({ open: false, close: () => undefined });
