import { csvFileInTurns } from '../../../files/delimited/write.ts';
import type { JsonObject } from '../../../spec/model.ts';
import type { DetectionSet, Layout } from '../../../answers/shapes/detections/detection.ts';
import type { Export } from '../../define.ts';
import { byFrames } from '../film/frameIndex.ts';
import { momentsOf, type Moments } from '../film/moments.ts';
import { hasTracks, trackOf } from '../film/tracks.ts';
import { groundOf } from '../fit/sentPicture.ts';
import { memberText } from '../memberText.ts';
import { placeItems } from '../place.ts';
import type { ShownDetections } from '../props.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All that was found, in all images. */
export const detectionsCsv: Export<ShownDetections> = {
  label: 'CSV',
  ending: 'csv',
  async write({ readAll, layout, sentSize, sent, film }) {
    const all = await readAll();
    const set = film === undefined ? all : byFrames(all);
    const moments = film !== undefined && set.groups.length > 1 ? momentsOf(set.groups, film) : undefined;
    const fileOf = (image: number) => groundOf(set.groups, image, sent)?.file.name;
    return csvFileInTurns(detectionCells(set, { layout, size: sentSize, fileOf, moments }));
  },
};

const PLACE = ['class', 'score', 'shape', 'x1', 'y1', 'x2', 'y2', 'points'];

interface Options {
  readonly layout: Layout | undefined;
  /** Of the picture that the coordinates are for. */
  readonly size: Size;
  /** Names of the pictures that were sent, for groups of which the answer doesn't say it. */
  readonly fileOf?: (image: number) => string | undefined;
  /** Of a film, of whose frames the groups are. */
  readonly moments?: Moments | undefined;
}

/**
 * The lines of a table with everything that was found, in all images, hidden or not, with whatever the answer says about each: coordinates as they were
 * sent, in pixels as far as the picture's size is known.
 */
export function* detectionCells(set: DetectionSet, { layout, size, fileOf, moments }: Options): Generator<(string | number)[]> {
  const [own, shared] = [columnsOf(set.groups.flatMap(({ items }) => items)), columnsOf(set.groups)];
  const isTracked = moments !== undefined && hasTracks(set.groups);
  const ofFilm = moments === undefined ? [] : moments.timeOf === undefined ? ['frame'] : ['frame', 'time'];
  const headings = ['image', 'file', ...ofFilm, 'entry', ...(isTracked ? ['track'] : []), ...PLACE];
  const named = [...own, ...shared.map((name) => `image.${name}`)].map((name) => (headings.includes(name) ? `answer.${name}` : name));
  yield [...headings, ...named];
  for (const [image, group] of set.groups.entries()) {
    const file = group.title ?? fileOf?.(image) ?? '';
    const moment = [moments?.frameOf, moments?.timeOf].flatMap((tell) => (tell === undefined ? [] : [tell(image) ?? '']));
    const about = shared.map((name) => cell(group.more, name));
    for (const { index, label, score, shapes, box, more } of placeItems(group, layout, set.normalised, size)) {
      const sides = box === undefined ? ['', '', '', ''] : [box.left, box.top, box.right, box.bottom];
      const drawn = shapes.filter(({ kind, xy }) => kind !== 'box' || xy.length > 0);
      const kinds = [...new Set(drawn.map(({ kind }) => kind))].join(' ');
      const points = drawn
        .filter(({ kind }) => kind !== 'box')
        .map(({ xy }) => xy.join(' '))
        .join(' ; ');
      const cells = [...own.map((name) => cell(more, name)), ...about];
      const track = isTracked ? [trackOf(more) ?? ''] : [];
      yield [image + 1, file, ...moment, index + 1, ...track, label, score ?? '', kinds, ...sides, points, ...cells];
    }
    // An image in which nothing was found is a result too.
    if (group.items.length === 0 && set.groups.length > 1) {
      const rest = headings.length - 2 - moment.length + own.length;
      yield [image + 1, file, ...moment, ...Array.from({ length: rest }, () => ''), ...about];
    }
  }
}

/** The names of all further members, in the order in which they first come. */
function columnsOf(list: readonly { readonly more?: JsonObject | undefined }[]): string[] {
  const names = new Set<string>();
  for (const { more } of list) if (more !== undefined) for (const name of Object.keys(more)) names.add(name);
  return [...names];
}

function cell(more: JsonObject | undefined, name: string): string | number {
  const value = more !== undefined && Object.hasOwn(more, name) ? more[name] : undefined;
  return value === undefined || value === null ? '' : typeof value === 'number' ? value : memberText(value);
}
