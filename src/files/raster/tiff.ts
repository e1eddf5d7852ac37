import { GeoTIFF, GeoTIFFImage } from 'geotiff';
import { readArea, wholeOf } from './areas.ts';
import { describedBy, untoldBy } from './described/describe.ts';
import { planesBehind } from './described/planesBehind.ts';
import { pieceReader } from './pieceReader.ts';
import { tiffBlocks } from './tiffBlocks.ts';
import { reverseEach } from './predictor.ts';
import { partReader, type Level } from './parts.ts';
import { LONGEST_SIDE, MOST_SAMPLES, RasterError, type Meaning, type OpenPages, type Page, type Raster, type ReadPage } from './raster.ts';
import * as say from './words.ts';

/** Numbers that are kept of it. */
const MOST_KEPT = 150_000_000;
const MOST_PAGES = 2_000;

/** TIFF, BigTIFF and GeoTIFF. Reads the directories only. */
export async function openTiff(blob: Blob): Promise<OpenPages> {
  const { tiff, images } = await readDirectories(blob);
  const found = groupPages(images);
  const [first] = found;
  if (first === undefined) throw new RasterError(say.noPicture);
  const text = await descriptionOf(first[0]);
  const planes: Group[] = found.length > 1 || first.length > 1 ? found : planesBehind(first[0], text, MOST_PAGES).map((plane) => [plane]);
  const described = describedBy(text, planes.length);
  const groups = described?.order.flatMap((place) => planes.slice(place, place + 1)) ?? planes;
  const parts = new Map<number, ReturnType<typeof partReader>>();
  const groupAt = async (index: number): Promise<Group> => {
    const group = groups[index];
    if (group === undefined) throw new RasterError(say.noPage(index + 1));
    const [whole, ...reduced] = group;
    return reduced.length > 0 ? group : [whole, ...(await copiesBelow(tiff, whole))];
  };
  return {
    pages: groups.map(([image]) => describe(image)),
    ...(described !== undefined && { axes: described.axes }),
    facts: [
      ...geoFacts(first[0]),
      ...(await turnFacts(first[0])),
      ...(described === undefined ? untoldFacts(text, planes.length) : []),
      ...(described?.pixel === undefined ? [] : [say.sizeOfPixel(described.pixel)]),
    ],
    read: async (index, signal) => readPage(await groupAt(index), signal),
    readPart: async (index, area, step, signal) => {
      const read = parts.get(index) ?? partsOf(await groupAt(index));
      parts.set(index, read);
      return read(area, step, signal);
    },
  };
}

async function readDirectories(blob: Blob): Promise<{ tiff: GeoTIFF; images: GeoTIFFImage[] }> {
  const images: GeoTIFFImage[] = [];
  // A chain of directories that leads back to itself would never end.
  const seen = new Set<number>();
  const tiff = await GeoTIFF.fromSource(sourceOf(blob)).catch(() => {
    // The library’s words are for programmers.
    throw new RasterError(say.brokenTiff);
  });
  try {
    for (let next = -1; next !== 0 && !seen.has(next) && images.length < MOST_PAGES;) {
      seen.add(next);
      const image = withDefaults(await tiff.getImage(images.length));
      images.push(image);
      next = image.fileDirectory.nextIFDByteOffset;
    }
  } catch {
    // A file that ends early may still hold its first pages.
    if (images.length === 0) throw new RasterError(say.brokenTiff);
  }
  return { tiff, images };
}

/** More copies than halvings of any picture. */
const MOST_COPIES = 32;

/** Smaller copies in directories below that of their page, as microscopes’ pyramids have them. */
async function copiesBelow(tiff: GeoTIFF, whole: GeoTIFFImage): Promise<GeoTIFFImage[]> {
  const copies: GeoTIFFImage[] = [];
  try {
    if (!whole.fileDirectory.hasTag('SubIFDs')) return copies;
    const told: unknown = await whole.fileDirectory.loadValue('SubIFDs');
    const offsets = (typeof told === 'number' ? [told] : Array.from(told as ArrayLike<number>)).slice(0, MOST_COPIES);
    for (const offset of offsets) {
      const directory = await tiff.parser.parseFileDirectoryAt(offset);
      const image = withDefaults(new GeoTIFFImage(directory, tiff.littleEndian, false, tiff.source));
      if (((image.fileDirectory.getValue('NewSubfileType') ?? 0) & 1) !== 0) copies.push(image);
    }
  } catch {
    // The page itself is whole without them.
  }
  return copies;
}

