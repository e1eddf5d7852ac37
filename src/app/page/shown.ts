import { createContext } from 'react';

/**
 * Whether the part of the page below is in view. The predictions stay as they are, run and all, while the trainings or a
 * statement of the operator are looked at, and the other way round; what listens to the whole page must then keep quiet.
 */
export const Shown = createContext(true);
