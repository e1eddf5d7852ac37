import { decodePicture } from '../media/picture.ts';
import { field, length } from '../server/fields.ts';
import { defineModel, uploaded } from '../server/model.ts';
import { UploadedFile } from '../server/values.ts';

/** Takes what modules for segmentation let people point at, and says what came. */
export const prompted = defineModel({
  id: 'prompted',
  metadata: {
    name: 'prompted',
    description: 'Takes an image with boxes, points, a polygon and a mask on it, and answers what it was given.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    file: field.file('An image', { required: true }),
    crop_roi: field.list(field.int(), 'Optional Region of Interest (ROI) to crop the image. Format: [x1, y1, x2, y2].', {
      default: [40, 30, 200, 160],
      validate: [length({ equal: 4 })],
    }),
    bottom_crop: field.int('Number of pixels to crop from the bottom of the image (e.g. to remove the scale bar).', { default: 0 }),
    box_prompts: field.str('Boxes of the objects, such as [[0,0,100,100],[255,350,400,550]]', { default: '[]' }),
    point_prompts: field.str('Points on the objects, four levels deep: image, object, points, (x, y)', { default: 'null' }),
    point_labels: field.str('For each point, 1 if it lies on the object and 0 if it lies on the background', { default: 'null' }),
    fence: field.str('Where to look at all. #polygon:x,y', { default: 'null' }),
    mask_prompts: field.file('What is known of the objects already'),
  },
  predict(args) {
    const { mask_prompts: mask } = args;
    const given = Object.fromEntries(Object.entries(args).filter(([, value]) => !(value instanceof UploadedFile)));
    const size = mask instanceof UploadedFile ? maskFacts(mask) : null;
    return { ...given, mask: size };
  },
});

function maskFacts(mask: UploadedFile) {
  const { width, height, rgba } = decodePicture(uploaded({ mask }, 'mask').bytes);
  const values = new Set(rgba.filter((__, at) => at % 4 === 0));
  const white = rgba.filter((value, at) => at % 4 === 0 && value === 255).length;
  return { width, height, values: [...values].toSorted((a, b) => a - b), white };
}
