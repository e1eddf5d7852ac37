// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Answer } from '../../answers/answer.ts';
import { readAnswer } from '../../answers/read.ts';
import type { Json } from '../../spec/model.ts';
import { CompareAnswers } from './CompareAnswers.tsx';

// jsdom's own can't be read.
beforeAll(() => void vi.stubGlobal('Blob', NodeBlob));
afterEach(cleanup);

const answer = (predictions: Json): Promise<Answer> =>
  readAnswer({
    status: 200,
    contentType: 'application/json',
    blob: new Blob([JSON.stringify({ status: 'OK', predictions })]),
    modelId: 'm',
    response: undefined,
    argNames: [],
  });

/** The one place that differs, as it is drawn. */
async function compared(left: Json, right: Json): Promise<HTMLElement> {
  const answers = await Promise.all([answer(left), answer(right)]);
  const { container } = render(<CompareAnswers left={answers[0]} right={answers[1]} names={['before', 'after']} sent={[[], []]} />);
  await waitFor(() => expect(container.querySelectorAll('[data-compared-as]')).toHaveLength(1));
  return container.querySelector('[data-compared-as]') as HTMLElement;
}

test.each<[string, Json, Json, string, RegExp]>([
  ['numbers by their difference', 4, 5, 'number', /4 → 5\+1 \(\+25%\)/],
  ['falling numbers', 4, 1, 'number', /4 → 1−3 \(−75%\)/],
  ['numbers from zero', 0, 2, 'number', /0 → 2\+2$/],
  [
    'classes in pairs of bars',
    { labels: ['cat', 'dog'], probabilities: [0.8, 0.2] },
    { labels: ['cat', 'dog'], probabilities: [0.5, 0.5] },
    'classification',
    /cat80\.0%50\.0%dog20\.0%50\.0%/,
  ],
  ['tables row by row', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }], 'table', /Rows: 1 changed, 1 the same\./],
  ['texts as JSON', 'north', 'south', 'json', /the value"north""south"/],
])('%s', async (_, left, right, renderer, words) => {
  const place = await compared(left, right);
  expect(place.dataset.comparedAs).toBe(renderer);
  await waitFor(() => expect(place.textContent.replace(/^predictions/, '')).toMatch(words));
});

test('a place that only one answer has stands beside its absence', async () => {
  const place = await compared({ n: 1, rows: [{ a: 1 }, { a: 2 }] }, { n: 1, rows: [{ a: 1 }, { a: 2 }], m: 2 });
  expect(place.dataset.comparedAs).toBe('blocks');
  expect(place.textContent).toContain('Not in this answer.');
  expect(screen.getByText(/^The same in both:/).textContent).toContain('predictions.n');
});
