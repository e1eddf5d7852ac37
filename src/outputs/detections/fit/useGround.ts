import { useMemo } from 'react';
import { pictureSource } from '../../../ui/picture/pictureSource.ts';
import { usePicture, type PictureState } from '../../../ui/picture/usePicture.ts';
import { usePictureSize } from '../../../ui/picture/usePictureSize.ts';
import type { Size } from '../../../ui/picture/viewport.ts';
import { useRead } from '../../../ui/useRead.ts';
import { useFilm, type Film } from '../../../ui/film/useFilm.ts';
import { useSentFiles } from '../../../ui/preview/sentFiles.ts';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import { groundOf, type Ground } from './sentPicture.ts';
import { orientationOf, type Orientation } from '../../../files/picture/orientation.ts';
import * as words from './words.ts';

interface UsedGround {
  readonly ground: Ground | undefined;
  /** Undefined when no picture or film was sent. */
  readonly state: PictureState | undefined;
  /** Of the film that was sent, which its first frame stands for until it plays. */
  readonly film: Film | undefined;
  /** Of the picture, also before it is there. */
  readonly size: Size | undefined;
  /** How the photo lies in its file; undefined until that is read. */
  readonly orientation: Orientation | undefined;
}

/** The picture or frame that a group's detections lie on, loaded; `state` is undefined when nothing of the kind was sent. */
export function useGround(set: DetectionSet, index: number): UsedGround {
  const sent = useSentFiles();
  const ground = useMemo(() => groundOf(set.groups, index, sent), [set, index, sent]);
  const file = ground?.kind === 'picture' ? ground.file : undefined;
  const mime = ground?.kind === 'picture' ? ground.mime : '';
  const source = useMemo(() => (file === undefined ? undefined : pictureSource(file, mime)), [file, mime]);
  const still = usePicture(source);
  const film = useFilm(ground?.kind === 'video' ? ground.file : undefined);
  const size = usePictureSize(source);
  const orientation = useRead(file, readTurn);
  if (ground === undefined) return { ground, state: undefined, film: undefined, size: undefined, orientation: 1 };
  if (ground.kind === 'video') return { ground, state: film.state, film, size: film.facts?.size, orientation: 1 };
  return { ground, state: source === undefined ? NOT_DRAWN : still, film: undefined, size, orientation };
}

function readTurn(file: File): Promise<Orientation> {
  // A file that can't be read any more has no picture either, which is said where it would be.
  return orientationOf(file).catch((): Orientation => 1);
}

const NOT_DRAWN: PictureState = { status: 'failed', why: words.notShown };
