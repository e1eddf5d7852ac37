import { npy } from '../media/npy.ts';
import { encodePng } from '../media/picture.ts';
import { greyTiff } from '../media/tiff.ts';
import { zip } from '../media/zip.ts';
import { field, oneOf, range } from '../server/fields.ts';
import { defineModel, numberOf } from '../server/model.ts';

const FORMATS = ['application/json', 'image/*', 'image/tiff', 'video/mp4', 'zip', 'text/csv', 'text/html', 'application/octet-stream'];

// The mirror of e2e/deepaas/tryme_models/formats.py.
export const formats = defineModel({
  id: 'formats',
  metadata: {
    name: 'formats',
    description: 'Draws a gradient and sends it in the chosen format, which is not always what its type says.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    size: field.int('Width and height of the gradient', { default: 64, validate: [range({ min: 2, max: 1024 })] }),
    accept: field.str('Format of the answer: image/* and video/mp4 are a PNG, zip is not a media type, octet-stream is NPY', {
      default: 'application/json',
      validate: [oneOf(FORMATS)],
    }),
  },
  predict(args) {
    const size = numberOf(args, 'size');
    const values = Float64Array.from({ length: size * size }, (_, index) => (Math.floor(index / size) + (index % size)) / (2 * size - 2));
    switch (args['accept']) {
      case 'text/csv':
        return `row,column,value\n${Array.from(values, (value, index) => `${Math.floor(index / size)},${index % size},${value.toFixed(4)}\n`).join('')}`;
      case 'text/html':
        return "<!doctype html><title>Gradient</title><h1>Gradient</h1><script>document.title = 'script ran'</script>";
      case 'application/octet-stream':
        return npy(size, size, values);
      case 'zip':
        return zip([
          { name: 'gradient.png', bytes: png(size, values) },
          { name: 'gradient.csv', bytes: new TextEncoder().encode('value\n0\n1\n') },
        ]);
      case 'image/tiff':
        return greyTiff(
          size,
          size,
          Uint8Array.from(values, (value) => value * 255),
        );
      case 'image/*':
      case 'video/mp4':
        return png(size, values);
      default:
        return Array.from({ length: size }, (_, row) => Array.from(values.subarray(row * size, (row + 1) * size)));
    }
  },
});

function png(size: number, values: Float64Array): Uint8Array<ArrayBuffer> {
  const rgba = new Uint8Array(size * size * 4);
  values.forEach((value, index) => rgba.set([value * 255, value * 255, value * 255, 255], index * 4));
  return encodePng({ width: size, height: size, rgba });
}
