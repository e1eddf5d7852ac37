import type { Field, Fields } from './fields.ts';
import { isList, isObject, parsePythonJson, type JsonObject, type JsonValue } from './json.ts';
import { isBodyField, isRequired3, type FileStyle } from './openapi3.ts';
import { pyDate, pyDateTime, pyFloat, pyInt, pyTime, pyUuid } from './scalars.ts';
import { UploadedFile, type ArgumentValue } from './values.ts';

interface Problem extends JsonObject {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input: JsonValue;
}

type Raw = JsonValue | UploadedFile;

/** FastAPI's reading of a request: query arguments from the query, the rest from the body, no bounds and no choices. */
export async function load3(fields: Fields, request: Request, style: FileStyle) {
  const query = new URL(request.url).searchParams;
  const needsBody = Object.values(fields).some(isBodyField);
  const body = needsBody ? await readBody(request) : new Map<string, readonly Raw[]>();
  const values: Record<string, ArgumentValue> = {};
  const defaulted = new Set<string>();
  const problems: Problem[] = [];
  for (const [name, of] of Object.entries(fields)) {
    const inBody = isBodyField(of);
    const loc = [inBody ? 'body' : 'query', name];
    const found: readonly Raw[] = inBody ? (body.get(name) ?? []) : query.getAll(name);
    // An empty form field counts as missing; an empty query argument doesn't.
    const raw = inBody && found.length === 1 && found[0] === '' ? [] : found;
    if (raw.length > 0) {
      values[name] = convert(of, raw, loc, problems, style);
    } else if (isRequired3(of)) {
      problems.push({ type: 'missing', loc, msg: 'Field required', input: null });
    } else {
      values[name] = of.default ?? null;
      defaulted.add(name);
    }
  }
  return { values, defaulted, problems };
}

function convert(of: Field, raw: readonly Raw[], loc: Problem['loc'], problems: Problem[], style: FileStyle): ArgumentValue {
  const last = raw[raw.length - 1] ?? null;
  if (of.kind === 'list') {
    // FastAPI 0.111 doesn't see the list behind `anyOf [list, null]` and takes the last item only.
    const items = isList(last) ? last : style === 'binary' ? undefined : raw;
    if (!items) return report(problems, 'list_type', loc, 'Input should be a valid list', last);
    return items.map((item, index) => convertScalar(of.items, item, [...loc, index], problems));
  }
  return convertScalar(of, last, loc, problems);
}

function convertScalar(of: Field, raw: Raw, loc: Problem['loc'], problems: Problem[]): ArgumentValue {
  const fail = (type: string, msg: string) => report(problems, type, loc, msg, raw);
  switch (of.kind) {
    case 'int':
      return pyInt(typeof raw === 'string' ? raw.replace(/\.0+$/, '') : raw) ?? fail('int_parsing', unable('integer'));
    case 'float':
    case 'decimal':
      return pyFloat(raw) ?? fail('float_parsing', unable('number'));
    case 'bool': {
      const text = typeof raw === 'string' ? raw.toLowerCase() : JSON.stringify(raw);
      if (['1', 'true', 't', 'yes', 'y', 'on'].includes(text)) return true;
      if (['0', 'false', 'f', 'no', 'n', 'off'].includes(text)) return false;
      return fail('bool_parsing', 'Input should be a valid boolean, unable to interpret input');
    }
    case 'datetime':
      return pyDateTime(raw) ?? fail('datetime_from_date_parsing', 'Input should be a valid datetime or date');
    case 'date':
      return pyDate(raw) ?? fail('date_from_datetime_parsing', 'Input should be a valid date or datetime');
    case 'time':
      return pyTime(raw) ?? fail('time_parsing', 'Input should be in a valid time format');
    case 'uuid':
      return pyUuid(raw) ?? fail('uuid_parsing', 'Input should be a valid UUID');
    case 'dict':
    case 'nested':
      return isObject(raw) && !(raw instanceof UploadedFile) ? raw : fail('dict_type', 'Input should be a valid dictionary');
    case 'file':
      if (raw instanceof UploadedFile) return raw;
      return fail('value_error', "Value error, Expected UploadFile, received: <class 'str'>");
    default:
      return raw;
  }
}

function unable(what: string): string {
  return `Input should be a valid ${what}, unable to parse string as ${what === 'integer' ? 'an' : 'a'} ${what}`;
}

function report(problems: Problem[], type: string, loc: Problem['loc'], msg: string, input: Raw): null {
  problems.push({ type, loc, msg, input: input instanceof UploadedFile ? null : input });
  return null;
}

async function readBody(request: Request): Promise<ReadonlyMap<string, readonly Raw[]>> {
  const body = new Map<string, Raw[]>();
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/json\b/i.test(type)) {
    const json = parsePythonJson(await request.text());
    for (const [name, value] of Object.entries(isObject(json) ? json : {})) if (value !== undefined) body.set(name, [value]);
  } else if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    for (const [name, value] of (await request.formData()).entries()) {
      const raw = typeof value === 'string' ? value : await fileOf(name, value);
      body.set(name, [...(body.get(name) ?? []), raw]);
    }
  }
  return body;
}

async function fileOf(name: string, file: File): Promise<UploadedFile> {
  return new UploadedFile(name, new Uint8Array(await file.arrayBuffer()), file.type, file.name);
}
