import { lazyModule } from '../../files/lazyParts.ts';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { report } from '../../files/report.ts';
import { rememberEdit } from './edited.ts';
import { formatBytes } from '../../files/amounts.ts';
import { HiddenText } from '../text/HiddenText.tsx';
import { MIME, usualType } from '../../files/kinds.ts';
import type { PictureSize } from '../../files/picture/size.ts';
import { useRead } from '../useRead.ts';
import * as words from './words.ts';

/** A side above this is more than models look at, and cameras without a tripod need. */
const LARGE_SIDE = 4096;
const LARGE_FILE = 10_000_000;
const SMALLER_SIDE = 2048;

/** Those that are drawn as one picture; the rest would come back as something else. */
const SHRINKABLE: ReadonlySet<string> = new Set([MIME.png, MIME.jpeg, MIME.webp, MIME.bmp]);

/** Whether a picture is so large that sending a smaller one is worth a thought. */
export function isLarge(file: Pick<File, 'size' | 'type'>, { width, height }: PictureSize): boolean {
  const side = Math.max(width, height);
  return SHRINKABLE.has(usualType(file.type)) && (side > LARGE_SIDE || (file.size > LARGE_FILE && side > SMALLER_SIDE));
}

/** By the pixels: as much as can be told without doing it. */
export function sizeShrunk(file: Pick<File, 'size'>, { width, height }: PictureSize): number {
  return file.size * (SMALLER_SIDE / Math.max(width, height)) ** 2;
}

interface Props {
  file: File;
  size: PictureSize;
  disabled: boolean;
  onShrunk: (file: File) => void;
}

const loadDrawEdited = lazyModule(() => import('./drawEdited.ts'));

/** An offer, no more: without it the original's own bytes are sent. */
export function ShrinkHint({ file, size, disabled, onShrunk }: Props) {
  const [state, setState] = useState<'offered' | 'busy' | 'failed'>('offered');
  const losses = useRead(file, readLosses) ?? [];
  const shrink = async () => {
    setState('busy');
    try {
      const { shrunk } = await loadDrawEdited();
      const done = await shrunk(file, SMALLER_SIDE);
      if (done === undefined) return setState('failed');
      rememberEdit(done.edited, { original: file, how: done.how });
      onShrunk(done.edited);
    } catch (error) {
      report('Making a picture smaller', error);
      setState('failed');
    }
  };
  if (state === 'failed') return <span role="status">{words.notSmaller}</span>;
  return (
    <>
      {words.largePicture}{' '}
      <Link
        component="button"
        type="button"
        disabled={disabled}
        aria-disabled={state === 'busy' || undefined}
        onClick={() => state === 'offered' && void shrink()}
        sx={{ typography: 'caption', textAlign: 'left' }}
      >
        {state === 'busy' ? words.makingSmaller : words.shrinkTo(SMALLER_SIDE, formatBytes(sizeShrunk(file, size)))}{' '}
        <HiddenText>{words.forFile(file.name)}</HiddenText>
      </Link>
      {losses.length > 0 && ` (${losses.join(', ')})`}
    </>
  );
}

const loadFacts = lazyModule(() => import('../../files/picture/pictureFacts.ts'));

/** What shrinking costs beside pixels. */
async function readLosses(file: File): Promise<readonly string[]> {
  try {
    const { lossesOf, pictureFactsOf } = await loadFacts();
    const facts = await pictureFactsOf(file);
    return facts === undefined ? [] : lossesOf(facts);
  } catch (error) {
    // Without the words shrinking is offered all the same; afterwards the card says what was lost.
    report('Reading what a picture would lose', error);
    return [];
  }
}
