import { describe, expect, test } from 'vitest';
import { MIME } from '../../../files/kinds.ts';
import { readHints } from '../../../spec/hints.ts';
import type { Arg } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import { filesIn } from '../../../spec/value.ts';
import { sniff } from '../../../files/sniff.ts';
import { readNpy } from '../../../files/npy/parseNpy.ts';
import { openArchive } from '../../../files/zip/archive.ts';
import { validate } from '../../../request/validate.ts';
import { headDecoders } from '../media/headDecoders.ts';
import { imageArg, shape, testTarget } from '../testModule.ts';
import { casesOf } from './cases.ts';
import { ownFile, ownZip } from './files/make.ts';
import { ownInput } from './ownValue.ts';

const sha = async (blob: Blob) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
    .toString('hex')
    .slice(0, 12);

describe('files of our own', () => {
  const made = [
    MIME.png,
    MIME.jpeg,
    MIME.tiff,
    MIME.wav,
    MIME.mp3,
    MIME.flac,
    MIME.mp4,
    MIME.csv,
    MIME.tsv,
    MIME.text,
    MIME.json,
    MIME.npy,
  ];
  test.each([...made, MIME.dicom, MIME.hdf5, MIME.pdf, MIME.xlsx])(
    '%s is one by its bytes, whole, and there are two that differ',
    async (mime) => {
      const [one, two] = [await ownFile(mime, 0), await ownFile(mime, 1)];
      expect((await sniff(one)).mime).toBe(mime);
      expect((await sniff(two)).mime).toBe(mime);
      expect(await sha(one)).not.toBe(await sha(two));
      for (const file of [one, two]) {
        if (mime.startsWith('image/')) expect(await headDecoders.picture(file)).toMatchObject({ state: 'whole' });
        if (mime.startsWith('audio/') && mime !== MIME.flac) expect(await headDecoders.sound(file)).toMatchObject({ state: 'whole' });
        if (mime.startsWith('video/')) expect(await headDecoders.film(file)).toMatchObject({ state: 'whole' });
        if (mime === MIME.npy) expect((await readNpy(file)).header).toMatchObject({ dtype: '<f8', shape: [192, 256] });
      }
    },
  );

  test('an archive holds the two, in the order that was asked for', async () => {
    const names = async (order: readonly (0 | 1)[]) => (await openArchive(await ownZip(MIME.png, order))).entries.map(({ path }) => path);
    expect(await names([0, 1])).toEqual(['first.png', 'second.png']);
    expect(await names([1, 0])).toEqual(['second.png', 'first.png']);
  });

  test('their bytes are the same on every machine, so that a finding can be made again', async () => {
    const files = [
      ownFile(MIME.png, 0),
      ownFile(MIME.tiff, 0),
      ownFile(MIME.npy, 0),
      ownFile(MIME.csv, 0),
      ownFile(MIME.flac, 0),
      ownFile(MIME.dicom, 0),
      ownFile(MIME.hdf5, 0),
      ownFile(MIME.xlsx, 0),
      ownZip(MIME.csv, [0, 1]),
    ];
    expect(await Promise.all(files.map(async (one) => sha(await one)))).toMatchInlineSnapshot(`
      [
        "b8a7c26ac9f0",
        "185c62cc5859",
        "3da3fb73e6e3",
        "6fa646a4e022",
        "926d0a7b9b96",
        "289aaf6191a0",
        "db40c122020a",
        "b1d6cc733e4d",
        "6a212f4c7fbf",
      ]
    `);
  });
});

function arg(part: Partial<Arg>): Arg {
  const description = part.description ?? '';
  return makeArg({ required: true, description, hints: readHints(description), ...part });
}

const file = (description: string, more: Partial<Arg> = {}) => arg({ kind: 'file', in: 'formData', description, ...more });

