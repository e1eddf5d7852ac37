import { lazyModule } from '../files/lazyParts.ts';
import { reporting } from '../files/report.ts';

/*
 * What takes its time to be loaded or decoded, begun before it is drawn. Only heads of files are waited for. The code for it comes with the views.
 */
const loadPictures = lazyModule(() => import('../ui/picture/loading/loadPicture.ts'));
const loadSounds = lazyModule(() => import('../ui/sound/useSound.ts'));

/** Resolves when its head is read. */
export function beginPictureAhead(blob: Blob): Promise<void> {
  return loadPictures()
    .then(({ beginPicture }) => beginPicture(blob))
    .catch(reporting('Beginning to load a picture'));
}

export function beginSoundAhead(blob: Blob): void {
  loadSounds()
    .then(({ beginSound }) => beginSound(blob))
    .catch(reporting('Beginning to decode a sound'));
}
