import {
  LONGEST_SIDE,
  RasterError,
  typeOfSamples,
  type Meaning,
  type OpenPages,
  type Raster,
  type ReadPage,
  type Samples,
} from '../raster/raster.ts';
import { readDataSet, readFirstOf, type ReadSet } from './dataSet.ts';
import { headerOf, type DicomHeader } from './header.ts';
import { paletteIn } from './palette.ts';
import { arrayFor, bitsOfFrame, isPaired, isUnchanged, perPixel, storedIn } from './samples.ts';
import { BIG_ENDIAN, isPlain, nameOfSyntax } from './syntaxes.ts';
import * as say from './words.ts';

/** Bytes of one frame: it is read as a whole. */
const LARGEST_FRAME = 400_000_000;
/** Frames that are offered; a header may announce any number. */
const MOST_FRAMES = 5_000;

const MEANINGS: Readonly<Record<string, { readonly meaning: Meaning; readonly samples: number }>> = {
  MONOCHROME1: { meaning: 'inverted', samples: 1 },
  MONOCHROME2: { meaning: 'grey', samples: 1 },
  'PALETTE COLOR': { meaning: 'palette', samples: 1 },
  RGB: { meaning: 'rgb', samples: 3 },
  YBR_FULL: { meaning: 'ycbcr', samples: 3 },
  YBR_FULL_422: { meaning: 'ycbcr', samples: 3 },
};

/**
 * DICOM whose pixels aren't compressed, with its frames as pages. Nothing about a person is read or shown.
 * @throws RasterError that says in words what a compressed one is
 */
export async function openDicom(blob: Blob): Promise<OpenPages> {
  const read = await readDataSet(blob);
  const header = headerOf(read);
  const reason = whyNot(read, header);
  if (reason !== undefined) throw new RasterError(reason);
  const { pixels, data } = read;
  if (pixels === undefined) throw new RasterError(say.beforePicture);
  const { start } = pixels;
  const bits = bitsOfFrame(header);
  const frames = Math.min(header.frames, MOST_FRAMES);
  const palette = header.photometric === 'PALETTE COLOR' ? readPalette(read, header) : undefined;
  const page = { width: header.width, height: header.height, bands: header.samples, type: typeOf(header) };
  const endsEarly = data.size < start + Math.ceil((bits * header.frames) / 8);
  return {
    pages: Array.from({ length: frames }, () => page),
    facts: [...factsOf(header, palette), ...(endsEarly ? [say.endsEarly] : [])],
    read: async (frame) => {
      if (frame >= frames) throw new RasterError(say.noFrame(frame + 1));
      const from = start + Math.floor((bits * frame) / 8);
      const bytes = new Uint8Array(await data.slice(from, from + Math.ceil(bits / 8) + 1).arrayBuffer());
      return readFrame(bytes, header, frame, palette);
    },
  };
}

/** Pixels of its frames, from the beginning of the file alone; undefined where that doesn't tell, and where nothing will be drawn. */
export async function dicomSizeOf(blob: Blob): Promise<{ width: number; height: number } | undefined> {
  try {
    const read = await readFirstOf(blob);
    const header = headerOf(read);
    return whyNot(read, header) === undefined ? { width: header.width, height: header.height } : undefined;
  } catch {
    // Opening it will say what is wrong.
    return undefined;
  }
}

/** Why nothing can be shown, with all that is known of it. */
function whyNot({ pixels, isWhole }: ReadSet, header: DicomHeader): string | undefined {
  const { syntax, width, height, photometric, samples, allocated, float } = header;
  if (pixels === undefined && isWhole) return say.noPicture(header.modality);
  if (width * height === 0) return isWhole ? say.noPicture(header.modality) : say.broken;
  const facts = [header.modality, say.size(width, height), ...(header.frames > 1 ? [say.frames(header.frames)] : [])];
  const told = facts.filter((fact) => fact !== '').join(', ');
  if (!isPlain(syntax) || pixels?.element.hadUndefinedLength === true) return say.compressed(told, nameOfSyntax(syntax));
  if (pixels === undefined) return say.beforePicture;
  const known = Object.hasOwn(MEANINGS, photometric) ? MEANINGS[photometric] : undefined;
  if (known === undefined || known.samples !== samples) return say.otherColours(told, photometric.slice(0, 16) || say.unknownColours);
  if (!float && ![1, 8, 16, 32].includes(allocated)) return say.otherNumbers(told, allocated);
  return bitsOfFrame(header) / 8 > LARGEST_FRAME ? say.tooLarge(told) : undefined;
}

