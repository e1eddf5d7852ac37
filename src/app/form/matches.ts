import { groupIn, splitHelp } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';

/** Whether an argument has every word of the filter in its name, its help or the name of its group. */
export function matches({ name, description }: Pick<Arg, 'name' | 'description'>, filter: string): boolean {
  const { summary, more } = splitHelp(description);
  const text = simple(`${name} ${summary} ${more} ${groupIn(description) ?? ''}`);
  return simple(filter)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** `Learning_Rate` is found by `learning rate` and by `rate`. */
function simple(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]+/g, ' ').trim();
}
