import type { ShownInput } from '../shown.ts';

/** An input that is shown and of which nothing is known but what a test says. */
export function testInput(name: string, more: Partial<ShownInput>): ShownInput {
  return {
    name,
    label: undefined,
    score: undefined,
    values: {},
    error: undefined,
    mark: undefined,
    note: '',
    blob: () => Promise.resolve(undefined),
    stored: () => Promise.resolve(undefined),
    parts: () => Promise.resolve([]),
    ...more,
  };
}
