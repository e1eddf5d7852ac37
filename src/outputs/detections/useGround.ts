import { useMemo } from 'react';
import { pictureSource, usePicture, type PictureState } from '../../ui/picture/usePicture.ts';
import { useVideoFrame } from '../../ui/picture/useVideoFrame.ts';
import { useSentFiles } from '../sentFiles.ts';
import type { DetectionSet } from './detection.ts';
import { groundOf, type Ground } from './sentPicture.ts';

/** The picture or frame that a group's detections lie on, loaded; `state` is undefined when nothing of the kind was sent. */
export function useGround(
  set: DetectionSet,
  index: number,
): { ground: Ground | undefined; state: PictureState | undefined; isVideo: boolean } {
  const sent = useSentFiles();
  const ground = useMemo(() => groundOf(set.groups, index, sent), [set, index, sent]);
  const file = ground?.kind === 'picture' ? ground.file : undefined;
  const mime = ground?.kind === 'picture' ? ground.mime : '';
  const source = useMemo(() => (file === undefined ? undefined : pictureSource(file, mime)), [file, mime]);
  const still = usePicture(source);
  const frame = useVideoFrame(ground?.kind === 'video' ? ground.file : undefined, ground?.kind === 'video' ? ground.share : 0);
  if (ground === undefined) return { ground, state: undefined, isVideo: false };
  if (ground.kind === 'video') return { ground, state: frame, isVideo: true };
  return { ground, state: source === undefined ? NOT_DRAWN : still, isVideo: false };
}

const NOT_DRAWN: PictureState = { status: 'failed', why: 'The picture that was sent is of a kind that can’t be shown here.' };
