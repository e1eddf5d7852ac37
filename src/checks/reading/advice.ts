import { asksForSecret } from '../../spec/names.ts';
import { isPassword } from '../../spec/secret.ts';
import { keepsOwnRules } from '../../request/validate.ts';
import { chosenMedium, splitHelp } from '../../spec/hints.ts';
import type { Arg, Dialect, ModelSpec, Predict, Property, Shape } from '../../spec/model.ts';
import { mediumOf, MIME } from '../../files/kinds.ts';
import { isPlayed } from './videoCodec.ts';
import * as words from './words.ts';

/** What a module's author could change to get a better form or a better result. One rule each, in the author's words. */

export interface Advice {
  /** Short name of the rule, for `--allow`. */
  readonly rule: string;
  readonly text: string;
  /** Nothing tells that anything is wrong: said, and not counted by `--strict`. */
  readonly isTip?: true;
}

interface Rule<T> extends Advice {
  applies(subject: T): boolean;
}

const MEDIUM = /image|audio|video/i;
/** More than a visitor reads beside a field. */
const LONG_HELP = 300;

const ARG_RULES: readonly Rule<Arg>[] = [
  {
    rule: 'no-medium',
    applies: (arg) => arg.kind === 'file' && arg.hints.media.length === 0 && !arg.hints.noparse,
    text: words.ADVICE_ON_ARGUMENTS['no-medium'],
  },
  {
    rule: 'several-media',
    applies: (arg) => arg.kind === 'file' && arg.hints.media.length > 1 && !arg.hints.noparse,
    text: words.ADVICE_ON_ARGUMENTS['several-media'],
  },
  {
    rule: 'medium-not-a-file',
    applies: (arg) =>
      arg.kind === 'string' &&
      arg.format === undefined &&
      /^(?:data|input|file)s?$|_file$/i.test(arg.name) &&
      chosenMedium(arg.hints) !== undefined,
    text: words.ADVICE_ON_ARGUMENTS['medium-not-a-file'],
  },
  {
    rule: 'no-description',
    applies: (arg) => arg.description.trim() === '',
    text: words.ADVICE_ON_ARGUMENTS['no-description'],
  },
  {
    rule: 'long-description',
    applies: (arg) => splitHelp(arg.description).summary.length > LONG_HELP,
    text: words.ADVICE_ON_ARGUMENTS['long-description'],
  },
  {
    rule: 'no-type',
    applies: (arg) => arg.kind === 'any' && arg.choices.length === 0,
    text: words.ADVICE_ON_ARGUMENTS['no-type'],
  },
  {
    rule: 'no-bounds',
    applies: (arg) => isNumber(arg) && arg.choices.length === 0 && lacksBounds(arg),
    text: words.ADVICE_ON_ARGUMENTS['no-bounds'],
  },
  {
    rule: 'one-choice',
    applies: (arg) => arg.choices.length === 1,
    text: words.ADVICE_ON_ARGUMENTS['one-choice'],
  },
  {
    rule: 'choices-of-booleans',
    applies: (arg) =>
      arg.kind !== 'boolean' &&
      arg.holdsJson === undefined &&
      arg.choices.length > 0 &&
      arg.choices.every((choice) => /^(?:true|false)$/i.test(String(choice))),
    text: words.ADVICE_ON_ARGUMENTS['choices-of-booleans'],
  },
  {
    rule: 'number-as-text',
    applies: (arg) => isBareText(arg) && /^-?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(textOf(arg)),
    text: words.ADVICE_ON_ARGUMENTS['number-as-text'],
  },
  {
    rule: 'bad-default',
    applies: (arg) => !keepsOwnRules(arg),
    text: words.ADVICE_ON_ARGUMENTS['bad-default'],
  },
  {
    rule: 'required-default',
    applies: (arg) => arg.required && arg.default !== undefined,
    text: words.ADVICE_ON_ARGUMENTS['required-default'],
  },
  {
    rule: 'secret-shown',
    applies: (arg) => arg.kind === 'string' && arg.choices.length === 0 && !isPassword(arg) && asksForSecret(arg.name),
    text: words.ADVICE_ON_ARGUMENTS['secret-shown'],
  },
  {
    rule: 'secret-in-query',
    applies: (arg) => isPassword(arg) && arg.in === 'query',
    text: words.ADVICE_ON_ARGUMENTS['secret-in-query'],
  },
  {
    rule: 'secret-default',
    applies: (arg) => isPassword(arg) && textOf(arg) !== '',
    text: words.ADVICE_ON_ARGUMENTS['secret-default'],
  },
  {
    rule: 'object-in-query',
    applies: (arg) => arg.kind === 'object' && arg.in === 'query',
    text: words.ADVICE_ON_ARGUMENTS['object-in-query'],
  },
  {
    rule: 'untyped-items',
    applies: (arg) => arg.kind === 'array' && arg.items === undefined && arg.choices.length === 0,
    text: words.ADVICE_ON_ARGUMENTS['untyped-items'],
  },
  {
    rule: 'literal-default',
    applies: (arg) => isBareText(arg) && /^\s*[{[]/.test(textOf(arg)),
    text: words.ADVICE_ON_ARGUMENTS['literal-default'],
  },
  {
    rule: 'json-text',
    applies: (arg) => arg.holdsJson !== undefined,
    text: words.ADVICE_ON_ARGUMENTS['json-text'],
  },
  {
    rule: 'odd-name',
    applies: (arg) => !/^[\w-]+$/.test(arg.name),
    text: words.ADVICE_ON_ARGUMENTS['odd-name'],
  },
];

/** DEEPaaS 3 drops descriptions, choices and bounds on the way to its document: no fault of the module. */
const LOST_IN_V3: ReadonlySet<string> = new Set(['no-medium', 'no-description', 'no-bounds']);

export function adviseArg(arg: Arg, dialect: Dialect = 'v2'): Advice[] {
  const rules = ARG_RULES.filter((rule) => rule.applies(arg) && !(dialect === 'v3' && LOST_IN_V3.has(rule.rule)));
  return [...adviseNotes(arg), ...rules.map(withoutTest)];
}

const PROPERTY_RULES: readonly Rule<Property>[] = [
  {
    rule: 'several-media',
    applies: (property) => property.kind === 'string' && property.hints.media.length > 1 && !property.hints.noparse,
    text: words.ADVICE_ON_RESPONSE['several-media'],
  },
  {
    rule: 'medium-in-name',
    applies: (property) =>
      property.kind === 'string' && property.hints.media.length === 0 && !property.hints.file && MEDIUM.test(property.name),
    text: words.ADVICE_ON_RESPONSE['medium-in-name'],
  },
  {
    rule: 'video-codec',
    applies: (property) => isFilm(property) && isPlayed(property.description) === false,
    text: words.ADVICE_ON_RESPONSE['video-codec'],
  },
  {
    rule: 'video-codec',
    applies: (property) => isFilm(property) && isPlayed(property.description) === undefined,
    text: words.ADVICE_ON_RESPONSE['video-codec'],
    isTip: true,
  },
  {
    rule: 'no-type',
    applies: (property) => property.kind === 'any',
    text: words.ADVICE_ON_RESPONSE['no-type'],
  },
  {
    rule: 'unknown-members',
    applies: (property) => property.kind === 'object' && property.properties.length === 0,
    text: words.ADVICE_ON_RESPONSE['unknown-members'],
  },
];

export function adviseProperty(property: Property): Advice[] {
  return [...adviseNotes(property), ...PROPERTY_RULES.filter((rule) => rule.applies(property)).map(withoutTest)];
}

const PREDICT_RULES: readonly Rule<Predict>[] = [
  {
    rule: 'no-schema',
    applies: (predict) => predict.response === undefined && answersJson(predict),
    text: words.ADVICE_ON_PREDICTION['no-schema'],
  },
  {
    rule: 'no-mime-type',
    applies: (predict) => predict.produces.some((mime) => mime !== '*/*' && !/^[\w.+-]+\/[\w.+*-]+$/.test(mime)),
    text: words.ADVICE_ON_PREDICTION['no-mime-type'],
  },
  {
    rule: 'wildcard-mime-type',
    applies: (predict) => predict.accept?.formats.some((mime) => mime.endsWith('/*')) ?? false,
    text: words.ADVICE_ON_PREDICTION['wildcard-mime-type'],
  },
  {
    rule: 'video-codec',
    applies: (predict) => filmTypes(predict).some((mime) => isPlayed(mime) === false),
    text: words.ADVICE_ON_PREDICTION['video-codec'],
  },
  {
    rule: 'video-codec',
    applies: (predict) => filmTypes(predict).length > 0 && filmTypes(predict).every((mime) => isPlayed(mime) === undefined),
    text: words.ADVICE_ON_PREDICTION['video-codec'],
    isTip: true,
  },
  {
    rule: 'no-arguments',
    applies: (predict) => predict.args.length === 0,
    text: words.ADVICE_ON_PREDICTION['no-arguments'],
  },
];

export function adviseModel(model: ModelSpec, dialect: Dialect = 'v2'): Advice[] {
  const { predict } = model;
  if (predict === undefined) return [{ rule: 'no-predict', text: words.NO_PREDICT }];
  const lost = dialect === 'v3' && predict.args.length > 0 && predict.args.every(({ description }) => description.trim() === '');
  return [
    ...PREDICT_RULES.filter((rule) => rule.applies(predict)).map(withoutTest),
    ...(lost
      ? [
          {
            rule: 'lost-descriptions',
            text: words.LOST_DESCRIPTIONS,
          },
        ]
      : []),
  ];
}

/** What the reader of the document found odd. */
function adviseNotes({ notes }: Shape): Advice[] {
  return notes.map((text) => ({ rule: 'odd-document', text }));
}

function withoutTest({ rule, text, isTip }: Advice): Advice {
  return { rule, text, ...(isTip && { isTip }) };
}

function isFilm(property: Property): boolean {
  return property.kind === 'string' && chosenMedium(property.hints) === 'video';
}

function filmTypes(predict: Predict): string[] {
  return predict.accept?.formats.filter((mime) => mediumOf(mime) === 'video') ?? [];
}

/** One that nothing is known of: choices say what it is, and so does JSON. */
function isBareText({ kind, choices, holdsJson }: Arg): boolean {
  return kind === 'string' && choices.length === 0 && holdsJson === undefined;
}

function isNumber({ kind }: Shape): boolean {
  return kind === 'integer' || kind === 'number';
}

function textOf(arg: Arg): string {
  return typeof arg.default === 'string' ? arg.default.trim() : '';
}

/** One bound alone is often all there is to say: an area has no upper end. */
function lacksBounds({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Shape): boolean {
  return [minimum, exclusiveMinimum, maximum, exclusiveMaximum].every((bound) => bound === undefined);
}

function answersJson({ accept }: Predict): boolean {
  return accept === undefined || accept.formats.includes(MIME.json);
}
