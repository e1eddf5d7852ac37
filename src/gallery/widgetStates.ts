import type { InputRule } from '../inputs/define.ts';
import { testArg } from '../inputs/testArg.ts';
import type { Sample } from '../inputs/testSamples.ts';
import { doubt, validate } from '../request/validate.ts';
import type { Arg, Json } from '../spec/model.ts';
import { messageAtArg } from '../spec/problem.ts';
import { Draft, fromText, type ArgValue } from '../spec/value.ts';
import { slug, type FieldExhibit } from './exhibit.ts';
import { failing, loadingForever } from './purpose.ts';

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

/** No medium is named in it: that would choose another widget. */
const LONG_HELP = [
  'What this is for, in the words of the module’s author, with a **bold** word, `code`, and so much to say that nobody would read all of it ' +
    'while looking for the one field to change. The first paragraph is cut after a few lines once it is as long as this one: what it says ' +
    'in the end is shown by a click, together with everything that follows.',
  'A second paragraph, which many templates append:\n\n- one way to fill it in\n- another way',
].join('\n\n');

const STATES: Readonly<Record<string, State>> = {
  Empty: () => ({ value: undefined }),
  'Filled in': ({ value }) => ({ value }),
  'Another value': ({ other }) => ({ value: other }),
  Required: () => ({ arg: { required: true }, value: undefined }),
  'With an error': () => ({ arg: { required: true }, value: undefined, checked: true }),
  'Half typed': ({ arg }) => {
    const draft = draftFor(arg);
    return draft && { value: draft, checked: true };
  },
  'Errors at entries': ({ arg, other }) =>
    arg.items !== undefined && (arg.items.kind === 'integer' || arg.items.kind === 'number')
      ? { arg: { items: { ...arg.items, maximum: 0 } }, value: other, checked: true }
      : undefined,
  'With a doubt': ({ arg, value, other }) => {
    const whole = testArg(arg);
    const strange = [value, other, arg.kind === 'array' ? ['nonsense'] : 'nonsense'].find((one) => doubt(whole, one) !== undefined);
    const words = doubt(whole, strange);
    return words === undefined ? undefined : { value: strange, doubt: words };
  },
  'At its default': (sample) => (isFile(sample) ? undefined : { arg: { default: sample.value as Json }, value: sample.value }),
  'Changed from its default': (sample) => (isFile(sample) ? undefined : { arg: { default: sample.value as Json }, value: sample.other }),
  'Default taken out': (sample) => (isFile(sample) ? undefined : { arg: { default: sample.value as Json }, value: undefined }),
  'Empty text': ({ arg }) => ((arg.kind ?? 'string') === 'string' && arg.choices === undefined ? { value: '' } : undefined),
  'Empty list': ({ arg }) => (arg.kind === 'array' ? { value: [] } : undefined),
  'Title and long help': ({ arg, value }) => ({
    arg: { title: 'The author’s own name for it', description: `${arg.description ?? ''}: ${LONG_HELP}` },
    value,
  }),
  'A note about the document': ({ value }) => ({
    arg: { notes: ['Its default in the document is no value of its type, and is left out.'] },
    value,
  }),
  Disabled: ({ value }) => ({ value, disabled: true }),
  'Code on its way': ({ value }, rule) => ({ value, rule: loadingForever(rule) }),
  'Widget failed': ({ value }, rule) => ({ value, rule: failing(rule) }),
};

/** Names of all states that a field can show. */
export const stateNames: readonly string[] = Object.keys(STATES);

/** A widget's sample in each of the states it has. */
export function statesOf(rule: InputRule, sample: Sample): FieldExhibit[] {
  return Object.entries(STATES).flatMap(([title, state]): FieldExhibit[] => {
    const change = state(sample, rule);
    if (change === undefined) return [];
    // A default is part of some samples, and here a state of its own.
    const arg = testArg({ ...sample.arg, default: undefined, ...change.arg, name: rule.id });
    const problems = change.checked === true ? validate(arg, change.value) : [];
    const entries = problems.filter(({ index }) => index !== undefined);
    const [first] = problems;
    return [
      {
        as: 'field',
        id: `widget-${rule.id}-${slug(title)}`,
        title,
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
  if (kind === 'object') return new Draft('{"a": ', 'The JSON ends too early.');
  const read = kind === 'integer' || kind === 'number' ? fromText('1,5,', kind) : undefined;
  return read instanceof Draft ? read : undefined;
}
