import type { InputRule } from '../inputs/define.ts';
import { isNumeric } from '../inputs/numbers.ts';
import { testArg } from '../inputs/testArg.ts';
import type { Sample } from '../inputs/testSamples.ts';
import { incomplete } from '../inputs/words.ts';
import { doubt, validate } from '../request/validate.ts';
import { formatOf } from '../spec/formats.ts';
import type { Arg, Json } from '../spec/model.ts';
import { messageAtArg } from '../spec/problem.ts';
import { Draft, fromText, type ArgValue } from '../spec/value.ts';
import type { FieldExhibit } from './exhibit.ts';
import { failing, loadingForever } from './purpose.ts';
import * as words from './words.ts';

/** What a state changes of the widget's argument; undefined where the widget has no such state. */
type State = (arg: Arg, sample: Sample, rule: InputRule) => Change | undefined;

interface Change {
  readonly arg?: Partial<Arg>;
  readonly value?: ArgValue;
  readonly disabled?: boolean;
  readonly rule?: InputRule;
  /** Whether the request's own checks have spoken, as they have after Run. */
  readonly checked?: boolean;
}

const hasNoLimitOfItsOwn = (arg: Arg): boolean => arg.kind === 'string' && arg.choices.length === 0 && formatOf(arg)?.check === undefined;
const textIn = (value: ArgValue): string => (typeof value === 'string' ? value : '');
const entriesIn = (value: ArgValue): number => (Array.isArray(value) ? value.length : 0);

const STATES: Readonly<Record<keyof typeof words.states, State>> = {
  empty: () => ({ value: undefined }),
  'filled-in': (_, { value }) => ({ value }),
  'another-value': (_, { other }) => ({ value: other }),
  required: () => ({ arg: { required: true }, value: undefined }),
  'with-an-error': () => ({ arg: { required: true }, value: undefined, checked: true }),
  'half-typed': (arg, { half = halfOf(arg) }) => (half === undefined ? undefined : { value: half, checked: true }),
  'out-of-range': (arg) => (isNumeric(arg) ? { arg: RANGE, value: RANGE.maximum + 1, checked: true } : undefined),
  'at-an-open-end': (arg) =>
    isNumeric(arg) ? { arg: { minimum: 0, maximum: undefined, exclusiveMaximum: 1 }, value: 1, checked: true } : undefined,
  'in-steps': (arg, { value }) => (isNumeric(arg) ? { arg: { multipleOf: 5 }, value } : undefined),
  'not-in-its-pattern': (arg, { value }) =>
    hasNoLimitOfItsOwn(arg) ? { arg: { pattern: '[a-z]{2}-[0-9]+' }, value, checked: true } : undefined,
  'too-short': (arg, { value }) =>
    hasNoLimitOfItsOwn(arg) ? { arg: { minLength: textIn(value).length + 1 }, value, checked: true } : undefined,
  'too-long': (arg, { value }) =>
    hasNoLimitOfItsOwn(arg) ? { arg: { maxLength: textIn(value).length - 1 }, value, checked: true } : undefined,
  'too-few-entries': (arg, { value }) =>
    arg.kind === 'array' ? { arg: { minItems: entriesIn(value) + 1 }, value, checked: true } : undefined,
  'too-many-entries': (arg, { other }) =>
    arg.kind === 'array' ? { arg: { maxItems: entriesIn(other) - 1 }, value: other, checked: true } : undefined,
  'errors-at-entries': ({ items }, { other }) =>
    items !== undefined && isNumeric(items) ? { arg: { items: { ...items, maximum: 0 } }, value: other, checked: true } : undefined,
  'with-a-doubt': (arg, { value, other }) => {
    const strange = [value, other, arg.kind === 'array' ? ['nonsense'] : 'nonsense'].find((one) => doubt(arg, one) !== undefined);
    return strange === undefined ? undefined : { value: strange, checked: true };
  },
  'at-its-default': (arg, { value }) => (arg.kind === 'file' ? undefined : { arg: { default: value as Json }, value }),
  'changed-from-its-default': (arg, { value, other }) =>
    arg.kind === 'file' ? undefined : { arg: { default: value as Json }, value: other },
  'default-taken-out': (arg, { value }) => (arg.kind === 'file' ? undefined : { arg: { default: value as Json }, value: undefined }),
  'holds-json': (_, __, { id }) => (id === 'text' ? { arg: { holdsJson: true }, value: '{"a": ' } : undefined),
  'empty-text': (arg) => (arg.kind === 'string' && arg.choices.length === 0 ? { value: '' } : undefined),
  'empty-file': ({ kind, multiple }) => (kind === 'file' ? { value: multiple ? [EMPTY] : EMPTY } : undefined),
  'empty-list': (arg) => (arg.kind === 'array' ? { value: [] } : undefined),
  'title-and-long-help': ({ description }, { value }) => ({
    arg: { title: words.authorsTitle, description: words.longHelp(description) },
    value,
  }),
  'a-note-about-the-document': (_, { value }) => ({ arg: { notes: [words.noteOnDefault] }, value }),
  disabled: (_, { value }) => ({ value, disabled: true }),
  'code-on-its-way': (_, { value }, rule) => ({ value, rule: loadingForever(rule) }),
  'widget-failed': (_, { value }, rule) => ({ value, rule: failing(rule) }),
};

const EMPTY = new File([], 'empty.bin');
const RANGE = { minimum: -5, maximum: 5 };

/** All states that a field can show; each is a part of an anchor too. */
const stateNames = Object.keys(STATES) as readonly (keyof typeof STATES)[];

/** A widget's sample in each of the states it has. */
export function statesOf(rule: InputRule, sample: Sample): FieldExhibit[] {
  // A default is part of some samples, and here a state of its own.
  const plain = testArg({ ...sample.arg, default: undefined, name: rule.id });
  return stateNames.flatMap((name): FieldExhibit[] => {
    const change = STATES[name](plain, sample, rule);
    if (change === undefined) return [];
    const arg = { ...plain, ...change.arg };
    const checked = change.checked === true;
    const problems = checked ? validate(arg, change.value) : [];
    const entries = problems.filter(({ index }) => index !== undefined);
    const [first] = problems;
    return [
      {
        as: 'field',
        id: `widget-${rule.id}-${name}`,
        title: words.states[name],
        arg,
        value: change.value,
        rule: change.rule ?? rule,
        error: first && messageAtArg(first),
        doubt: checked ? doubt(arg, change.value) : undefined,
        itemErrors: entries.length > 0 ? entries : undefined,
        disabled: change.disabled ?? false,
      },
    ];
  });
}

/** What stands in a field before all of it was typed, where that is no value yet, or one that the server may refuse. */
function halfOf(arg: Arg): ArgValue {
  if (isNumeric(arg)) return fromText('1,5,', arg.kind);
  const format = arg.kind === 'string' ? formatOf(arg) : undefined;
  if (format?.check === undefined) return undefined;
  const half = format.example.slice(0, HALF);
  // A picker holds half a date by itself, and gives none.
  return doubt(arg, half) === undefined ? new Draft('', incomplete) : half;
}

/** So many characters are half of a day or of an address. */
const HALF = 7;
