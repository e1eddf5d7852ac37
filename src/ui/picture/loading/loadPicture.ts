import { readBytes } from '../../../files/bytes/readBytes.ts';
import { shownSizeOf } from '../../../files/picture/shownSize.ts';
import { pngHeader } from '../../../files/raster/png.ts';
import { reporting } from '../../../files/report.ts';
import { endsEarly } from '../../../files/picture/wholeness.ts';
import type { RasterSource } from '../../../files/raster/rasters.ts';
import { lookInto, type Inside } from '../lookInto.ts';
import { colourReader, type Picture } from '../picture.ts';
import * as words from '../words.ts';

/** A picture as the browser drew it, or why it didn't. */
export interface BrowserPicture {
  readonly state:
    | { readonly status: 'failed'; readonly why: string }
    | { readonly status: 'ready'; readonly picture: Picture; readonly facts: readonly string[] };
  /** Where its numbers come from, where the drawing shows too few of them. */
  readonly numbers?: RasterSource;
  readonly remarks?: readonly string[];
}

/** A picture on its way. */
interface Loading {
  readonly element: HTMLImageElement;
  readonly whole: Promise<BrowserPicture>;
  /** Once it has come; before, where its head tells what it will be: its element shows it as soon as it is there. */
  loaded: BrowserPicture | undefined;
}

const begun = new WeakMap<Blob, Loading>();

/** Begins to load a picture that will be shown soon, and resolves when its head is read. */
export async function beginPicture(blob: Blob): Promise<void> {
  if (begun.has(blob)) return;
  const loading = loadPicture(blob);
  begun.set(blob, loading);
  const early = await foreseen(blob, loading).catch(reporting('Reading the head of a picture'));
  loading.loaded ??= early;
}

/** What has been begun, for the first who asks: a picture's element can be in one place only. */
export function takePicture(blob: Blob): Loading | undefined {
  const found = begun.get(blob);
  begun.delete(blob);
  return found;
}

export function loadPicture(blob: Blob): Loading {
  const element = new Image();
  const loading: Loading = {
    element,
    loaded: undefined,
    whole: load(blob, element).then((picture) => (loading.loaded = picture)),
  };
  return loading;
}

/** Never rejects. */
function load(blob: Blob, element: HTMLImageElement): Promise<BrowserPicture> {
  const url = URL.createObjectURL(blob);
  element.alt = '';
  return new Promise<boolean>((resolve) => {
    element.onload = () => resolve(true);
    element.onerror = () => resolve(false);
    element.src = url;
  }).then((isShown) => {
    // What an element shows it keeps.
    URL.revokeObjectURL(url);
    return isShown ? shown(blob, element) : failed(blob);
  });
}

/** A photograph or a drawing in full colour, which hardly ever is anything else than it looks. Numbers in grey or of a palette may be. */
async function foreseen(blob: Blob, { element, whole }: Loading): Promise<BrowserPicture | undefined> {
  const head = await readBytes(blob, 0, 64);
  const png = pngHeader(head);
  const isPlain = png === undefined ? head[0] === 0xff && head[1] === 0xd8 : png.depth === 8 && png.channels > 2;
  const size = isPlain ? await shownSizeOf(blob) : undefined;
  if (size === undefined) return undefined;
  const valuesAt: Picture['valuesAt'] = async (x, y) => {
    const { state } = await whole;
    return state.status === 'ready' ? state.picture.valuesAt(x, y) : undefined;
  };
  return {
    state: {
      status: 'ready',
      picture: { ...size, element, valuesAt, isComing: true },
      facts: [words.pictureSize(size.width, size.height)],
    },
  };
}

async function shown(blob: Blob, element: HTMLImageElement): Promise<BrowserPicture> {
  // SVG without a size of its own reports zero.
  const size = { width: element.naturalWidth || 512, height: element.naturalHeight || 512 };
  // Where the browser keeps the pixels to itself, the drawing is all there is.
  const { remarks, drawing, isCoarse, numbers, exact } = await lookInto(blob, element, size).catch((): Inside => ({ remarks: [] }));
  const valuesAt: Picture['valuesAt'] = isCoarse === true ? () => Promise.resolve(undefined) : colourReader(element, size, exact);
  const facts = [words.pictureSize(size.width, size.height), ...remarks, ...(drawing === undefined ? [] : [drawing])];
  return { state: { status: 'ready', picture: { ...size, element, valuesAt }, facts }, remarks, ...(numbers !== undefined && { numbers }) };
}

async function failed(blob: Blob): Promise<BrowserPicture> {
  // Bytes that can't be read again are no shorter for it.
  const isCut = await endsEarly(blob).catch(() => false);
  return { state: { status: 'failed', why: isCut ? words.cutShort : words.notShown } };
}
