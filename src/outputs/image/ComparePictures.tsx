import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { Picture } from '../../ui/picture/picture.ts';
import { isAlike, PicturePair, type PairMode } from '../../ui/picture/PicturePair.tsx';
import { PicturePlace } from '../../ui/picture/PictureView.tsx';
import { comparePixels } from '../../ui/picture/pixels.ts';
import { usePicture } from '../../ui/picture/usePicture.ts';
import type { Compared } from '../define.ts';
import { isArray } from './pictureIn.ts';
import { pixelsOf } from './pictureSource.ts';
import type { ImageProps } from './props.ts';
import * as words from './words.ts';

const MODES: readonly (readonly [PairMode, string])[] = [
  ['swipe', words.modes.swipe],
  ['blink', words.modes.blink],
  ['beside', words.modes.beside],
  ['difference', words.modes.difference],
];

/** Longer arrays are tables and series; nobody’s picture has such sides. */
const OBLONG = 20;

/** Two pictures over each other, where an eye finds what differs, and how much that is; or those that can't be laid over each other as they are. */
export default function ComparePictures({ left: { source: left }, right: { source: right }, names, children }: Compared<ImageProps>) {
  const [a, b] = [usePicture(useMemo(() => pixelsOf(left), [left])), usePicture(useMemo(() => pixelsOf(right), [right]))];
  if (a.status === 'failed' || b.status === 'failed') return children;
  if (a.status === 'loading' || b.status === 'loading') return <PicturePlace state={a.status === 'loading' ? a : { status: 'loading' }} />;
  const { width, height } = b.picture;
  // Numbers are stretched to be seen, each picture in its own way.
  const asDrawn = a.raster === undefined && b.raster === undefined;
  const noPicture = (isArray(left) || isArray(right)) && Math.max(width, height) > OBLONG * Math.min(width, height);
  if (noPicture || !isAlike(a.picture, b.picture)) return children;
  return (
    <>
      <PicturePair
        left={{ picture: a.picture, name: names[0], label: words.pictureOf(names[0]), facts: a.facts }}
        right={{ picture: b.picture, name: names[1], label: words.pictureOf(names[1]), facts: b.facts }}
        modes={asDrawn ? MODES : MODES.filter(([mode]) => mode !== 'difference')}
        question={words.howToCompare}
        stem={names[1]}
      />
      {asDrawn && <PixelsApart left={a.picture} right={b.picture} />}
    </>
  );
}

function PixelsApart({ left, right }: { left: Picture; right: Picture }) {
  const difference = useMemo(() => comparePixels(left, right), [left, right]);
  if (difference === undefined) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {difference.share === 0 ? words.noPixelDiffers : words.pixelsDiffer(difference.share, difference.most)}
    </Typography>
  );
}
