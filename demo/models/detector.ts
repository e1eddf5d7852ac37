import { decodePicture, type Picture } from '../media/picture.ts';
import { field, range } from '../server/fields.ts';
import type { JsonObject } from '../server/json.ts';
import { defineModel, numberOf, uploaded } from '../server/model.ts';
import { COLOUR_NAMES, findBlobs, nameColour } from './blobs.ts';
import { OUTLINES } from './outlines.ts';
import { isPicture } from './uploads.ts';

// The mirror of e2e/deepaas/tryme_models/detector.py.
export const detector = defineModel({
  id: 'detector',
  metadata: {
    name: 'detector',
    description:
      'Finds coloured or bright blobs in a picture.\n\nNo neural network: pixels that differ from the **median colour** are grouped.',
    author: 'Try-me UI developers, and others',
    license: 'Apache-2.0',
    version: '0.1.0',
    url: 'https://example.org/detector',
  },
  args: {
    image: field.file('An image with a few things on a plain background', { required: true, validate: [isPicture] }),
    threshold: field.float('How far a pixel must be from the background colour', {
      default: 0.2,
      validate: [range({ min: 0, max: 1 })],
    }),
    min_area: field.int('Smallest blob, in pixels', { default: 25, validate: [range({ min: 0 })] }),
    as_text: field.bool('Answer with JSON text in a list of strings, as YOLO modules do', { default: false }),
  },
  predict(args) {
    const found = detect(decodePicture(uploaded(args, 'image').bytes), numberOf(args, 'threshold'), numberOf(args, 'min_area'));
    return args['as_text'] ? [asPythonText(found)] : [found];
  },
});

export function detect(picture: Picture, threshold: number, minArea: number, shape = 'boxes'): JsonObject[] {
  return findBlobs(picture, threshold)
    .filter(({ area }) => area >= minArea)
    .map((blob) => {
      const { x1, y1, x2, y2, area, colour, contrast } = blob;
      const name = nameColour(colour);
      // How far from the background, and how much of its box it fills.
      const confidence = Number(((contrast * area) / ((x2 - x1) * (y2 - y1))).toFixed(4));
      return { name, class: COLOUR_NAMES.indexOf(name), confidence, ...OUTLINES[shape]?.(blob, picture.width) };
    })
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** `json.dumps(found, indent=1)`, where everything but the class is a float. */
function asPythonText(found: readonly JsonObject[]): string {
  return JSON.stringify(found, null, 1).replace(/"(?:x1|y1|x2|y2|confidence)": \d+(?!\S*\.)(?=,?\n)/g, '$&.0');
}
