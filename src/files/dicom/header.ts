import type { DataSet } from 'dicom-parser';
import type { ReadSet } from './dataSet.ts';

/** How stored numbers become what they stand for. */
export interface Rescale {
  readonly slope: number;
  readonly intercept: number;
  /** As in `HU`; empty where it isn't said. */
  readonly unit: string;
}

/** What is said of a picture before its pixels. Of the person nothing is read. */
export interface DicomHeader {
  readonly syntax: string;
  /** As in `CT`. */
  readonly modality: string;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly samples: number;
  readonly photometric: string;
  /** Each colour by itself, one after the other. */
  readonly planar: boolean;
  readonly allocated: number;
  readonly stored: number;
  readonly high: number;
  readonly signed: boolean;
  readonly float: boolean;
  /** 8-bit numbers were written as words, whose bytes change places where the highest comes first. */
  readonly inWords: boolean;
  /** Stands for "nothing measured here", as stored. */
  readonly padding: number | undefined;
  /** Its numbers have a table of their own. */
  readonly hasTable: boolean;
  readonly rescale: (frame: number) => Rescale;
  readonly window: (frame: number) => { readonly low: number; readonly high: number } | undefined;
}

const UNSCALED: Rescale = { slope: 1, intercept: 0, unit: '' };

export function headerOf({ set, syntax, pixels: found }: ReadSet): DicomHeader {
  const whole = (tag: string, otherwise: number) => tryRead(() => set.uint16(tag)) ?? otherwise;
  const pixels = found?.element;
  const float = pixels !== undefined && pixels.tag !== 'x7fe00010';
  const allocated = float ? (pixels.tag === 'x7fe00008' ? 32 : 64) : whole('x00280100', 0);
  const stored = whole('x00280101', allocated) || allocated;
  const signed = whole('x00280103', 0) === 1;
  return {
    syntax,
    modality: text(set, 'x00080060').slice(0, 16),
    width: whole('x00280011', 0),
    height: whole('x00280010', 0),
    frames: Math.max(1, Math.floor(number(set, 'x00280008') ?? 1)),
    samples: whole('x00280002', 1),
    photometric: text(set, 'x00280004').toUpperCase() || 'MONOCHROME2',
    planar: whole('x00280006', 0) === 1,
    allocated,
    stored: Math.min(stored, allocated),
    high: whole('x00280102', stored - 1),
    signed,
    float,
    inWords: pixels?.vr === 'OW',
    padding: tryRead(() => (signed ? set.int16('x00280120') : set.uint16('x00280120'))),
    hasTable: set.elements.x00283000?.items !== undefined && set.elements.x00283000.items.length > 0,
    rescale: (frame) =>
      groupsOf(set, frame, 'x00289145')
        .map(rescaleIn)
        .find((own) => own !== undefined) ?? UNSCALED,
    window: (frame) =>
      groupsOf(set, frame, 'x00289132')
        .map(windowIn)
        .find((own) => own !== undefined),
  };
}

/** Where something of one frame may stand: with the frame, with what all frames share, or with the picture. */
function groupsOf(set: DataSet, frame: number, tag: string): DataSet[] {
  const own = set.elements.x52009230?.items?.[frame]?.dataSet;
  const shared = set.elements.x52009229?.items?.[0]?.dataSet;
  const groups = [own, shared].map((group) => group?.elements[tag]?.items?.[0]?.dataSet);
  return [...groups, set].filter((group) => group !== undefined);
}

function rescaleIn(set: DataSet): Rescale | undefined {
  const slope = number(set, 'x00281053');
  const intercept = number(set, 'x00281052');
  if (slope === undefined && intercept === undefined) return undefined;
  const unit = text(set, 'x00281054');
  // A slope of 0 would make all alike; it is a mistake of who wrote it.
  return { slope: slope === undefined || slope === 0 ? 1 : slope, intercept: intercept ?? 0, unit: unit === 'US' ? '' : unit.slice(0, 16) };
}

function windowIn(set: DataSet): { low: number; high: number } | undefined {
  const centre = number(set, 'x00281050');
  const width = number(set, 'x00281051');
  if (centre === undefined || width === undefined || !(width > 0)) return undefined;
  if (text(set, 'x00281056') === 'LINEAR_EXACT' || width <= 1) return { low: centre - width / 2, high: centre + width / 2 };
  // As the standard has it for whole numbers: one of the width's numbers is the middle.
  const low = centre - 0.5 - (width - 1) / 2;
  return { low, high: low + width - 1 };
}

function number(set: DataSet, tag: string): number | undefined {
  const found = tryRead(() => set.floatString(tag, 0));
  return found !== undefined && Number.isFinite(found) ? found : undefined;
}

function text(set: DataSet, tag: string): string {
  // Foreign text goes on the page and into sentences.
  return (tryRead(() => set.string(tag, 0)) ?? '').replace(/[^\x20-\x7e]/g, '').trim();
}

function tryRead<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch {
    // Its length is that of something else; it says nothing then.
    return undefined;
  }
}
