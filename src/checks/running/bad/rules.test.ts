import { expect, test, vi } from 'vitest';
import type { RequestPlan } from '../../../request/requestPlan.ts';
import { makeArg } from '../../../spec/testing.ts';
import type { Predict } from '../../../spec/model.ts';
import { checkModel } from '../check.ts';
import { answering, imageArg, jsonAnswer, rawAnswer, testTarget, type Act } from '../testModule.ts';
import { BAD_INPUT_RULES } from './rules.ts';

const RESULT = jsonAnswer({ status: 'OK', predictions: [1] });
const BROKEN = rawAnswer('500 Internal Server Error\n\nServer got itself in trouble', 'text/plain', 500);
const refused = (name: string, reason: string): Act => jsonAnswer({ [name]: [reason] }, 422);

async function check(act: (plan: RequestPlan, nth: number) => Act | Promise<Act>, predict: Partial<Predict> = {}, patience?: number) {
  const { transport, asked } = answering(act);
  const options = {
    transport,
    signal: new AbortController().signal,
    isAlive: () => Promise.resolve(true),
    patience,
    rules: BAD_INPUT_RULES,
  };
  const { rules } = await checkModel(testTarget(predict), options);
  const ends = Object.fromEntries(rules.map((one) => [one.id, one]));
  return { ends, broken: rules.flatMap(({ id, state }) => (state === 'broken' ? [id] : [])), asked };
}

/** What was sent as the image, by its beginning. */
async function imageIn({ body }: RequestPlan): Promise<'honest' | 'empty' | 'cut' | 'text' | 'other' | 'none'> {
  const part = body.type === 'multipart' ? body.parts.find((one) => 'file' in one) : undefined;
  if (part === undefined || !('file' in part)) return 'none';
  if (part.file.size === 0) return 'empty';
  const [head, tail] = [await part.file.slice(0, 4).text(), await part.file.slice(-8).text()];
  if (head === 'This') return 'text';
  if (head === 'RIFF') return 'other';
  return tail.includes('IEND') ? 'honest' : 'cut';
}

const refuseImage: Act = refused('image', 'Not a picture that can be read.');

test('a module that refuses what is bad breaks no rule, and is told what was tried', async () => {
  const { broken, ends, asked } = await check(async (plan) => ((await imageIn(plan)) === 'honest' ? RESULT : refuseImage));
  expect(broken).toEqual([]);
  expect(ends.TM506).toMatchObject({ state: 'held', note: '4 bad inputs were tried.' });
  expect(ends.TM503).toMatchObject({ state: 'untold', because: 'not-applicable' });
  // One honest input, one without it, four bad files: whatever several rules ask is asked once.
  expect(asked).toHaveLength(6);
});

test.each<[string, Partial<Record<Awaited<ReturnType<typeof imageIn>>, Act>>, string, readonly string[]]>([
  ['a text fails', { text: BROKEN }, 'TM506', ['a text named', '500']],
  ['two files fail', { text: BROKEN, empty: BROKEN }, 'TM506', ['a text named', 'an empty file']],
  ['what is cut off fails', { cut: BROKEN }, 'TM506', ['the first half of']],
  ['an error comes as an answer', { text: jsonAnswer({ status: 'error', message: 'no image' }) }, 'TM507', ['“no image”', '200']],
  ['another medium is taken', { other: RESULT }, 'TM508', ['another medium', 'as if it were']],
  ['what is left out fails', { none: BROKEN }, 'TM501', ['left out', '500']],
  ['what is left out isn’t missed', { none: RESULT }, 'TM501', ['left out', 'Taken (200)']],
  ['a refusal says nothing', { text: refused('image', 'Invalid value.') }, 'TM511', ['no reason', '422']],
  ['a refusal is about something else', { text: jsonAnswer({ message: 'wrong input' }, 400) }, 'TM511', ['does not name']],
])('%s', async (_, acts, rule, says) => {
  const { broken, ends } = await check(async (plan) => {
    const sent = await imageIn(plan);
    return sent === 'honest' ? RESULT : (acts[sent] ?? refuseImage);
  });
  expect(broken).toEqual([rule]);
  const text = JSON.stringify(ends[rule]);
  for (const words of says) expect(text).toContain(words);
  expect(ends[rule]).toMatchObject({ findings: [{ place: { at: 'argument', name: 'image' } }] });
});

