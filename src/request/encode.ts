import { exactJson } from '../spec/exactJson.ts';
import type { Accept, Arg, Dialect, ExactJson, Place } from '../spec/model.ts';
import { Draft, isFileList, toText, type ArgValue } from '../spec/value.ts';
import { contentTypeOf } from './filePart.ts';
import type { Issue, Named, PlannedBody, RequestPart, RequestPlan } from './plan.ts';
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
  const set = operation.args.map((arg) => ({ arg, value: encoding.valueOf(arg) }));
  const hasParts = set.some(({ arg, value }) => value !== undefined && (arg.in === 'formData' || holdsFile(value)));
  const issues: Issue[] = [];
  const query: Named[] = [];
  const headers: Named[] = [];
  const parts: RequestPart[] = [];
  const members: Named[] = [];

  for (const { arg, value } of set) {
    const place = placeFor(arg, value, encoding.dialect, hasParts);
    if (!isSent(arg, value, place)) continue;
    const secret = arg.format === 'password';
    if (place === undefined) {
      issues.push({ arg: arg.name, message: cannotTravel(value) });
    } else if (place === 'body') {
      members.push({ name: arg.name, value: exactJson(value as ExactJson), secret });
    } else if (place === 'formData') {
      parts.push(...toParts(arg.name, value, secret));
    } else if (place === 'query') {
      query.push(...toWords(value).map((word) => ({ name: arg.name, value: word, secret })));
    } else {
      const word = toWords(value).join(', ');
      if (isHeader(arg.name, word)) headers.push({ name: arg.name, value: word, secret });
      else issues.push({ arg: arg.name, message: 'This travels in a header, and the name or the value is none that a browser may send.' });
    }
  }

  addAccept(operation.accept, encoding.format, { query, headers, parts });
  const body = toBody(parts, members);
  const moved = encoding.dialect === 'v2' ? moveLongValues(query, body) : { query, body };
  return { plan: { method: 'POST', path: operation.path, headers, ...moved }, issues };
}

/**
 * What is set is sent, so that Python gets what the form shows. Three untouched defaults are left to the server, which
 * fills them in unchecked and in their own type: one that breaks the argument's own rules and would be refused, one of an
 * untyped argument, which a query would turn into text, and one that this request can't carry.
 */
function isSent(arg: Arg, value: ArgValue, place: Place | undefined): boolean {
  if (value === undefined || value instanceof Draft) return false;
  if (arg.required || !isDefault(arg, value)) return true;
  return keepsOwnRules(arg) && arg.kind !== 'any' && place !== undefined;
}

function holdsFile(value: ArgValue): boolean {
  return value instanceof File || isFileList(value);
}

/** Where a value travels; undefined when this request can't carry it. */
function placeFor(arg: Arg, value: ArgValue, dialect: Dialect, hasParts: boolean): Place | undefined {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  if (arg.in === 'body') return 'body';
  if (arg.in !== 'query' || dialect !== 'v2') return isEmptyList ? undefined : arg.in;
  const needsJson = arg.kind === 'object' || isNested(value) || isUntypedList(arg, value) || isEmptyList;
  if (!needsJson) return 'query';
  return hasParts ? undefined : 'body';
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

function cannotTravel(value: ArgValue): string {
  if (!Array.isArray(value) || value.length > 0) return 'The server takes this only without a file. Unset it, or remove the file.';
  return 'An empty list can’t be sent here: the server would use its default. Unset it, or add an entry.';
}

/** One word per occurrence of the name. */
function toWords(value: ArgValue): string[] {
  if (value === undefined || value instanceof File) return [];
  if (Array.isArray(value)) return (value as readonly ExactJson[]).map(toText);
  return [toText(value)];
}

function toParts(name: string, value: ArgValue, secret: boolean): RequestPart[] {
  const files = value instanceof File ? [value] : isFileList(value) ? value : undefined;
  if (files === undefined) return toWords(value).map((text) => ({ name, text, secret }));
  return files.map((file) => ({ name, file, fileName: file.name, contentType: contentTypeOf(file, file.name) }));
}

function toBody(parts: readonly RequestPart[], members: readonly Named[]): PlannedBody {
  if (parts.length > 0)
    return { type: 'multipart', parts: [...parts, ...members.map(({ name, value, secret }) => ({ name, text: value, secret }))] };
  return members.length === 0 ? { type: 'none' } : { type: 'json', members };
}

/** Both the header and the argument: half of the modules read one, half the other. */
function addAccept(
  accept: Accept | undefined,
  chosen: string | undefined,
  out: { query: Named[]; headers: Named[]; parts: RequestPart[] },
): void {
  const format = chosen ?? accept?.formats[0];
  if (accept === undefined || format === undefined) return;
  out.headers.push({ name: 'Accept', value: format, secret: false });
  if (accept.in === 'formData') out.parts.push({ name: 'accept', text: format, secret: false });
  else out.query.push({ name: 'accept', value: format, secret: false });
}

function moveLongValues(query: readonly Named[], body: PlannedBody): { query: readonly Named[]; body: PlannedBody } {
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
  if (body.type === 'json') return { query: kept, body: { type: 'json', members: [...body.members, ...asMembers(leaving)] } };
  const texts = leaving.map(({ name, value, secret }): RequestPart => ({ name, text: value, secret }));
  return { query: kept, body: { type: 'multipart', parts: [...(body.type === 'multipart' ? body.parts : []), ...texts] } };
}

/** marshmallow reads numbers and booleans from strings in a JSON body too. */
function asMembers(leaving: readonly Named[]): Named[] {
  return [...new Set(leaving.map(({ name }) => name))].map((name) => {
    const same = leaving.filter((parameter) => parameter.name === name);
    const words = same.map(({ value }) => value);
    return { name, value: JSON.stringify(words.length === 1 ? words[0] : words), secret: same.some(({ secret }) => secret) };
  });
}

/** Headers that a script may not set; a browser drops them without a word. */
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !FORBIDDEN.test(name) && /^[\t\x20-\x7e\xa0-\xff]*$/.test(value);
}
