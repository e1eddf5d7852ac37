import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AnswerSource } from '../../answers/answer.ts';
import { tracesNow } from '../../files/report.ts';
import { outputs } from '../registry.ts';
import { answerLine } from './answerLine.ts';
import { lineInWords } from './lineWords.ts';
import { readAnswer } from '../../answers/read.ts';

async function lineOf(body: unknown, part: Partial<AnswerSource> = {}): Promise<string> {
  const blob = new Blob([typeof body === 'string' ? body : JSON.stringify(body)]);
  return lineInWords(
    answerLine(
      await readAnswer({ status: 200, contentType: 'application/json', blob, modelId: 'm', argNames: [], response: undefined, ...part }),
    ),
  );
}

describe('an answer in a few words', () => {
  test.each<[string, unknown, string]>([
    ['the best class', { status: 'OK', predictions: { labels: ['dog', 'cat'], probabilities: [0.2, 0.8] } }, 'cat 80.0%'],
    ['a number', { status: 'OK', predictions: 0.123456 }, '0.1235'],
    ['zero', { status: 'OK', predictions: 0 }, '0'],
    ['a text, on one line', { status: 'OK', predictions: 'two\n lines' }, 'two lines'],
    [
      'what was found',
      {
        predictions: [
          [
            { name: 'bear', box: {} },
            { name: 'bear', box: {} },
          ],
        ],
      },
      '2: bear',
    ],
    [
      'what was detected, by class',
      { predictions: [0, 1, 0].map((kind) => ({ name: ['red', 'blue'][kind], confidence: 0.5, box: { x1: 0, y1: 0, x2: 9, y2: 9 } })) },
      '3 detections: 2 red, blue',
    ],
    ['nothing found', { predictions: [[]] }, 'nothing was found'],
    ['a box of which nothing says what it is', { predictions: { bbox: [10, 20, 100, 200] } }, '4 entries'],
    [
      'pairs that may be landmarks',
      {
        predictions: {
          landmarks: [
            [10, 20],
            [30, 40],
            [50, 60],
          ],
        },
      },
      '3 entries',
    ],
    [
      'a thing under each of several names',
      {
        predictions: { first: { label: 'cod', score: 0.9, box: [1, 2, 30, 40] }, next: { label: 'crab', score: 0.9, box: [1, 2, 30, 40] } },
      },
      '2 detections: cod, crab',
    ],
    [
      'the best class of each input',
      {
        predictions: [
          { file: 'a.png', labels: ['cat', 'dog'], probabilities: [0.9, 0.1] },
          { file: 'b.png', labels: ['cat', 'dog'], probabilities: [0.2, 0.8] },
        ],
      },
      '2 inputs: cat 90.0%, dog 80.0%',
    ],
    ['nothing but a message', { predictions: { message: 'Come back later' } }, 'Come back later'],
    ['columns beside other facts', { predictions: { days: ['a', 'b'], temp: [1, 2], unit: 'K' } }, 'days, temp, unit'],
    ['no boxes, and the time it took', { predictions: { detections: [], seconds: 0.3 } }, 'nothing was found'],
    ['a text beside an empty list', { predictions: { text: 'hello', segments: [] } }, 'text, segments'],
    ['a list', { predictions: [1, 2, 3] }, '3 entries'],
    ['members', { predictions: { a: {}, b: {} } }, 'a, b'],
    ['an error in a 200, of which the cause is kept instead', { status: 'error', message: 'no animal' }, ''],
  ])('%s', async (_, body, expected) => {
    expect(await lineOf(body)).toBe(expected);
  });

  test('a fault of a renderer costs its words, and leaves a trace', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const [words] = outputs.flatMap((rule) => rule.words ?? []);
    vi.spyOn(words ?? { of: () => [] }, 'of').mockImplementation(() => {
      throw new TypeError('no such name');
    });
    expect(await lineOf({ predictions: 0.5 })).toBe('JSON, 19 B');
    expect(tracesNow().at(-1)).toMatchObject({ where: 'Putting an answer into a line', error: 'TypeError: no such name' });
    vi.restoreAllMocks();
  });

  test('a file', async () => {
    expect(await lineOf('%PDF-1.4 x', { contentType: 'application/pdf' })).toBe('PDF, 10 B');
  });

  test('any JSON gives one short line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (predictions) => {
        const line = await lineOf({ predictions });
        expect(line).toMatch(/\S/);
        expect(line.length).toBeLessThanOrEqual(80);
        expect(line).not.toContain('\n');
      }),
    );
  });
});
