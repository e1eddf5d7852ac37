import { lazyModule } from '../../files/lazyParts.ts';
import type { Json } from '../../spec/model.ts';
import type { JsonSource } from '../../files/json/session.ts';
import { remote } from '../../files/remote.ts';
import { isObject } from '../isObject.ts';
import type { DocumentRef } from './documents.ts';

const documents = remote<typeof import('./documents.ts')>(
  () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('./documents.ts')),
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
    const entries = async (member: string | undefined, count: number, progress: (share: number) => void) => {
      const read: Json[] = [];
      let complete = false;
      while (read.length < count && chunks < MAX_CHUNKS) {
        const next = await documents.call.chunk(this.ref, index, member, read.length);
        signal.throwIfAborted();
        complete = next.length === 0;
        if (complete) break;
        for (const entry of next) read.push(entry);
        chunks++;
        progress(read.length / count);
      }
      return { read, complete: complete || read.length >= count };
    };
    const load = async (like: Json, member: string | undefined, count: number, progress: (share: number) => void): Promise<Loaded> => {
      if (typeof like !== 'object' || like === null) return { value: like, complete: true };
      const { read, complete } = await entries(member, count, progress);
      return { value: Array.isArray(like) ? read : Object.fromEntries(read as [string, Json][]), complete };
    };
    const names = isObject(beginning) ? Object.keys(beginning) : [];
    // Of many members some aren't in the beginning.
    if (!isObject(beginning) || names.length < total) return load(beginning, undefined, total, onProgress);
    const members: [string, Json][] = [];
    let complete = true;
    for (const [done, name] of names.entries()) {
      const loaded = await load(beginning[name] ?? null, name, Infinity, () => onProgress(done / names.length));
      members.push([name, loaded.value]);
      complete &&= loaded.complete;
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
