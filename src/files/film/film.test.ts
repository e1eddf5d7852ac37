import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FilmFacts } from './facts.ts';
import { readFilm } from './readFilm.ts';
import { codecName, whyNoFilm } from './words.ts';

const letters = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const zeros = (length: number) => new Uint8Array(length);
const u32 = (value: number, little = false) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, little);
  return bytes;
};

const box = (tag: string, ...content: Uint8Array[]) => {
  const inside = joined(...content);
  return joined(u32(8 + inside.length), letters(tag), inside);
};
const longBox = (tag: string, content: Uint8Array) => joined(u32(1), letters(tag), u32(0), u32(16 + content.length), content);
const track = (handler: string, codec: string, frames: number) =>
  box(
    'trak',
    box('tkhd', zeros(84)),
    box(
      'mdia',
      box('hdlr', zeros(8), letters(handler), zeros(12)),
      box('minf', box('stbl', box('stsd', zeros(4), u32(1), box(codec, zeros(78))), box('stsz', zeros(8), u32(frames)))),
    ),
  );
const moov = (codec: string, frames = 30) => box('moov', box('mvhd', zeros(100)), track('soun', 'mp4a', 99), track('vide', codec, frames));
const ftyp = box('ftyp', letters('isom'), zeros(4));
const mdat = box('mdat', zeros(500));
const mp4 = (codec: string, frames?: number) => joined(ftyp, mdat, moov(codec, frames));

const chunk = (tag: string, ...content: Uint8Array[]) => {
  const inside = joined(...content);
  return joined(letters(tag), u32(inside.length, true), inside, zeros(inside.length % 2));
};
const list = (tag: string, ...content: Uint8Array[]) => chunk('LIST', letters(tag), ...content);
const strl = (kind: string, codec: string, frames: number) =>
  list(
    'strl',
    chunk('strh', letters(kind), letters('DIB '), zeros(24), u32(frames, true), zeros(20)),
    chunk('strf', u32(40, true), zeros(12), codec === '' ? zeros(4) : letters(codec), zeros(20)),
  );
const avi = (codec: string, frames = 30, pictures = zeros(300)) =>
  chunk('RIFF', letters('AVI '), list('hdrl', chunk('avih', zeros(56)), strl('auds', 'abcd', 9), strl('vids', codec, frames)), list('movi', pictures)); // prettier-ignore

const element = (id: readonly number[], ...content: Uint8Array[]) => {
  const inside = joined(...content);
  return joined(Uint8Array.from(id), Uint8Array.of(0x40 | (inside.length >> 8), inside.length & 255), inside);
};
const entry = (type: number, codec: string, header = zeros(0)) =>
  element([0xae], element([0xd7], Uint8Array.of(1)), element([0x83], Uint8Array.of(type)), element([0x86], letters(codec)), element([0x63, 0xa2], header)); // prettier-ignore
const mkv = (codec: string, { doc = 'matroska', clusters = true, endless = false, header = zeros(0) } = {}) => {
  const inside = joined(
    element([0x15, 0x49, 0xa9, 0x66], zeros(20)),
    element([0x16, 0x54, 0xae, 0x6b], entry(2, 'A_OPUS'), entry(1, codec, header)),
    clusters ? element([0x1f, 0x43, 0xb6, 0x75], zeros(200)) : zeros(0),
  );
  const segment = endless
    ? joined(Uint8Array.of(0x18, 0x53, 0x80, 0x67, 1, 255, 255, 255, 255, 255, 255, 255), inside)
    : element([0x18, 0x53, 0x80, 0x67], inside);
  return joined(element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], letters(doc))), segment);
};

