import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TRAINING_STATUSES } from '../../api/train.ts';
import { mergeTrainings } from './merge.ts';
import { parseKeptTraining, type KeptTraining } from './parseKept.ts';

const RECORD: KeptTraining = {
  uuid: 'u1',
  place: 'http://a.test m',
  training: {
    uuid: 'u1',
    date: '2026-11-22 06:47:38',
    status: 'done',
    word: 'done',
    args: { epochs: 2n },
    message: undefined,
    result: undefined,
  },
  firstSeen: 1,
  end: undefined,
  cut: false,
};

const told = (more: object) => ({ ...RECORD, training: { ...RECORD.training, ...more } });
const loop: unknown[] = [];
loop.push(loop);
const holes: unknown[] = [];
holes[1] = 1;

test.each<[string, unknown, object | undefined]>([
  ['as it is written', RECORD, RECORD],
  [
    'with a result',
    told({ result: { output: [Number.NaN], finished: 'then', duration: 3 } }),
    told({ result: { output: [Number.NaN], finished: 'then', duration: 3 } }),
  ],
  [
    'with a result that said nothing',
    told({ result: {} }),
    told({ result: { output: undefined, finished: undefined, duration: undefined } }),
  ],
  ['with a status of another page', told({ status: 'paused' }), told({ status: 'unknown' })],
  ['with an end of another page', { ...RECORD, end: 'eaten' }, RECORD],
  [
    'without what isn’t needed',
    { uuid: 'u1', place: 'p', firstSeen: 0, training: { uuid: 'u1' } },
    {
      uuid: 'u1',
      place: 'p',
      firstSeen: 0,
      end: undefined,
      cut: false,
      training: { uuid: 'u1', date: '', status: 'unknown', word: '', args: {}, message: undefined, result: undefined },
    },
  ],
  ['of another training', told({ uuid: 'u2' }), undefined],
  ['without an id', { ...RECORD, uuid: '' }, undefined],
  ['without a place', { ...RECORD, place: undefined }, undefined],
  ['without a moment', { ...RECORD, firstSeen: 'yesterday' }, undefined],
  ['with arguments that end nowhere', told({ args: { loop } }), undefined],
  ['with a result that ends nowhere', told({ result: { output: loop } }), undefined],
  ['with a date for a value', told({ args: { day: new Date(0) } }), undefined],
  ['with bytes for a result', told({ result: { output: new Uint8Array(2) } }), undefined],
  ['with a list with holes', told({ args: { holes } }), undefined],
  ['no record at all', 'u1', undefined],
])('a training %s', (_, input, wanted) => {
  expect(parseKeptTraining(input)).toEqual(wanted);
});

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
});

test('whatever is stored, reading it doesn’t throw, and what was read can be listed and is read the same again', () => {
  const training = fc.record(
    { uuid: fc.constant('u'), date: anything, status: anything, word: anything, args: anything, message: anything, result: anything },
    { requiredKeys: ['uuid'] },
  );
  const record = fc.record(
    {
      uuid: fc.constant('u'),
      place: fc.string(),
      training: fc.oneof(training, anything),
      firstSeen: fc.oneof(fc.nat(), anything),
      end: anything,
      cut: anything,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(record, anything), (input) => {
      const read = parseKeptTraining(input);
      if (read === undefined) return;
      expect(TRAINING_STATUSES).toContain(read.training.status);
      expect(parseKeptTraining(structuredClone(read))).toEqual(read);
      expect(mergeTrainings(undefined, [read, read], 1)).toHaveLength(2);
    }),
  );
});
