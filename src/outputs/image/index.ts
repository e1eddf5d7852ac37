import type { Json, Property } from '../../spec/model.ts';
import { defineOutput } from '../define.ts';
import { expectedAs } from '../../answers/embedded.ts';
import { shownSizeOf } from '../../files/picture/shownSize.ts';
import { readAhead } from '../../ui/useRead.ts';
import { sizesAhead } from '../sizesAhead.ts';
import { MIME } from '../../files/kinds.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import { beginPictureAhead } from '../beginAhead.ts';
import { WIDEST_ROWS } from '../../answers/shapes/readGrid.ts';
import { saysPicture } from '../../answers/shapes/matrix.ts';
import { labelSourceOf } from '../../files/raster/labels/labelSource.ts';
import { hintsOf, isCalledLabels } from '../labels/hints.ts';
import { comparableIn, imageIn, type PictureSource } from './pictureIn.ts';
import type { ImageProps } from './props.ts';
import * as words from './ruleWords.ts';

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

/** Few numbers without a name that says picture may as well be features of samples: a table first, the picture beside it. */
function isRatherTable(source: PictureSource, key: string): boolean {
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
    return source === undefined || isRatherTable(source, part.key) ? undefined : { source, hints: hintsOf(part) };
  },
  offer(part) {
    const source = imageIn(part);
    return source && { source, hints: hintsOf(part) };
  },
  expect(property) {
    if (isDeclaredPicture(property)) return words.named;
    if (expectedAs(property) !== 'image') return undefined;
    if (property.kind === 'array') return words.eachSaid;
    return words.said;
  },
  View: lazyPart(() => import('./ImageView.tsx')),
  sketch: 'picture',
  ahead({ source, hints }, sent) {
    if (!('blob' in source)) return sizesAhead(sent);
    // A picture that moves is played by the browser alone.
    const drawn = source.type.mime === MIME.gif ? undefined : pictureSource(source.blob, source.type.mime);
    // What is shown as classes is read elsewhere, and drawn as a picture only when somebody asks for that.
    const isMask = source.type.mime === MIME.png && hints !== undefined && isCalledLabels(hints);
    const begun = drawn instanceof Blob && !isMask ? [beginPictureAhead(drawn)] : [];
    return [...begun, readAhead(source.blob, shownSizeOf), readAhead(source.blob, labelSourceOf), ...sizesAhead(sent)];
  },
  isMedium: true,
  shownAs: words.shownAs,
  rank: 20,
  tab: { rank: 20, name: words.tab },
  compare: {
    // What is drawn as a table is compared as one, though it could be a picture.
    read(part, { either }) {
      const source = either ? comparableIn(part) : undefined;
      return source && { source };
    },
    View: lazyPart(() => import('./ComparePictures.tsx')),
  },
  dataset: (props, sent) => loadDataset().then(({ datasetOfPicture }) => datasetOfPicture(props, sent)),
  thumbnail: ({ source }) => ('blob' in source ? source.blob : undefined),
});
