const MOST_HITS = 10_000;

/** Where a text has these words, capitals or not; at most ten thousand places. */
export function findAll(text: string, query: string): number[] {
  if (query === '') return [];
  const lower = text.toLowerCase();
  // Some letters grow when they become small, and then places in one are none in the other.
  const searched = lower.length === text.length ? lower : text;
  const wanted = searched === lower ? query.toLowerCase() : query;
  const hits: number[] = [];
  for (let at = searched.indexOf(wanted); at !== -1 && hits.length < MOST_HITS; at = searched.indexOf(wanted, at + wanted.length))
    hits.push(at);
  return hits;
}

export interface Piece {
  readonly text: string;
  /** Number of the hit, when the piece belongs to one. */
  readonly hit: number | undefined;
}

/** A stretch of the text, taken apart at the hits in it. */
export function piecesOf(text: string, start: number, end: number, hits: readonly number[], length: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let hit = firstHit(hits, start - length + 1); hit < hits.length && (hits[hit] ?? end) < end; hit++) {
    const from = Math.max(hits[hit] ?? 0, at);
    const to = Math.min((hits[hit] ?? 0) + length, end);
    if (from > at) pieces.push({ text: text.slice(at, from), hit: undefined });
    if (to > from) pieces.push({ text: text.slice(from, to), hit });
    at = Math.max(at, to);
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: undefined });
  return pieces;
}

function firstHit(hits: readonly number[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
