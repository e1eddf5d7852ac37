import type { Depth } from '../../../checks/running/define.ts';
import { elementAt } from '../../../files/film/matroska.ts';
import { crc32 } from '../../../files/zip/crc32.ts';
import { DamageFound, type WholeFile } from './damage.ts';
import * as words from './words.ts';

const [EBML, SEGMENT, CLUSTER, GROUP, SIMPLE_BLOCK, BLOCK, CHECKSUM] = [0x1a45dfa3, 0x18538067, 0x1f43b675, 0xa0, 0xa3, 0xa1, 0xbf];
const [TRACKS, TRACK, TRACK_NUMBER] = [0x1654ae6b, 0xae, 0xd7];
const INSIDE: ReadonlySet<number> = new Set([EBML, SEGMENT, CLUSTER, GROUP, TRACKS, TRACK]);
/** What may follow a cluster whose length nobody knew when it began: another one, its index, its tags and the like. */
const OUTER: ReadonlySet<number> = new Set([
  CLUSTER,
  SEGMENT,
  EBML,
  TRACKS,
  0x1c53bb6b,
  0x1254c367,
  0x114d9b74,
  0x1549a966,
  0x1941a469,
  0x1043a770,
]);

interface Seen {
  readonly tracks: Set<number>;
  blocks: number;
  clusters: number;
  /** Clusters with a checksum. */
  checked: number;
}

/** Matroska and WebM: element by element, each inside the one around it, and their checksums where there are some. */
export function walkMatroska(file: WholeFile): Depth {
  const seen: Seen = { tracks: new Set(), blocks: 0, clusters: 0, checked: 0 };
  walkElements(file, 0, file.size, undefined, seen);
  if (seen.blocks === 0) throw new DamageFound(words.noFrames);
  return seen.checked === seen.clusters ? 'checksums' : 'structure';
}

/** Only those that are known are gone into, and these nest five deep. */
const DEEPEST = 8;

/** Where the last of them ends. */
function walkElements(
  file: WholeFile,
  start: number,
  end: number,
  parent: number | undefined,
  seen: Seen,
  isOpen = false,
  depth = 0,
): number {
  for (let at = start; at < end;) {
    const element = elementAt(file.bytes, at);
    if (element === undefined) throw new DamageFound(at + 12 > file.size ? words.endsEarly : words.lostThread(at));
    const { id, length } = element;
    if (isOpen && parent === CLUSTER && OUTER.has(id)) return at;
    const from = at + element.start;
    const to = length === undefined ? end : from + length;
    if (to > file.size) throw new DamageFound(words.endsEarly);
    if (to > end) throw new DamageFound(words.lostThread(at));
    if (id === CHECKSUM && parent !== undefined && at === start) {
      if (file.long(from, 'little') !== crc32(file.bytes.subarray(to, end))) throw new DamageFound(words.elementChecksum(at));
      if (parent === CLUSTER) seen.checked += 1;
    }
    if (id === CLUSTER) seen.clusters += 1;
    if (id === TRACK_NUMBER && parent === TRACK) seen.tracks.add(numberIn(file.part(from, to - from)));
    if (id === SIMPLE_BLOCK || id === BLOCK) {
      seen.blocks += 1;
      // The track, the time in two bytes, and flags stand before what is in it.
      const track = elementNumber(file, from);
      if (track === undefined || to - from < 4 || !seen.tracks.has(track)) throw new DamageFound(words.lostThread(at));
    }
    const goesInto = INSIDE.has(id) && depth < DEEPEST;
    if (length === undefined && !goesInto) throw new DamageFound(words.lostThread(at));
    at = goesInto ? walkElements(file, from, to, id, seen, length === undefined, depth + 1) : to;
  }
  return end;
}

function numberIn(bytes: Uint8Array): number {
  return bytes.reduce((number, byte) => number * 256 + byte, 0);
}

/** A number whose first bit that is set tells how many bytes it has; two are more tracks than any film has. */
function elementNumber(file: WholeFile, at: number): number | undefined {
  const first = file.byte(at);
  if (first >= 0x80) return first & 0x7f;
  return first >= 0x40 ? ((first & 0x3f) << 8) | file.byte(at + 1) : undefined;
}
