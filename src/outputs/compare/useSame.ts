import { useEffect, useState } from 'react';
import { report, reporting } from '../../files/report.ts';
import { sameness, type Pair } from './pairParts.ts';

/** The pairs whose two sides are the same; undefined while bytes are being compared. */
export function useSame(pairs: readonly Pair[]): ReadonlySet<Pair> | undefined {
  const [found, setFound] = useState<{ of: readonly Pair[]; same: ReadonlySet<Pair> }>();
  useEffect(() => {
    let gone = false;
    const known = async (pair: Pair) => {
      const same = sameness(pair);
      return typeof same === 'boolean'
        ? same
        : sameBytes(...same).catch((error: unknown) => {
            report('Comparing two files', error);
            return false;
          });
    };
    // What draws the differences is fetched meanwhile, so that they appear in one piece.
    const views = pairs.map(({ compared }) => compared?.comparison.View.preload().catch(reporting('Fetching a comparison')));
    void Promise.all([Promise.all(pairs.map(known)), ...views]).then(([answers]) => {
      if (!gone) setFound({ of: pairs, same: new Set(pairs.filter((_, place) => answers[place])) });
    });
    return () => {
      gone = true;
    };
  }, [pairs]);
  return found?.of === pairs ? found.same : undefined;
}

const PIECE = 1_000_000;

/** Piece by piece, to the first that differs. */
export async function sameBytes(left: Blob, right: Blob): Promise<boolean> {
  if (left.size !== right.size) return false;
  for (let start = 0; start < left.size; start += PIECE) {
    const [a, b] = await Promise.all(
      [left, right].map(async (blob) => new Uint8Array(await blob.slice(start, start + PIECE).arrayBuffer())),
    );
    if (a === undefined || b === undefined || a.length !== b.length || a.some((byte, at) => byte !== b[at])) return false;
  }
  return true;
}
