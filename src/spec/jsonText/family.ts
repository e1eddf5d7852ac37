import { isJson } from '../exactJson.ts';
import type { Arg, JsonMark } from '../model.ts';
import { innerShape } from './innerShape.ts';
import { readTail } from './tail.ts';

/** How authors end a description whose text is decoded, without the rest of a template: `… Type: bool`. */
const TYPED = /\btype\W{1,3}(?:bool(?:ean)?|int(?:eger)?|float|number|list|tuple|dict|none)\b(?:\s*(?:,|or|\|)\s*(?:none|null))?\W*$/i;

/** What only JSON writes so, and Python never. */
const ONLY_JSON = /^\s*(?:"[^]*"|true|false|null)\s*$/;

/**
 * Some modules decode text arguments with `json.loads`, so that `True` and a word without quotes fail. They are known by a
 * default or a choice that is a text in quotes, or by the tail that their template gives to descriptions; and one such argument
 * tells of its siblings, if all their defaults are JSON too. One without a default, and without such a tail, tells nothing: in these
 * modules that is an address, which isn't decoded.
 */
export function withJsonTexts(args: readonly Arg[]): Arg[] {
  const family = args.some((arg) => ownMark(arg) !== undefined && showsFamily(arg)) && !args.some(isPlainText);
  return args.map((arg) => {
    const mark = ownMark(arg) ?? (family && isSibling(arg) ? 'sibling' : undefined);
    if (mark === undefined) return arg;
    const inner = innerShape(arg);
    return { ...arg, holdsJson: true, jsonMark: mark, ...(inner !== undefined && { inner }) };
  });
}

function ownMark(arg: Arg): JsonMark | undefined {
  if (!mayHoldJson(arg)) return undefined;
  const { default: example, choices, description } = arg;
  if (isQuoted(example)) return 'default';
  if (choices.some(isQuoted)) return 'choices';
  const { tail } = readTail(description);
  const onlyJson = typeof example === 'string' && ONLY_JSON.test(example);
  if (tail?.ofTemplate === true && (typeof example === 'string' || isDecoded(tail.type?.kind))) return 'tail';
  return onlyJson && isTyped(arg) ? 'tail' : undefined;
}

/** Whether a text of this stated type must be decoded; a text needn't, and without a default nothing shows that it is. */
function isDecoded(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'string';
}

function showsFamily({ default: example, choices }: Arg): boolean {
  return [example, ...choices].some(isQuoted) || (typeof example === 'string' && ONLY_JSON.test(example));
}

/** A text whose default is no JSON: where there is one, others needn't be decoded either. */
function isPlainText({ kind, format, default: example }: Arg): boolean {
  return kind === 'string' && format === undefined && typeof example === 'string' && example.trim() !== '' && !isJson(example);
}

function isSibling(arg: Arg): boolean {
  return mayHoldJson(arg) && arg.format === undefined && typeof arg.default === 'string';
}

/** A default or a choice that is no JSON itself shows that this one isn't decoded. */
function mayHoldJson({ kind, default: example, choices }: Arg): boolean {
  if (kind !== 'string') return false;
  return [...(example === undefined ? [] : [example]), ...choices].every((text) => typeof text === 'string' && isJson(text));
}

function isTyped({ description }: Arg): boolean {
  return TYPED.test(description.replace(/<[^<>]*>/g, ' ').replace(/[*`]/g, ''));
}

function isQuoted(value: unknown): boolean {
  return typeof value === 'string' && /^\s*"[^]*"\s*$/.test(value) && isJson(value);
}
