import { createContext, type ComponentType } from 'react';
import type { Answer } from '../answers/answer.ts';
import type { Part } from '../answers/part.ts';

interface Nested {
  readonly Block: ComponentType<{ part: Part; untitled?: boolean }>;
  readonly drawable: (answer: Answer) => readonly Part[];
}

/**
 * What draws the parts of an answer inside another renderer's, such as the files of an archive. It is handed down: a renderer
 * that imported the registry would stand in it and above it.
 */
export const NestedContext = createContext<Nested>({ Block: () => null, drawable: () => [] });
