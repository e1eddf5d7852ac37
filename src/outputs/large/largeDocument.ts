import type { Json } from '../../spec/model.ts';
import type { JsonSource } from '../../ui/json/session.ts';
import { remote } from '../../ui/remote.ts';
import { isObject } from '../isObject.ts';
import type { DocumentRef } from './documents.ts';

const documents = remote<typeof import('./documents.ts')>(
  () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  () => import('./documents.ts'),
);

/** Portions fetched of one value at most, some 4 million nodes: what is drawn has to fit into the page's memory. */
const MAX_CHUNKS = 350;

export interface Loaded {
  readonly value: Json;
  /** False when there was more than can be drawn. */
  readonly complete: boolean;
}

interface Loading {
  /** The share that is here, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** A document that stays in the worker that parsed it. */
export class LargeDocument {
  constructor(private readonly ref: DocumentRef) {}

  open(): ReturnType<typeof documents.call.open> {
    return documents.call.open(this.ref);
  }

  /** A value of the document, as a tree; 0 is the document itself. */
  tree(index: number): JsonSource {
    const { call } = documents;
    const { ref } = this;
    return {
      rowCount: () => call.rowCount(ref, index),
      rows: (from, to) => call.rows(ref, index, from, to),
      toggle: (id) => call.toggle(ref, index, id),
      openLevels: (levels) => call.openLevels(ref, index, levels),
      search: (query) => call.search(ref, index, query),
      showHit: (hit) => call.showHit(ref, index, hit),
      look: (id) => call.look(ref, index, id),
      text: (id) => call.text(ref, index, id),
      file: (id) => call.file(ref, index, id),
    };
  }

  /** A value as a whole, in portions between which the page stays free. `beginning` tells what it is. */
  async load(index: number, beginning: Json, total: number, { onProgress, signal }: Loading): Promise<Loaded> {
    let chunks = 0;
    const list = async (member: string | undefined, count: number, progress: (share: number) => void): Promise<Loaded> => {
      const entries: Json[] = [];
      while (entries.length < count && chunks < MAX_CHUNKS) {
        const next = await documents.call.chunk(this.ref, index, member, entries.length);
        signal.throwIfAborted();
        if (next.length === 0) break;
        for (const entry of next) entries.push(entry);
        chunks++;
        progress(entries.length / count);
      }
      return { value: entries, complete: entries.length >= count };
    };
    if (Array.isArray(beginning)) return list(undefined, total, onProgress);
    if (!isObject(beginning)) return { value: beginning, complete: true };
    const names = Object.keys(beginning);
    const members: [string, Json][] = [];
    let complete = names.length === total;
    for (const [done, name] of names.entries()) {
      const member = beginning[name] ?? null;
      const loaded = Array.isArray(member)
        ? await list(name, Infinity, () => onProgress(done / names.length))
        : { value: member, complete: typeof member !== 'object' || member === null };
      members.push([name, loaded.value]);
      complete &&= loaded.complete || chunks < MAX_CHUNKS;
    }
    return { value: Object.fromEntries(members), complete };
  }
}

/** Where the whole of a value is, of which the page has the beginning. */
export interface LargeValue {
  readonly document: LargeDocument;
  readonly index: number;
  /** Its entries or members. */
  readonly total: number;
}
