import type { Field, Fields, Location } from './fields.ts';
import { isList, isObject, parsePythonJson, type JsonValue } from './json.ts';
import { invalid, tooLarge } from './replies.ts';
import { PyObject, UploadedFile } from './values.ts';
import type { Raw } from './deserialize.ts';

/** Thrown to answer at once, as aiohttp does with its HTTP exceptions. */
export class Interruption extends Error {
  constructor(readonly response: Response) {
    super(`interrupted with ${response.status}`);
  }
}

type Values = ReadonlyMap<string, readonly Raw[]>;

/** webargs 5.5: each argument is looked up in its own place, or in the querystring, the form and the JSON body. */
export class Lookup {
  private readonly query: Values;
  private refusal: Interruption | undefined;
  private form: Promise<Values> | undefined;
  private json: Promise<JsonValue | undefined> | undefined;

  constructor(
    private readonly request: Request,
    private readonly clientMaxSize: number,
  ) {
    this.query = group(new URL(request.url).searchParams.entries());
  }

  async all(fields: Fields): Promise<Record<string, Raw | undefined>> {
    const found: Record<string, Raw | undefined> = {};
    for (const [name, of] of Object.entries(fields)) {
      const value = await this.one(name, of);
      if (value !== undefined) found[name] = value;
    }
    return found;
  }

  private async one(name: string, of: Field): Promise<Raw | undefined> {
    const places: readonly Location[] = of.location ? [of.location] : ['query', 'form', 'json'];
    for (const place of places) {
      const value = await this.in(place, name, of);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  private async in(place: Location, name: string, of: Field): Promise<Raw | undefined> {
    if (place === 'query') return pick(this.query, name, of);
    if (place === 'headers') return this.request.headers.get(name) ?? undefined;
    if (place === 'form') return pick(await (this.form ??= this.readForm()), name, of);
    const body = await (this.json ??= this.readJson());
    if (!isObject(body) || !Object.hasOwn(body, name)) return undefined;
    const value = body[name];
    // A single value does for a list.
    return of.kind === 'list' && value !== undefined && value !== null && !isList(value) ? [value] : value;
  }

  private async readForm(): Promise<Values> {
    const type = this.request.headers.get('content-type') ?? '';
    if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return new Map();
    const form = await this.parsed(this.read({ 'content-type': type }).formData());
    const entries: [string, Raw][] = [];
    for (const [name, value] of form.entries()) {
      if (typeof value === 'string') entries.push([name, value]);
      // A part without a file name is no file, so an empty file input arrives as empty bytes.
      else if (value.name === '') entries.push([name, new PyObject('bytearray', "bytearray(b'')", '')]);
      else {
        const bytes = new Uint8Array(await value.arrayBuffer());
        entries.push([name, new UploadedFile(name, bytes, value.type || 'application/octet-stream', value.name)]);
      }
    }
    return group(entries);
  }

  private async readJson(): Promise<JsonValue | undefined> {
    if (!/^application\/([^;]+\+)?json\b/i.test(this.request.headers.get('content-type') ?? '')) return undefined;
    const bytes = await this.parsed(this.read().arrayBuffer());
    if (bytes.byteLength === 0) return undefined;
    try {
      return parsePythonJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      throw new Interruption(invalid({ json: ['Invalid JSON body.'] }, 400));
    }
  }

  /** The body as it comes in, up to the limit; what is larger is refused as soon as that is known. */
  private read(headers: Record<string, string> = {}): Response {
    let size = 0;
    const limit = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        size += chunk.byteLength;
        if (this.clientMaxSize > 0 && size > this.clientMaxSize) {
          this.refusal = new Interruption(tooLarge(this.clientMaxSize, size));
          controller.error(this.refusal);
        } else controller.enqueue(chunk);
      },
    });
    return new Response(this.request.body?.pipeThrough(limit) ?? null, { headers });
  }

  /** Parsers wrap what stopped them into errors of their own. */
  private async parsed<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch (error) {
      throw this.refusal ?? error;
    }
  }
}

function group(entries: Iterable<[string, Raw]>): Values {
  const groups = new Map<string, Raw[]>();
  for (const [name, value] of entries) {
    const values = groups.get(name);
    if (values) values.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

function pick(values: Values, name: string, of: Field): Raw | undefined {
  const found = values.get(name);
  return of.kind === 'list' ? found : found?.[0];
}
