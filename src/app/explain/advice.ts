import type { Arg, ModelSpec, Predict, Property, Shape } from '../../spec/model.ts';
import { keepsOwnRules } from '../../request/validate.ts';

/** What a module's author could change to get a better form or a better result. One rule each, in the author's words. */

interface Rule<T> {
  applies(subject: T): boolean;
  hint: string;
}

const ARG_RULES: readonly Rule<Arg>[] = [
  {
    applies: (arg) => arg.kind === 'file' && arg.hints.media.length === 0 && !arg.hints.noparse,
    hint: 'Say image, audio or video in the description to get a preview; say #noparse if it is meant as a plain file.',
  },
  {
    applies: (arg) => arg.kind === 'file' && arg.hints.media.length > 1 && !arg.hints.noparse,
    hint: 'The description names several media, so no preview is chosen. Name one, or add #noparse to say that this is meant.',
  },
  { applies: (arg) => arg.description.trim() === '', hint: 'Add metadata={"description": …}: visitors see only the name.' },
  {
    applies: (arg) => arg.kind === 'any' && arg.choices.length === 0,
    hint: 'It has no type, so it is a text field. Use fields.Str, fields.Int, fields.Float, fields.Bool or fields.List.',
  },
  {
    applies: (arg) => (arg.kind === 'integer' || arg.kind === 'number') && arg.choices.length === 0 && lacksBounds(arg),
    hint: 'Add validate.Range with both bounds to get a slider and a check before sending.',
  },
  { applies: (arg) => arg.choices.length === 1, hint: 'There is only one choice. Drop the argument, or the choice.' },
  {
    applies: (arg) => !keepsOwnRules(arg),
    hint: 'The default breaks the rules of the argument itself; the server would refuse it if it were sent.',
  },
  {
    applies: (arg) => arg.format === 'password' && arg.in === 'query',
    hint: 'A secret in the query ends up in the logs of every server on the way. Take it from the environment of the server, or from location="headers".',
  },
  {
    applies: (arg) => arg.kind === 'object' && arg.in === 'query',
    hint: 'A query can’t carry an object. It is sent in a JSON body, which is impossible together with a file: use several plain arguments, or a string with JSON.',
  },
  {
    applies: (arg) => arg.kind === 'array' && arg.items === undefined,
    hint: 'The items have no type. Use fields.List(fields.Float()) or the like to get typed entries.',
  },
  {
    applies: (arg) => arg.kind === 'string' && arg.choices.length === 0 && /^\s*[{[]/.test(String(arg.default ?? '')),
    hint: 'The default looks like JSON or a Python literal. Use fields.List or fields.Nested to have it checked.',
  },
];

export function adviseArg(arg: Arg): string[] {
  return [...arg.notes, ...ARG_RULES.filter((rule) => rule.applies(arg)).map((rule) => rule.hint)];
}

const PROPERTY_RULES: readonly Rule<Property>[] = [
  {
    applies: (property) => property.kind === 'string' && property.hints.media.length > 1 && !property.hints.noparse,
    hint: 'The description names several media, so it is offered as a file. Name one to have it shown.',
  },
  {
    applies: (property) => property.kind === 'any',
    hint: 'It has no type, so it is drawn by what it holds. Use a typed field to promise what comes.',
  },
  {
    applies: (property) => property.kind === 'object' && property.properties.length === 0,
    hint: 'Its members are unknown, so it is shown as JSON. Use fields.Nested with a schema to get one block a member.',
  },
];

export function adviseProperty(property: Property): string[] {
  return [...property.notes, ...PROPERTY_RULES.filter((rule) => rule.applies(property)).map((rule) => rule.hint)];
}

const PREDICT_RULES: readonly Rule<Predict>[] = [
  {
    applies: (predict) => predict.response === undefined && answersJson(predict),
    hint: 'There is no response schema, so the answer is shown as raw JSON. Declare `schema` in the module to have each value drawn.',
  },
  {
    applies: (predict) => predict.produces.some((mime) => mime !== '*/*' && !/^[\w.+-]+\/[\w.+*-]+$/.test(mime)),
    hint: 'accept offers something that is no MIME type. Write application/zip, not zip.',
  },
  {
    applies: (predict) => predict.accept?.formats.some((mime) => mime.endsWith('/*')) ?? false,
    hint: 'accept offers a wildcard such as image/*, and the answer is labelled with it literally. Name the type that comes.',
  },
  { applies: (predict) => predict.args.length === 0, hint: 'There are no arguments. If that is not meant, add get_predict_args().' },
];

export function adviseModel(model: ModelSpec): string[] {
  if (model.predict === undefined) return ['There is no predict endpoint.'];
  const { predict } = model;
  return PREDICT_RULES.filter((rule) => rule.applies(predict)).map((rule) => rule.hint);
}

function lacksBounds(shape: Shape): boolean {
  return (shape.minimum ?? shape.exclusiveMinimum) === undefined || (shape.maximum ?? shape.exclusiveMaximum) === undefined;
}

function answersJson({ accept }: Predict): boolean {
  return accept === undefined || accept.formats.includes('application/json');
}
