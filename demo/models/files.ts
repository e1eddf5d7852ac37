import { ARCHIVES } from '../media/archives.ts';
import { labelMapJson } from '../media/labelMap.ts';
import { JSON_TABLES, TABLES } from '../media/tables.ts';
import { TEXTS } from '../media/texts.ts';
import { field, oneOf } from '../server/fields.ts';
import { defineModel, textOf } from '../server/model.ts';
import { ReturnedFile } from '../server/values.ts';

/** What there is to send, and the ending of its name. */
const FILES = new Map<string, readonly [make: () => Uint8Array, extension: string]>([
  ...Object.entries(ARCHIVES).map(([kind, make]) => [kind, [make, '']] as const),
  ...Object.entries(TEXTS),
  ...Object.entries(JSON_TABLES).map(([kind, make]) => [kind, [make, '.json']] as const),
  ['label map', [labelMapJson, '.json']],
  ...Object.entries(TABLES).map(([kind, make]) => [kind, [make, '.csv']] as const),
]);

/** Files as modules send them, none of them with a type that tells what it is. */
export const files = defineModel({
  id: 'files',
  metadata: { name: 'files', description: 'Sends a file of the chosen kind.', author: 'Try-me UI developers', version: '0.1.0' },
  args: {
    kind: field.str('What to send', { default: 'zip', validate: [oneOf([...FILES.keys()])] }),
    accept: field.str('Format of the answer', {
      default: 'application/octet-stream',
      validate: [oneOf(['application/octet-stream'])],
    }),
  },
  predict(args) {
    const [make, extension] = FILES.get(textOf(args, 'kind')) ?? [() => new Uint8Array(0), ''];
    return new ReturnedFile(new Uint8Array(make()), extension);
  },
});
