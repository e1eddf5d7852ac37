import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bothDecoders, headDecoders } from '../../../checks/running/media/headDecoders.ts';
import type { Decoded } from '../../../checks/running/define.ts';
import { ownFile } from '../../../checks/running/inputs/files/make.ts';
import { mediumOf, MIME } from '../../../files/kinds.ts';
import { sniff } from '../../../files/sniff.ts';
import { encodeWav } from '../../../files/sound/wav.ts';
import { crc32 } from '../../../files/zip/crc32.ts';
import { oggChecksum } from '../../../files/sound/checksums.ts';
import { deepDecoders } from './deepDecoders.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Files that public programs wrote: `make.py` of each folder says which. */
const FOLDERS = ['testdata', '../../../files/testdata', '../../../files/raster/testdata'];
function fileOf(name: string): Bytes {
  const found = FOLDERS.flatMap((folder) => {
    try {
      return [new Uint8Array(readFileSync(path.join(import.meta.dirname, folder, name)))];
    } catch {
      // It is in another one.
      return [];
    }
  });
  return found[0] ?? new Uint8Array();
}

const KINDS = { image: 'picture', audio: 'sound', video: 'film' } as const;
const decoders = bothDecoders(headDecoders, deepDecoders);

/** As a rule asks, which goes by the bytes; in short. */
async function judged(bytes: Bytes, type = ''): Promise<string> {
  const blob = new Blob([bytes], { type });
  const medium = mediumOf((await sniff(blob)).mime);
  if (medium === undefined) return 'no medium';
  return inShort(await decoders[KINDS[medium]](blob));
}

function inShort(decoded: Decoded): string {
  return decoded.state === 'whole' ? decoded.by : decoded.state === 'broken' ? decoded.why : decoded.state;
}

function changed(bytes: Bytes, at: number, ...values: number[]): Bytes {
  const copy = new Uint8Array(bytes);
  copy.set(values, at < 0 ? copy.length + at : at);
  return copy;
}

function without(bytes: Bytes, from: number, to: number): Bytes {
  return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)]);
}

/** Where these bytes, or letters, are. */
function find(bytes: Bytes, what: string | readonly number[], from = 0): number {
  const at = Buffer.from(bytes).indexOf(typeof what === 'string' ? Buffer.from(what, 'latin1') : Buffer.from(what), from);
  expect(at).toBeGreaterThan(-1);
  return at;
}

const WHOLE: readonly (readonly [name: string, by: string])[] = [
  ['gradient.png', 'decoded'],
  ['animated.png', 'part'],
  ['gradient.jpg', 'decoded'],
  ['progressive.jpg', 'decoded'],
  ['restarts.jpg', 'decoded'],
  ['gradient.gif', 'decoded'],
  ['animated.gif', 'decoded'],
  ['gradient.bmp', 'decoded'],
  ['classic.tif', 'decoded'],
  ['pages.tif', 'decoded'],
  ['gradient.webp', 'structure'],
  ['animated.webp', 'structure'],
  ['lossless.webp', 'structure'],
  ['tone.wav', 'decoded'],
  ['tone.mp3', 'structure'],
  ['tone-id3.mp3', 'structure'],
  ['layer2.mp3', 'structure'],
  ['tone.aac', 'structure'],
  ['tone.flac', 'checksums'],
  ['tone.ogg', 'checksums'],
  ['flac.oga', 'checksums'],
  ['tone.m4a', 'structure'],
  ['tone.weba', 'structure'],
  ['film.mp4', 'structure'],
  ['fragments.mp4', 'structure'],
  ['film.webm', 'structure'],
  ['film.mkv', 'checksums'],
  ['film.avi', 'structure'],
];

