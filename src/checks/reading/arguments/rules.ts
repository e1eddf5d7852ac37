import { readAsked } from '../../../files/asked/asked.ts';
import { keepsOwnRules } from '../../../request/validate.ts';
import { chosenMedium, splitHelp } from '../../../spec/hints.ts';
import type { Arg, Shape } from '../../../spec/model.ts';
import { asksForSecret } from '../../../spec/names.ts';
import { isPassword } from '../../../spec/secret.ts';
import type { ReadingRule } from '../define.ts';
import * as words from './words.ts';

/** More than a visitor reads beside a field. */
const LONG_HELP = 300;

export const ARGUMENT_RULES: readonly ReadingRule[] = [
  {
    id: 'TM101',
    name: 'no-medium',
    severity: 'warning',
    ...words.NO_MEDIUM,
    argument: (arg) => isUnreadable(arg) && arg.hints.media.length === 0,
    isLostInV3: true,
  },
  {
    id: 'TM102',
    name: 'several-media',
    severity: 'warning',
    ...words.SEVERAL_MEDIA,
    argument: (arg) => isUnreadable(arg) && arg.hints.media.length > 1,
  },
  {
    id: 'TM103',
    name: 'medium-not-a-file',
    severity: 'warning',
    ...words.MEDIUM_NOT_A_FILE,
    argument: (arg) =>
      arg.kind === 'string' &&
      arg.format === undefined &&
      /^(?:data|input|file)s?$|_file$/i.test(arg.name) &&
      chosenMedium(arg.hints) !== undefined,
  },
  {
    id: 'TM104',
    name: 'no-description',
    severity: 'warning',
    ...words.NO_DESCRIPTION,
    argument: (arg) => arg.description.trim() === '',
    isLostInV3: true,
  },
  {
    id: 'TM105',
    name: 'long-description',
    severity: 'warning',
    ...words.LONG_DESCRIPTION,
    argument: (arg) => splitHelp(arg.description).summary.length > LONG_HELP,
    isNotInTheField: true,
  },
  {
    id: 'TM106',
    name: 'no-type',
    severity: 'warning',
    ...words.NO_TYPE,
    argument: (arg) => arg.kind === 'any' && arg.choices.length === 0,
  },
  {
    id: 'TM107',
    name: 'no-bounds',
    severity: 'warning',
    ...words.NO_BOUNDS,
    argument: (arg) => isNumber(arg) && arg.choices.length === 0 && lacksBounds(arg),
    isLostInV3: true,
  },
  {
    id: 'TM108',
    name: 'one-choice',
    // A list of trained models may have one entry today.
    severity: 'tip',
    ...words.ONE_CHOICE,
    argument: (arg) => arg.choices.length === 1,
    isNotInTheField: true,
  },
  {
    id: 'TM109',
    name: 'choices-of-booleans',
    severity: 'warning',
    ...words.CHOICES_OF_BOOLEANS,
    argument: (arg) =>
      arg.kind !== 'boolean' &&
      arg.holdsJson === undefined &&
      arg.choices.length > 0 &&
      arg.choices.every((choice) => /^(?:true|false)$/i.test(String(choice))),
  },
  {
    id: 'TM110',
    name: 'number-as-text',
    severity: 'warning',
    ...words.NUMBER_AS_TEXT,
    argument: (arg) => isBareText(arg) && /^-?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(defaultText(arg)),
  },
  {
    id: 'TM111',
    name: 'bad-default',
    severity: 'warning',
    ...words.BAD_DEFAULT,
    argument: (arg) => !keepsOwnRules(arg),
  },
  {
    id: 'TM112',
    name: 'required-default',
    severity: 'warning',
    ...words.REQUIRED_DEFAULT,
    // Where only one answer is possible, the form gives it, and the document says no default.
    argument: (arg) => arg.required && arg.default !== undefined && arg.choices.length !== 1,
  },
  {
    id: 'TM113',
    name: 'secret-shown',
    severity: 'warning',
    ...words.SECRET_SHOWN,
    argument: (arg) => arg.kind === 'string' && arg.choices.length === 0 && !isPassword(arg) && asksForSecret(arg.name),
  },
  {
    id: 'TM114',
    name: 'secret-in-query',
    severity: 'warning',
    ...words.SECRET_IN_QUERY,
    argument: (arg) => isPassword(arg) && arg.in === 'query',
  },
  {
    id: 'TM115',
    name: 'secret-default',
    severity: 'error',
    ...words.SECRET_DEFAULT,
    argument: (arg) => isPassword(arg) && defaultText(arg) !== '',
  },
  {
    id: 'TM116',
    name: 'object-in-query',
    severity: 'warning',
    ...words.OBJECT_IN_QUERY,
    argument: (arg) => arg.kind === 'object' && arg.in === 'query',
    isNotInTheField: true,
  },
  {
    id: 'TM117',
    name: 'untyped-items',
    severity: 'warning',
    ...words.UNTYPED_ITEMS,
    argument: (arg) => arg.kind === 'array' && arg.items === undefined && arg.choices.length === 0,
  },
  {
    id: 'TM118',
    name: 'literal-default',
    severity: 'warning',
    ...words.LITERAL_DEFAULT,
    argument: (arg) => isBareText(arg) && /^\s*[{[]/.test(defaultText(arg)),
  },
  {
    id: 'TM119',
    name: 'json-text',
    severity: 'warning',
    ...words.JSON_TEXT,
    argument: (arg) => arg.holdsJson !== undefined,
  },
  {
    id: 'TM120',
    name: 'odd-name',
    severity: 'warning',
    ...words.ODD_NAME,
    argument: (arg) => !/^[\w-]+$/.test(arg.name),
    isNotInTheField: true,
  },
];

/** A file of which its description tells the form nothing, though it doesn't say that any will do. */
function isUnreadable({ kind, hints, description }: Arg): boolean {
  if (kind !== 'file' || hints.noparse) return false;
  const { media, endings } = readAsked(description);
  return media.length === 0 && endings.length === 0;
}

/** One that nothing is known of: choices say what it is, and so does JSON. */
function isBareText({ kind, choices, holdsJson }: Arg): boolean {
  return kind === 'string' && choices.length === 0 && holdsJson === undefined;
}

function isNumber({ kind }: Shape): boolean {
  return kind === 'integer' || kind === 'number';
}

function defaultText(arg: Arg): string {
  return typeof arg.default === 'string' ? arg.default.trim() : '';
}

/** One bound alone is often all there is to say: an area has no upper end. */
function lacksBounds({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Shape): boolean {
  return [minimum, exclusiveMinimum, maximum, exclusiveMaximum].every((bound) => bound === undefined);
}
