import { expect, test, vi } from 'vitest';
import { checkModel, type CheckOptions } from './check.ts';
import type { Decoded, Decoders, Depth, Laboratory, Observation, RunningRule } from './define.ts';
import { bothDecoders } from './media/headDecoders.ts';
import { exampleFails } from './good/exampleFails.ts';
import { answering, imageArg, jsonAnswer, testTarget, type Act } from './testModule.ts';

const rule = (judge: (lab: Laboratory) => Promise<void>): RunningRule => ({
  ...exampleFails,
  judge: async (lab) => {
    await judge(lab);
    return { state: 'held' };
  },
});

async function run(act: Parameters<typeof answering>[0], rules: readonly RunningRule[], more: Partial<CheckOptions> = {}, predict = {}) {
  const { transport, asked } = answering(act);
  const options = { transport, signal: new AbortController().signal, isAlive: () => Promise.resolve(true), rules, ...more };
  return { checked: await checkModel(testTarget(predict), options), asked };
}

test.each<[string, Act, object]>([
  ['a result', jsonAnswer({ status: 'OK', predictions: [1] }), { state: 'held' }],
  ['an error', jsonAnswer('500 Internal Server Error', 500), { state: 'broken', findings: [{ rule: 'TM401', proof: { status: 500 } }] }],
  ['no predict function', jsonAnswer('501: Not implemented', 501), { state: 'untold', because: 'not-applicable' }],
  ['predictions switched off', jsonAnswer('402: Payment Required', 402), { state: 'untold', because: 'not-applicable' }],
  ['a lost connection', 'lost', { state: 'untold', because: 'unknown' }],
])('%s', async (_, act, end) => {
  const { checked } = await run(() => act, [exampleFails]);
  expect(checked.rules).toMatchObject([{ id: 'TM401', by: 'running', ...end }]);
});

test('an error to an input of ours is said to be one, with the way to give an example', async () => {
  const { checked } = await run(() => jsonAnswer('x', 500), [exampleFails]);
  expect(JSON.stringify(checked.rules)).toContain('--examples');
  expect(checked).toMatchObject({ inputs: 'own', given: [{ argument: 'image', what: 'a PNG of 256 × 192 pixels' }] });
});

test('the same inputs are asked for once, others and a repetition anew, and each is noted', async () => {
  const seen: Observation[] = [];
  const { checked, asked } = await run(
    (_, nth) => jsonAnswer({ predictions: nth }),
    [
      rule(async (lab) => {
        const [base] = lab.cases;
        if (base === undefined) return;
        seen.push(await lab.ask(base), await lab.ask(lab.vary(base, 'under another name', {})), await lab.ask(base, 'again'));
        seen.push(
          await lab.ask(lab.vary(base, 'without', { image: undefined })),
          await lab.askUnchecked(lab.vary(base, 'without', { image: undefined })),
        );
      }),
    ],
  );
  expect(seen.map(({ end }) => end)).toEqual(['answered', 'answered', 'answered', 'refused', 'answered']);
  expect(seen[0]).toBe(seen[1]);
  expect(asked.map(({ body }) => body.type)).toEqual(['multipart', 'multipart', 'none']);
  expect(checked.facts).toMatchObject({ requests: 3, answers: [{ status: 200 }, { status: 200 }] });
});

test('after a silence nothing more is asked, and the check comes to its end', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 1000 });
  const seen: Observation[] = [];
  const { asked } = await run(
    () => 'silent',
    [
      rule(async (lab) => {
        for (const one of lab.cases) seen.push(await lab.ask(one), await lab.ask(one, 'again'));
      }),
    ],
    { patience: 3000 },
  );
  vi.useRealTimers();
  expect(seen).toMatchObject([
    { end: 'silent', alive: true },
    { end: 'not-asked', because: 'stuck' },
  ]);
  expect(asked).toHaveLength(1);
});

test('what can’t be told after a silence is said to be so because of it', async () => {
  const after: RunningRule = { ...exampleFails, id: 'TM409', name: 'after', order: 20 };
  const { checked } = await run(() => 'silent', [exampleFails, after], { patience: 50 });
  expect(checked.rules.map((one) => one.state === 'untold' && one.why)).toEqual([
    'No answer came. An earlier request was never answered, so nothing more is asked of the model.',
    'No answer came. An earlier request was never answered, so nothing more is asked of the model.',
  ]);
});

const by = (depth: Depth): Decoded => ({ state: 'whole', by: depth });
const UNKNOWN: Decoded = { state: 'unknown' };
const BROKEN: Decoded = { state: 'broken', why: 'cut' };

test.each<[string, Decoded, Decoded, Decoded]>([
  ['the further of both', by('structure'), by('decoded'), by('decoded')],
  ['the further of both, which is the first', by('decoded'), by('checksums'), by('decoded')],
  ['the browser doesn’t know it', by('structure'), UNKNOWN, by('structure')],
  ['only the browser knows it', UNKNOWN, by('decoded'), by('decoded')],
  ['cut off, which a browser draws', BROKEN, by('decoded'), BROKEN],
  ['the browser can’t decode it', by('structure'), BROKEN, BROKEN],
  ['nobody knows', UNKNOWN, UNKNOWN, UNKNOWN],
])('two ways to look at a picture: %s', async (_, first, second, together) => {
  const says = (decoded: Decoded): Decoders => {
    const look = () => Promise.resolve(decoded);
    return { picture: look, sound: look, film: look };
  };
  expect(await bothDecoders(says(first), says(second)).picture(new Blob())).toEqual(together);
});

test('when it is stopped, what is known is told and the rest is not asked for', async () => {
  const stop = new AbortController();
  const second: RunningRule = { ...exampleFails, id: 'TM402', name: 'b', order: 20 };
  const { checked } = await run(
    () => {
      stop.abort();
      return 'silent';
    },
    [exampleFails, second],
    { signal: stop.signal },
  );
  expect(checked.rules).toMatchObject([
    { id: 'TM401', state: 'untold', because: 'stopped' },
    { id: 'TM402', state: 'untold', because: 'stopped' },
  ]);
});

test('where nothing honest can be made, nothing is asked and the reason is told', async () => {
  const { checked, asked } = await run(
    () => jsonAnswer({}),
    [exampleFails],
    {},
    { args: [imageArg({ name: 'data', description: 'The data' })] },
  );
  expect(asked).toEqual([]);
  expect(checked).toMatchObject({ inputs: 'none', rules: [{ state: 'untold', because: 'unknown' }] });
  expect(checked.noCase).toContain('data');
});

test('a rule that throws accuses nobody', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { checked } = await run(() => jsonAnswer({}), [rule(() => Promise.reject(new Error('ours')))]);
  expect(checked.rules).toMatchObject([{ state: 'untold', because: 'unknown' }]);
});

test('findings that the author knows of are exceptions with their reason', async () => {
  const { checked } = await run(() => jsonAnswer('x', 500), [exampleFails], { excuse: () => ({ reason: 'known' }) });
  expect(checked.rules).toMatchObject([{ state: 'excepted', excepted: [{ reason: 'known' }] }]);
});

test('a rule that is not asked for asks nothing', async () => {
  const { checked, asked } = await run(() => jsonAnswer({}), [exampleFails], { wants: () => false });
  expect(asked).toEqual([]);
  expect(checked.rules).toMatchObject([{ state: 'untold', because: 'not-asked-for' }]);
});
