import { field } from '../server/fields.ts';
import { defineModel, uploaded } from '../server/model.ts';

const CLASSES = ['Noctiluca', 'Ciliate', 'Diatom', 'Ceratium', 'Detritus'];

/** Classes of all pictures of an archive, as modules for plankton answer: names, classes and probabilities side by side, and sorted by name. */
export const plankton = defineModel({
  id: 'plankton',
  metadata: {
    name: 'plankton',
    description: 'Classifies the pictures of a ZIP, by their names alone.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: { zip_data: field.file('Select the ZIP file containing images you want to classify.', { required: true }) },
  predict(args) {
    const names = namesIn(uploaded(args, 'zip_data').bytes).toSorted();
    const first = names.map((_, at) => at % CLASSES.length);
    return {
      filenames: names,
      pred_lab: first.map((best) => CLASSES.map((_, place) => CLASSES[(best + place) % CLASSES.length] ?? '')),
      pred_prob: names.map((_, at) => [0.5 + (at % 5) / 10, 0.04, 0.03, 0.02, 0.01]),
    };
  },
});

/** From the table of contents; what is in the files doesn't matter. */
function namesIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 45 + length;
  }
  return names;
}
