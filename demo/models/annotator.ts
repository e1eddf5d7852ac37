import { decodePicture, drawBoxes, encodePng, type Colour } from '../media/picture.ts';
import { field, oneOf, range } from '../server/fields.ts';
import { isObject, type JsonObject } from '../server/json.ts';
import { defineModel, numberOf, textOf, uploaded } from '../server/model.ts';
import { detect } from './detector.ts';
import { OUTLINES } from './outlines.ts';

const PAINT: Readonly<Record<string, Colour>> = {
  bright: [255, 255, 255],
  dark: [20, 20, 20],
  red: [255, 70, 70],
  orange: [255, 160, 40],
  yellow: [255, 240, 60],
  green: [80, 230, 90],
  cyan: [60, 230, 240],
  blue: [90, 130, 255],
  magenta: [255, 90, 230],
};

/** The detector with two formats, asked for in the header as a third of the public modules do. */
export const annotator = defineModel({
  id: 'annotator',
  metadata: {
    name: 'annotator',
    description:
      'Finds coloured or bright blobs in a picture and draws boxes around them.\n\n' +
      'The same method as `detector`, with the choice between a picture and lists of boxes, oriented boxes, polygons or key points.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    image: field.file('An image with a few things on a plain background', { required: true }),
    threshold: field.float('How far a pixel must be from the background colour', {
      default: 0.2,
      validate: [range({ min: 0, max: 1 })],
    }),
    outlines: field.str('What the JSON holds of each of them', { default: 'boxes', validate: [oneOf(Object.keys(OUTLINES))] }),
    accept: field.str('Media type of the answer', {
      default: 'image/png',
      location: 'headers',
      validate: [oneOf(['image/png', 'application/json'])],
    }),
  },
  predict(args) {
    const picture = decodePicture(uploaded(args, 'image').bytes);
    const threshold = numberOf(args, 'threshold');
    if (args['accept'] !== 'image/png') return [detect(picture, threshold, 25, textOf(args, 'outlines'))];
    const found = detect(picture, threshold, 25);
    return encodePng(drawBoxes(picture, found.map(outline)));
  },
});

function outline({ name, box }: JsonObject) {
  const side = (key: string) => Number(isObject(box) ? box[key] : 0);
  const colour = (typeof name === 'string' ? PAINT[name] : undefined) ?? [255, 255, 255];
  return { x1: side('x1'), y1: side('y1'), x2: side('x2'), y2: side('y2'), colour };
}
