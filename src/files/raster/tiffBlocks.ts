// Why not the library’s own reader, tiff or utif2: docs/decisions/0010-own-decoders.md.
import { getDecoder, type BaseDecoder, type GeoTIFFImage } from 'geotiff';
import { halfToNumber } from './half.ts';
import { undoPredictor } from './predictor.ts';
import { RasterError, type Samples } from './raster.ts';
import * as say from './words.ts';

/** One decoded strip of more than this would not fit beside the rest. */
const LARGEST_BLOCK = 1_200_000_000;
const MOST_BLOCKS = 4_000_000;
/** Broken pieces at the beginning, after which no good one is expected. */
const GIVE_UP = 200;

/**
 * The bands of a picture, every `step`-th pixel of them. The library's own reader takes seconds for sixteen million
 * numbers, because it fetches each through a function, and keeps the whole picture in memory to shrink it.
 */
export async function readTiffBlocks(image: GeoTIFFImage, step: number): Promise<{ bands: Samples[]; lost: number }> {
  const layout = layoutOf(image);
  const source = layout.wide === undefined ? image : asFloats(image);
  const decoder = await decoderOf(image);
  const predictor = await predictorOf(image, layout);
  const width = Math.ceil(image.getWidth() / step);
  const height = Math.ceil(image.getHeight() / step);
  const bands = Array.from({ length: layout.bands }, () => new layout.Type(width * height));
  const columns = Math.ceil(image.getWidth() / layout.width);
  const rows = Math.ceil(image.getHeight() / layout.height);
  if (!(columns * rows * layout.planes <= MOST_BLOCKS)) throw new RasterError(say.tooManyPieces);
  let read = 0;
  let lost = 0;
  let problem: unknown;
  const target = { width, step, imageWidth: image.getWidth(), imageHeight: image.getHeight() };
  for (let row = 0; row < rows; row++) {
    // No pixel of this block would be taken.
    if (firstTaken(row * layout.height, step) >= Math.min((row + 1) * layout.height, image.getHeight())) continue;
    for (let column = 0; column < columns; column++) {
      for (let plane = 0; plane < layout.planes; plane++) {
        try {
          const { data } = await source.getTileOrStrip(column, row, plane, decoder);
          const samples = toSamples(data, layout, predictor);
          const due = layout.width * image.getBlockHeight(row) * (layout.planes > 1 ? 1 : layout.bands);
          if (samples.length < due) lost += 1 - samples.length / due;
          if (samples.length > 0) read++;
          copy(samples, layout.planes > 1 ? bands.slice(plane, plane + 1) : bands, { row, column }, layout, target);
        } catch (error) {
          problem = error;
          lost++;
          if (read === 0 && lost >= GIVE_UP) throw new RasterError(say.pixelsUnreadable(reasonOf(problem)));
        }
      }
    }
  }
  if (read === 0) throw new RasterError(say.pixelsUnreadable(reasonOf(problem)));
  return { bands, lost: lost / (rows * columns * layout.planes) };
}

/** The library hands out the bytes of such numbers, and refuses those of whole numbers as long. */
function asFloats(image: GeoTIFFImage): GeoTIFFImage {
  return Object.create(image, { getSampleFormat: { value: () => 3 } }) as GeoTIFFImage;
}

function reasonOf(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : '';
  return text === '' ? say.endsOrDamaged : `${text.replace(/\.$/, '')}.`;
}

type SamplesType = new (size: number | ArrayBuffer) => Samples;

interface Layout {
  /** Of one strip or tile, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  /** Files that keep each band by itself have as many planes as bands. */
  readonly planes: number;
  readonly Type: SamplesType;
  readonly bytes: number;
  readonly half: boolean;
  /** Whole numbers of 64 bits, as `np.argmax` and labelling give them. */
  readonly wide?: 'int' | 'uint';
  readonly bigEndian: boolean;
  /** Bits that don't fill bytes; the library unpacks them. */
  readonly packed: boolean;
}

const TYPES: Readonly<Record<string, SamplesType>> = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  float16: Float32Array,
  float32: Float32Array,
  float64: Float64Array,
  // Exact as far as 2⁵³; beyond they are refused.
  int64: Float64Array,
  uint64: Float64Array,
};

function layoutOf(image: GeoTIFFImage): Layout {
  const format = ['', 'uint', 'int', 'float'][image.getSampleFormat()] ?? '';
  const bits = image.getBitsPerSample();
  // Bits that don't fill bytes come from the library in the next larger type.
  const packed = format === 'uint' && bits < 32 && bits % 8 !== 0;
  const Type = TYPES[`${format}${packed ? (bits < 8 ? 8 : bits < 16 ? 16 : 32) : bits}`];
  if (Type === undefined) throw new RasterError(say.unknownNumbers(bits, format));
  const bands = image.getSamplesPerPixel();
  const planes = image.planarConfiguration === 2 ? bands : 1;
  const width = image.getTileWidth();
  const height = image.isTiled ? image.getTileHeight() : Math.min(image.getTileHeight(), image.getHeight());
  if ((width * height * bands * bits) / 8 > LARGEST_BLOCK) throw new RasterError(say.largePiece);
  return {
    width,
    height,
    bands,
    planes,
    Type,
    bytes: bits / 8,
    half: format === 'float' && bits === 16,
    ...(bits === 64 && (format === 'int' || format === 'uint') && { wide: format }),
    bigEndian: !image.littleEndian && !packed && bits > 8,
    packed,
  };
}

