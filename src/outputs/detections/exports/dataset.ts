import { numbered } from '../../../answers/shapes/detections/classNames.ts';
import { plain } from '../../../answers/shapes/detections/names.ts';
import type { Detection, DetectionSet, Group, Layout } from '../../../answers/shapes/detections/detection.ts';
import { isObject } from '../../../answers/isObject.ts';
import { readFilm } from '../../../files/film/readFilm.ts';
import { orientationOf, type Orientation } from '../../../files/picture/orientation.ts';
import { shownSizeOf } from '../../../files/picture/shownSize.ts';
import { tiffSizeOf } from '../../../files/picture/tiffSize.ts';
import { report } from '../../../files/report.ts';
import type { SentFile } from '../../../files/sentFile.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { classesOfIds } from '../../exports/classIds.ts';
import type { Dataset, DatasetClass, DatasetImage, DatasetItem, DatasetShape, ImagePlace, PixelSize } from '../../exports/dataset.ts';
import { placeOfPicture } from '../../exports/earth/place.ts';
import { fitTo } from '../fit/fit.ts';
import { groundOf, type Ground } from '../fit/sentPicture.ts';
import { storedSize, turnPoints } from '../fit/turn.ts';
import { placeItems } from '../place.ts';

/** What the view knows better than what can be read again; without it, the same is found out here. */
export interface ViewOfSet {
  readonly layout: Layout | undefined;
  readonly isStored: boolean;
  /** Of the picture in view. */
  readonly sizeOf: (index: number) => PixelSize | undefined;
  readonly isShown: (item: Detection) => boolean;
}

/** A set of detections for other programs, over the pictures that were sent. Never rejects for what it can't read of them. */
export async function datasetOfSet(set: DetectionSet, sent: readonly SentFile[], view?: ViewOfSet): Promise<Dataset> {
  const grounds = set.groups.map((_, index) => groundOf(set.groups, index, sent));
  const read = new Map<Blob, Promise<Known>>();
  const knowledgeOf = (ground: Ground | undefined): Promise<Known> => {
    if (ground === undefined) return Promise.resolve(UNKNOWN);
    const known = read.get(ground.file) ?? lookAt(ground);
    read.set(ground.file, known);
    return known;
  };
  let { layout, isStored } = view ?? { layout: undefined, isStored: false };
  let isSettled = view !== undefined;
  const images: DatasetImage[] = [];
  for (const [index, group] of set.groups.entries()) {
    const ground = grounds[index];
    const { size: seen, orientation, place } = await knowledgeOf(ground);
    const size = view?.sizeOf(index) ?? seen ?? sizeTold(group.more);
    if (!isSettled && group.items.length > 0) {
      // One meaning for all images: the first that holds anything decides, as in the view.
      ({ layout, isStored } = fitTo(set, group, size, orientation));
      isSettled = true;
    }
    const turn = isStored ? orientation : 1;
    const { isShown = () => true } = view ?? {};
    images.push({
      name: nameOf(set, group, index, ground),
      size,
      ...(ground?.kind === 'picture' && { blob: ground.file }),
      ...(place !== undefined && { place }),
      ...(ground?.kind === 'video' && { isFrame: true as const }),
      items: itemsOfGroup({ set, group, layout, size, turn }).filter((_, at) => isShown(group.items[at] ?? NONE)),
      more: group.more,
    });
  }
  return { images, ...classesOfSet(set) };
}

const NONE: Detection = { label: '', score: undefined, outlines: [] };

interface Known {
  readonly size: PixelSize | undefined;
  readonly orientation: Orientation;
  readonly place: ImagePlace | undefined;
}

const UNKNOWN: Known = { size: undefined, orientation: 1, place: undefined };

async function lookAt({ kind, file }: Ground): Promise<Known> {
  try {
    if (kind === 'video') return { ...UNKNOWN, size: (await readFilm(file))?.size };
    const orientation = await orientationOf(file);
    // Of one that is shown turned nobody knows which way round it lies.
    const size = (await shownSizeOf(file)) ?? (await tiffSizeOf(file));
    return { size, orientation, place: orientation === 1 ? await placeOfPicture(file) : undefined };
  } catch (error) {
    report('Reading the size of a picture that was sent', error);
    return UNKNOWN;
  }
}

/** The answer's own name for it; of a film's frames the one that CVAT and FFmpeg's usual pattern give them. */
function nameOf(set: DetectionSet, { title }: Group, index: number, ground: Ground | undefined): string {
  if (title !== undefined) return title;
  if (ground?.kind === 'video') return `frame_${String(index).padStart(6, '0')}.jpg`;
  return ground?.file.name ?? (set.groups.length === 1 ? 'image' : `image_${index + 1}`);
}

/** Modules write `image_shape: [height, width]`, as NumPy has it, or the two by their names. */
function sizeTold(more: JsonObject | undefined): PixelSize | undefined {
  for (const [name, value] of Object.entries(more ?? {})) {
    if (!/^(?:image|img|orig|original|picture)?(?:shape|size)$/.test(plain(name))) continue;
    if (isObject(value)) return sizeTold(value);
    const [height, width] = plain(name).endsWith('shape') && Array.isArray(value) ? value : [];
    if (isSide(height) && isSide(width)) return { width, height };
  }
  const find = (pattern: RegExp) => Object.entries(more ?? {}).find(([name]) => pattern.test(plain(name)))?.[1];
  const [width, height] = [find(/^(?:image|img|orig|original)?(?:width|w)$/), find(/^(?:image|img|orig|original)?(?:height|h)$/)];
  return isSide(width) && isSide(height) ? { width, height } : undefined;
}

