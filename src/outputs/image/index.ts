import type { Json, Property } from '../../spec/model.ts';
import { defineOutput } from '../define.ts';
import { expectedAs, wantedAs } from '../../answers/embedded.ts';
import { valueOf, type Part } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { WIDEST_ROWS } from '../../answers/shapes/readGrid.ts';
import { matrixShape, saysPicture } from '../../answers/shapes/matrix.ts';
import type { ImageProps } from './props.ts';

/** What browsers draw, and TIFF, which is decoded here. HEIC, JPEG 2000 and camera formats are files. */
const DRAWN = /^image\/(?:png|apng|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon|tiff)$/;

/** The picture in a part; undefined when it holds none. */
export function imageIn(part: Part): ImageProps['source'] | undefined {
  if (part.from === 'bytes') {
    if (wantedAs(part.shape) === 'file' || !DRAWN.test(part.type.mime)) return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  }
  const value = valueOf(part);
  const shape = matrixShape(value);
  return value === undefined || shape === undefined ? undefined : { value, shape, name: part.key };
}

/** Few numbers without a name that says picture may as well be features of samples: a table first, the picture beside it. */
function isRatherTable(source: ImageProps['source'], key: string): boolean {
  if ('blob' in source || source.shape.bands !== 1 || source.shape.pages !== 1 || saysPicture(key)) return false;
  const { width, height } = source.shape;
  return Math.min(width, height) < SMALL && width <= WIDEST_ROWS && Array.isArray(source.value) && !isNested(source.value[0]);
}

/** Samples have fewer features, or there are fewer samples, than a picture has pixels along its shorter side. */
const SMALL = 64;

/** Planes around the only picture are no rows. */
function isNested(row: Json | undefined): boolean {
  return !Array.isArray(row) || Array.isArray(row[0]);
}

/** Numbers in rows are a table, unless they are called a picture. */
function isDeclaredPicture({ kind, items, name }: Property): boolean {
  return kind === 'array' && items?.kind === 'array' && saysPicture(name);
}

export const image = defineOutput<ImageProps>({
  id: 'image',
  match(part) {
    const source = imageIn(part);
    return source === undefined || isRatherTable(source, part.key) ? undefined : { source };
  },
  offer(part) {
    const source = imageIn(part);
    return source && { source };
  },
  expect(property) {
    if (isDeclaredPicture(property)) return 'a list of lists whose name says picture or mask';
    if (expectedAs(property) !== 'image') return undefined;
    if (property.kind === 'array') return 'the description says “image”, so each entry is decoded as one';
    return 'the description says “image” and no other medium';
  },
  View: lazyPart(() => import('./ImageView.tsx')),
});
