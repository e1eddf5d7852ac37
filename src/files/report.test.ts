import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { MAX_TRACES, onTrace, report, reporting, reportUncaught, tracesNow, wordsOf } from './report.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test.each([
  ['an error by its name and words', new TypeError('x is no function'), 'TypeError: x is no function'],
  ['one without words by its name', new RangeError(''), 'RangeError'],
  ['a text as it is', 'went wrong', 'went wrong'],
  ['nothing', undefined, 'no reason given'],
  ['a thrown object without its contents', { password: 'hunter2' }, 'not an error but of type object'],
  ['an address without its query', new Error('GET http://host:1/v2/a?token=s3cret#x failed'), 'Error: GET http://host:1/v2/a failed'],
  ['a file in an address by no byte', new Error('bad data:image/png;base64,AAAA here'), 'Error: bad data:… here'],
  [
    'an address of the page’s own site without its query',
    new Error('v2/models/x/predict/?password=abc failed'),
    'Error: v2/models/x/predict/ failed',
  ],
  [
    'a text that is no JSON without the text',
    new SyntaxError('Unexpected token \'h\', "hunter2-se"... is not valid JSON'),
    'SyntaxError: Unexpected token …... is not valid JSON',
  ],
  ['several lines in one', new Error('a\n  b'), 'Error: a b'],
  ['long words shortened', 'x'.repeat(1000), `${'x'.repeat(299)}…`],
])('%s', (_, error, words) => {
  expect(wordsOf(error)).toBe(words);
});

test('anything that is thrown becomes one short line', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      const words = wordsOf(thrown);
      expect(words.length).toBeLessThanOrEqual(300);
      expect(words).not.toMatch(/[\n\r]/);
    }),
  );
});

test('the list is bounded, keeps the latest, and tells who listens', () => {
  const heard = vi.fn<() => void>();
  const stop = onTrace(heard);
  for (let index = 0; index < MAX_TRACES + 5; index++) report('Loading', new Error(`number ${index}`));
  stop();
  report('Loading', new Error('unheard'));
  expect(heard).toHaveBeenCalledTimes(MAX_TRACES + 5);
  expect(tracesNow()).toHaveLength(MAX_TRACES);
  expect(tracesNow().at(-1)).toMatchObject({ where: 'Loading', error: 'Error: unheard' });
  expect(console.warn).toHaveBeenLastCalledWith('Loading: Error: unheard');
});

test('a handler reports and gives undefined', () => {
  expect(reporting('Copying')('no')).toBeUndefined();
  expect(tracesNow().at(-1)).toMatchObject({ where: 'Copying', error: 'no' });
});

test('what nobody caught is reported', () => {
  const page = new EventTarget() as Window;
  reportUncaught(page);
  page.dispatchEvent(Object.assign(new Event('error'), { error: new Error('thrown'), message: 'thrown' }));
  expect(tracesNow().at(-1)?.error).toBe('Error: thrown');
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('refused') }));
  expect(tracesNow().at(-1)?.error).toBe('Error: refused');
});