async function decoderOf(image: GeoTIFFImage): Promise<BaseDecoder> {
  const directory = image.fileDirectory;
  const compression = directory.getValue('Compression') ?? 1;
  const load = async (name: Parameters<typeof directory.loadValue>[0]): Promise<unknown> =>
    directory.hasTag(name) ? directory.loadValue(name) : undefined;
  try {
    return await getDecoder(compression, {
      tileWidth: image.getTileWidth(),
      tileHeight: image.getTileHeight(),
      planarConfiguration: image.planarConfiguration,
      bitsPerSample: Array.from({ length: image.getSamplesPerPixel() }, (_, band) => image.getBitsPerSample(band)),
      // Undone below, where the order of bytes is known.
      predictor: 1,
      samplesPerPixel: image.getSamplesPerPixel(),
      JPEGTables: await load('JPEGTables'),
      LercParameters: await load('LercParameters'),
    } as Parameters<typeof getDecoder>[1]);
  } catch {
    // No decoder for this method; the words name it.
    throw new RasterError(say.compressed(compression));
  }
}

/** Those whose decoders give pixels, and no differences of them. */
const WHOLE_PICTURES = new Set([6, 7, 34887, 50001, 50002]);

async function predictorOf(image: GeoTIFFImage, layout: Layout): Promise<number> {
  const directory = image.fileDirectory;
  if (!directory.hasTag('Predictor') || WHOLE_PICTURES.has(directory.getValue('Compression') ?? 1)) return 1;
  const predictor = Number(await directory.loadValue('Predictor'));
  if (predictor === 1) return 1;
  const isKnown = predictor === 2 || (predictor === 3 && image.getSampleFormat() === 3);
  const isEven = Array.from({ length: layout.bands }, (_, band) => image.getBitsPerSample(band)).every((bits) => bits === layout.bytes * 8);
  if (!isKnown || layout.packed || !isEven) throw new RasterError(say.differencesUnread);
  return predictor;
}

/** The numbers of a block in this machine's byte order. */
function toSamples(
  data: ArrayBufferLike,
  { Type, bytes, half, wide, bigEndian, width, bands, planes }: Layout,
  predictor: number,
): Samples {
  let buffer = data as ArrayBuffer;
  if (bigEndian || predictor !== 1) buffer = undoPredictor(buffer, { predictor, width, stride: planes > 1 ? 1 : bands, bytes, bigEndian });
  if (half) return Float32Array.from(new Uint16Array(buffer, 0, buffer.byteLength >> 1), halfToNumber);
  if (wide !== undefined) return fromWide(buffer, wide);
  const size = new Type(0).BYTES_PER_ELEMENT;
  return new Type(buffer.byteLength % size === 0 ? buffer : buffer.slice(0, buffer.byteLength - (buffer.byteLength % size)));
}

function fromWide(buffer: ArrayBuffer, wide: 'int' | 'uint'): Float64Array<ArrayBuffer> {
  const Type = wide === 'int' ? BigInt64Array : BigUint64Array;
  return Float64Array.from(new Type(buffer, 0, buffer.byteLength >> 3), (value: bigint) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) && BigInt(number) !== value) throw new RasterError(say.inexact);
    return number;
  });
}

function firstTaken(from: number, step: number): number {
  return Math.ceil(from / step) * step;
}

interface Target {
  readonly width: number;
  readonly step: number;
  readonly imageWidth: number;
  readonly imageHeight: number;
}

function copy(from: Samples, bands: readonly Samples[], place: { row: number; column: number }, layout: Layout, target: Target): void {
  const { step } = target;
  const left = place.column * layout.width;
  const top = place.row * layout.height;
  const right = Math.min(left + layout.width, target.imageWidth);
  const bottom = Math.min(top + layout.height, target.imageHeight);
  const stride = bands.length;
  if (stride === 1 && step === 1) {
    const [band] = bands;
    for (let y = top; y < bottom; y++) {
      const start = (y - top) * layout.width;
      band?.set(from.subarray(start, start + right - left), y * target.width + left);
    }
    return;
  }
  const first = firstTaken(left, step);
  for (let y = firstTaken(top, step); y < bottom; y += step) {
    const row = ((y - top) * layout.width + first - left) * stride;
    const out = (y / step) * target.width + first / step;
    const count = Math.ceil((right - first) / step);
    for (const [layer, band] of bands.entries()) {
      for (let index = 0, at = row + layer; index < count; index++, at += step * stride) band[out + index] = from[at] ?? 0;
    }
  }
}
