import { lazyModule } from '../lazyParts.ts';
import { report } from '../report.ts';
import { remote, type RemoteFunctions } from '../remote.ts';
import { endingOf, MIME } from '../kinds.ts';
import { purposeOfEnding } from '../traits.ts';
import { mimeOf, type SentFile } from '../sentFile.ts';
import { pairFiles, type Paired } from './pairFiles.ts';
import { finished, startDicom } from './finished.ts';
import type { PackedFile } from './packedFile.ts';
import type { BegunThumbnail, Thumbnail } from './thumbnail.ts';

type Packed = typeof import('./packed.ts');

/** The bytes of many inputs and small pictures of them, which a worker makes when they are asked for. */
export interface InputFiles {
  readonly paired: Paired;
  /** What files that are no input are called. */
  readonly unused: readonly string[];
  /** Why there is nothing to see, where something was sent. */
  readonly problem: string | undefined;
  /** The name that it has where it comes from; undefined where it isn't there. */
  readonly nameOf: (input: number) => string | undefined;
  readonly blobOf: (input: number) => Promise<Blob | undefined>;
  /** The same without unpacking it: for whoever takes thousands of them along. */
  readonly storedOf: (input: number) => Promise<Blob | PackedFile | undefined>;
  readonly thumbnailOf: (input: number) => Promise<Thumbnail | undefined>;
  /** Gives the worker's memory back. */
  readonly close: () => void;
}

/** What makes small pictures. */
interface Drawer extends Pick<RemoteFunctions<Packed>, 'call' | 'close'> {
  readonly draw: (drawing: Promise<BegunThumbnail>) => Promise<Thumbnail>;
}

/** For browsers without workers, and for when a worker's file can't be had any more. */
const loadHere = lazyModule(() => import('./packed.ts'));

function startWorker(): Drawer {
  const packed = remote<Packed>(
    () => new Worker(new URL('../raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
    loadHere,
    'packed',
  );
  const dicom = startDicom();
  return {
    call: packed.call,
    draw: (drawing) => finished(drawing, packed.call, dicom.call),
    close: () => {
      packed.close();
      dicom.close();
    },
  };
}

const isArchive = (file: File): boolean => purposeOfEnding(endingOf(file.name)) === 'archive' || mimeOf(file) === MIME.zip;

/** Where one file of an input is. */
interface Place {
  readonly path: string;
  readonly stored: Blob | PackedFile;
  readonly blob: () => Promise<Blob>;
  readonly thumbnail: () => Promise<Thumbnail>;
}

/** Beside an archive, or several files of one argument, others are settings. */
function inputsAmong(sent: readonly SentFile[]): readonly File[] {
  const archives = sent.filter(({ file }) => isArchive(file));
  const several = sent.filter(({ name }, at) => sent.some((other, place) => place !== at && other.name === name));
  const found = archives.length > 0 ? archives : several.length > 0 ? several : sent;
  return found.map(({ file }) => file);
}

let lastKey = 0;

/** Files that were sent with a run: those in an archive, or several of one argument. Never rejects. */
export async function sentInputs(names: readonly (string | undefined)[], sent: readonly SentFile[]): Promise<InputFiles> {
  const worker = startWorker();
  let problem: string | undefined;
  const places: Place[] = [];
  for (const file of inputsAmong(sent)) {
    if (isArchive(file)) {
      try {
        const source = { key: (lastKey += 1), blob: file, name: file.name };
        const listed = await worker.call.listPacked(source);
        listed.forEach(({ path, size }, at) => {
          const stored: PackedFile = { source, at, size };
          places.push({
            path,
            stored,
            blob: () => worker.call.unpackFile(stored),
            thumbnail: () => worker.draw(worker.call.drawPacked(stored)),
          });
        });
      } catch (error) {
        report('Opening the archive that was sent', error);
        problem = error instanceof Error ? error.message : undefined;
      }
    } else {
      const thumbnail = () => worker.draw(worker.call.drawFile(file));
      places.push({ path: file.name, stored: file, blob: () => Promise.resolve(file), thumbnail });
    }
  }
  const paired = pairFiles(
    names,
    places.map(({ path }) => path),
  );
  const placeOf = (input: number) => places[paired.files[input] ?? -1];
  return {
    paired,
    unused: paired.unused.flatMap((at) => places[at]?.path ?? []),
    problem,
    nameOf: (input) => placeOf(input)?.path,
    blobOf: async (input) => placeOf(input)?.blob(),
    storedOf: (input) => Promise.resolve(placeOf(input)?.stored),
    thumbnailOf: async (input) => placeOf(input)?.thumbnail(),
    close: worker.close,
  };
}

/** Files that are read one at a time, such as those that a batch keeps. */
export function keptInputs(names: readonly string[], read: (input: number) => Promise<Blob | undefined>): InputFiles {
  const worker = startWorker();
  return {
    paired: { files: names.map((_, at) => at), by: 'name', twice: [], missing: [], unused: [] },
    unused: [],
    problem: undefined,
    nameOf: (input) => names[input],
    blobOf: read,
    storedOf: read,
    thumbnailOf: async (input) => {
      const blob = await read(input);
      return blob && worker.draw(worker.call.drawFile(blob));
    },
    close: worker.close,
  };
}
