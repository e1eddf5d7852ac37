import { createContext } from 'react';

/** Whether a single value stands in a list of such, in a line as high as its neighbours; else it is the answer, and large. */
export const InLine = createContext(false);
