import type { Accept, Arg, Dialect, Json, Place } from '../spec/model.ts';
import { Draft, isFileList, toText, type ArgValue } from '../spec/value.ts';
import { contentTypeOf } from './filePart.ts';
import type { Issue, PlannedBody, QueryParameter, RequestPart, RequestPlan } from './plan.ts';
import { queryString } from './plan.ts';
import { isDefault, keepsOwnRules } from './validate.ts';

/** aiohttp refuses request lines above 8190 bytes, proxies often earlier; longer values travel in the body. */
const MAX_QUERY = 4000;

interface Operation {
  readonly path: string;
  readonly args: readonly Arg[];
  readonly accept?: Accept | undefined;
}

export interface Encoding {
  readonly dialect: Dialect;
  /** Values by argument name; a missing one is not set. */
  readonly valueOf: (arg: Arg) => ArgValue;
  /** The chosen result format. */
  readonly format?: string | undefined;
}

/**
 * Form → request, by the rules measured on real servers: files and `formData` in a multipart body, `body` members in one
 * JSON body, names repeated for lists, nothing for what isn't set.
 *
 * DEEPaaS 2 looks an argument up in query, form and JSON body, in that order, whatever the document says; so what a
 * query can't express (objects, empty lists) goes as JSON when no file is sent, and long values go into the form.
 * @returns the plan, and issues for values that no request to this server can carry
 */
export function encode(operation: Operation, encoding: Encoding): { plan: RequestPlan; issues: Issue[] } {
  const entries = operation.args.flatMap((arg) => {
    const value = encoding.valueOf(arg);
    return isSent(arg, value) ? [{ arg, value }] : [];
  });
  const hasParts = entries.some(({ arg, value }) => arg.in === 'formData' || holdsFile(value));
  const issues: Issue[] = [];
  const query: QueryParameter[] = [];
  const headers: [string, string][] = [];
  const parts: RequestPart[] = [];
  const json = new Map<string, ArgValue>();

  for (const { arg, value } of entries) {
    const place = placeFor(arg, value, encoding.dialect, hasParts);
    const secret = arg.format === 'password';
    if (place === undefined) {
      issues.push({ arg: arg.name, message: cannotTravel(arg) });
    } else if (place === 'body') {
      json.set(arg.name, value);
    } else if (place === 'formData') {
      parts.push(...toParts(arg.name, value, secret));
    } else if (place === 'query') {
      query.push(...toWords(value).map((word) => ({ name: arg.name, value: word, secret })));
    } else {
      const word = toWords(value).join(', ');
      if (isHeaderValue(word)) headers.push([arg.name, word]);
      else issues.push({ arg: arg.name, message: 'This travels in a header and can hold plain Latin characters only, on one line.' });
    }
  }

  addAccept(operation.accept, encoding.format, { query, headers, parts });
  const body = toBody(parts, json);
  const moved = encoding.dialect === 'v2' ? moveLongValues(query, body) : { query, body };
  return { plan: { method: 'POST', path: operation.path, headers, ...moved }, issues };
}

/** An untouched default that breaks the argument's own rules stays away: the server fills it in unchecked, but refuses it when sent. */
function isSent(arg: Arg, value: ArgValue): boolean {
  if (value === undefined || value instanceof Draft) return false;
  return arg.required || !isDefault(arg, value) || keepsOwnRules(arg);
}

function holdsFile(value: ArgValue): boolean {
  return value instanceof File || isFileList(value);
}

function placeFor(arg: Arg, value: ArgValue, dialect: Dialect, hasParts: boolean): Place | undefined {
  if (arg.in !== 'query' || dialect !== 'v2') return arg.in;
  const needsJson = arg.kind === 'object' || isNested(value) || isUntypedList(arg, value) || (Array.isArray(value) && value.length === 0);
  if (!needsJson) return 'query';
  // An empty list that is the default anyway needs no sending.
  if (hasParts) return Array.isArray(value) && value.length === 0 && isDefault(arg, value) ? 'query' : undefined;
  return 'body';
}

function isNested(value: ArgValue): boolean {
  if (Array.isArray(value)) return (value as readonly unknown[]).some((item) => typeof item === 'object');
  return typeof value === 'object' && value !== null;
}