const BITS_PER_SAMPLE = 258;

/** One bit is what the format says when the file says nothing, and the library takes that for none. */
function withDefaults(image: GeoTIFFImage): GeoTIFFImage {
  const { actualizedFields, deferredArrays } = image.fileDirectory;
  if (!image.fileDirectory.hasTag('BitsPerSample'))
    actualizedFields.set(
      BITS_PER_SAMPLE,
      Array.from({ length: image.getSamplesPerPixel() }, () => 1),
    );
  // Tables of where pieces lie it reads with the lowest byte first, whatever the order of the file.
  if (!image.littleEndian) for (const table of deferredArrays.values()) table.source = reversing(table.source, table.itemSize);
  return image;
}

function reversing(source: Source, size: number): Source {
  return {
    fileSize: source.fileSize,
    fetchSlice: (slice) => source.fetchSlice(slice),
    fetch: async (slices) => {
      const pieces = await source.fetch(slices);
      for (const piece of pieces) reverseEach(new Uint8Array(piece), size);
      return pieces;
    },
    close: () => source.close(),
  };
}

type Source = Parameters<typeof GeoTIFF.fromSource>[0];
type Slice = Parameters<Source['fetchSlice']>[0];

/** The library's own source for blobs needs a FileReader, and gives shortened slices as if they were whole. */
function sourceOf(blob: Blob): Source {
  const read = pieceReader(blob);
  const fetchSlice = async ({ offset, length }: Slice) => ({ offset, length, data: await read(offset || 0, length || 0) });
  return {
    fileSize: blob.size,
    fetchSlice,
    fetch: async (slices) => {
      const pieces: ArrayBuffer[] = [];
      // One after the other: each may lie in what was read for the one before.
      for (const slice of slices) pieces.push((await fetchSlice(slice)).data);
      return pieces;
    },
    close: () => Promise.resolve(),
  };
}

/** A page and its smaller copies. */
type Group = readonly [whole: GeoTIFFImage, ...reduced: GeoTIFFImage[]];

/** Each page with its smaller copies. Masks are no pages. */
function groupPages(images: readonly GeoTIFFImage[]): Group[] {
  const groups: [GeoTIFFImage, ...GeoTIFFImage[]][] = [];
  for (const image of images) {
    const kind = image.fileDirectory.getValue('NewSubfileType') ?? 0;
    const last = groups.at(-1);
    if ((kind & 4) !== 0) continue;
    if ((kind & 1) !== 0 && last !== undefined) last.push(image);
    else groups.push([image]);
  }
  return groups;
}

async function descriptionOf(image: GeoTIFFImage): Promise<string> {
  try {
    const text: unknown = image.fileDirectory.hasTag('ImageDescription') ? await image.fileDirectory.loadValue('ImageDescription') : '';
    return typeof text === 'string' ? text.replace(/\0+$/, '') : '';
  } catch {
    // A picture is a picture without its description.
    return '';
  }
}

const FORMATS: Readonly<Record<number, string>> = { 1: 'uint', 2: 'int', 3: 'float' };

function describe(image: GeoTIFFImage): Page {
  const bits = image.getBitsPerSample();
  const format = FORMATS[image.getSampleFormat()];
  return {
    width: image.getWidth(),
    height: image.getHeight(),
    bands: image.getSamplesPerPixel(),
    type: format === undefined ? say.unknownType(bits) : `${format}${bits}`,
  };
}