describe('what an argument is given', () => {
  test.each<[string, Arg, string]>([
    ['an image', file('An image'), 'a PNG of 256 × 192 pixels'],
    ['an image as JPEG', file('A photo (.jpg)'), 'a JPEG of 96 × 72 pixels'],
    ['an image in several formats', file('An image: jpg, tif or png'), 'a PNG of 256 × 192 pixels'],
    ['an image or a video', file('An image or a video'), 'a PNG of 256 × 192 pixels'],
    ['audio', file('An audio file'), 'a WAV of 1 or 1.5 seconds'],
    ['a film', file('A video'), 'a short MP4'],
    ['a CSV', file('Measurements as CSV'), 'a CSV of 12 or 9 rows'],
    ['an array', file('An array (.npy)'), 'a NumPy array of 192 × 256 numbers'],
    ['an MP3', file('A recording (.mp3)'), 'an MP3 of 1 or 1.5 seconds'],
    ['a FLAC', file('An audio file in FLAC'), 'a FLAC of 1 or 1.5 seconds'],
    ['WAV or MP3', file('An audio file: mp3 or wav'), 'a WAV of 1 or 1.5 seconds'],
    ['DICOM', file('A DICOM file'), 'a DICOM of 256 × 192 pixels'],
    ['HDF5', file('Measurements (.h5)'), 'an HDF5 with one dataset of 192 × 256 numbers'],
    ['a PDF', file('The report as PDF'), 'a PDF of one page'],
    ['a workbook', file('A table (.xlsx)'), 'an Excel workbook of 12 or 9 rows'],
    ['a TIFF', file('A GeoTIFF or .tif file'), 'a TIFF of 256 × 192 pixels'],
    ['a ZIP of images', file('A ZIP archive of images (PNG or JPEG)'), 'a ZIP with two files, each a PNG of 256 × 192 pixels'],
    ['by its name', file('The one to look at', { name: 'input_image' }), 'a PNG of 256 × 192 pixels'],
    ['a choice', arg({ choices: ['a', 'b'] }), '"a"'],
    ['a number between', arg({ kind: 'number', minimum: 0, maximum: 1 }), '0.5'],
    ['a whole number', arg({ kind: 'integer' }), '1'],
    ['one with a lower bound', arg({ kind: 'integer', minimum: 5 }), '6'],
    ['a multiple', arg({ kind: 'integer', minimum: 1, maximum: 100, multipleOf: 32 }), '64'],
    ['yes or no', arg({ kind: 'boolean' }), 'true'],
    ['a date', arg({ format: 'date' }), '"2026-11-22"'],
    ['any text', arg({ description: 'What to translate' }), '"A quick brown fox jumps over the lazy dog."'],
    ['a short text', arg({ maxLength: 7 }), '"A quick"'],
    ['a list', arg({ kind: 'array', items: shape({ kind: 'number' }), minItems: 3 }), '[1,1,1]'],
    ['members', arg({ kind: 'object', properties: [{ ...shape({ kind: 'number' }), name: 'x', required: true }] }), '{"x":1}'],
  ])('%s', async (_, one, what) => {
    const input = ownInput(one);
    expect(input).toMatchObject({ what });
    if ('undoable' in input) return;
    for (const which of [0, 1] as const) expect(validate(one, await input.make(which))).toEqual([]);
  });

  test.each<[string, Arg, string]>([
    ['a file of which nothing is said', file('The data'), 'which kind of file'],
    ['NetCDF', file('A NetCDF file'), 'can’t be made here'],
    ['a ZIP of anything', file('A ZIP archive'), 'what has to be in the ZIP'],
    ['a web address', arg({ format: 'url' }), 'web address'],
    ['a place on the server', arg({ description: 'Path of the weights' }), 'only the server'],
    ['a name of theirs', arg({ name: 'model_name' }), 'validate.OneOf'],
    ['a secret', arg({ name: 'api_key' }), 'secret'],
    ['a pattern', arg({ pattern: '^[a-z]+-\\d+$' }), 'has to match'],
    ['no type', arg({ kind: 'any' }), 'no type'],
    ['bounds that exclude each other', arg({ kind: 'integer', minimum: 5, maximum: 4 }), 'no number'],
    ['an object without members', arg({ kind: 'object' }), 'members'],
  ])('nothing honest for %s', (_, one, why) => {
    const input = ownInput(one);
    expect('undoable' in input && input.undoable).toContain(why);
  });
});

describe('cases', () => {
  test('what must be given is, an optional file too where no other is, and the rest has its default', async () => {
    const args = [
      arg({ name: 'n', kind: 'integer' }),
      imageArg({ required: false }),
      imageArg({ name: 'second_image', required: false }),
      arg({ name: 't', required: false }),
    ];
    const { inputs, cases, given } = await casesOf(testTarget({ args }));
    expect(inputs).toBe('own');
    expect(given.map(({ argument }) => argument)).toEqual(['n', 'image']);
    expect([...(cases[0]?.values.keys() ?? [])]).toEqual(['n', 'image']);
  });

  test('a required argument with a default has that, and asks for nothing of ours', async () => {
    const { cases, given } = await casesOf(testTarget({ args: [arg({ name: 'n', default: 'x' })] }));
    expect([given, cases.map(({ values }) => values.size)]).toEqual([[], [0]]);
  });

  test('another input differs in its file, and two at once are the two', async () => {
    const { cases, other, several } = await casesOf(testTarget({ args: [imageArg({ multiple: true, description: 'Images' })] }));
    const [base] = cases;
    const names = (one: typeof base) => filesIn(one?.values.get('image')).map(({ name }) => name);
    expect([names(base), base && names(other(base)), names(several?.both), names(several?.swapped)]).toEqual([
      ['first.png'],
      ['second.png'],
      ['first.png', 'second.png'],
      ['second.png', 'first.png'],
    ]);
  });

  test('the usual format is asked for', async () => {
    const accept = { in: 'header', default: MIME.png, formats: [MIME.json, MIME.png] } as const;
    expect((await casesOf(testTarget({ accept }))).cases[0]?.format).toBe(MIME.png);
  });
});
