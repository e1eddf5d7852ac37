import { isPassword } from '../../spec/secret.ts';
import { keepsOwnRules } from '../../request/validate.ts';
import { chosenMedium, splitHelp } from '../../spec/hints.ts';
import type { Arg, Dialect, ModelSpec, Predict, Property, Shape } from '../../spec/model.ts';
import { MIME } from '../../files/kinds.ts';

/** What a module's author could change to get a better form or a better result. One rule each, in the author's words. */

export interface Advice {
  /** Short name of the rule, for `--allow`. */
  readonly rule: string;
  readonly text: string;
}

interface Rule<T> extends Advice {
  applies(subject: T): boolean;
}

const MEDIUM = /image|audio|video/i;
/** Whole words: a tokenizer and a number of tokens are no secrets. */
const SECRET = /(?:^|[_-])(?:pass(?:word|wd|phrase)?|pwd|token|secret|api_?key|credentials?)(?:$|[_-])/i;
/** More than a visitor reads beside a field. */
const LONG_HELP = 300;

const ARG_RULES: readonly Rule<Arg>[] = [
  {
    rule: 'no-medium',
    applies: (arg) => arg.kind === 'file' && arg.hints.media.length === 0 && !arg.hints.noparse,
    text: 'Say image, audio or video in the description to get a preview; say #noparse if it is meant as a plain file.',
  },
  {
    rule: 'several-media',
    applies: (arg) => arg.kind === 'file' && arg.hints.media.length > 1 && !arg.hints.noparse,
    text: 'The description names several media, so no preview is chosen. Name one, or add #noparse to say that this is meant.',
  },
  {
    rule: 'medium-not-a-file',
    applies: (arg) =>
      arg.kind === 'string' &&
      arg.format === undefined &&
      /^(?:data|input|file)s?$|_file$/i.test(arg.name) &&
      chosenMedium(arg.hints) !== undefined,
    text: 'It reads like an upload but is a text. A file needs metadata={"type": "file", "location": "form"}.',
  },
  {
    rule: 'no-description',
    applies: (arg) => arg.description.trim() === '',
    text: 'Add metadata={"description": …}: visitors see only the name.',
  },
  {
    rule: 'long-description',
    applies: (arg) => splitHelp(arg.description).summary.length > LONG_HELP,
    text: 'The first paragraph of the description is long. Keep it to a sentence or two; what follows an empty line is shown on demand.',
  },
  {
    rule: 'no-type',
    applies: (arg) => arg.kind === 'any' && arg.choices.length === 0,
    text: 'It has no type, so it is a text field. Use fields.Str, fields.Int, fields.Float, fields.Bool or fields.List.',
  },
  {
    rule: 'no-bounds',
    applies: (arg) => isNumber(arg) && arg.choices.length === 0 && lacksBounds(arg),
    text: 'Add validate.Range with both bounds to get a slider and a check before sending.',
  },
  {
    rule: 'one-choice',
    applies: (arg) => arg.choices.length === 1,
    text: 'There is only one choice. Drop the argument, or the choice.',
  },
  {
    rule: 'choices-of-booleans',
    applies: (arg) =>
      arg.kind !== 'boolean' && arg.choices.length > 0 && arg.choices.every((choice) => /^(?:true|false)$/i.test(String(choice))),
    text: 'The choices are true and false. fields.Bool gives a switch, and Python a bool.',
  },
  {
    rule: 'number-as-text',
    applies: (arg) => arg.kind === 'string' && arg.choices.length === 0 && /^-?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(textOf(arg)),
    text: 'The default is a number in a text. fields.Int or fields.Float has it checked before it is sent.',
  },
  {
    rule: 'bad-default',
    applies: (arg) => !keepsOwnRules(arg),
    text: 'The default breaks the rules of the argument itself; the server would refuse it if it were sent.',
  },
  {
    rule: 'required-default',
    applies: (arg) => arg.required && arg.default !== undefined,
    text: 'It is required although it has a default, so the default is never used. Drop required=True, or the default.',
  },
  {
    rule: 'secret-shown',
    applies: (arg) => arg.kind === 'string' && arg.choices.length === 0 && !isPassword(arg) && SECRET.test(arg.name),
    text: 'The name sounds like a secret, but it is shown as plain text and kept with the settings. Add metadata={"format": "password"}.',
  },
  {
    rule: 'secret-in-query',
    applies: (arg) => isPassword(arg) && arg.in === 'query',
    text: 'A secret in the query ends up in the logs of every server on the way. Take it from the environment of the server, or from location="headers".',
  },
  {
    rule: 'secret-default',
    applies: (arg) => isPassword(arg) && textOf(arg) !== '',
    text: 'The secret has a default, which everybody can read in the API description. Drop it, and read the secret from the environment.',
  },
  {
    rule: 'object-in-query',
    applies: (arg) => arg.kind === 'object' && arg.in === 'query',
    text: 'A query can’t carry an object. It is sent in a JSON body, which is impossible together with a file: use several plain arguments, or a string with JSON.',
  },
  {
    rule: 'untyped-items',
    applies: (arg) => arg.kind === 'array' && arg.items === undefined && arg.choices.length === 0,
    text: 'The items have no type. Use fields.List(fields.Float()) or the like to get typed entries.',
  },
  {
    rule: 'literal-default',
    applies: (arg) => arg.kind === 'string' && arg.choices.length === 0 && /^\s*[{[]/.test(textOf(arg)),
    text: 'The default looks like JSON or a Python literal. Use fields.List or fields.Nested to have it checked.',
  },
  {
    rule: 'odd-name',
    applies: (arg) => !/^[\w-]+$/.test(arg.name),
    text: 'The name holds characters that can’t be a Python keyword argument or need quoting in a shell. Use letters, digits and underscores.',
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
    text: 'The description names several media, so it is offered as a file. Name one to have it shown.',
  },
  {
    rule: 'medium-in-name',
    applies: (property) =>
      property.kind === 'string' && property.hints.media.length === 0 && !property.hints.file && MEDIUM.test(property.name),
    text: 'The name sounds like a medium, the description doesn’t say so. Write image, audio or video there to have base64 drawn.',
  },
  {
    rule: 'no-type',
    applies: (property) => property.kind === 'any',
    text: 'It has no type, so it is drawn by what it holds. Use a typed field to promise what comes.',
  },
  {
    rule: 'unknown-members',
    applies: (property) => property.kind === 'object' && property.properties.length === 0,
    text: 'Its members are unknown, so it is shown as JSON. Use fields.Nested with a schema to get one block a member.',
  },
];

export function adviseProperty(property: Property): Advice[] {
  return [...adviseNotes(property), ...PROPERTY_RULES.filter((rule) => rule.applies(property)).map(withoutTest)];
}

const PREDICT_RULES: readonly Rule<Predict>[] = [
  {
    rule: 'no-schema',
    applies: (predict) => predict.response === undefined && answersJson(predict),
    text: 'There is no response schema, so the answer is shown as raw JSON. Declare `schema` in the module to have each value drawn.',
  },
  {
    rule: 'no-mime-type',
    applies: (predict) => predict.produces.some((mime) => mime !== '*/*' && !/^[\w.+-]+\/[\w.+*-]+$/.test(mime)),
    text: 'accept offers something that is no MIME type. Write application/zip, not zip.',
  },
  {
    rule: 'wildcard-mime-type',
    applies: (predict) => predict.accept?.formats.some((mime) => mime.endsWith('/*')) ?? false,
    text: 'accept offers a wildcard such as image/*, and the answer is labelled with it literally. Name the type that comes.',
  },
  {
    rule: 'no-arguments',
    applies: (predict) => predict.args.length === 0,
    text: 'There are no arguments. If that is not meant, add get_predict_args().',
  },
];

export function adviseModel(model: ModelSpec, dialect: Dialect = 'v2'): Advice[] {
  const { predict } = model;
  if (predict === undefined) return [{ rule: 'no-predict', text: 'There is no predict endpoint.' }];
  const lost = dialect === 'v3' && predict.args.length > 0 && predict.args.every(({ description }) => description.trim() === '');
  return [
    ...PREDICT_RULES.filter((rule) => rule.applies(predict)).map(withoutTest),
    ...(lost
      ? [
          {
            rule: 'lost-descriptions',
            text: 'DEEPaaS 3 passes on no descriptions, choices or bounds, so no widget can be chosen by them. DEEPaaS 2 shows this module as its author meant.',
          },
        ]
      : []),
  ];
}

/** What the reader of the document found odd. */
function adviseNotes({ notes }: Shape): Advice[] {
  return notes.map((text) => ({ rule: 'odd-document', text }));
}

function withoutTest({ rule, text }: Advice): Advice {
  return { rule, text };
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
