import { createContext, type ComponentType } from 'react';
import type { Answer } from '../answers/answer.ts';
import type { Part } from '../answers/part.ts';
import type { SentFile } from '../files/sentFile.ts';
import type { Dataset } from './exports/dataset.ts';
import { NOTHING_FOUND } from './exports/merge.ts';

interface Nested {
  readonly Block: ComponentType<{ part: Part; untitled?: boolean }>;
  readonly drawable: (answer: Answer) => readonly Part[];
  /** What other programs can take of parts of which only these renderers know. */
  readonly datasetOf: (parts: readonly Part[], sent: readonly SentFile[]) => Promise<Dataset>;
}

/**
 * What draws the parts of an answer inside another renderer's, such as the files of an archive. It is handed down: a renderer
 * that imported the registry would stand in it and above it.
 */
export const NestedContext = createContext<Nested>({
  Block: () => null,
  drawable: () => [],
  datasetOf: () => Promise.resolve(NOTHING_FOUND),
});
