import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readDicomFields } from './readFields.ts';
import { dicomOf, IMPLICIT, words, type Variant } from './testDicom.ts';

const shown = async (variant: Variant) =>
  (await readDicomFields(dicomOf(variant))).map(({ tag, name, kind, value }) => [tag, name, kind, value] as const);

describe('fields of a header', () => {
  test('all of them, a person’s name among them, by the names of the standard', async () => {
    expect(await shown({ pixels: words([1, 2, 3, 4, 5, 6]) })).toEqual([
      ['0002,0010', 'Transfer Syntax UID', 'UI', '1.2.840.10008.1.2.1'],
      ['0008,0060', 'Modality', 'CS', 'CT'],
      ['0010,0010', "Patient's Name", 'PN', 'Doe^Jane'],
      ['0028,0002', 'Samples per Pixel', 'US', '1'],
      ['0028,0004', 'Photometric Interpretation', 'CS', 'MONOCHROME2'],
      ['0028,0010', 'Rows', 'US', '2'],
      ['0028,0011', 'Columns', 'US', '3'],
      ['0028,0100', 'Bits Allocated', 'US', '16'],
      ['0028,0103', 'Pixel Representation', 'US', '0'],
      ['7fe0,0010', 'Pixel Data', 'OW', '12 bytes'],
    ]);
  });

  test('kinds that aren’t written are those of the standard', async () => {
    const fields = await shown({ syntax: IMPLICIT, pixels: words([1, 2, 3, 4, 5, 6]) });
    expect(fields.slice(1, 4).map(([, , kind, value]) => [kind, value])).toEqual([
      ['CS', 'CT'],
      ['PN', 'Doe^Jane'],
      ['US', '1'],
    ]);
  });

  test.each<[string, Variant['fields'], string, string]>([
    ['a maker’s own', [[0x0019_1002, 'LO', 'Kern B30f']], '0019,1002', 'Kern B30f'],
    ['bytes', [[0x0019_1003, 'OB', new Uint8Array(7)]], '0019,1003', '8 bytes'],
    ['what looks like text and is none', [[0x0019_1004, 'UN', new Uint8Array([1, 2])]], '0019,1004', '2 bytes'],
    ['a long text', [[0x0008_2111, 'ST', 'x'.repeat(3000)]], '0008,2111', `${'x'.repeat(2000)}…`],
  ])('%s', async (_, fields, tag, value) => {
    expect((await shown({ fields: fields ?? [] })).find(([own]) => own === tag)?.[3]).toBe(value);
  });

  test.each([
    ['ISO_IR 100', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
    ['ISO_IR 192', [...new TextEncoder().encode('Müller')], 'Müller'],
  ])('letters as %s has them', async (alphabet, bytes, name) => {
    const fields = await shown({
      fields: [
        [0x0008_0005, 'CS', alphabet],
        [0x0010_0010, 'PN', Uint8Array.from(bytes)],
      ],
    });
    expect(fields.find(([tag]) => tag === '0010,0010')?.[3]).toBe(name);
  });

  test('cut and changed at any place, they are read or refused with a reason', async () => {
    const whole = new Uint8Array(await dicomOf({ pixels: words([1, 2, 3, 4, 5, 6]) }).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (end, changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const outcome = await readDicomFields(new Blob([bytes.subarray(0, end)])).then(
            (fields) => fields.length <= 5000,
            (error: unknown) => error instanceof Error && error.name === 'RasterError',
          );
          expect(outcome).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
