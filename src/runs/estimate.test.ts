import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { expectation, isKnownShort, shareDone, timeHint, type Known } from './estimate.ts';
import { NO_TIMES, parseTimes } from './times.ts';

interface Case {
  readonly first?: number[];
  readonly later?: number[];
  readonly took?: number[];
  readonly firstTook?: number;
  readonly isFirst?: boolean;
}

/** In seconds. */
function known({ first = [], later = [], took = [], firstTook, isFirst = false }: Case): Known {
  const ms = (list: number[]) => list.map((one) => one * 1000);
  return {
    times: { ...NO_TIMES, first: ms(first), later: ms(later) },
    recorded: { took: ms(took), firstTook: firstTook === undefined ? undefined : firstTook * 1000 },
    isFirst,
  };
}

test.each<[string, Case, string | undefined]>([
  ['nothing is known', {}, undefined],
  ['nothing, and it is the first', { isFirst: true }, undefined],
  ['one run is not “usually”', { later: [12.2] }, 'Your last run took about 12 s.'],
  ['two are not either', { later: [12, 13] }, 'Your last 2 runs took about 12 s.'],
  ['three are', { later: [12, 13, 12.4] }, 'Usually about 12 s.'],
  ['quick ones', { later: [0.1, 0.2, 0.3] }, undefined],
  ['minutes', { later: [90, 91, 92] }, 'Usually about 1:31 min.'],
  ['they vary widely', { later: [3, 12, 5] }, 'Your runs took 3 to 12 s.'],
  ['across units', { later: [20, 200, 90] }, 'Your runs took 20 s to 3:20 min.'],
  ['one of many that queued shifts nothing', { later: [12, 12, 90, 13, 12] }, 'Usually about 12 s.'],
  ['a little is not widely', { later: [1, 2.5, 1] }, 'Usually about 1 s.'],
  ['after the first run only', { first: [40] }, 'The first run took about 40 s; later ones may be faster.'],
  ['after a first run that was over in a moment', { first: [0.2] }, undefined],
  ['the first one counts apart', { first: [40], later: [12, 12, 12] }, 'Usually about 12 s.'],
  ['the API came up again', { first: [40], later: [12, 12, 12], isFirst: true }, 'Usually about 12 s; a first run took about 40 s.'],
  ['again, and first runs are as fast', { first: [13], later: [12, 12, 12], isFirst: true }, 'Usually about 12 s.'],
  ['again, and first runs were never seen', { later: [12, 12, 12], isFirst: true }, 'Usually about 12 s; the first run may take longer.'],
  ['an example was recorded', { took: [12], isFirst: true }, 'The example took about 12 s; the first run may take longer.'],
  [
    'its first run too',
    { took: [12], firstTook: 40, isFirst: true },
    'The example took about 12 s; the first run loads the model: about 40 s.',
  ],
  ['only that', { firstTook: 40, isFirst: true }, 'The first run loads the model: about 40 s.'],
  ['several examples', { took: [12, 12.4], firstTook: 40, isFirst: false }, 'The examples took about 12 s.'],
  ['examples that differ', { took: [3, 12] }, 'The examples took 3 to 12 s.'],
  ['own runs count more', { took: [3], later: [12] }, 'Your last run took about 12 s.'],
  [
    'own first runs count more',
    { took: [3], firstTook: 80, first: [40], isFirst: true },
    'The example took about 3 s; a first run took about 40 s.',
  ],
])('before a run: %s', (_, given, words) => {
  expect(timeHint(known(given))).toBe(words);
});

const LATE = 'Other runs may be ahead of it, or the model is being loaded.';

test.each<[string, Case, number, string]>([
  ['the first run', { isFirst: true }, 3, 'The first run may take longer than later ones: the model may have to be loaded.'],
  ['nothing is known', {}, 3, ''],
  ['quick runs need no forecast', { later: [0.3, 0.4, 0.3] }, 0.5, ''],
  ['in time', { later: [12, 12, 12] }, 20, 'Usually about 12 s.'],
  ['late', { later: [12, 12, 12] }, 30, `Longer than known so far (about 12 s). ${LATE}`],
  ['a quick model that is late', { later: [0.1] }, 6, `Longer than known so far (about 1 s). ${LATE}`],
  ['later than the longest of those that vary', { later: [3, 5, 20] }, 30, 'Your runs took 3 to 20 s.'],
  [
    'a first run is not late because later ones are fast',
    { later: [12, 12, 12], isFirst: true },
    90,
    'Usually about 12 s; the first run may take longer.',
  ],
  ['but later than first runs', { first: [40], later: [12], isFirst: true }, 90, `Longer than known so far (about 40 s). ${LATE}`],
])('during a run: %s', (_, given, elapsed, words) => {
  expect(expectation(known(given), elapsed * 1000)).toBe(words);
});

test.each<[string, Case, number, number | undefined]>([
  ['after three runs alike', { later: [10, 10, 10] }, 5, 0.45],
  ['at their time it isn’t full', { later: [10, 10, 10] }, 10, 0.9],
  ['longer than they took', { later: [10, 10, 10] }, 10.1, undefined],
  ['after two', { later: [10, 10] }, 5, undefined],
  ['they vary', { later: [3, 12, 5] }, 2, undefined],
  ['the first run', { later: [10, 10, 10], isFirst: true }, 5, undefined],
  ['only an example', { took: [10, 10, 10] }, 5, undefined],
  ['quick ones', { later: [1, 1, 1] }, 0.5, undefined],
  ['a clock that was set back', { later: [10, 10, 10] }, -5, 0],
])('the bar: %s', (_, given, elapsed, share) => {
  expect(shareDone(known(given), elapsed * 1000)).toBe(share);
});

test('whatever is stored, no throw, and no bar is ever full', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), fc.double({ noNaN: true }), (stored, isFirst, elapsed) => {
      const all: Known = { times: parseTimes(stored), recorded: { took: [], firstTook: undefined }, isFirst };
      expectation(all, elapsed);
      expect(shareDone(all, elapsed) ?? 0).toBeLessThanOrEqual(0.9);
    }),
  );
});

test.each<[string, Case, boolean]>([
  ['nothing is known', {}, false],
  ['nothing, and it is the first', { isFirst: true }, false],
  ['short ones', { later: [1, 2, 1.5] }, true],
  ['one of them was long', { later: [1, 20] }, false],
  ['a first one after short ones may load the model', { later: [1, 1, 1], isFirst: true }, false],
  ['a first one, and first ones were short', { first: [2], later: [1], isFirst: true }, true],
  ['a first one, and first ones were long', { first: [40], later: [1], isFirst: true }, false],
  ['a short example', { took: [0.5] }, true],
  ['a long example', { took: [12] }, false],
])('over in five seconds by what is known: %s', (_, given, expected) => {
  expect(isKnownShort(known(given), 5000)).toBe(expected);
});
