import { describe, expect, test } from 'vitest';
import type { RequestPlan } from '../../../request/requestPlan.ts';
import type { Predict } from '../../../spec/model.ts';
import { readHints } from '../../../spec/hints.ts';
import { makeArg } from '../../../spec/testing.ts';
import { MIME } from '../../../files/kinds.ts';
import { checkModel } from '../check.ts';
import type { RunningRule } from '../define.ts';
import { ownFile } from '../inputs/files/make.ts';
import { answering, imageArg, jsonAnswer, rawAnswer, testTarget, type Act } from '../testModule.ts';
import { answersMixed } from './answersMixed.ts';
import { inputsLost } from './inputsLost.ts';
import { notRepeatable } from './notRepeatable.ts';
import { orderLost } from './orderLost.ts';

const several: Partial<Predict> = { args: [imageArg({ name: 'images', multiple: true, description: 'Images' })] };

async function judged(
  rule: RunningRule,
  act: (plan: RequestPlan, nth: number) => Act | Promise<Act>,
  predict: Partial<Predict> = {},
): Promise<string> {
  const { transport } = answering(act);
  const options = { transport, signal: new AbortController().signal, isAlive: () => Promise.resolve(true), rules: [rule], patience: 300 };
  const [one] = (await checkModel(testTarget(predict), options)).rules;
  if (one?.state === 'broken') return `broken: ${one.findings.map(({ text, severity }) => `${severity} ${text}`).join(' | ')}`;
  return one?.state === 'untold' ? `untold: ${one.because}` : `held: ${one?.state === 'held' ? (one.note ?? '') : ''}`;
}

const ok = (predictions: unknown) => jsonAnswer({ status: 'OK', predictions });
const namesIn = ({ body }: RequestPlan): string[] =>
  body.type === 'multipart' ? body.parts.flatMap((part) => ('file' in part ? [part.fileName] : [])) : [];
/** What the model says of each file: another thing of each. */
const scoreOf = (name: string): number => (name.startsWith('first') ? 0.25 : 0.75);

describe('TM601: the same input twice', () => {
  test.each<[string, (nth: number) => Act | Promise<Act>, string]>([
    ['the same', () => ok([0.5]), 'held: Nothing differs.'],
    ['within a thousandth', (nth) => ok([0.5 + nth / 10_000]), 'held'],
    ['random', (nth) => ok([nth / 3]), 'broken: warning The same input was answered in two ways: predictions.0:'],
    ['another class', (nth) => ok({ label: `class ${nth}` }), '"class 1" before, "class 3" now'],
    ['a time of day', (nth) => ok({ at: `2026-11-30T10:00:0${nth}`, n: 1 }), 'held: Nothing differs but predictions.at'],
    ['how long it took', (nth) => ok({ duration: nth * 0.7, inferenceTime: nth, n: 1 }), 'held: Nothing differs but'],
    ['a temporary name', (nth) => ok({ file: `/x/tmpab12cd${nth}.png` }), 'held: Nothing differs but'],
    ['an id', (nth) => ok({ id: `0b3c1f0e-7c1f-4f2a-9d53-7f1f5a2f9b1${nth}` }), 'held: Nothing differs but'],
    ['the same picture in other bytes is one', async (nth) => rawAnswer(await pngWithText(nth), MIME.png), 'held'],
    ['another picture', async (nth) => rawAnswer(await ownFile(MIME.png, nth === 1 ? 0 : 1), MIME.png), 'broken: warning'],
    ['bytes of which nobody knows anything', (nth) => rawAnswer(Uint8Array.of(0xfe, 0xdc, 0, 1, nth), MIME.binary), 'untold: unknown'],
    ['an error', () => jsonAnswer('x', 500), 'untold: unknown'],
    [
      'an error the second time',
      (nth) => (nth === 1 ? ok(1) : jsonAnswer('x', 500)),
      'broken: error The same input had a result, and none',
    ],
    ['an error as an answer then', (nth) => ok(nth === 1 ? 1 : { error: 'busy' }), 'an error came as an answer'],
    [
      'silence the second time',
      (nth) => (nth === 1 ? ok(1) : 'silent'),
      'broken: error The first request had a result, and a later one was never',
    ],
  ])('%s', async (_, act, end) => expect(await judged(notRepeatable, (_plan, nth) => act(nth))).toContain(end));
});

