import type { InputRule } from '../inputs/define.ts';
import { testArg } from '../inputs/testArg.ts';
import type { Sample } from '../inputs/testSamples.ts';
import { doubt, validate } from '../request/validate.ts';
import type { Arg, Json } from '../spec/model.ts';
import { messageAtArg } from '../spec/problem.ts';
import { Draft, fromText, type ArgValue } from '../spec/value.ts';
import type { FieldExhibit } from './exhibit.ts';
import { failing, loadingForever } from './purpose.ts';
import * as words from './words.ts';

/** What a state changes of the widget's sample; undefined where the widget has no such state. */
type State = (sample: Sample, rule: InputRule) => Change | undefined;

interface Change {
  readonly arg?: Partial<Arg>;
  readonly value?: ArgValue;
  readonly doubt?: string;
  readonly disabled?: boolean;
  readonly rule?: InputRule;
  /** Whether the request's own check has spoken, as it has after Run. */
  readonly checked?: boolean;
}

const isFile = ({ arg }: Sample): boolean => arg.kind === 'file';

const STATES: Readonly<Record<keyof typeof words.states, State>> = {
  empty: () => ({ value: undefined }),
  'filled-in': ({ value }) => ({ value }),
  'another-value': ({ other }) => ({ value: other }),
  required: () => ({ arg: { required: true }, value: undefined }),
  'with-an-error': () => ({ arg: { required: true }, value: undefined, checked: true }),
  'half-typed': ({ arg }) => {
    const draft = draftFor(arg);
    return draft && { value: draft, checked: true };
  },
  'errors-at-entries': ({ arg, other }) =>
    arg.items !== undefined && (arg.items.kind === 'integer' || arg.items.kind === 'number')
      ? { arg: { items: { ...arg.items, maximum: 0 } }, value: other, checked: true }
      : undefined,
  'with-a-doubt': ({ arg, value, other }) => {
    const whole = testArg(arg);
    const strange = [value, other, arg.kind === 'array' ? ['nonsense'] : 'nonsense'].find((one) => doubt(whole, one) !== undefined);
    const said = doubt(whole, strange);
    return said === undefined ? undefined : { value: strange, doubt: said };
  },
  'at-its-default': (sample) => (isFile(sample) ? undefined : { arg: { default: sample.value as Json }, value: sample.value }),
  'changed-from-its-default': (sample) => (isFile(sample) ? undefined : { arg: { default: sample.value as Json }, value: sample.other }),
  'default-taken-out': (sample) => (isFile(sample) ? undefined : { arg: { default: sample.value as Json }, value: undefined }),
  'empty-text': ({ arg }) => ((arg.kind ?? 'string') === 'string' && arg.choices === undefined ? { value: '' } : undefined),
  'empty-list': ({ arg }) => (arg.kind === 'array' ? { value: [] } : undefined),
  'title-and-long-help': ({ arg, value }) => ({
    arg: { title: words.authorsTitle, description: words.longHelp(arg.description ?? '') },
    value,
  }),
  'a-note-about-the-document': ({ value }) => ({
    arg: { notes: [words.noteOnDefault] },
    value,
  }),
  disabled: ({ value }) => ({ value, disabled: true }),
  'code-on-its-way': ({ value }, rule) => ({ value, rule: loadingForever(rule) }),
  'widget-failed': ({ value }, rule) => ({ value, rule: failing(rule) }),
};

/** All states that a field can show; each is a part of an anchor too. */
export const stateNames = Object.keys(STATES) as readonly (keyof typeof STATES)[];

/** A widget's sample in each of the states it has. */
export function statesOf(rule: InputRule, sample: Sample): FieldExhibit[] {
  return stateNames.flatMap((name): FieldExhibit[] => {
    const change = STATES[name](sample, rule);
    if (change === undefined) return [];
    // A default is part of some samples, and here a state of its own.
    const arg = testArg({ ...sample.arg, default: undefined, ...change.arg, name: rule.id });
    const problems = change.checked === true ? validate(arg, change.value) : [];
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
        doubt: change.doubt,
        itemErrors: entries.length > 0 ? entries : undefined,
        disabled: change.disabled ?? false,
      },
    ];
  });
}

/** Text that isn't a value of its kind yet. */
function draftFor({ kind }: Partial<Arg>): Draft | undefined {
  if (kind === 'object') return new Draft('{"a": ', words.jsonTooShort);
  const read = kind === 'integer' || kind === 'number' ? fromText('1,5,', kind) : undefined;
  return read instanceof Draft ? read : undefined;
}
