import { field, oneOf, range, type Field } from '../server/fields.ts';
import { defineModel } from '../server/model.ts';

const KINDS: readonly ((description: string) => Field)[] = [
  (description) => field.str(description, { default: 'text' }),
  (description) => field.int(description, { default: 0 }),
  (description) => field.float(description, { default: 0.5, validate: [range({ min: 0, max: 1 })] }),
  (description) => field.bool(description, { default: false }),
  (description) => field.str(description, { default: 'a', validate: [oneOf(['a', 'b', 'c'])] }),
  (description) => field.list(field.float(), description, { default: [0.1, 0.2] }),
  (description) => field.file(`${description}: an image`),
];

function argument(index: number): [string, Field] {
  const make = KINDS[index % KINDS.length] ?? field.str;
  return [`argument_${String(index).padStart(3, '0')}`, make(`Argument number ${index}`)];
}

/** More arguments than any module has, to see whether the page stays usable. */
export const big = ofSize('big', 500);
export const big200 = ofSize('big_200', 200);

function ofSize(id: string, length: number) {
  return defineModel({
    id,
    metadata: { name: id, description: `${length} arguments.`, author: 'Try-me UI developers', version: '0.1.0' },
    args: Object.fromEntries(Array.from({ length }, (_, index) => argument(index))),
    predict: (args) => ({ received: Object.keys(args).length }),
  });
}
