import { readBytes } from '../../../files/bytes/readBytes.ts';
import { MIME } from '../../../files/kinds.ts';
import { barePicture } from '../../../files/picture/barePicture.ts';
import { readOrientation } from '../../../files/picture/orientation.ts';
import { pngOfCanvas } from './pictures.ts';
import type { FigureMark, PhotoSource } from '../scene.ts';
import type { InlinePhoto } from './svg.ts';
import * as words from './words.ts';

/** In front of the pixels. */
const HEAD = 262_144;

interface StoredPhoto {
  readonly file: Blob;
  readonly isJpeg: boolean;
  readonly orientation: number;
}

/** The file of a photo, if its bytes can be taken as they came: a JPEG or PNG, which all programs read. */
async function storedPhoto({ file }: PhotoSource): Promise<StoredPhoto | undefined> {
  if (file === undefined) return undefined;
  const head = await readBytes(file, 0, HEAD);
  const orientation = readOrientation(new DataView(head.buffer, head.byteOffset, head.byteLength));
  const isJpeg = head[0] === 0xff && head[1] === 0xd8;
  // Not every browser turns a PNG; what the page shows is the drawing then.
  const isPlainPng = head[0] === 0x89 && head[1] === 0x50 && orientation === 1;
  return isJpeg || isPlainPng ? { file, isJpeg, orientation } : undefined;
}

/** With every photo as bytes that a worker decodes, or as drawn for so many pixels of a unit. */
export function withBitmaps(marks: readonly FigureMark[], scale: number): Promise<FigureMark<Blob | ImageBitmap>[]> {
  return withPhotos(marks, scale, async (photo, width) => {
    const stored = await storedPhoto(photo);
    return stored?.file ?? (await finerThan(photo, width)) ?? createImageBitmap(drawingOf(photo));
  });
}

/** With every photo as text. */
export function withAddresses(marks: readonly FigureMark[], scale: number): Promise<FigureMark<InlinePhoto>[]> {
  return withPhotos(marks, scale, async (photo, width) => {
    const stored = await storedPhoto(photo);
    const bare = stored && barePicture(await readBytes(stored.file));
    if (stored === undefined || bare === undefined) {
      const finer = await finerThan(photo, width);
      const drawing = finer === undefined ? enlarged(drawingOf(photo), width) : canvasOfBitmap(finer);
      return { address: await addressOf(await pngOfCanvas(drawing)), orientation: 1 };
    }
    const type = stored.isJpeg ? MIME.jpeg : MIME.png;
    return { address: await addressOf(new Blob([...bare], { type })), orientation: stored.orientation };
  });
}

/** Each photo is read once, and the marks are copied in one go: a promise for each of thousands would hold up the page. */
async function withPhotos<S>(
  marks: readonly FigureMark[],
  scale: number,
  convert: (photo: PhotoSource, width: number) => Promise<S>,
): Promise<FigureMark<S>[]> {
  const widths = new Map<PhotoSource, number>();
  for (const mark of marks) noteWidths(mark, scale, widths);
  const converted = new Map(await Promise.all([...widths].map(async ([photo, width]) => [photo, await convert(photo, width)] as const)));
  return marks.flatMap((mark) => withConverted(mark, converted));
}

/** Pixels across of each photo, where it is drawn largest. */
function noteWidths(mark: FigureMark, scale: number, widths: Map<PhotoSource, number>): void {
  if (mark.kind === 'group') for (const inner of mark.marks) noteWidths(inner, scale * (mark.move?.scale ?? 1), widths);
  if (mark.kind === 'photo') widths.set(mark.source, Math.max(widths.get(mark.source) ?? 0, Math.round(mark.width * scale)));
}

/** Undefined where its element shows as much, or more can't be had. */
async function finerThan({ element, finer }: PhotoSource, width: number): Promise<ImageBitmap | undefined> {
  return element instanceof HTMLCanvasElement && width > element.width * 1.02 ? finer?.(width) : undefined;
}

/** Few pixels as squares of many: not every program that reads an SVG leaves their edges sharp. */
function enlarged(canvas: HTMLCanvasElement, width: number): HTMLCanvasElement {
  const times = Math.floor(Math.min(width, LARGEST) / Math.max(canvas.width, canvas.height));
  if (times < 2) return canvas;
  const large = document.createElement('canvas');
  Object.assign(large, { width: canvas.width * times, height: canvas.height * times });
  const context = large.getContext('2d');
  if (context === null) return canvas;
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, large.width, large.height);
  return large;
}

/** Of the longer side of what is enlarged. */
const LARGEST = 2048;

function canvasOfBitmap(bitmap: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(words.noCanvas);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}

function withConverted<S>(mark: FigureMark, converted: ReadonlyMap<PhotoSource, S>): FigureMark<S>[] {
  if (mark.kind === 'group') return [{ ...mark, marks: mark.marks.flatMap((inner) => withConverted(inner, converted)) }];
  if (mark.kind !== 'photo') return [mark];
  const source = converted.get(mark.source);
  return source === undefined ? [] : [{ ...mark, source }];
}

function drawingOf({ element }: PhotoSource): HTMLCanvasElement {
  if (element instanceof HTMLCanvasElement) return element;
  const canvas = document.createElement('canvas');
  const [width, height] =
    element instanceof HTMLVideoElement ? [element.videoWidth, element.videoHeight] : [element.naturalWidth, element.naturalHeight];
  Object.assign(canvas, { width: width || UNSIZED, height: height || UNSIZED });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(words.noCanvas);
  context.drawImage(element, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A drawing without a size of its own, as the page shows it. */
const UNSIZED = 512;

/** The browser's own way to write base64, which doesn't hold up the page. */
function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(words.notRead, { cause: reader.error }));
    reader.readAsDataURL(blob);
  });
}
