import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, UnreadKind, type WholeFile } from './damage.ts';
import * as words from './words.ts';

/** A box: four letters, and where its content lies. */
interface Box {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

/** An hour of film and sound has half a million. */
const MOST_SAMPLES = 5_000_000;
/** Beside each other; a film in fragments of a second has some thousand. */
const MOST_BOXES = 200_000;

/**
 * MP4 and QuickTime: its boxes, each inside the one around it; that every picture and every piece of sound lies in the file where its index
 * says; and of H.264 and H.265 that each picture is made of the pieces whose lengths it gives.
 */
export function walkMp4(file: WholeFile): Depth {
  const top = boxesIn(file, 0, file.size);
  const moov = top.find(({ tag }) => tag === 'moov');
  if (moov === undefined) throw new DamageFound(words.noIndex);
  const tracks = childrenOf(file, moov, 'trak').map((trak) => trackOf(file, trak));
  const usual = usualSizes(file, moov);
  let samples = 0;
  let bytes = 0;
  for (const { track, at, size } of allSamples(file, top, tracks, usual)) {
    samples += 1;
    bytes += size;
    // An index may name the same bytes any number of times.
    if (samples > MOST_SAMPLES || bytes > file.size * 2) break;
    checkSample(file, track, at, size);
  }
  if (samples === 0) throw new DamageFound(words.noFrames);
  return 'structure';
}

function* allSamples(
  file: WholeFile,
  top: readonly Box[],
  tracks: readonly Track[],
  usual: ReadonlyMap<number, number>,
): Generator<Sample> {
  for (const track of tracks) yield* samplesOf(file, track);
  for (const moof of top.filter(({ tag }) => tag === 'moof')) yield* fragmentSamples(file, moof, tracks, usual);
}

/** Boxes beside each other. */
function boxesIn(file: WholeFile, start: number, end: number): readonly Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end;) {
    const short = file.long(at, 'big');
    const tag = file.tag(at + 4);
    // 0 reaches to the end; 1 says that the length follows in eight bytes.
    const [length, head] = short === 0 ? [end - at, 8] : short === 1 ? [file.longest(at + 8, 'big'), 16] : [short, 8];
    // QuickTime ends a list with four zeros.
    if (short === 0 && tag === '\0\0\0\0') break;
    if (length < head) throw new DamageFound(words.lostThread(at));
    if (at + length > end) throw new DamageFound(end === file.size ? words.endsEarly : words.lostThread(at));
    if (found.length >= MOST_BOXES) throw new UnreadKind(words.tooMany);
    found.push({ tag, from: at + head, to: at + length });
    at += length;
  }
  return found;
}

function childrenOf(file: WholeFile, box: Box, tag: string): readonly Box[] {
  return boxesIn(file, box.from, box.to).filter((child) => child.tag === tag);
}

/** The first box at the end of a path. */
function childAt(file: WholeFile, box: Box, ...path: string[]): Box | undefined {
  return path.reduce<Box | undefined>((inner, tag) => inner && childrenOf(file, inner, tag)[0], box);
}

interface Track {
  readonly id: number;
  readonly table: Box | undefined;
  /** Bytes of the length in front of each piece of a picture; undefined where there are no such pieces. */
  readonly pieces: number | undefined;
}

function trackOf(file: WholeFile, trak: Box): Track {
  const header = childAt(file, trak, 'tkhd');
  const table = childAt(file, trak, 'mdia', 'minf', 'stbl');
  return {
    id: header === undefined ? 0 : file.long(header.from + (file.byte(header.from) === 1 ? 20 : 12), 'big'),
    table,
    pieces: table && piecesOf(file, table),
  };
}

/** Behind the 78 bytes that describe pictures stands the codec's own box, in which the length of lengths has a fixed place. */
const PLACES: Readonly<Record<string, readonly [box: string, place: number]>> = {
  avc1: ['avcC', 4],
  avc3: ['avcC', 4],
  hvc1: ['hvcC', 21],
  hev1: ['hvcC', 21],
};

function piecesOf(file: WholeFile, table: Box): number | undefined {
  const entries = childAt(file, table, 'stsd');
  // Of several kinds in one track nobody knows here which one a picture is of.
  if (entries === undefined || file.long(entries.from + 4, 'big') !== 1) return undefined;
  const [entry] = boxesIn(file, entries.from + 8, entries.to);
  const place = entry && PLACES[entry.tag];
  if (entry === undefined || place === undefined) return undefined;
  const config = boxesIn(file, entry.from + 78, entry.to).find(({ tag }) => tag === place[0]);
  return config && (file.byte(config.from + place[1]) & 3) + 1;
}

interface Sample {
  readonly track: Track;
  readonly at: number;
  readonly size: number;
}

