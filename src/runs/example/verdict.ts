import { USUAL_TOLERANCE, type KnownAnswer, type Tolerance } from '../../api/exampleAnswer.ts';
import type { Answer } from '../../answers/answer.ts';
import { isTextMime, mediumOf, MIME } from '../../files/kinds.ts';
import { remote } from '../../files/remote.ts';
import { report } from '../../files/report.ts';
import { sameBytes } from '../../outputs/compare/sameBytes.ts';
import { compareDocuments, compareTexts, type Document } from './documents.ts';
import type { Apart, JsonComparison, PixelsApart } from './jsonApart.ts';
import { isNearColour } from './near.ts';

/** How an answer stands to the known one of its example. */
export type Verdict =
  /** `within`: not equal, but for the tolerance; undefined when nothing differs at all. */
  | { readonly code: 'same'; readonly within: Tolerance | undefined }
  /** What must be in it is in it. */
  | { readonly code: 'contains'; readonly within: Tolerance | undefined }
  | { readonly code: 'differs'; readonly comparison: JsonComparison; readonly within: Tolerance; readonly part: boolean }
  | { readonly code: 'pixels'; readonly apart: PixelsApart }
  | { readonly code: 'other-size'; readonly recorded: string; readonly now: string }
  /** Types, such as `image/png`. */
  | { readonly code: 'other-kind'; readonly recorded: string; readonly now: string }
  | { readonly code: 'other-bytes' }
  | { readonly code: 'too-large' }
  /** The known answer can't be had, or not be read. */
  | { readonly code: 'unknown' };

/** How two pictures stand to each other; their sizes where these differ, undefined where the browser can't tell. */
export type ComparePictures = (
  recorded: Blob,
  now: Blob,
) => Promise<PixelsApart | { readonly recorded: string; readonly now: string } | undefined>;

/** In bytes, of both together. What is compared is parsed as a whole. */
const MAX_COMPARED = 60_000_000;
/** From so many on it is done beside the page. */
const MANY = 500_000;

const here = { compareDocuments, compareTexts };
const beside = remote<typeof here>(
  () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  () => Promise.resolve(here),
);

type Read = Pick<Answer, 'raw' | 'type' | 'json' | 'parts' | 'unpacked'>;

/**
 * Judges an answer by the known one. Never throws.
 * @param recorded undefined where there is none, or it can't be had
 */
export async function judge(known: KnownAnswer, recorded: Read | undefined, now: Read, comparePictures: ComparePictures): Promise<Verdict> {
  const tolerance = known.tolerance ?? USUAL_TOLERANCE;
  try {
    if (known.contains !== undefined) return await judgePart(known.contains, now, tolerance);
    if (recorded === undefined) return { code: 'unknown' };
    return await judgeWhole(recorded, now, tolerance, comparePictures);
  } catch (error) {
    report('Comparing with the recorded answer', error);
    return { code: 'unknown' };
  }
}

async function judgePart(part: { part: NonNullable<KnownAnswer['contains']>['part'] }, now: Read, within: Tolerance): Promise<Verdict> {
  if (now.json === undefined) return { code: 'other-kind', recorded: MIME.json, now: now.type.mime };
  const size = now.raw.size;
  if (size > MAX_COMPARED) return { code: 'too-large' };
  const comparison = await at(size).compareDocuments(part, documentOf(now), within);
  if (comparison.count > 0) return { code: 'differs', comparison, within, part: true };
  return { code: 'contains', within: comparison.equal ? undefined : within };
}

async function judgeWhole(recorded: Read, now: Read, within: Tolerance, comparePictures: ComparePictures): Promise<Verdict> {
  if (await sameBytes(recorded.raw, now.raw)) return { code: 'same', within: undefined };
  const size = recorded.raw.size + now.raw.size;
  const [before, after] = [documentOf(recorded), documentOf(now)];
  if (recorded.json !== undefined && now.json !== undefined) {
    if (size > MAX_COMPARED) return { code: 'too-large' };
    const comparison = await at(size).compareDocuments(before, after, within);
    return told(await withPictures(comparison, recorded, now, within, comparePictures), within);
  }
  if (mediumOf(before.mime) === 'image' && mediumOf(after.mime) === 'image') {
    const pictures = await comparePictures(recorded.raw, now.raw);
    if (pictures === undefined) return { code: 'other-bytes' };
    if ('recorded' in pictures) return { code: 'other-size', ...pictures };
    if (pictures.most === 0) return { code: 'same', within: undefined };
    return isNearColour(pictures.most, within) ? { code: 'same', within } : { code: 'pixels', apart: pictures };
  }
  const texts = [before, after].every(({ mime }) => isTextMime(mime)) && (recorded.json === undefined) === (now.json === undefined);
  if (texts) return size > MAX_COMPARED ? { code: 'too-large' } : told(await at(size).compareTexts(before, after, within), within);
  return before.mime === after.mime ? { code: 'other-bytes' } : { code: 'other-kind', recorded: before.mime, now: after.mime };
}

/** Of pictures inside of JSON the colours are compared, too: encoders write one picture in many ways. Only those that are listed. */
async function withPictures(
  comparison: JsonComparison,
  recorded: Read,
  now: Read,
  within: Tolerance,
  comparePictures: ComparePictures,
): Promise<JsonComparison> {
  const listed: Apart[] = [];
  for (const apart of comparison.listed) {
    const [before, after] = [pictureAt(recorded, apart.path), pictureAt(now, apart.path)];
    const pixels = before && after && (await comparePictures(before, after));
    if (pixels === undefined || !('most' in pixels)) listed.push(apart);
    else if (!isNearColour(pixels.most, within)) listed.push({ ...apart, pixels });
  }
  return { ...comparison, listed, count: comparison.count - (comparison.listed.length - listed.length) };
}

function pictureAt({ parts, unpacked }: Read, path: string): Blob | undefined {
  const part = [...parts, ...unpacked].find(({ key, from }) => key === path && from !== 'error');
  const file = part?.from === 'bytes' ? part : part?.from === 'json' ? part.file : undefined;
  return file !== undefined && mediumOf(file.type.mime) === 'image' ? file.blob : undefined;
}

function told(comparison: JsonComparison, within: Tolerance): Verdict {
  if (comparison.count > 0) return { code: 'differs', comparison, within, part: false };
  return { code: 'same', within: comparison.equal ? undefined : within };
}

function at(size: number): Pick<typeof beside.call, 'compareDocuments' | 'compareTexts'> {
  return size > MANY ? beside.call : here;
}

function documentOf({ raw, type }: Read): Document {
  return { blob: raw, mime: type.mime };
}
