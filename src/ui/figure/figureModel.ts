import { createContext } from 'react';

/** The model whose answer is drawn, for the line below a picture that says where it comes from. */
export const FigureModel = createContext<string | undefined>(undefined);
