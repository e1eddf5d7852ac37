import { lazyModule } from '../../files/lazyParts.ts';
import type { Json } from '../../spec/model.ts';
import type { JsonSource } from '../../files/json/session.ts';
import { remote } from '../../files/remote.ts';
import { isObject } from '../isObject.ts';
import type { DocumentRef } from './documents.ts';
import type { DocumentApart, Loaded, Loading } from './largeValue.ts';
import type { Path } from './portion.ts';

const documents = remote<typeof import('./documents.ts')>(
  () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('./documents.ts')),
);

/** Portions fetched of one value at most, some 4 million nodes: what is drawn has to fit into the page's memory. */
const MAX_CHUNKS = 350;

const nobody = () => undefined;

/** A document that stays in the worker that parsed it. */
export class LargeDocument implements DocumentApart {
  constructor(private readonly ref: DocumentRef) {}

  open(): ReturnType<typeof documents.call.open> {
    return documents.call.open(this.ref);
  }

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

  async load(index: number, beginning: Json, total: number, { onProgress, signal }: Loading): Promise<Loaded> {
    let chunks = 0;
    const entries = async (path: Path, count: number, progress: typeof onProgress, isBegun: boolean) => {
      const read: Json[] = [];
      let complete = false;
      // An entry that was begun is fetched to its end: half of an outline is another one.
      const most = isBegun ? Infinity : MAX_CHUNKS;
      while (read.length < count && chunks < most) {
        const { entries: next, large } = await documents.call.chunk(this.ref, index, path, read.length);
        signal.throwIfAborted();
        complete = next.length === 0 && large === undefined;
        if (complete) break;
        for (const entry of next) read.push(entry);
        if (large !== undefined) {
          const { step, isList } = large;
          const inner = await load(isList ? [] : {}, [...path, step], Infinity, nobody, true);
          read.push(typeof step === 'number' ? inner.value : [step, inner.value]);
        }
        chunks++;
        progress(read.length / count);
      }
      return { read, complete: complete || read.length >= count };
    };
    const load = async (like: Json, path: Path, count: number, progress: typeof onProgress, isBegun = false): Promise<Loaded> => {
      if (typeof like !== 'object' || like === null) return { value: like, complete: true };
      const { read, complete } = await entries(path, count, progress, isBegun);
      return { value: Array.isArray(like) ? read : Object.fromEntries(read as [string, Json][]), complete };
    };
    const names = isObject(beginning) ? Object.keys(beginning) : [];
    // Of many members some aren't in the beginning.
    if (!isObject(beginning) || names.length < total) return load(beginning, [], total, onProgress);
    const members: [string, Json][] = [];
    let complete = true;
    for (const [done, name] of names.entries()) {
      const loaded = await load(beginning[name] ?? null, [name], Infinity, () => onProgress(done / names.length));
      members.push([name, loaded.value]);
      complete &&= loaded.complete;
    }
    return { value: Object.fromEntries(members), complete };
  }
}