describe('what the bytes of a film tell', () => {
  test.each<[string, Uint8Array, FilmFacts | undefined]>([
    ['MPEG-4 Part 2, index at the end', mp4('mp4v'), { container: 'MP4', codec: 'mp4v', frames: 30, cut: false }],
    ['H.265, index in front', joined(ftyp, moov('hvc1'), mdat), { container: 'MP4', codec: 'hvc1', frames: 30, cut: false }],
    ['a long box', joined(ftyp, longBox('mdat', zeros(50)), moov('avc1')), { container: 'MP4', codec: 'avc1', frames: 30, cut: false }],
    [
      'a box to the end',
      joined(ftyp, moov('av01'), u32(0), letters('mdat'), zeros(9)),
      { container: 'MP4', codec: 'av01', frames: 30, cut: false },
    ],
    ['without a frame', mp4('avc1', 0), { container: 'MP4', codec: 'avc1', frames: 0, cut: false }],
    [
      'without a track of pictures',
      joined(ftyp, box('moov', track('soun', 'mp4a', 9))),
      { container: 'MP4', codec: undefined, frames: 0, cut: false },
    ],
    [
      'in fragments',
      joined(ftyp, moov('vp09', 0), box('moof', zeros(30)), mdat),
      { container: 'MP4', codec: 'vp09', frames: undefined, cut: false },
    ],
    ['cut in its pictures', mp4('mp4v').subarray(0, 200), { container: 'MP4', cut: true, unclosed: false }],
    [
      'cut in its pictures, index in front',
      joined(ftyp, moov('hev1'), mdat).subarray(0, -100),
      { container: 'MP4', codec: 'hev1', frames: 30, cut: true },
    ],
    ['never closed', joined(ftyp, mdat), { container: 'MP4', cut: false, unclosed: true }],
    ['AVI with Xvid', avi('XVID'), { container: 'AVI', codec: 'XVID', frames: 30, cut: false }],
    ['AVI with Motion JPEG', avi('MJPG'), { container: 'AVI', codec: 'MJPG', frames: 30, cut: false }],
    ['AVI, uncompressed', avi(''), { container: 'AVI', codec: 'DIB ', frames: 30, cut: false }],
    ['AVI without a frame', avi('DIVX', 0, zeros(0)), { container: 'AVI', codec: 'DIVX', frames: 0, cut: false }],
    ['AVI without a count', avi('DIVX', 0), { container: 'AVI', codec: 'DIVX', frames: undefined, cut: false }],
    ['AVI, cut', avi('XVID').subarray(0, -50), { container: 'AVI', codec: 'XVID', frames: 30, cut: true }],
    ['Matroska with H.264', mkv('V_MPEG4/ISO/AVC'), { container: 'Matroska', codec: 'V_MPEG4/ISO/AVC', frames: undefined, cut: false }],
    ['WebM', mkv('V_VP9', { doc: 'webm' }), { container: 'WebM', codec: 'V_VP9', frames: undefined, cut: false }],
    [
      'Matroska of unknown length',
      mkv('V_VP8', { endless: true }),
      { container: 'Matroska', codec: 'V_VP8', frames: undefined, cut: false },
    ],
    ['Matroska without a frame', mkv('V_MJPEG', { clusters: false }), { container: 'Matroska', codec: 'V_MJPEG', frames: 0, cut: false }],
    [
      'Matroska, cut',
      mkv('V_MPEGH/ISO/HEVC').subarray(0, -50),
      { container: 'Matroska', codec: 'V_MPEGH/ISO/HEVC', frames: undefined, cut: true },
    ],
    [
      'Matroska with a codec of Windows',
      mkv('V_MS/VFW/FOURCC', { header: joined(zeros(16), letters('XVID'), zeros(20)) }),
      { container: 'Matroska', codec: 'XVID', frames: undefined, cut: false },
    ],
    ['something else', letters('\x89PNG and more of it'), undefined],
    ['nothing', zeros(0), undefined],
  ])('%s', async (_, bytes, facts) => {
    expect(await readFilm(new Blob([Uint8Array.from(bytes)]))).toEqual(facts);
  });

  test('wherever a film ends or is damaged, reading it ends too', async () => {
    const films = [mp4('mp4v'), joined(ftyp, moov('hvc1'), mdat), avi('XVID'), mkv('V_VP9'), mkv('V_VP9', { endless: true })];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...films),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        async (film, end, damage) => {
          const bytes = film.slice(0, end % (film.length + 1));
          for (const [at, value] of damage) if (bytes.length > 0) bytes[at % bytes.length] = value;
          whyNoFilm(await readFilm(new Blob([bytes])));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('how large a film is shown, where every player does the same', () => {
  const u16 = (value: number) => Uint8Array.of(value >> 8, value & 255);
  const upright = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
  const turned = [0, 0x10000, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000];
  const size = { width: 320, height: 180 };
  const film = ({ matrix = upright, shown = [320, 180], version = 0, more = zeros(0) } = {}) => {
    const header = joined(Uint8Array.of(version, 0, 0, 0), zeros(version === 1 ? 48 : 36), ...matrix.map((value) => u32(value)), ...shown.map((value) => u32(value * 0x10000))); // prettier-ignore
    const pictures = box('avc1', zeros(24), u16(320), u16(180), zeros(50), more);
    const stbl = box('stbl', box('stsd', zeros(4), u32(1), pictures), box('stsz', zeros(8), u32(9)));
    return joined(ftyp, box('moov', box('trak', box('tkhd', header), box('mdia', box('hdlr', zeros(8), letters('vide'), zeros(12)), box('minf', stbl)))), mdat); // prettier-ignore
  };
  const webm = (...more: Uint8Array[]) => {
    const video = element([0xe0], element([0xb0], u16(320)), element([0xba], Uint8Array.of(180)), ...more);
    const described = element([0xae], element([0x83], Uint8Array.of(1)), element([0x86], letters('V_VP9')), video);
    return joined(element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], letters('webm'))), element([0x18, 0x53, 0x80, 0x67], element([0x16, 0x54, 0xae, 0x6b], described), element([0x1f, 0x43, 0xb6, 0x75], zeros(20)))); // prettier-ignore
  };
  test.each<[string, Uint8Array, FilmFacts['size']]>([
    ['MP4', film(), size],
    ['MP4 with long times', film({ version: 1 }), size],
    ['MP4 with square pixels', film({ more: box('pasp', u32(1), u32(1)) }), size],
    ['MP4, turned', film({ matrix: turned }), undefined],
    ['MP4, shown wider', film({ shown: [426, 180] }), undefined],
    ['MP4 with wide pixels', film({ more: box('pasp', u32(4), u32(3)) }), undefined],
    ['MP4 of which an edge is cut off', film({ more: box('clap', zeros(32)) }), undefined],
    ['MP4 without a size', mp4('avc1'), undefined],
    ['WebM', webm(), size],
    ['WebM that says it twice', webm(element([0x54, 0xb0], u16(320)), element([0x54, 0xba], Uint8Array.of(180))), size],
    ['WebM, shown wider', webm(element([0x54, 0xb0], u16(426))), undefined],
    ['WebM of which an edge is cut off', webm(element([0x54, 0xaa], Uint8Array.of(8))), undefined],
    ['WebM without a size', mkv('V_VP9', { doc: 'webm' }), undefined],
  ])('%s', async (_, bytes, expected) => {
    expect((await readFilm(new Blob([Uint8Array.from(bytes)])))?.size).toEqual(expected);
  });

  test.each(['film.mp4', 'film.webm'])('as ffmpeg writes them: %s', async (name) => {
    const bytes = readFileSync(path.join(import.meta.dirname, '../testdata', name));
    expect((await readFilm(new Blob([bytes])))?.size).toEqual({ width: 16, height: 16 });
  });
});

describe('why a film isn’t shown', () => {
  test.each<[string, FilmFacts | undefined, RegExp]>([
    [
      'a codec for other players',
      { container: 'MP4', codec: 'mp4v', frames: 9 },
      /^This film, MPEG-4 Part 2 \(mp4v\) in MP4, can’t be shown by this browser\. .*VLC plays it.*\n`ffmpeg -i film -c:v libx264 .*`\n.*\n`cv2\.VideoWriter\("film\.webm", cv2\.VideoWriter_fourcc\(\*"VP90"\), fps, size\)`\nor `avc1`.* H\.264/,
    ],
    ['one in a container for other players', { container: 'AVI', codec: 'H264', frames: 9 }, /H\.264 \(H264\) in AVI, can’t be shown/],
    ['one that browsers play', { container: 'MP4', codec: 'avc1', frames: 9 }, /may be damaged/],
    ['a cut one', { container: 'MP4', cut: true }, /^This MP4 film is cut off/],
    ['one that was never closed', { container: 'MP4', unclosed: true }, /no index \(moov\)/],
    ['an empty one', { container: 'AVI', codec: 'MJPG', frames: 0 }, /Motion JPEG \(MJPG\) in AVI, holds no frames/],
    ['of an unknown kind', undefined, /VLC/],
  ])('%s', (_, facts, words) => {
    expect(whyNoFilm(facts)).toMatch(words);
  });

  test.each([
    ['hev1', 'H.265 (HEVC) (hev1)'],
    ['V_MPEGH/ISO/HEVC', 'H.265 (HEVC)'],
    ['DX50', 'MPEG-4 Part 2 (DX50)'],
    ['DIB ', 'uncompressed pictures (DIB)'],
    ['zzzz', 'the codec “zzzz”'],
    ['\0\x01\0\0', 'an unknown codec'],
  ])('the codec %j is called %s', (codec, name) => {
    expect(codecName(codec)).toBe(name);
  });
});

describe('how long its pictures are shown', () => {
  const timed = (timescale: Uint8Array, ...durations: readonly number[]) => {
    const stts = box('stts', zeros(4), u32(durations.length / 2), ...durations.map((value) => u32(value)));
    const inside = box('minf', box('stbl', box('stsd', zeros(4), u32(1), box('avc1', zeros(78))), stts, box('stsz', zeros(8), u32(30))));
    return joined(ftyp, box('moov', box('trak', box('mdia', timescale, box('hdlr', zeros(8), letters('vide'), zeros(12)), inside))), mdat);
  };
  const mdhd = box('mdhd', zeros(12), u32(12_800), zeros(8));
  const ofAvi = (scale: number, rate: number) => {
    const header = chunk('strh', letters('vids'), letters('MJPG'), zeros(12), u32(scale, true), u32(rate, true), zeros(4), u32(30, true), zeros(20)); // prettier-ignore
    return chunk('RIFF', letters('AVI '), list('hdrl', list('strl', header)), list('movi', zeros(300)));
  };
  const ofMkv = (...nanoseconds: number[]) => {
    const entryOfTrack = element([0xae], element([0x83], Uint8Array.of(1)), element([0x23, 0xe3, 0x83], Uint8Array.from(nanoseconds)));
    return joined(element([0x1a, 0x45, 0xdf, 0xa3]), element([0x18, 0x53, 0x80, 0x67], element([0x16, 0x54, 0xae, 0x6b], entryOfTrack)));
  };
  test.each<[string, Uint8Array, FilmFacts['pace']]>([
    ['MP4', timed(mdhd, 30, 512), [{ frames: 30, seconds: 0.04 }]],
    [
      'MP4, its index in version 1',
      timed(box('mdhd', Uint8Array.of(1), zeros(19), u32(25), zeros(12)), 30, 1),
      [{ frames: 30, seconds: 0.04 }],
    ],
    ['MP4 whose frames last differently', timed(mdhd, 10, 512, 20, 1024), [{ frames: 10, seconds: 0.04 }, { frames: 20, seconds: 0.08 }]], // prettier-ignore
    ['MP4 without ticks', timed(box('mdhd', zeros(24)), 30, 512), undefined],
    ['MP4 that lasts no time', timed(mdhd, 30, 0), undefined],
    ['AVI', ofAvi(1001, 30_000), [{ frames: Infinity, seconds: 1001 / 30_000 }]],
    ['AVI without a rate', ofAvi(0, 0), undefined],
    ['Matroska', ofMkv(2, 98, 90, 0), [{ frames: Infinity, seconds: 0.04 }]],
    ['Matroska that doesn’t say it', mkv('V_VP9'), undefined],
  ])('%s', async (_, bytes, pace) => {
    expect((await readFilm(new Blob([Uint8Array.from(bytes)])))?.pace).toEqual(pace);
  });
});