/** In a query every entry would arrive as a text, and no item type turns it back. */
function isUntypedList(arg: Arg, value: ArgValue): boolean {
  const typed = arg.items !== undefined && arg.items.kind !== 'any';
  return !typed && Array.isArray(value) && (value as readonly unknown[]).some((item) => typeof item !== 'string');
}

function cannotTravel(arg: Arg): string {
  return arg.kind === 'object' || arg.items === undefined
    ? 'The server takes this only without a file. Unset it, or remove the file.'
    : 'An empty list can’t be sent together with a file: the server would use its default.';
}

/** One word per occurrence of the name. */
function toWords(value: ArgValue): string[] {
  if (value === undefined || value instanceof File) return [];
  if (Array.isArray(value)) return (value as readonly (Json | bigint)[]).map(toText);
  return [toText(value)];
}

function toParts(name: string, value: ArgValue, secret: boolean): RequestPart[] {
  const files = value instanceof File ? [value] : isFileList(value) ? value : undefined;
  if (files === undefined) return toWords(value).map((text) => ({ name, text, secret }));
  return files.map((file) => ({ name, file, fileName: file.name, contentType: contentTypeOf(file, file.name) }));
}

function toBody(parts: RequestPart[], json: ReadonlyMap<string, ArgValue>): PlannedBody {
  if (parts.length > 0) return { type: 'multipart', parts: [...parts, ...[...json].map(([name, value]) => asText(name, value))] };
  if (json.size === 0) return { type: 'none' };
  return { type: 'json', text: `{${[...json].map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`).join(',')}}` };
}

const asText = (name: string, value: ArgValue): RequestPart => ({ name, text: toJson(value), secret: false });

/** JSON.stringify refuses whole numbers above 2^53, which JSON itself allows. */
function toJson(value: ArgValue): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${(value as readonly ArgValue[]).map(toJson).join(',')}]`;
  return JSON.stringify(value);
}

/** Both the header and the argument: half of the modules read one, half the other. */
function addAccept(
  accept: Accept | undefined,
  chosen: string | undefined,
  out: { query: QueryParameter[]; headers: [string, string][]; parts: RequestPart[] },
): void {
  const format = chosen ?? accept?.formats[0];
  if (accept === undefined || format === undefined) return;
  out.headers.push(['Accept', format]);
  if (accept.in === 'formData') out.parts.push({ name: 'accept', text: format, secret: false });
  else out.query.push({ name: 'accept', value: format, secret: false });
}

function moveLongValues(query: readonly QueryParameter[], body: PlannedBody): { query: readonly QueryParameter[]; body: PlannedBody } {
  let kept = query;
  const moved: string[] = [];
  while (queryString(kept).length > MAX_QUERY) {
    const sizes = new Map<string, number>();
    for (const parameter of kept) {
      if (parameter.name !== 'accept') sizes.set(parameter.name, (sizes.get(parameter.name) ?? 0) + queryString([parameter]).length);
    }
    const largest = [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
    if (largest === undefined) break;
    // A name in the query hides the same name in the body, so all of its occurrences move.
    moved.push(largest);
    kept = kept.filter((parameter) => parameter.name !== largest);
  }
  if (moved.length === 0) return { query, body };
  const leaving = query.filter((parameter) => moved.includes(parameter.name));
  if (body.type === 'json') return { query: kept, body: intoJson(body.text, leaving) };
  const texts = leaving.map(({ name, value, secret }): RequestPart => ({ name, text: value, secret }));
  return { query: kept, body: { type: 'multipart', parts: [...(body.type === 'multipart' ? body.parts : []), ...texts] } };
}

/** marshmallow reads numbers and booleans from strings in a JSON body too. */
function intoJson(text: string, leaving: readonly QueryParameter[]): PlannedBody {
  const members = [...new Set(leaving.map((parameter) => parameter.name))].map((name) => {
    const words = leaving.filter((parameter) => parameter.name === name).map((parameter) => parameter.value);
    return `${JSON.stringify(name)}:${JSON.stringify(words.length === 1 ? words[0] : words)}`;
  });
  return { type: 'json', text: `${text.slice(0, -1)},${members.join(',')}}` };
}

function isHeaderValue(word: string): boolean {
  return /^[\t\x20-\x7e\xa0-\xff]*$/.test(word);
}