test('TM601 and TM411: what a module keeps from one request shows in the next, and isn’t taken for a lost input', async () => {
  const kept = new Set<string>();
  const keeping = (plan: RequestPlan) => {
    for (const name of namesIn(plan)) kept.add(name);
    return ok([...kept].map((name) => ({ score: scoreOf(name) })));
  };
  expect(await judged(notRepeatable, keeping, several)).toContain('the module seems to keep something from one request to the next');
  kept.clear();
  expect(await judged(inputsLost, keeping, several)).toBe('untold: unknown');
  const chance = await judged(notRepeatable, (_plan, nth) => ok([nth / 3]), several);
  expect(chance).toContain('answered in two ways');
  expect(chance).not.toContain('keep something');
});

describe('TM601: where chance is meant', () => {
  const random = (_plan: RequestPlan, nth: number) => ok(nth / 3);
  const says = (description: string): Partial<Predict> => ({
    args: [imageArg(), makeArg({ name: 'heat', kind: 'number', default: 1, description })],
  });
  test.each([
    ['Above 0 the answer is random.', 'held: The answers differ, and the module says so: “Above 0 the answer is random.”'],
    ['Each run gives another caption.', 'held: The answers differ'],
    ['The result is not deterministic', 'held: The answers differ'],
    ['Stochastic depth of the beam', 'held: The answers differ'],
    ['Trees of the random forest', 'broken: warning'],
    ['Temperature of the water', 'broken: warning'],
  ])('%s', async (said, end) => expect(await judged(notRepeatable, random, says(said))).toContain(end));

  test('a seed that may be left out is given', async () => {
    const seed = makeArg({ name: 'seed', kind: 'integer', description: 'Seed of the random numbers' });
    const act = (plan: RequestPlan, nth: number) => ok(plan.query.some(({ name }) => name === 'seed') ? 1 : nth);
    expect(await judged(notRepeatable, act, { args: [imageArg(), seed] })).toContain('held: Nothing differs.');
  });
});

/** Its pixels are those of another one, and its bytes aren't: they have a text before the end. */
async function pngWithText(nth: number): Promise<Blob> {
  const bytes = Buffer.from(await (await ownFile(MIME.png, 0)).arrayBuffer());
  const text = Buffer.from([0, 0, 0, 3, ...Buffer.from('tEXt'), 0x61, 0, 0x30 + nth, 0, 0, 0, 0]);
  return new Blob([bytes.subarray(0, 33), text, bytes.subarray(33)], { type: MIME.png });
}

describe('TM411: several inputs', () => {
  const entry = (name: string) => ({ score: scoreOf(name) });
  test.each<[string, (names: string[]) => Act, string]>([
    ['an entry for each', (names) => ok(names.map(entry)), 'held: Two inputs, two entries at predictions.'],
    ['the first only', ([first = '']) => ok([entry(first)]), 'broken: error The answer to two files is exactly the one to the first alone'],
    ['the last only', (names) => ok([entry(names.at(-1) ?? '')]), 'exactly the one to the second alone'],
    ['the first twice', (names) => ok(names.map(() => entry(names[0] ?? ''))), 'both are the answer to the same one'],
    ['two fail', (names) => (names.length > 1 ? jsonAnswer('x', 500) : ok(names.map(entry))), 'Two files in one request fail (500)'],
    ['one after another in one list', (names) => ok(names.flatMap((name) => [entry(name), entry(name)])), 'held'],
    ['by their names', (names) => ok(Object.fromEntries(names.map((name) => [name, entry(name)]))), 'held'],
    [
      'a mean of them, which nobody can take apart',
      (names) => ok({ mean: names.reduce((sum, name) => sum + scoreOf(name), 0) / names.length }),
      'untold: unknown',
    ],
    ['the first only, and how many there were', (names) => ok({ count: names.length, all: names.slice(0, 1).map(entry) }), 'first alone'],
    ['the first only, by its name', (names) => ok(Object.fromEntries(names.slice(0, 1).map((name) => [name, entry(name)]))), 'first alone'],
    ['names of both, the answer to one', (names) => ok({ names, scores: names.slice(0, 1).map(scoreOf) }), 'first alone'],
    ['lines of a table of the first only', ([name = '']) => rawAnswer(`name,score\n${name},${scoreOf(name)}\n`, MIME.csv), 'first alone'],
    ['lines of a table for each', (names) => rawAnswer(names.map((name) => `${name},${scoreOf(name)}\n`).join(''), MIME.csv), 'held'],
    [
      'the best of them, in whatever order',
      (names) =>
        ok(
          names
            .toSorted((a, b) => scoreOf(b) - scoreOf(a))
            .slice(0, 1)
            .map(scoreOf)[0],
        ),
      'untold',
    ],
    ['parallel lists and the best of them', (names) => ok({ names, scores: names.map(scoreOf), best: 0.75 }), 'held'],
    ['one entry, the same for all', () => ok([{ score: 1 }]), 'broken: warning The answer to two files has one entry'],
    ['nothing found in any', () => ok([]), 'untold: unknown'],
    ['errors', () => jsonAnswer('x', 500), 'untold: unknown'],
  ])('%s', async (_, act, end) => expect(await judged(inputsLost, (plan) => act(namesIn(plan)), several)).toContain(end));

  test('an argument that takes one', async () => expect(await judged(inputsLost, () => ok(1))).toBe('untold: not-applicable'));

  test('a ZIP of two pictures', async () => {
    const zipped = makeArg({
      name: 'z',
      kind: 'file',
      in: 'formData',
      required: true,
      description: 'A ZIP of images',
      hints: readHints('A ZIP of images'),
    });
    // Names stand in the archive as they are.
    const inside = async (plan: RequestPlan): Promise<string[]> => {
      const file = plan.body.type === 'multipart' ? plan.body.parts.find((part) => 'file' in part) : undefined;
      const text = file !== undefined && 'file' in file ? Buffer.from(await file.file.arrayBuffer()).toString('latin1') : '';
      return [...new Set(text.match(/(?:first|second)\.png/g))];
    };
    const each = async (plan: RequestPlan) => ok((await inside(plan)).map(entry));
    const first = async (plan: RequestPlan) => ok((await inside(plan)).slice(0, 1).map(entry));
    expect(await judged(inputsLost, each, { args: [zipped] })).toContain('held');
    expect(await judged(inputsLost, first, { args: [zipped] })).toContain('first alone');
  });
});

