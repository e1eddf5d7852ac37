// Why not the library’s own reader, tiff or utif2: docs/decisions/0010-own-decoders.md.
import { getDecoder, type BaseDecoder, type GeoTIFFImage } from 'geotiff';
import { halfToNumber } from './half.ts';
import type { BlockPlace, Blocks } from './areas.ts';
import { reverseEach, undoPredictor } from './predictor.ts';
import { RasterError, type Samples } from './raster.ts';
import * as say from './words.ts';

/** One decoded strip of more than this would not fit beside the rest. */
const LARGEST_BLOCK = 1_200_000_000;
/** Bytes of rows that are read together where a file keeps its numbers as they are, often all of them in one strip. */
const ROWS_TOGETHER = 2 ** 18;

/**
 * The pieces of a picture. The library's own reader takes seconds for sixteen million numbers, because it fetches each
 * through a function, and keeps the whole picture in memory to shrink it.
 */
export async function tiffBlocks(image: GeoTIFFImage): Promise<Blocks> {
  const layout = layoutOf(image);
  const predictor = await predictorOf(image, layout);
  const { width: blockWidth, bands, planes, Type } = layout;
  const picture = { width: image.getWidth(), height: image.getHeight() };
  const common = { ...picture, blockWidth, bands, planes, newBand: (count: number) => new Type(count) };
  const rows = plainRows(image, layout);
  if (rows !== undefined) {
    return {
      ...common,
      blockHeight: rows,
      read: async (place) => toSamples(await readRows(image, layout, rows, place), layout, predictor),
    };
  }
  const bits = layout.bytes * 8;
  if ((blockWidth * layout.height * bands * bits) / 8 > LARGEST_BLOCK) throw new RasterError(say.largePiece);
  const source = layout.wide === undefined ? image : asFloats(image);
  const decoder = await decoderOf(image);
  return {
    ...common,
    blockHeight: layout.height,
    read: async ({ row, column, plane }) => {
      const { data } = await source.getTileOrStrip(column, row, plane, decoder);
      return toSamples(data, layout, predictor);
    },
  };
}

/** How many rows of a piece are read together; undefined where a row can't be found without what stands before it. */
function plainRows(image: GeoTIFFImage, layout: Layout): number | undefined {
  const isPlain = (image.fileDirectory.getValue('Compression') ?? 1) === 1 && !layout.packed;
  const rows = Math.max(1, Math.floor(ROWS_TOGETHER / rowBytes(layout)));
  if (!isPlain || rows >= layout.height) return undefined;
  // A whole number of them in each piece, so that they follow each other through the picture.
  const pieces = Math.ceil(layout.height / rows);
  for (let count = pieces; count <= Math.min(layout.height, pieces * 4); count++)
    if (layout.height % count === 0) return layout.height / count;
  return image.getHeight() <= layout.height ? rows : 1;
}

function rowBytes({ width, bands, planes, bytes }: Layout): number {
  return width * (planes > 1 ? 1 : bands) * bytes;
}

async function readRows(image: GeoTIFFImage, layout: Layout, rows: number, { row, column, plane }: BlockPlace): Promise<ArrayBuffer> {
  const columns = Math.ceil(image.getWidth() / layout.width);
  const lines = Math.ceil(image.getHeight() / layout.height);
  const top = row * rows;
  const line = Math.floor(top / layout.height);
  const index = (plane * lines + line) * columns + column;
  const [offsets, counts] = image.isTiled ? (['TileOffsets', 'TileByteCounts'] as const) : (['StripOffsets', 'StripByteCounts'] as const);
  const offset = Number(await image.fileDirectory.loadValueIndexed(offsets, index));
  const count = Number(await image.fileDirectory.loadValueIndexed(counts, index));
  const before = (top - line * layout.height) * rowBytes(layout);
  const height = Math.min(rows, (line + 1) * layout.height - top, image.isTiled ? Infinity : image.getHeight() - top);
  // A piece without bytes was never written: all of it is what stands for nothing.
  if (count === 0) return emptyPiece(image, layout, height);
  const length = Math.min(height * rowBytes(layout), Math.max(0, count - before));
  const [data] = await image.source.fetch([{ offset: offset + before, length }]);
  if (data === undefined) throw new RasterError(say.pixelsUnreadable(say.endsOrDamaged));
  return data as ArrayBuffer;
}

/** In the order of bytes of the file, as `toSamples` takes it. */
function emptyPiece(image: GeoTIFFImage, layout: Layout, height: number): ArrayBuffer {
  const samples = new layout.Type((height * rowBytes(layout)) / layout.bytes);
  if (layout.half || layout.wide !== undefined) return new ArrayBuffer(height * rowBytes(layout));
  samples.fill(image.getGDALNoData() ?? 0);
  if (layout.bigEndian) reverseEach(new Uint8Array(samples.buffer), layout.bytes);
  return samples.buffer;
}

/** The library hands out the bytes of such numbers, and refuses those of whole numbers as long. */
function asFloats(image: GeoTIFFImage): GeoTIFFImage {
  return Object.create(image, { getSampleFormat: { value: () => 3 } }) as GeoTIFFImage;
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
