import type { Arg } from '../../spec/model.ts';

/** Whether an argument has every word of the filter in its name or description. */
export function matches({ name, description }: Pick<Arg, 'name' | 'description'>, filter: string): boolean {
  const text = simple(`${name} ${description}`);
  return simple(filter)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** `Learning_Rate` is found by `learning rate` and by `rate`. */
function simple(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]+/g, ' ').trim();
}
