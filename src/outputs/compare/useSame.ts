import { report, reporting } from '../../files/report.ts';
import { useRead } from '../../ui/useRead.ts';
import { sameness, type Pair } from './pairParts.ts';
import { sameBytes } from './sameBytes.ts';

/** The pairs whose two sides are the same; undefined while bytes are being compared. */
export function useSame(pairs: readonly Pair[]): ReadonlySet<Pair> | undefined {
  return useRead(pairs, findSame);
}

async function findSame(pairs: readonly Pair[]): Promise<ReadonlySet<Pair>> {
  // What draws the differences is fetched meanwhile, so that they appear in one piece.
  const views = pairs.map(({ compared }) => compared?.comparison.View.preload().catch(reporting('Fetching a comparison')));
  const [answers] = await Promise.all([Promise.all(pairs.map(isSame)), ...views]);
  return new Set(pairs.filter((_, place) => answers[place]));
}

async function isSame(pair: Pair): Promise<boolean> {
  const same = sameness(pair);
  if (typeof same === 'boolean') return same;
  try {
    return await sameBytes(...same);
  } catch (error) {
    report('Comparing two files', error);
    return false;
  }
}