function readPalette({ set }: ReadSet, { stored, signed, syntax }: DicomHeader): Uint8Array<ArrayBuffer> | undefined {
  try {
    return signed ? undefined : paletteIn(set, stored, syntax !== BIG_ENDIAN);
  } catch {
    // A broken one leaves the numbers, and the facts say so.
    return undefined;
  }
}

/** The numbers that are shown: those that are stored or, where they are rescaled, what comes of it. */
function typeOf(header: DicomHeader): string {
  const rescale = rescaleOf(header, 0);
  if (isUnchanged(rescale) && !header.float) return `${header.signed ? 'int' : 'uint'}${header.stored}`;
  return typeOfSamples(arrayFor(header, rescale, 0));
}

/** Colours are what they are. */
function rescaleOf(header: DicomHeader, frame: number) {
  const isGrey = header.photometric.startsWith('MONOCHROME');
  return isGrey ? header.rescale(frame) : { slope: 1, intercept: 0, unit: '' };
}

function factsOf(header: DicomHeader, palette: Uint8Array | undefined): string[] {
  const { slope, intercept, unit } = rescaleOf(header, 0);
  const { modality, stored, allocated, float } = header;
  return [
    ...(modality === '' ? [] : [modality]),
    ...(stored < allocated && !float ? [say.ofBits(stored, allocated)] : []),
    ...(slope === 1 && intercept === 0 ? [] : [say.rescaled(slope, intercept, unit)]),
    ...(header.hasTable ? [say.tableLeft] : []),
    ...(header.photometric === 'PALETTE COLOR' && palette === undefined ? [say.paletteLeft] : []),
    ...(header.frames > MOST_FRAMES ? [say.firstFrames(MOST_FRAMES)] : []),
  ];
}

/** Every `step`-th pixel of a frame that is larger than what is drawn. */
function readFrame(
  bytes: Uint8Array<ArrayBuffer>,
  header: DicomHeader,
  frame: number,
  palette: Uint8Array<ArrayBuffer> | undefined,
): ReadPage {
  const { width, height, samples, photometric } = header;
  const step = Math.ceil(Math.max(width, height) / LONGEST_SIDE);
  const stored = storedIn(bytes, header, (bitsOfFrame(header) * frame) % 8);
  const rescale = rescaleOf(header, frame);
  const small = { width: Math.ceil(width / step), height: Math.ceil(height / step) };
  const { slope, intercept } = rescale;
  const isScaled = !isUnchanged(rescale);
  const bands = Array.from({ length: samples }, (_, band): Samples => {
    const values = arrayFor(header, rescale, small.width * small.height);
    const [first, each] = placesOf(header, band);
    let to = 0;
    for (let y = 0; y < height; y += step) {
      for (let x = 0; x < width; x += step) {
        const value = stored(each(first, y * width + x));
        values[to++] = isScaled ? value * slope + intercept : value;
      }
    }
    return values;
  });
  const { padding } = header;
  const window = samples === 1 ? header.window(frame) : undefined;
  const raster: Raster = {
    ...small,
    bands,
    meaning: meaningOf(header, palette),
    ...(palette !== undefined && { palette }),
    ...(padding !== undefined && photometric.startsWith('MONOCHROME') && { nodata: padding * slope + intercept }),
    ...(window !== undefined && { window }),
  };
  const due = Math.ceil((width * height * perPixel(header) * header.allocated) / 8);
  return { raster, step, lost: Math.max(0, 1 - bytes.length / due) };
}

function meaningOf({ photometric, stored }: DicomHeader, palette: Uint8Array | undefined): Meaning {
  const meaning = MEANINGS[photometric]?.meaning ?? 'grey';
  if (meaning === 'palette' && palette === undefined) return 'grey';
  // What is drawn of such colours is of bytes.
  return meaning === 'ycbcr' && stored !== 8 ? 'rgb' : meaning;
}

type Place = (first: number, pixel: number) => number;

/** Where the numbers of a band stand in their frame. */
function placesOf({ width, height, samples, planar, photometric }: DicomHeader, band: number): [first: number, each: Place] {
  if (isPaired(photometric, samples)) {
    // Y Y Cb Cr: two pixels have their colour in common.
    if (band === 0) return [0, (_, pixel) => (pixel >> 1) * 4 + (pixel & 1)];
    return [1 + band, (first, pixel) => (pixel >> 1) * 4 + first];
  }
  if (planar) return [band * width * height, (first, pixel) => first + pixel];
  return [band, (first, pixel) => first + pixel * samples];
}
