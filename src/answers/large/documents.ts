// Why not a streaming parser: docs/decisions/0003-json-worker.md.
import type { Json } from '../../spec/model.ts';
import { parseDocument } from '../../files/json/parseDocument.ts';
import { JsonError } from '../../files/json/parseJson.ts';
import { JsonSession, type JsonPlace, type NamedBlob } from '../../files/json/session.ts';
import type { JsonRow } from '../../files/json/tree.ts';
import { isSmall } from '../../files/json/jsonSize.ts';
import { decodeFile } from '../embedded.ts';
import { isObject } from '../isObject.ts';
import type { JsonPart, Part } from '../part.ts';
import { readValue, type JsonQuestion, type ReadJson } from '../readValue.ts';
import { beginningOf, chunkOf, type Path, type Portion } from './portion.ts';

/**
 * The documents that are too large for the page's own thread: parsed, taken apart and searched here, in a worker. The page
 * gets lines and portions. A document that was dropped for a newer one is parsed again when somebody still asks for it.
 */
export interface DocumentRef {
  readonly id: string;
  readonly blob: Blob;
  readonly question: JsonQuestion;
}

/** The same as JsonError, which would lose its members on the way out of a worker. */
export type JsonProblem = Pick<JsonError, 'position' | 'line' | 'column' | 'truncated'>;

/** A part whose value stayed here: the page has the beginning of it, and its number. */
export interface HeldPart {
  readonly part: Part;
  readonly held: { readonly index: number; readonly total: number } | undefined;
}

export interface OpenedDocument {
  readonly parts: readonly HeldPart[];
  readonly unpacked: readonly HeldPart[];
  readonly error: ReadJson['error'];
  /** The document as a whole. */
  readonly whole: { readonly beginning: Json; readonly total: number };
}

interface Kept {
  readonly opened: OpenedDocument;
  /** Values too large to leave; the first is the document itself. */
  readonly values: readonly Json[];
  readonly sessions: Map<number, JsonSession>;
}

/** Documents that are compared are two. */
const MAX_KEPT = 2;
const MAX_KEPT_BYTES = 150_000_000;
/** Values with fewer nodes are sent to the page as they are. */
const MAX_SENT = 20_000;

/** The last one asked for is the last in the map. */
const kept = new Map<string, { readonly size: number; readonly document: Promise<Kept> }>();

export async function open(ref: DocumentRef): Promise<OpenedDocument | { readonly problem: JsonProblem }> {
  try {
    return (await keptOf(ref)).opened;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { position, line, column, truncated } = error;
    return { problem: { position, line, column, truncated } };
  }
}

export async function rowCount(ref: DocumentRef, index: number): Promise<number> {
  return (await sessionOf(ref, index)).rowCount();
}

export async function rows(ref: DocumentRef, index: number, from: number, to: number): Promise<readonly JsonRow[]> {
  return (await sessionOf(ref, index)).rows(from, to);
}

export async function toggle(ref: DocumentRef, index: number, id: string): Promise<number> {
  return (await sessionOf(ref, index)).toggle(id);
}

export async function openLevels(ref: DocumentRef, index: number, levels: number): Promise<{ rowCount: number; complete: boolean }> {
  return (await sessionOf(ref, index)).openLevels(levels);
}

export async function search(ref: DocumentRef, index: number, query: string): Promise<number | undefined> {
  return (await sessionOf(ref, index)).search(query);
}

export async function showHit(ref: DocumentRef, index: number, hit: number): Promise<{ line: number; rowCount: number } | undefined> {
  return (await sessionOf(ref, index)).showHit(hit);
}

export async function look(ref: DocumentRef, index: number, id: string): Promise<JsonPlace | undefined> {
  return (await sessionOf(ref, index)).look(id);
}

export async function text(ref: DocumentRef, index: number, id: string): Promise<string> {
  return (await sessionOf(ref, index)).text(id);
}

export async function file(ref: DocumentRef, index: number, id: string): Promise<NamedBlob> {
  return (await sessionOf(ref, index)).file(id);
}

/** The entries of a value inside of another from one on, as many as the page can take in at once. */
export async function chunk(ref: DocumentRef, index: number, path: Path, from: number): Promise<Portion> {
  return chunkOf((await keptOf(ref)).values[index] ?? null, path, from);
}

async function sessionOf(ref: DocumentRef, index: number): Promise<JsonSession> {
  const { sessions, values } = await keptOf(ref);
  const known = sessions.get(index);
  if (known !== undefined) return known;
  const session = new JsonSession(values[index] ?? null, decodeFile);
  sessions.set(index, session);
  return session;
}

function keptOf(ref: DocumentRef): Promise<Kept> {
  const { id, blob } = ref;
  const known = kept.get(id);
  kept.delete(id);
  // Before it is parsed and not after: two of them at once may be more than there is memory.
  if (known === undefined) makeRoom(blob.size);
  const document = known?.document ?? read(ref);
  kept.set(id, { size: blob.size, document });
  if (known === undefined) document.catch(() => kept.delete(id) /* whoever waits for it gets the error */);
  return document;
}

function makeRoom(size: number): void {
  for (const id of kept.keys()) {
    const bytes = [...kept.values()].reduce((sum, document) => sum + document.size, size);
    if (kept.size < MAX_KEPT && bytes <= MAX_KEPT_BYTES) return;
    kept.delete(id);
  }
}

async function read({ blob, question }: DocumentRef): Promise<Kept> {
  const source = await blob.text();
  const document = parseDocument(source, blob.type);
  const { value } = document;
  const { parts, unpacked, error } = await readValue(document, source.slice(0, 1_000_000), question);
  const values: Json[] = [value];
  const hold = (part: Part): HeldPart => {
    if (part.from !== 'json' || part.value === undefined || isSmall(part.value, MAX_SENT)) return { part, held: undefined };
    const index = part.value === value ? 0 : values.push(part.value) - 1;
    return { part: withBeginning(part), held: { index, total: sizeOf(part.value) } };
  };
  return {
    values,
    sessions: new Map(),
    opened: {
      parts: parts.map(hold),
      unpacked: unpacked.map(hold),
      error,
      whole: { beginning: beginningOf(value), total: sizeOf(value) },
    },
  };
}

function withBeginning(part: JsonPart): JsonPart {
  return { ...part, value: beginningOf(part.value ?? null) };
}

function sizeOf(value: Json): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 1;
}
