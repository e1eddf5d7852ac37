import { parseDocument } from '../../files/json/parseDocument.ts';
import { JsonError } from '../../files/json/parseJson.ts';
import { textOf } from '../../files/text.ts';
import type { Json } from '../../spec/model.ts';
import type { AnsweredCase } from './define.ts';

/** In bytes: more isn't looked through. */
const MOST = 60_000_000;

const parsed = new WeakMap<AnsweredCase, Promise<Json | undefined>>();

/** The whole of a JSON answer; undefined for others, and for what is too large to be looked through. */
export function wholeJson(one: AnsweredCase): Promise<Json | undefined> {
  const known = parsed.get(one) ?? parse(one);
  parsed.set(one, known);
  return known;
}

async function parse({ answer: { json, raw, type } }: AnsweredCase): Promise<Json | undefined> {
  if (json === undefined || json.large === undefined) return json?.value;
  if (raw.size > MOST) return undefined;
  try {
    return parseDocument(await textOf(raw), type.mime).value;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** Every value in a document with its path, without recursion: documents may be 10,000 levels deep. */
export function* everyValue(document: Json): Generator<{ readonly path: string; readonly value: Json }> {
  const left: { path: string; value: Json }[] = [{ path: '', value: document }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    const { path, value } = next;
    if (typeof value !== 'object' || value === null) continue;
    const members = Object.entries(value);
    for (let at = members.length - 1; at >= 0; at--) {
      const [name, member] = members[at] as [string, Json];
      left.push({ path: path === '' ? name : `${path}.${name}`, value: member });
    }
  }
}
