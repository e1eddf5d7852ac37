import { transfer } from 'comlink';
import type { dicomRasters } from '../dicom/dicomRasters.ts';
import { lazyModule } from '../lazyParts.ts';
import { remote, type RemoteFunctions } from '../remote.ts';
import { decodeSound } from '../sound/decode.ts';
import { MIME } from '../kinds.ts';
import { report } from '../report.ts';
import type { BegunThumbnail, Thumbnail } from './thumbnail.ts';

type Packed = RemoteFunctions<typeof import('./packed.ts')>['call'];
type Dicom = RemoteFunctions<typeof dicomRasters>;
type Asked = Extract<BegunThumbnail, { readonly kind: 'ask' }>;

/** Bytes of a sound that is decoded for its outline alone: minutes, some hundred megabytes of samples. */
const MOST_PLAIN = 40_000_000;
const MOST_COMPRESSED = 6_000_000;

/** Reads DICOM, as soon as there is any. */
export function startDicom(): Dicom {
  return remote<typeof dicomRasters>(
    () => new Worker(new URL('../dicom/dicomRasters.worker.ts', import.meta.url), { type: 'module' }),
    lazyModule(async () => (await import('../dicom/dicomRasters.ts')).dicomRasters),
  );
}

/**
 * What a worker began is finished where it can be: the page decodes sounds and films, and gives what came of it back. Never rejects
 * because of a file.
 */
export async function finished(drawing: Promise<BegunThumbnail>, packed: Packed, dicom: Dicom['call']): Promise<Thumbnail> {
  const made = await drawing;
  if (made.kind !== 'ask') return made;
  const { by, mime, blob } = made;
  if (by === 'sound' && blob.size > (mime === MIME.wav ? MOST_PLAIN : MOST_COMPRESSED)) return { kind: 'none', mime, why: 'large' };
  try {
    return await BY[by](blob, packed, dicom);
  } catch (error) {
    report('Making a small picture', error);
    return { kind: 'none', mime, why: 'unreadable' };
  }
}

const BY: Readonly<Record<Asked['by'], (blob: Blob, packed: Packed, dicom: Dicom['call']) => Promise<Thumbnail>>> = {
  sound: async (blob, packed) => {
    // Browsers decode sound beside the page; what is done with the samples would be done on it.
    const { channels } = await decodeSound(blob, undefined);
    return packed.drawSound(transfer([...channels], [...new Set(channels.map(({ buffer }) => buffer))]));
  },
  film: async (blob, packed) => {
    const bitmap = await frameOf(blob);
    return packed.shrink(transfer(bitmap, [bitmap]));
  },
  dicom: async (blob, packed, dicom) => {
    const { key } = await dicom.openRaster({ from: 'dicom', blob });
    try {
      const { bitmap } = await dicom.draw(key, { page: 0 });
      return await packed.shrink(transfer(bitmap, [bitmap]));
    } finally {
      await dicom.close(key);
    }
  },
};

/** A browser that says nothing for as long, in milliseconds, won't. */
const PATIENCE = 10_000;
/** Films begin in the dark: what is seen after this part of it, or after so many seconds. */
const [PART, SECONDS] = [0.1, 2];

/** A picture of a film, as the browser plays it. */
async function frameOf(blob: Blob): Promise<ImageBitmap> {
  const url = URL.createObjectURL(blob);
  const video = document.createElement('video');
  const told = (name: string) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The film says nothing')), PATIENCE);
      video.addEventListener(name, () => resolve(), { once: true });
      video.addEventListener('error', () => reject(new Error('The film can’t be played')), { once: true });
      video.addEventListener(name, () => clearTimeout(timer), { once: true });
    });
  try {
    video.muted = true;
    video.playsInline = true;
    video.preload = 'auto';
    const loaded = told('loadeddata');
    video.src = url;
    await loaded;
    if (video.videoWidth === 0) throw new Error('The film has no picture');
    if (Number.isFinite(video.duration)) {
      const sought = told('seeked');
      video.currentTime = Math.min(SECONDS, video.duration * PART);
      await sought;
    }
    return await createImageBitmap(video);
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  }
}
