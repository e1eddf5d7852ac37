import { USUAL_TOLERANCE } from '../../api/exampleAnswer.ts';
import { compareJson, type Apart } from '../../runs/example/jsonApart.ts';
import { judge as judgeKnown, type Verdict } from '../../runs/example/verdict.ts';
import { openPages } from '../../files/raster/rasters.ts';
import { MIME } from '../../files/kinds.ts';
import { reporting } from '../../files/report.ts';
import type { Json } from '../../spec/model.ts';
import type { AnsweredCase, Laboratory } from './define.ts';
import { isVolatile } from './volatile.ts';

/** How two answers stand to each other. */
export type Sameness =
  | { readonly state: 'same'; /** Paths that differ and may: moments, temporary names. */ readonly volatile: readonly string[] }
  | { readonly state: 'different'; readonly places: readonly Apart[]; readonly verdict: Verdict }
  /** They may be the same: bytes differ, of which nobody can tell here what they mean. */
  | { readonly state: 'unknown' };

/** Whether two answers mean the same, as far as that can be told: numbers within the usual tolerance, pictures by their pixels. */
export async function compareAnswers(
  { comparePictures }: Pick<Laboratory, 'comparePictures'>,
  one: AnsweredCase,
  other: AnsweredCase,
): Promise<Sameness> {
  const known = {
    from: undefined,
    contains: undefined,
    tolerance: USUAL_TOLERANCE,
    type: undefined,
    took: undefined,
    firstTook: undefined,
    recorded: undefined,
  };
  const verdict = await judgeKnown(known, one.answer, other.answer, comparePictures);
  switch (verdict.code) {
    case 'same':
    case 'contains':
      return { state: 'same', volatile: [] };
    case 'differs': {
      const { listed, count } = verdict.comparison;
      const places = listed.filter((apart) => !isVolatile(apart));
      const isAllListed = count <= listed.length;
      if (places.length === 0) return isAllListed ? { state: 'same', volatile: listed.map(({ path }) => path) } : { state: 'unknown' };
      return { state: 'different', places, verdict };
    }
    case 'pixels':
    case 'other-size':
    case 'other-kind':
      return { state: 'different', places: [], verdict };
    default:
      return { state: 'unknown' };
  }
}

/** The same of values, which are told apart even where they hold pictures. */
export function sameValues(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const { listed, count } = compareJson(one, other, USUAL_TOLERANCE);
  return count <= listed.length && listed.every(isVolatile);
}

/** More pixels take too long beside a model's run. */
const MOST_PIXELS = 20_000_000;

/** Of PNG, which can be decoded anywhere; undefined for others. */
export async function comparePngs(recorded: Blob, now: Blob) {
  if (recorded.type !== MIME.png || now.type !== MIME.png) return undefined;
  const [one, other] = await Promise.all([recorded, now].map(pixelsOfPng));
  if (one === undefined || other === undefined) return undefined;
  const size = ({ width, height }: typeof one) => `${width} × ${height}`;
  if (size(one) !== size(other) || one.bands.length !== other.bands.length) return { recorded: size(one), now: size(other) };
  let most = 0;
  let apart = 0;
  let count = 0;
  for (const [index, band] of one.bands.entries()) {
    const second = other.bands[index];
    for (let at = 0; at < band.length; at++) {
      const difference = Math.abs((band[at] ?? 0) - (second?.[at] ?? 0));
      most = Math.max(most, difference);
      if (difference > 0) apart += 1;
      count += 1;
    }
  }
  return { share: apart / Math.max(1, count), most: Math.min(255, most) };
}

async function pixelsOfPng(blob: Blob) {
  const opened = await openPages({ from: 'png', blob }).catch(reporting('Comparing pictures'));
  const [page] = opened?.pages ?? [];
  if (opened === undefined || page === undefined || page.width * page.height > MOST_PIXELS) return undefined;
  const read = await opened.read(0).catch(reporting('Comparing pictures'));
  return read?.raster;
}