test('what is cut off may be answered: its beginning may be enough', async () => {
  const { broken } = await check(async (plan) => (['honest', 'cut'].includes(await imageIn(plan)) ? RESULT : refuseImage));
  expect(broken).toEqual([]);
});

test('silence is one rule’s, and what couldn’t be asked any more is said, with the way to ask it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
  const { broken, ends, asked } = await check(
    async (plan) => {
      const sent = await imageIn(plan);
      return sent === 'honest' ? RESULT : sent === 'text' ? 'silent' : refuseImage;
    },
    {},
    300,
  );
  vi.useRealTimers();
  expect(broken).toEqual(['TM510']);
  expect(JSON.stringify(ends.TM510)).toContain('the API itself still answers');
  expect(ends.TM501).toMatchObject({ state: 'held' });
  for (const id of ['TM506', 'TM507', 'TM508'])
    expect(ends[id]).toMatchObject({ state: 'untold', because: 'unknown', why: expect.stringContaining(`--only ${id}`) });
  expect(asked).toHaveLength(3);
});

test.each<[string, Act]>([
  ['fails', BROKEN],
  ['answers with an error', jsonAnswer({ status: 'error', message: 'out of memory' })],
  ['is lost', 'lost'],
])('of a module that %s at honest inputs nothing is told', async (_, act) => {
  const { ends, asked } = await check(() => act);
  expect(new Set(Object.values(ends).map(({ state }) => state))).toEqual(new Set(['untold']));
  expect(asked).toHaveLength(1);
});

const number = makeArg({ name: 'size', kind: 'integer', minimum: 1, maximum: 5, default: 2 });
const mode = makeArg({ name: 'mode', kind: 'string', choices: ['a', 'b'], default: 'a' });
const text = makeArg({ name: 'text', kind: 'string', required: true, description: 'Any text' });

test.each<[string, readonly string[], string, 'error' | 'warning']>([
  ['what is beyond its bounds is taken', ['0', '6'], 'TM503', 'warning'],
  ['another choice is taken', ['none-of-these'], 'TM504', 'warning'],
  ['a word for a number is taken', ['perhaps'], 'TM505', 'error'],
])('%s', async (_, taken, rule, severity) => {
  const bad = new Set(['0', '6', 'none-of-these', 'perhaps']);
  const { broken, ends } = await check(
    ({ query }) => {
      const odd = query.find(({ value }) => bad.has(value) && !taken.includes(value));
      if (!query.some(({ name }) => name === 'text')) return refused('text', 'Missing data for required field.');
      return odd === undefined ? RESULT : refused(odd.name, 'Not allowed here.');
    },
    { args: [text, number, mode] },
  );
  expect(broken).toEqual([rule]);
  expect(ends[rule]).toMatchObject({ findings: [{ severity }] });
});

test('what is called optional and needed, and texts that aren’t foreseen', async () => {
  const optional = imageArg({ required: false, nullable: true });
  const { broken } = await check(async (plan) => ((await imageIn(plan)) === 'none' ? BROKEN : RESULT), { args: [optional] });
  expect(broken).toContain('TM502');
  const { broken: texts } = await check(
    ({ query, body }) =>
      body.type === 'json' || query.some(({ value }) => value.includes('猫'))
        ? BROKEN
        : query.length === 0
          ? refused('text', 'Missing data for required field.')
          : RESULT,
    { args: [text] },
  );
  expect(texts).toEqual(['TM509']);
});

test('a secret is left alone', async () => {
  const key = makeArg({ name: 'key', kind: 'string', format: 'password', default: 'sesame', minLength: 5 });
  const { asked } = await check(() => RESULT, { args: [text, key] });
  expect(asked.length).toBeGreaterThan(2);
  for (const { query, body } of asked) expect(JSON.stringify({ query, body })).toContain('sesame');
});
