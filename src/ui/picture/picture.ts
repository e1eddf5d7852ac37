import type { PictureArea } from '../../files/raster/raster.ts';
import type { DrawnPart } from '../../files/raster/drawing.ts';
import { report } from '../../files/report.ts';
import { inWords, type ExactColours } from '../../files/picture/exactColours.ts';
import type { Measured } from '../../files/raster/region/measure.ts';
import type { Region } from '../../files/raster/region/region.ts';
import type { Size } from './viewport.ts';

/** What can be put into a frame and drawn on a canvas. */
type PictureElement = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;

/** A picture that is ready to be looked at. Its size is that of the file, even when fewer pixels are drawn. */
export interface Picture extends Size {
  readonly element: PictureElement;
  /** The numbers of one pixel in words; undefined outside, or when the browser keeps them to itself. */
  readonly valuesAt: (x: number, y: number) => Promise<string | undefined>;
  /** The numbers of its file in a region; without it, there are only the colours that are shown. */
  readonly measure?: ((region: Region) => Promise<Measured>) | undefined;
  /** Where the element shows fewer pixels than the file has. */
  readonly details?: Details;
  /** Only its head is read so far: the element shows it when it comes, if it does, and nothing is drawn over it before. */
  readonly isComing?: true;
}

/** Reads the pixels of a part of a picture, drawn as its element is. */
export interface Details {
  /** Pixels of the file for each of the element's, in one direction. */
  readonly step: number;
  /** About every `step`-th pixel of an area; undefined when another one was asked for in the meantime. The caller closes the bitmap. */
  readonly paint: (area: PictureArea, step: number) => Promise<DrawnPart | undefined>;
  /** What was asked for last isn't looked at any more. */
  readonly leave: () => void;
}

/** The colours of one pixel of what the browser decoded. A canvas of one pixel: a copy of the whole would take its memory again. */
export function colourReader(element: PictureElement, size: Size, exact?: ExactColours): Picture['valuesAt'] {
  let context: CanvasRenderingContext2D | null | undefined;
  return (x, y) => {
    if (x < 0 || y < 0 || x >= size.width || y >= size.height) return Promise.resolve(undefined);
    if (exact?.isForAll === true) return exact.at(x, y).catch(notRead);
    try {
      if (context === undefined) {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        context = canvas.getContext('2d', { willReadFrequently: true });
      }
      if (context === null) return Promise.resolve(undefined);
      context.clearRect(0, 0, 1, 1);
      context.drawImage(element, -x, -y);
      const [red = 0, green = 0, blue = 0, opacity = 255] = context.getImageData(0, 0, 1, 1).data;
      const colour = inWords([red, green, blue], opacity);
      if (opacity === 255) return Promise.resolve(colour);
      // Browsers keep colours multiplied by their opacity, which rounds them.
      return exact === undefined ? Promise.resolve(`≈ ${colour}`) : exact.at(x, y).catch(notRead);
    } catch (error) {
      report('Reading a pixel', error);
      return Promise.resolve(undefined);
    }
  };
}

function notRead(error: unknown): undefined {
  report('Reading a pixel', error);
}

/** A number as an instrument would print it. */
export function formatSample(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(6)));
}
