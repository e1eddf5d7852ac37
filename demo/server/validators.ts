import type { Validator } from './fields.ts';
import { isList, pythonJson, type JsonValue } from './json.ts';
import type { ArgumentValue } from './values.ts';

/** The messages of every validator that refuses the value. */
export function runValidators(validators: readonly Validator[], value: ArgumentValue): string[] {
  return validators.flatMap((validator) => {
    const message = failure(validator, value);
    return message === undefined ? [] : [message];
  });
}

function failure(validator: Validator, value: ArgumentValue): string | undefined {
  switch (validator.check) {
    case 'range':
      return rangeFailure(validator, Number(value));
    case 'length':
      return lengthFailure(validator, sizeOf(value));
    case 'pattern':
      return new RegExp(`^(?:${validator.source})`, 'u').test(typeof value === 'string' ? value : '')
        ? undefined
        : 'String does not match expected pattern.';
    case 'oneOf':
      return validator.choices.some((choice) => choice === value)
        ? undefined
        : `Must be one of: ${listed(validator.named ?? validator.choices)}.`;
    case 'own':
      return validator.refusal(value);
    default: {
      const items = isList(value) ? value : [];
      const message = `One or more of the choices you made was not in: ${listed(validator.choices)}.`;
      return items.every((item) => validator.choices.includes(item)) ? undefined : message;
    }
  }
}

function rangeFailure(limits: Extract<Validator, { check: 'range' }>, value: number): string | undefined {
  const { min, max, minInclusive, maxInclusive } = limits;
  const tooLow = min !== undefined && (minInclusive ? value < min : value <= min);
  const tooHigh = max !== undefined && (maxInclusive ? value > max : value >= max);
  if (!tooLow && !tooHigh) return undefined;
  const above = min === undefined ? [] : [`greater than ${minInclusive ? 'or equal to ' : ''}${min}`];
  const below = max === undefined ? [] : [`less than ${maxInclusive ? 'or equal to ' : ''}${max}`];
  return `Must be ${[...above, ...below].join(' and ')}.`;
}

function lengthFailure(limits: Extract<Validator, { check: 'length' }>, size: number): string | undefined {
  const { min, max, equal } = limits;
  if (equal !== undefined) return size === equal ? undefined : `Length must be ${equal}.`;
  const tooShort = min !== undefined && size < min;
  const tooLong = max !== undefined && size > max;
  if (!tooShort && !tooLong) return undefined;
  if (min !== undefined && max !== undefined) return `Length must be between ${min} and ${max}.`;
  return tooShort ? `Shorter than minimum length ${min}.` : `Longer than maximum length ${max}.`;
}

/** Python counts code points, not UTF-16 units. */
function sizeOf(value: ArgumentValue): number {
  if (typeof value === 'string') return Array.from(value).length;
  return isList(value) ? value.length : 0;
}

function listed(choices: readonly JsonValue[]): string {
  return choices.map((choice) => (typeof choice === 'string' ? choice : pythonJson(choice))).join(', ');
}