/** Where each picture or piece of sound lies: so many together, beginning at a place of the file. */
function* samplesOf(file: WholeFile, track: Track): Generator<Sample> {
  const { table } = track;
  if (table === undefined) return;
  const boxes = boxesIn(file, table.from, table.to);
  const boxOf = (tag: string) => boxes.find((box) => box.tag === tag);
  const [sizes, groups] = [boxOf('stsz'), boxOf('stsc')];
  const places = boxOf('stco') ?? boxOf('co64');
  // Sizes of less than a byte each are hardly ever written.
  if (sizes === undefined || groups === undefined || places === undefined) return;
  const wide = places.tag === 'co64';
  const one = file.long(sizes.from + 4, 'big');
  const count = file.long(sizes.from + 8, 'big');
  if (one === 0) file.part(sizes.from + 12, count * 4);
  const chunks = file.long(places.from + 4, 'big');
  const runs = file.long(groups.from + 4, 'big');
  let sample = 0;
  for (let run = 0; run < runs && sample < count; run++) {
    const entry = groups.from + 8 + run * 12;
    const [first, each] = [file.long(entry, 'big'), file.long(entry + 4, 'big')];
    const last = run + 1 < runs ? file.long(entry + 12, 'big') - 1 : chunks;
    // Each goes on where the one before ended, and holds something.
    if (first === 0 || each === 0 || last < first) throw new DamageFound(words.lostThread(entry));
    for (let chunk = first; chunk <= Math.min(last, chunks) && sample < count; chunk++) {
      const place = places.from + 8 + (chunk - 1) * (wide ? 8 : 4);
      let at = wide ? file.longest(place, 'big') : file.long(place, 'big');
      for (let index = 0; index < each && sample < count; index++, sample++) {
        const size = one || file.long(sizes.from + 12 + sample * 4, 'big');
        yield { track, at, size };
        at += size;
      }
    }
  }
  if (sample < count) throw new DamageFound(words.picturesMissing(sample, count));
}

/** Pieces that were written one after the other, each with an index of its own. */
function* fragmentSamples(file: WholeFile, moof: Box, tracks: readonly Track[], usualOf: ReadonlyMap<number, number>): Generator<Sample> {
  const start = moof.from - 8;
  let base = start;
  for (const traf of childrenOf(file, moof, 'traf')) {
    const header = childAt(file, traf, 'tfhd');
    if (header === undefined) continue;
    const flags = file.long(header.from, 'big') & 0xffffff;
    const id = file.long(header.from + 4, 'big');
    const track = tracks.find((one) => one.id === id);
    if (track === undefined) throw new DamageFound(words.lostThread(header.from));
    let at = header.from + 8;
    if ((flags & 1) !== 0) {
      base = file.longest(at, 'big');
      at += 8;
    } else if ((flags & 0x20000) !== 0) base = start;
    if ((flags & 2) !== 0) at += 4;
    if ((flags & 8) !== 0) at += 4;
    const usual = (flags & 0x10) !== 0 ? file.long(at, 'big') : (usualOf.get(id) ?? 0);
    let next = base;
    for (const run of childrenOf(file, traf, 'trun')) {
      const told = file.long(run.from, 'big') & 0xffffff;
      const count = file.long(run.from + 4, 'big');
      let entry = run.from + 8;
      if ((told & 1) !== 0) {
        next = base + (file.long(entry, 'big') | 0);
        entry += 4;
      }
      if ((told & 4) !== 0) entry += 4;
      const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => (told & flag) !== 0);
      const place = fields.indexOf(0x200) * 4;
      file.part(entry, count * fields.length * 4);
      for (let index = 0; index < count; index++) {
        const size = (told & 0x200) !== 0 ? file.long(entry + place, 'big') : usual;
        yield { track, at: next, size };
        next += size;
        entry += fields.length * 4;
      }
    }
    base = next;
  }
}

/** By track: how large each is, where nothing else is said. */
function usualSizes(file: WholeFile, moov: Box): ReadonlyMap<number, number> {
  const extended = childAt(file, moov, 'mvex');
  const entries = extended === undefined ? [] : childrenOf(file, extended, 'trex');
  return new Map(entries.map(({ from }) => [file.long(from + 4, 'big'), file.long(from + 16, 'big')]));
}

/** It lies in the file, and its pieces fill it. */
function checkSample(file: WholeFile, { pieces }: Track, at: number, size: number): void {
  const end = file.end(at, size);
  if (pieces === undefined) return;
  for (let piece = at; piece < end;) {
    const length = file.part(piece, Math.min(pieces, end - piece)).reduce((sum, byte) => sum * 256 + byte, 0);
    piece += pieces + length;
    if (piece > end || length === 0) throw new DamageFound(words.pictureBroken(at));
  }
}