describe('whole files of public programs', () => {
  test.each(WHOLE)('%s: %s', async (name, by) => expect(await judged(fileOf(name))).toBe(by));

  test('what isn’t read here accuses nobody', async () => {
    expect(await judged(fileOf('jpeg2000.tif'))).toBe('unknown');
    expect(await judged(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('unknown');
  });
});

const HOW_FAR = new Set(['decoded', 'part', 'checksums', 'structure']);

test.each<[string, string]>([
  [MIME.png, 'decoded'],
  [MIME.jpeg, 'decoded'],
  [MIME.tiff, 'decoded'],
  [MIME.wav, 'decoded'],
  [MIME.flac, 'checksums'],
  [MIME.mp3, 'structure'],
  [MIME.mp4, 'structure'],
])('what a check sends as %s is whole itself', async (mime, by) => {
  for (const which of [0, 1] as const) expect(await judged(new Uint8Array(await (await ownFile(mime, which)).arrayBuffer()))).toBe(by);
});

describe('files that end early', () => {
  test.each(WHOLE)('%s', async (name) => {
    const bytes = fileOf(name);
    for (const share of [0.3, 0.5, 0.8]) expect(HOW_FAR).not.toContain(await judged(bytes.slice(0, Math.ceil(bytes.length * share))));
    // The last byte of a TIFF may be there for the length only.
    if (!name.endsWith('.tif')) expect(HOW_FAR).not.toContain(await judged(bytes.slice(0, -1)));
  });
});

describe('one bit is wrong', () => {
  test.each<[string, number]>([
    ['gradient.png', 8],
    ['animated.png', 8],
    ['tone.ogg', 4],
    ['flac.oga', 4],
    // Of what stands before the frames only their number can be compared.
    ['tone.flac', find(fileOf('tone.flac'), [0xff, 0xf8])],
  ])('%s: every one of them is found', async (name, from) => {
    const bytes = fileOf(name);
    const missed: number[] = [];
    for (let at = from; at < bytes.length; at += 1 + Math.floor(bytes.length / 400)) {
      const found = await judged(changed(bytes, at, (bytes[at] ?? 0) ^ (1 << (at % 8))));
      if (HOW_FAR.has(found)) missed.push(at);
    }
    expect(missed).toEqual([]);
  });
});

/** A GIF of 4 × 1 pixels of which these are the codes, three bits each and more. */
function gifOf(...codes: number[]): Bytes {
  const head = [...Buffer.from('GIF89a'), 4, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 4, 0, 1, 0, 0, 2];
  return new Uint8Array([...head, codes.length, ...codes, 0, 0x3b]);
}

/** Letters as text in UTF-8 would have them, which is how binary files die most often. */
function throughText(bytes: Bytes): Bytes {
  return new TextEncoder().encode(new TextDecoder().decode(bytes));
}

const wav = async (): Promise<Bytes> => new Uint8Array(await encodeWav([Float32Array.of(0.1, 0.2, 0.3, 0.4)], 8000).arrayBuffer());
const floats = async (...samples: number[]): Promise<Bytes> => {
  const bytes = await wav();
  const whole = new Uint8Array(44 + samples.length * 4);
  whole.set(bytes.subarray(0, 44));
  const view = new DataView(whole.buffer);
  view.setUint32(4, whole.length - 8, true);
  view.setUint16(20, 3, true);
  view.setUint32(28, 8000 * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 32, true);
  view.setUint32(40, samples.length * 4, true);
  samples.forEach((sample, at) => view.setFloat32(44 + at * 4, sample, true));
  return whole;
};

/** Pages of an Ogg file. */
function pagesOf(bytes: Bytes): Bytes[] {
  const pages: Bytes[] = [];
  for (let at = 0; at < bytes.length;) {
    const count = bytes[at + 26] ?? 0;
    const length = 27 + count + bytes.slice(at + 27, at + 27 + count).reduce((sum, one) => sum + one, 0);
    pages.push(bytes.slice(at, at + length));
    at += length;
  }
  return pages;
}

function joined(pages: readonly Bytes[]): Bytes {
  return new Uint8Array(pages.flatMap((page) => [...page]));
}

/** The same page, which no longer says that it is the last. */
function openEnded(page: Bytes): Bytes {
  const copy = changed(changed(page, 5, (page[5] ?? 0) & ~4), 22, 0, 0, 0, 0);
  new DataView(copy.buffer).setUint32(22, oggChecksum(copy), true);
  return copy;
}

/** A chunk of PNG. */
function chunk(name: string, content: readonly number[]): number[] {
  const body = [...Buffer.from(name), ...content];
  const bytes = new Uint8Array(8 + content.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(body, 4);
  view.setUint32(bytes.length - 4, crc32(Uint8Array.from(body)));
  return [...bytes];
}

describe('what is wrong is said', () => {
  const jpg = fileOf('gradient.jpg');
  const restarts = fileOf('restarts.jpg');
  const png = fileOf('gradient.png');
  const apng = fileOf('animated.png');
  const mp4 = fileOf('film.mp4');
  const mp3 = fileOf('tone-id3.mp3');
  const mkv = fileOf('film.mkv');
  const avi = fileOf('film.avi');
  const webp = fileOf('gradient.webp');
  const ogg = fileOf('tone.ogg');
  const frames = find(mp3, 'Info') + 8;
  test.each<[string, () => Bytes | Promise<Bytes>, string]>([
    [
      'a PNG whose second picture has a wrong bit',
      () => changed(apng, find(apng, 'fdAT') + 9, 0),
      'the checksum of its part fdAT is wrong',
    ],
    ['a PNG without pixels', () => new Uint8Array([...png.subarray(0, 33), ...chunk('IEND', [])]), 'ends before its first pixel'],
    ['a JPEG that went through a text', () => new Uint8Array([0xff, 0xd8, 0xff, ...throughText(jpg.slice(3))]), 'it ends before'],
    [
      'a JPEG whose end was put behind its half',
      () => new Uint8Array([...restarts.subarray(0, -12), 0xff, 0xd9]),
      'some of its pixels are missing',
    ],
    ['a JPEG without a table', () => changed(jpg, find(jpg, [0xff, 0xc4]) + 1, 0xe3), 'a table that its pixels need is missing or broken'],
    [
      'a JPEG with a piece left out',
      () => {
        return without(restarts, find(restarts, [0xff, 0xd0]), find(restarts, [0xff, 0xd1]));
      },
      'some of its pixels are missing',
    ],
    ['a JPEG with too much', () => new Uint8Array([...jpg.subarray(0, -2), 1, 2, 3, 4, 0xff, 0xd9]), 'more is left behind its pixels'],
    ['a GIF with all its pixels', () => gifOf(0b10_000_100, 0b0_010_010_0 | 0b1, 0b101), 'decoded'],
    ['a GIF with something behind its end', () => new Uint8Array([...fileOf('gradient.gif'), 1, 2, 3]), 'decoded'],
    ['a GIF with a code that nobody made', () => gifOf(0b11_000_100, 0b1), 'picture 1 of it holds a code that can’t be'],
    ['a GIF with two of its pixels', () => gifOf(0b01_000_100, 0b1010), 'picture 1 of it lacks 2 of its 4 pixels'],
    ['a BMP of fewer rows', () => changed(fileOf('gradient.bmp'), 22, 200), 'it ends before its format says that it does'],
    ['a WAV', wav, 'decoded'],
    ['a WAV with half a sample', async () => changed((await wav()).slice(0, -1), 40, 7), 'it ends within a sample'],
    [
      'a WAV that contradicts itself',
      async () => changed(await wav(), 32, 3),
      'it has 1 × 16 bits a sample and says that these are 3 bytes',
    ],
    ['a WAV without channels', async () => changed(await wav(), 22, 0), 'it has no channels, or no samples a second'],
    ['floats', () => floats(0.5, -2, 0), 'decoded'],
    ['floats that are none', () => floats(0.5, NaN, Infinity), '2 of its 3 samples are NaN or infinite'],
    ['an MP3 that announces more', () => changed(mp3, frames, 0, 0, 1, 0), 'and says that they are 256'],
    [
      'an MP3 with room in front',
      () => new Uint8Array([...Buffer.from('ID3'), 3, 0, 0, 0, 0, 0, 0, ...new Uint8Array(50), ...fileOf('tone.mp3')]),
      'structure',
    ],
    ['an MP3 with other bytes within', () => changed(mp3, -300, ...new Uint8Array(250).fill(1)), 'there is none of its parts'],
    ['an Ogg without its second page', () => joined(pagesOf(ogg).toSpliced(1, 1)), 'pages are missing before its page 2'],
    ['an Ogg that was never closed', () => joined(pagesOf(ogg).map(openEnded)), 'its last page isn’t marked as the last'],
    ['a FLAC of more samples', () => changed(fileOf('tone.flac'), 25, 255), 'samples and says that they are'],
    ['a WebP whose own header is another', () => changed(webp, 23, 0), 'its header can’t be read'],
    ['a WebP whose first part is longer than it', () => changed(webp, 20, 0xf0, 0xff, 0xff), 'it ends before'],
    [
      'an MP4 whose index points elsewhere',
      () => changed(mp4, find(mp4, 'stco') + 12, 0x7f),
      'it ends before its format says that it does',
    ],
    ['an MP4 of more pictures', () => changed(mp4, find(mp4, 'stsc') + 16, 0, 0, 0, 1), 'it holds 1 pictures and says that they are 2'],
    ['an MP4 with a picture of other bytes', () => changed(mp4, find(mp4, 'mdat') + 4, 0x7f), 'isn’t made of the pieces that it says'],
    [
      'an MP4 in fragments with other bytes',
      () => {
        const bytes = fileOf('fragments.mp4');
        return changed(bytes, find(bytes, 'mdat') + 4, 0x7f);
      },
      'isn’t made of the pieces that it says',
    ],
    ['a Matroska with a wrong bit', () => changed(mkv, find(mkv, [0x1f, 0x43, 0xb6, 0x75]) + 40, 0), 'the checksum of what begins at byte'],
    ['an AVI of fewer pictures', () => changed(avi, find(avi, 'strh') + 40, 9), 'it holds 2 pictures and says that they are 9'],
    ['an AVI with a chunk too long', () => changed(avi, find(avi, '00dc', find(avi, 'movi')) + 6, 0xff), 'there is none of its parts'],
  ])('%s', async (_, make, says) => expect(await judged(await make())).toContain(says));
});

describe('files of another kind', () => {
  test.each<[string, Bytes, string, string]>([
    ['empty', new Uint8Array(), 'image/png', 'no medium'],
    ['a text that is called a picture', new TextEncoder().encode('no picture'), 'image/jpeg', 'no medium'],
    ['a PNG that is called a JPEG is looked at as a PNG', fileOf('gradient.png'), 'image/jpeg', 'decoded'],
    ['a broken one as well', fileOf('gradient.png').slice(0, -30), 'image/jpeg', 'it ends before its format says that it does'],
    ['a sound that is called a film', fileOf('tone.flac'), 'video/mp4', 'checksums'],
  ])('%s', async (_, bytes, type, says) => expect(await judged(bytes, type)).toBe(says));

  test('nothing but bytes of its kind is gone through', async () => {
    for (const kind of Object.values(KINDS)) expect(await deepDecoders[kind](new Blob())).toEqual({ state: 'unknown' });
  });
});

describe('small files that ask for much', () => {
  const concat = (...parts: readonly (readonly number[] | Uint8Array)[]): Bytes => new Uint8Array(parts.flatMap((part) => [...part]));

  test('a JPEG with any number of scans isn’t decoded any more after a while', async () => {
    const jpg = fileOf('gradient.jpg');
    const scan = find(jpg, [0xff, 0xda]);
    const frame = find(jpg, [0xff, 0xc0]);
    const huge = changed(jpg, frame + 5, 0x18, 0, 0x18, 0);
    const many = Array.from({ length: 50 }, () => [...huge.subarray(scan, -2)]).flat();
    expect(await judged(concat(huge.subarray(0, scan), many, [0xff, 0xd9]))).toContain('some of its pixels are missing');
    const larger = changed(jpg, frame + 5, 0x7f, 0, 0x7f, 0);
    expect(await judged(concat(larger.subarray(0, scan), many, [0xff, 0xd9]))).toBe('structure');
  });

  test('elements inside of each other a hundred thousand times', async () => {
    const mkv = fileOf('film.mkv');
    const nested = Array.from({ length: 100_000 }, () => [0x18, 0x53, 0x80, 0x67, 0xff]).flat();
    expect(HOW_FAR).not.toContain(await judged(concat(mkv.subarray(0, 60), nested)));
  });

  test('an index that names the same bytes over and over', async () => {
    const mp4 = fileOf('film.mp4');
    const view = new DataView(new Uint8Array(mp4).buffer);
    const sizes = find(mp4, 'stsz') + 8;
    view.setUint32(sizes, 1);
    view.setUint32(sizes + 4, 0xffff_ffff);
    expect(HOW_FAR).not.toContain(await judged(new Uint8Array(view.buffer)));
  });
});

test('whatever the bytes are, each way ends and says something', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const names = WHOLE.map(([name]) => name);
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), changes, fc.double({ min: 0, max: 1, noNaN: true }), async (name, places, share) => {
      const bytes = fileOf(name);
      // What stands in front decides most.
      for (const [at, value] of places) bytes[at % (at % 2 === 0 ? Math.min(400, bytes.length) : bytes.length)] = value;
      const cut = bytes.slice(0, Math.ceil(bytes.length * Math.max(0.1, share)));
      const blob = new Blob([cut]);
      for (const kind of Object.values(KINDS)) {
        const decoded = await deepDecoders[kind](blob);
        if (decoded.state === 'broken') expect(decoded.why).not.toBe('');
      }
      expect(await judged(cut)).not.toBe('');
    }),
    { numRuns: 300 },
  );
}, 120_000);
