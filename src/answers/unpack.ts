import type { Json, JsonObject, Shape } from '../spec/model.ts';
import { maybeJson } from '../files/json/parseJson.ts';
import { readBlocks, type BlockContext } from './parts/blocks.ts';
import { isObject, isScalar } from './isObject.ts';
import type { Note } from './note.ts';
import { memberKey, withNote, type Part } from './part.ts';

const ENVELOPE: ReadonlySet<string> = new Set(['status', 'message', 'msg', 'predictions']);
const NO_SHAPE: Shape | undefined = undefined;

/** An answer that no schema describes, without its envelopes, in blocks. */
export async function readUnpacked(value: Json, context: Omit<BlockContext, 'draw'>): Promise<Part[]> {
  const { payload, key, note, beside } = unpack(value);
  const nothing = nothingFound(payload, key);
  if (nothing !== undefined) return [...nothing, ...beside];
  const parts = await readBlocks(payload, NO_SHAPE, { ...context, draw: true }, key);
  return [...(note === undefined ? parts : withNote(parts, note)), ...beside];
}

/** Lists of what the module has to say of its own work. */
const REPORTS = /^(?:errors?|exceptions?|failures|failed|warnings?|messages?|logs?|notes?)$/i;

/** Empty lists are an answer: there is nothing in the picture. What stands beside them, such as a count, stays. */
function nothingFound(payload: Json, key: string): Part[] | undefined {
  const empty = (value: Json): boolean => Array.isArray(value) && value.every(empty);
  const part: Part = { from: 'json', key: key === '' ? 'body' : key, value: [], shape: undefined, notes: [{ code: 'nothing-found' }] };
  if (Array.isArray(payload)) return empty(payload) ? [part] : undefined;
  if (!isObject(payload)) return undefined;
  const members = Object.entries(payload);
  const others = members.filter(([, member]) => !Array.isArray(member));
  // That there are no errors says nothing of what was found.
  if (members.some(([name]) => REPORTS.test(name))) return undefined;
  if (others.length === members.length || !members.every(([, member]) => empty(member) || isScalar(member))) return undefined;
  // Beside words or measurements an empty list is one fact among others.
  if (!others.every(([, member]) => member === null || member === 0 || member === '')) return undefined;
  return [part, ...others.map(([name, value]): Part => ({ from: 'json', key: memberKey(key, name), value, shape: undefined }))];
}

interface Payload {
  readonly payload: Json;
  readonly key: string;
  readonly note: Note | undefined;
  /** What the envelopes say beside the result, such as a message. */
  readonly beside: readonly Part[];
}

/** The result without DEEPaaS's and the module's own envelopes, and without a layer of JSON text in strings. */
function unpack(value: Json): Payload {
  let payload = value;
  let key = '';
  const beside: Part[] = [];
  for (let turn = 0; turn < 3; turn++) {
    if (!isObject(payload) || !Object.hasOwn(payload, 'predictions') || !Object.keys(payload).every((name) => ENVELOPE.has(name))) break;
    beside.push(...saidBeside(payload, key));
    payload = payload.predictions as Json;
    key = key === '' ? 'predictions' : `${key}.predictions`;
  }
  payload = withoutStatus(payload);
  const inside = parseStrings(payload);
  if (inside === undefined) return { payload, key, note: undefined, beside };
  return { payload: inside, key, note: { code: 'json-in-string' }, beside };
}

const WELL = /^(?:ok|success|succeeded|done)$/i;

/** Members of an envelope that say more than that all went well. */
function saidBeside(envelope: JsonObject, key: string): Part[] {
  return Object.entries(envelope).flatMap(([name, value]): Part[] => {
    const says = name !== 'predictions' && value !== null && value !== '' && !(typeof value === 'string' && WELL.test(value.trim()));
    return says ? [{ from: 'json', key: memberKey(key, name), value, shape: undefined }] : [];
  });
}

/** That all went well is said by the answer itself; it needs no block beside the boxes. */
function withoutStatus(payload: Json): Json {
  if (!isObject(payload) || typeof payload.status !== 'string' || !WELL.test(payload.status)) return payload;
  const { status: _, ...others } = payload;
  return Object.keys(others).length === 0 ? payload : others;
}

/** YOLO modules return `["[{…}]"]`. */
function parseStrings(value: Json): Json | undefined {
  if (typeof value === 'string') return parseNested(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const parsed: Json[] = [];
  for (const item of value) {
    const inner = typeof item === 'string' ? parseNested(item) : undefined;
    if (inner === undefined) return undefined;
    parsed.push(inner);
  }
  return parsed.length === 1 ? parsed[0] : parsed;
}

function parseNested(text: string): Json | undefined {
  return /^\s*[[{]/.test(text) ? maybeJson(text) : undefined;
}