describe('TM602: the order of several inputs', () => {
  const entry = (name: string) => ({ score: scoreOf(name) });
  const named = (name: string) => ({ file: name, score: scoreOf(name) });
  test.each<[string, (names: string[]) => Act, string]>([
    ['kept', (names) => ok(names.map(entry)), 'held: Entries change places with their inputs.'],
    [
      'sorted by what they are',
      (names) => ok(names.map(entry).toSorted((a, b) => a.score - b.score)),
      'broken: error Entries at predictions',
    ],
    ['turned around', (names) => ok(names.map(entry).toReversed()), 'broken: error'],
    ['sorted and named', (names) => ok(names.map(named).toSorted((a, b) => a.score - b.score)), 'held: Each entry names its input.'],
    ['names in one order, answers in the other', (names) => ok({ names, scores: names.map(scoreOf).toReversed() }), 'broken: error'],
    ['both turned around', (names) => ok({ names: names.toReversed(), scores: names.map(scoreOf).toReversed() }), 'held: Each entry names'],
    [
      'each with the name of the other',
      (names) => ok(names.map((name, at) => ({ ...named(name), file: names.at(-1 - at) ?? '' }))),
      'say that they are of one file, and hold the answer to the other one',
    ],
    [
      'by names that are crossed',
      (names) => ok(Object.fromEntries(names.map((name, at) => [name, entry(names.at(-1 - at) ?? '')]))),
      'say that they are of one file',
    ],
    ['all the same', (names) => ok(names.map(() => 1)), 'untold: unknown'],
    ['the first twice, which has a rule of its own', (names) => ok(names.map(() => entry(names[0] ?? ''))), 'untold: unknown'],
  ])('%s', async (_, act, end) => expect(await judged(orderLost, (plan) => act(namesIn(plan)), several)).toContain(end));
});

describe('TM603: at the same time', () => {
  const alone = (plan: RequestPlan) => ok({ score: scoreOf(namesIn(plan)[0] ?? '') });
  /** Of the first requests one after another, of all later ones at the same time. */
  const together = (act: (plan: RequestPlan, nth: number) => Act) => (plan: RequestPlan, nth: number) =>
    nth <= 3 ? alone(plan) : act(plan, nth);
  test.each<[string, (plan: RequestPlan, nth: number) => Act, string]>([
    ['each its own', alone, 'held: 6 at once, each with its own answer.'],
    ['all the first one’s', together(() => ok({ score: 0.25 })), 'got the answer to another one’s input'],
    ['one fails', together((plan, nth) => (nth === 6 ? jsonAnswer('x', 500) : alone(plan))), 'one failed (status 500)'],
    [
      'one is something else',
      together((plan, nth) => (nth === 6 ? ok({ score: 9 }) : alone(plan))),
      'another answer than the same input alone',
    ],
    ['one is lost', together((plan, nth) => (nth === 6 ? 'lost' : alone(plan))), 'one got no answer'],
    ['both inputs have the same answer', () => ok(1), 'untold: unknown'],
    ['random', (_, nth) => ok(nth), 'untold: unknown'],
  ])('%s', async (_, act, end) => expect(await judged(answersMixed, act)).toContain(end));
});
