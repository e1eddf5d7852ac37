import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { Detection, Group } from './detection.ts';
import { readDetections } from './readDetections.ts';

/** Every single value in a value, as text. */
function leavesOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(leavesOf);
}

function shownOf({ label, score, outlines, more }: Detection): string[] {
  const places = outlines.flatMap((outline) => [...(outline.kind === 'box' ? outline.quad : outline.xy)]);
  return [label, label.replace(/^class /, ''), String(score), ...places.map(String), ...leavesOf(more ?? null)];
}

const shownIn = ({ title, items, more }: Group): string[] => [title ?? '', ...items.flatMap(shownOf), ...leavesOf(more ?? null)];

/** Answers that look like detections, more or less. */
const scalar = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.integer({ min: 0, max: 900 }),
  fc.string(),
  fc.constant(null),
  fc.boolean(),
);
const four = fc.array(fc.nat(500), { minLength: 3, maxLength: 8 });
const pairs = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 5 });
const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    four as fc.Arbitrary<Json>,
    pairs as unknown as fc.Arbitrary<Json>,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'box',
        'bbox',
        'boxes',
        'points',
        'segments',
        'x',
        'y',
        'w',
        'h',
        'label',
        'class',
        'score',
        'scores',
        'labels',
        'keypoints',
        'file_name',
        'length_cm',
        'visible',
        'center',
        'size',
        'note',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;
const entry = fc.record(
  {
    label: fc.oneof(fc.string(), fc.nat(9)),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    bbox: four,
    keypoints: pairs,
    length_cm: value,
    note: value,
  },
  { requiredKeys: ['bbox'] },
) as unknown as fc.Arbitrary<Json>;
const answers: fc.Arbitrary<Json> = fc.oneof(
  value,
  fc.array(entry, { maxLength: 4 }),
  fc.array(
    fc.record({ file_name: fc.string(), detections: fc.array(entry, { maxLength: 3 }), seconds: value }) as unknown as fc.Arbitrary<Json>,
    { maxLength: 3 },
  ),
  fc.record({
    boxes: fc.array(fc.oneof(four, fc.constant([1, 2, 30, 40])), { maxLength: 3 }),
    labels: fc.array(scalar, { maxLength: 3 }),
    ids: fc.array(value, { maxLength: 3 }),
  }) as unknown as fc.Arbitrary<Json>,
);

test('of what is read as places, every single value is in what is drawn or beside it', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom('boxes', 'predictions', 'points'), (answer, key) => {
      const set = readDetections(answer, key);
      if (set === undefined) return;
      const consumed = isObject(answer) && set.members !== undefined ? set.members.map((name) => answer[name] ?? null) : answer;
      const shown = new Set([...set.groups.flatMap(shownIn), ...leavesOf(set.allClasses ?? null)]);
      for (const leaf of leavesOf(consumed)) expect(shown).toContain(leaf);
    }),
    { numRuns: 2000 },
  );
});
