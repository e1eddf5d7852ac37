import Box from '@mui/material/Box';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import type { LabelSource } from '../../files/raster/labels/labelFiles.ts';
import { shownSizeOf } from '../../files/picture/shownSize.ts';
import { tiffSizeOf } from '../../files/picture/tiffSize.ts';
import { mimeOf } from '../../files/sentFile.ts';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { PicturePlace } from '../../ui/picture/PictureView.tsx';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import { useRead } from '../../ui/useRead.ts';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import type { LabelHints } from './hints.ts';
import { useLabels } from './useLabels.ts';
import * as words from './words.ts';

const LabelMapView = lazyPart(() => import('./LabelMapView.tsx'));

interface Props {
  /** Where its numbers are read; kept between renders. Undefined where they can't be classes. */
  source: LabelSource | undefined;
  hints: LabelHints;
  /** As far as it is known before anything is decoded. */
  size: Size | undefined;
  stem: string;
  /** The picture as a picture. */
  children: ReactNode;
}

/** A picture, or the label map that it is: shown as such where enough says so, offered where less does. */
export function LabelledPicture({ source, hints, size, stem, children }: Props) {
  const sent = useSentFiles();
  const first = useMemo(() => sent.map(({ file }) => file).find((file) => pictureSource(file, mimeOf(file)) !== undefined), [sent]);
  const sentSize = useRead(first, sizeOrNone);
  const probe = useLabels(source, hints, first === undefined ? 'none' : sentSize);
  const [wanted, setWanted] = useState<'labels' | 'picture'>();
  if (probe.status === 'none') return children;
  if (probe.status === 'waiting') return <PicturePlace state={{ status: 'loading' }} size={size} />;
  const { file } = probe;
  const shown = wanted ?? (file.isSure ? 'labels' : 'picture');
  return (
    <>
      <ToggleChoice
        label={words.asWhat}
        value={shown}
        options={[
          ['labels', words.as.labels],
          ['picture', words.as.picture],
        ]}
        onPick={setWanted}
        dense
        mb={1}
      />
      {shown === 'picture' ? (
        children
      ) : (
        <Suspense fallback={<Box aria-busy>{<PicturePlace state={{ status: 'loading' }} size={size} />}</Box>}>
          <LabelMapView file={file} hints={hints} stem={stem} />
        </Suspense>
      )}
    </>
  );
}

async function sizeOrNone(file: File): Promise<Size | 'none'> {
  return (await shownSizeOf(file)) ?? (await tiffSizeOf(file)) ?? 'none';
}
