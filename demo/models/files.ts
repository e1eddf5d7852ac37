import { ARCHIVES } from '../media/archives.ts';
import { field, oneOf } from '../server/fields.ts';
import { defineModel, textOf } from '../server/model.ts';

const FILES: Readonly<Record<string, () => Uint8Array>> = { ...ARCHIVES };

/** Files as modules send them, each without a type that would tell what it is. */
export const files = defineModel({
  id: 'files',
  metadata: { name: 'files', description: 'Sends a file of the chosen kind.', author: 'Try-me UI developers', version: '0.1.0' },
  args: {
    kind: field.str('What to send', { default: 'zip', validate: [oneOf(Object.keys(FILES))] }),
    accept: field.str('Format of the answer', { default: 'application/octet-stream', validate: [oneOf(['application/octet-stream'])] }),
  },
  predict: (args) => new Uint8Array(FILES[textOf(args, 'kind')]?.() ?? []),
});