/** The smallest copy that still fills a screen, else every n-th pixel of the whole. */
async function readPage([whole, ...reduced]: Group, signal?: AbortSignal): Promise<ReadPage> {
  const longest = Math.max(whole.getWidth(), whole.getHeight());
  const fitting = reduced
    .filter((image) => Math.max(image.getWidth(), image.getHeight()) >= Math.min(LONGEST_SIDE / 2, longest))
    .toSorted((a, b) => a.getWidth() - b.getWidth())[0];
  const image = longest > LONGEST_SIDE && fitting !== undefined ? fitting : whole;
  const samples = image.getWidth() * image.getHeight() * image.getSamplesPerPixel();
  const step = Math.max(Math.ceil(Math.max(image.getWidth(), image.getHeight()) / LONGEST_SIDE), Math.ceil(Math.sqrt(samples / MOST_KEPT)));
  if (!(samples > 0)) throw new RasterError(say.noPixels);
  const blocks = await tiffBlocks(image);
  // Rows between those that are drawn aren't read where they stand in pieces of their own.
  if (samples * Math.min(1, blocks.blockHeight / step) > MOST_SAMPLES) {
    throw new RasterError(say.tooLargeWithoutCopies(whole.getWidth(), whole.getHeight()));
  }
  const { bands, lost } = await readArea(blocks, wholeOf(blocks), step, signal);
  const raster: Raster = {
    width: Math.ceil(image.getWidth() / step),
    height: Math.ceil(image.getHeight() / step),
    bands,
    ...(await colours(whole)),
  };
  return { raster, step: whole.getWidth() / raster.width, lost };
}

function partsOf([whole, ...reduced]: Group): ReturnType<typeof partReader> {
  const levelOf = (image: GeoTIFFImage): Level => ({ width: image.getWidth(), height: image.getHeight(), open: () => tiffBlocks(image) });
  const like = reduced.filter((image) => image.getSamplesPerPixel() === whole.getSamplesPerPixel());
  return partReader(levelOf(whole), ...like.map(levelOf));
}

const MEANINGS: Readonly<Record<number, Meaning>> = { 0: 'inverted', 2: 'rgb', 3: 'palette', 5: 'cmyk', 6: 'ycbcr' };

async function colours(image: GeoTIFFImage): Promise<Pick<Raster, 'meaning' | 'palette' | 'alpha' | 'nodata'>> {
  const directory = image.fileDirectory;
  const meaning = MEANINGS[directory.getValue('PhotometricInterpretation') ?? 1] ?? 'grey';
  const map: ArrayLike<number> | undefined = meaning === 'palette' ? await directory.loadValue('ColorMap') : undefined;
  const extra: ArrayLike<number> | undefined = await directory.loadValue('ExtraSamples');
  const bands = image.getSamplesPerPixel();
  // 1 and 2 are opacity, 0 is anything.
  const kinds = extra === undefined ? [] : Array.from(typeof extra === 'number' ? [extra] : extra);
  const opacity = kinds.findIndex((kind) => kind === 1 || kind === 2);
  const nodata = image.getGDALNoData();
  return {
    meaning,
    ...(map !== undefined && { palette: toPalette(map) }),
    ...(opacity !== -1 && { alpha: bands - kinds.length + opacity }),
    ...(nodata !== null && !Number.isNaN(nodata) && { nodata }),
  };
}

/** Sixteen bits a colour, all reds before all greens. */
function toPalette(map: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const count = Math.floor(map.length / 3);
  const palette = new Uint8Array(count * 3);
  for (let entry = 0; entry < count; entry++) {
    for (let part = 0; part < 3; part++) palette[entry * 3 + part] = (map[part * count + entry] ?? 0) >> 8;
  }
  return palette;
}

function geoFacts(image: GeoTIFFImage | undefined): string[] {
  try {
    const keys: Readonly<Record<string, unknown>> | null | undefined = image?.getGeoKeys();
    const code = keys?.['ProjectedCSTypeGeoKey'] ?? keys?.['GeographicTypeGeoKey'];
    return typeof code === 'number' && code < 32767 ? [`EPSG:${code}`] : [];
  } catch {
    // Keys that can’t be read name no projection.
    return [];
  }
}

function untoldFacts(text: string, pages: number): string[] {
  const untold = untoldBy(text, pages);
  if (untold === undefined) return [];
  return ['series' in untold ? say.severalSeries(untold.series) : say.planesElsewhere(untold.planes, pages)];
}

/** Readers disagree whether the turn is meant; numbers are compared with those that are stored. */
async function turnFacts(image: GeoTIFFImage | undefined): Promise<string[]> {
  if (image?.fileDirectory.hasTag('Orientation') !== true) return [];
  const orientation = Number(await image.fileDirectory.loadValue('Orientation'));
  return orientation >= 2 && orientation <= 8 ? [say.carriesTurn(orientation)] : [];
}
