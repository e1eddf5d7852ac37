import { canBeEmpty } from '../spec/empty.ts';
import { exactJson } from '../spec/exactJson.ts';
import type { Accept, Arg, Dialect, ExactJson, Place } from '../spec/model.ts';
import type { OwnProblem } from '../spec/problem.ts';
import { secretsIn } from '../spec/secret.ts';
import { Draft, filesIn, toText, type ArgValue } from '../spec/value.ts';
import { contentTypeOf } from '../files/filePart.ts';
import { problemAt } from './faults.ts';
import type { Named, PlannedBody, RequestPart, RequestPlan } from './requestPlan.ts';
import { queryString } from './requestPlan.ts';
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
 * @returns the plan, and problems for values that no request to this server can carry
 */
export function encode(operation: Operation, encoding: Encoding): { plan: RequestPlan; problems: OwnProblem[] } {
  const set = operation.args.map((arg) => ({ arg, value: encoding.valueOf(arg) }));
  const form = bodyOf(set);
  const problems: OwnProblem[] = [];
  const query: Named[] = [];
  const headers: Named[] = [];
  const parts: RequestPart[] = [];
  const members: Named[] = [];

  for (const { arg, value } of set) {
    const place = placeFor(arg, value, encoding.dialect, form);
    if (!isSent(arg, value, place, encoding.dialect)) continue;
    const secret = secretsIn(arg, value).length > 0;
    if (place === undefined) {
      const withFile = set.some((other) => holdsFile(other.value));
      problems.push(problemAt(arg.name, { code: cannotTravel(value, withFile) }));
    } else if (place === 'body') {
      members.push(asMember(arg, value, secret));
    } else if (place === 'formData') {
      parts.push(...toParts(arg.name, value, secret));
    } else if (place === 'query') {
      query.push(...toWords(value).map((word) => ({ name: arg.name, value: word, secret })));
    } else {
      const word = toWords(value).join(', ');
      if (isHeader(arg.name, word)) headers.push({ name: arg.name, value: word, secret });
      // The server has the same default, and nobody can send it from here.
      else if (arg.required || !isDefault(arg, value)) problems.push(problemAt(arg.name, { code: 'no-header' }));
    }
  }

  addAccept(operation.accept, encoding.format, { query, headers, parts, members });
  const body = toBody(parts, members);
  const exact = new Map(set.map(({ arg, value }) => [arg.name, () => asMember(arg, value, secretsIn(arg, value).length > 0)]));
  const moved = encoding.dialect === 'v2' ? moveLongValues(query, body, exact) : { query, body };
  return { plan: { method: 'POST', path: operation.path, headers, ...moved }, problems };
}

/**
 * What is set is sent, so that Python gets what the form shows. Three untouched defaults are left to the server, which
 * fills them in unchecked and in their own type: one that breaks the argument's own rules and would be refused, one of an
 * untyped argument, which a query would turn into text, and one that this request can't carry.
 */
function isSent(arg: Arg, value: ArgValue, place: Place | undefined, dialect: Dialect): boolean {
  if (value === undefined || value instanceof Draft || (value === '' && !canBeEmpty(arg))) return false;
  if (arg.required || !isDefault(arg, value)) return true;
  // Many a FastAPI takes no lists from forms, not even its own default.
  if (dialect === 'v3' && arg.kind === 'array') return false;
  return keepsOwnRules(arg) && arg.kind !== 'any' && place !== undefined;
}

function holdsFile(value: ArgValue): boolean {
  return filesIn(value).length > 0;
}

/**
 * Whether the body is a form. It can't be that and JSON, and a server that looks for an argument in the one never finds it in
 * the other. What was set decides; of untouched defaults one kind stays away, since the server has them too.
 */
function bodyOf(set: readonly { arg: Arg; value: ArgValue }[]): boolean {
  const given = set.filter(({ value }) => value !== undefined && !(value instanceof Draft));
  const due = given.filter(({ arg, value }) => arg.required || !isDefault(arg, value));
  const inForm = ({ arg, value }: { arg: Arg; value: ArgValue }) => arg.in === 'formData' || holdsFile(value);
  if (due.some(inForm)) return true;
  return !due.some(({ arg }) => arg.in === 'body') && given.some(inForm);
}

/** Where a value travels; undefined when this request can't carry it. */
function placeFor(arg: Arg, value: ArgValue, dialect: Dialect, hasParts: boolean): Place | undefined {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  if (arg.in === 'body') return hasParts ? undefined : 'body';
  // An untouched default, beside a JSON body.
  if (arg.in === 'formData' && !hasParts) return undefined;
  // The whole address is written into logs, on every server on the way.
  if (arg.in === 'query' && dialect === 'v2' && secretsIn(arg, value).length > 0) return hasParts ? 'formData' : 'body';
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

function cannotTravel(value: ArgValue, withFile: boolean): 'only-as-json' | 'only-without-file' | 'no-empty-list' {
  if (!withFile && (!Array.isArray(value) || value.length > 0)) return 'only-as-json';
  if (!Array.isArray(value) || value.length > 0) return 'only-without-file';
  return 'no-empty-list';
}

/** One word per occurrence of the name. */
function toWords(value: ArgValue): string[] {
  if (value === undefined || value instanceof File) return [];
  if (Array.isArray(value)) return (value as readonly ExactJson[]).map(toText);
  return [toText(value)];
}

function toParts(name: string, value: ArgValue, secret: boolean): RequestPart[] {
  const files = filesIn(value);
  if (files.length === 0) return toWords(value).map((text) => ({ name, text, secret }));
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
  out: { query: Named[]; headers: Named[]; parts: RequestPart[]; members: Named[] },
): void {
  const format = chosen ?? accept?.formats[0];
  if (accept === undefined || format === undefined) return;
  out.headers.push({ name: 'Accept', value: format, secret: false });
  if (accept.in === 'formData' && out.members.length > 0)
    out.members.push({ name: 'accept', value: JSON.stringify(format), secret: false });
  else if (accept.in === 'formData') out.parts.push({ name: 'accept', text: format, secret: false });
  else out.query.push({ name: 'accept', value: format, secret: false });
}

/** Without files into JSON, where a list is one value: of a form's fields servers take a thousand. */
function moveLongValues(
  query: readonly Named[],
  body: PlannedBody,
  exact: ReadonlyMap<string, () => Named>,
): { query: readonly Named[]; body: PlannedBody } {
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
  if (body.type !== 'multipart') {
    const fresh = moved.flatMap((name) => exact.get(name)?.() ?? []);
    return { query: kept, body: { type: 'json', members: [...(body.type === 'json' ? body.members : []), ...fresh] } };
  }
  const texts = leaving.map(({ name, value, secret }): RequestPart => ({ name, text: value, secret }));
  return { query: kept, body: { type: 'multipart', parts: [...body.parts, ...texts] } };
}

function asMember({ name }: Arg, value: ArgValue, secret: boolean): Named {
  return { name, value: exactJson(value as ExactJson), secret };
}

/** Headers that a script may not set; a browser drops them without a word. */
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|access-control-request-.*|connection|content-length|content-type|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !FORBIDDEN.test(name) && /^[\t\x20-\x7e\xa0-\xff]*$/.test(value);
}