const isSide = (value: Json | undefined): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

interface Place {
  readonly set: DetectionSet;
  readonly group: Group;
  readonly layout: Layout | undefined;
  readonly size: PixelSize | undefined;
  readonly turn: Orientation;
}

/** Shares of a picture whose size nobody knows have no place in pixels: they are listed without one. */
function itemsOfGroup({ set, group, layout, size, turn }: Place): DatasetItem[] {
  const isPlaced = size !== undefined || !set.normalised;
  const ground = size ?? { width: 1, height: 1 };
  const placed = placeItems(group, layout, set.normalised, ground, turn);
  return group.items.map(({ label, score, outlines, more }, at) => {
    const drawn: DatasetShape[] = (placed[at]?.shapes ?? []).flatMap(({ kind, xy }) =>
      kind === 'points' ? [] : [{ kind, xy: kind === 'box' ? sorted(xy) : xy }],
    );
    // A pose keeps the joints that weren't seen, which aren't drawn: formats count on the order of all.
    const points = outlines.flatMap((outline): DatasetShape[] =>
      outline.kind !== 'points'
        ? []
        : [{ kind: 'points', xy: placedPoints(outline.xy, set, ground, turn), ...(outline.seen && { seen: outline.seen }) }],
    );
    const track = trackOf(more);
    return {
      label,
      score,
      shapes: isPlaced ? [...drawn, ...points] : [],
      ...(track !== undefined && { track }),
      ...(more !== undefined && { more }),
    };
  });
}

function placedPoints(xy: readonly number[], { normalised }: DetectionSet, size: PixelSize, turn: Orientation): readonly number[] {
  const stored = storedSize(size, turn);
  const scaled = normalised ? xy.map((value, at) => value * (at % 2 === 0 ? stored.width : stored.height)) : xy;
  return turn === 1 ? scaled : turnPoints(scaled, turn, stored);
}

/** The first corner of a box is left and above, also where a module has them the other way round. */
function sorted([a = NaN, b = NaN, c = NaN, d = NaN]: readonly number[]): number[] {
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

const TRACKS: ReadonlySet<string> = new Set(['trackid', 'trackerid', 'tracknumber']);

function trackOf(more: JsonObject | undefined): string | number | undefined {
  for (const name in more) {
    const value = more[name];
    if (TRACKS.has(plain(name)) && (typeof value === 'number' || typeof value === 'string')) return value;
  }
  return undefined;
}

const CLASS_IDS: ReadonlySet<string> = new Set([
  'classid',
  'categoryid',
  'class',
  'cls',
  'labelid',
  'classindex',
  'classidx',
  'categoryindex',
  'label',
]);

/** The number that a module gives a class beside its name, or instead of one. */
function classIdOf({ label, more }: Detection): number | undefined {
  for (const name in more) {
    const value = more[name];
    if (typeof value === 'number' && CLASS_IDS.has(plain(name))) return value;
  }
  const told = Number(/\d+$/.exec(label)?.[0] ?? NaN);
  return label === numbered(told) ? told : undefined;
}

/** All classes that the answer names, those among them in which nothing was found. */
function classesOfSet(set: DetectionSet): Pick<Dataset, 'classes' | 'hasOwnIds'> {
  const found: [string, number | undefined][] = listedClasses(set.allClasses);
  const listed = new Map(found.map(([name, id]) => [name, id]));
  const points = new Map<string, readonly string[]>();
  for (const { items } of set.groups) {
    for (const item of items) {
      if (item.label === '') continue;
      found.push([item.label, classIdOf(item) ?? listed.get(item.label)]);
      if (!points.has(item.label)) points.set(item.label, pointNamesOf(item));
    }
  }
  const { classes, hasOwnIds } = classesOfIds(found);
  const named = classes.map((one): DatasetClass => {
    const pointNames = points.get(one.name) ?? [];
    return pointNames.length > 0 ? { ...one, pointNames } : one;
  });
  return { classes: named, hasOwnIds };
}

/** `{names: {"0": "cod"}}`, `{classes: ["cod", "crab"]}`, `{categories: [{id: 1, name: "cod"}]}`. */
function listedClasses(all: JsonObject | undefined): [string, number | undefined][] {
  const [value] = Object.values(all ?? {});
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? value.map((entry, at) => [String(at), entry])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, entry]): [string, number | undefined][] => {
    if (typeof entry === 'string') return [[entry, Number(key)]];
    return isObject(entry) && typeof entry.name === 'string' ? [[entry.name, typeof entry.id === 'number' ? entry.id : undefined]] : [];
  });
}

/** Names of the joints of a pose, where the answer has them: as many as there are points, in their order; else their numbers. */
function pointNamesOf({ outlines, more }: Detection): string[] {
  const count = outlines.reduce((sum, outline) => sum + (outline.kind === 'points' ? outline.xy.length / 2 : 0), 0);
  for (const value of count === 0 ? [] : Object.values(more ?? {})) {
    const names = Array.isArray(value)
      ? value.map(jointName)
      : isObject(value) && Object.values(value).every(isObject)
        ? Object.keys(value)
        : [];
    if (names.length === count && names.every((name) => name !== undefined)) return names;
  }
  return Array.from({ length: count }, (_, at) => String(at + 1));
}

function jointName(entry: Json): string | undefined {
  const name = isObject(entry) ? (entry.part ?? entry.name ?? entry.label) : undefined;
  return typeof name === 'string' ? name : undefined;
}
