import type { Arg, Scalar } from '../spec/model.ts';
import * as say from './words.ts';

/** One entry of a menu. The value is what the form holds; two choices may read alike, as 1 and "1" do. */
export interface Choice {
  readonly value: Scalar;
  readonly text: string;
}

/** Choices of the value or, for a list, of its items: some documents name them beside `items`, some inside. */
export function choicesOf(arg: Arg): readonly Scalar[] {
  return arg.choices.length > 0 ? arg.choices : arg.kind === 'array' ? (arg.items?.choices ?? []) : [];
}

/** The menu's entries: the choices, then the given values that aren't among them, such as a default outside the choices. */
export function menuOf(arg: Arg, given: readonly unknown[]): readonly Choice[] {
  const values: Scalar[] = [...choicesOf(arg)];
  for (const value of given) {
    if (isScalar(value) && findIndex(values, value) === -1) values.push(value);
  }
  const texts = values.map(plainText);
  return values.map((value, index) => {
    const text = texts[index] ?? '';
    const ambiguous = typeof value === 'string' && texts.some((other, at) => other === text && at !== index);
    return { value, text: ambiguous ? JSON.stringify(value) : text };
  });
}

/** The entry for a value: the very same one, else one that reads alike (a default 3 among the choices "3", "5"). */
export function findChoice(menu: readonly Choice[], value: unknown): Choice | undefined {
  return isScalar(value)
    ? menu[
        findIndex(
          menu.map((choice) => choice.value),
          value,
        )
      ]
    : undefined;
}

function findIndex(values: readonly Scalar[], value: Scalar): number {
  const exact = values.indexOf(value);
  return exact === -1 ? values.findIndex((other) => String(other) === String(value)) : exact;
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

function plainText(value: Scalar): string {
  if (value === '') return say.emptyChoice;
  return typeof value === 'string' && value.trim() !== value ? JSON.stringify(value) : String(value);
}
