import type { Json } from '../../spec/model.ts';
import { countWords, isContainer, jsonKind } from './describe.ts';
import { formatJson } from './formatJson.ts';
import { searchJson, type Hits } from './search.ts';
import { JsonTree, type JsonRow } from './tree.ts';
import { MIME } from '../kinds.ts';
import * as say from './words.ts';

type MaybePromise<T> = T | Promise<T>;

/** What a line is about, for the strip below the tree. */
export interface JsonPlace {
  /** As JSONPath. */
  readonly path: string;
  readonly kind: JsonRow['kind'];
  /** `205,001 items`, `5,000 characters`. */
  readonly size: string;
  /** A string as it reads, or its beginning; undefined for what the line shows in full. */
  readonly text: string | undefined;
  /** Whether `text` is only the beginning. */
  readonly isCut: boolean;
  /** A file that the string holds. */
  readonly file: { readonly mime: string; readonly bytes: number } | undefined;
}

export interface NamedBlob {
  readonly blob: Blob;
  /** Without the dot. */
  readonly ext: string;
}

/** A document that a tree shows: in this thread, where answers come at once, or in a worker. */
export interface JsonSource {
  rowCount(): MaybePromise<number>;
  rows(from: number, to: number): MaybePromise<readonly JsonRow[]>;
  toggle(id: string): MaybePromise<number>;
  openLevels(levels: number): MaybePromise<{ readonly rowCount: number; readonly complete: boolean }>;
  /** The number of hits; undefined when a later search made this one pointless. */
  search(query: string): Promise<number | undefined>;
  /** Opens what is around a hit. Undefined for hits that are only counted. */
  showHit(hit: number): MaybePromise<{ readonly line: number; readonly rowCount: number } | undefined>;
  look(id: string): MaybePromise<JsonPlace | undefined>;
  /** A value for the clipboard: strings as they read, everything else as JSON. */
  text(id: string): MaybePromise<string>;
  /** A value as a file: what a string holds, or JSON. */
  file(id: string): MaybePromise<NamedBlob>;
}

/** Finds the file in a string of base64. */
export type DecodeFile = (text: string) => Promise<(NamedBlob & { readonly mime: string }) | undefined>;

/** More of a string isn't shown; it can be copied and saved. */
const MAX_SHOWN = 20_000;
/** Strings beyond can't have been meant for the clipboard, and some browsers stall on them. */
const MAX_COPIED = 50_000_000;

/** One document with what is open in it and what was searched for. */
export class JsonSession implements JsonSource {
  private readonly tree: JsonTree;
  private hits: Hits | undefined;
  private searches = 0;

  constructor(
    value: Json,
    private readonly decode: DecodeFile = () => Promise.resolve(undefined),
  ) {
    this.tree = new JsonTree(value);
  }

  rowCount(): number {
    return this.tree.rowCount;
  }

  rows(from: number, to: number): JsonRow[] {
    return this.tree.rows(from, to);
  }

  toggle(id: string): number {
    return this.tree.toggle(id);
  }

  openLevels(levels: number): { rowCount: number; complete: boolean } {
    return this.tree.openLevels(levels);
  }

  async search(query: string): Promise<number | undefined> {
    const own = ++this.searches;
    this.hits = undefined;
    if (query === '') return 0;
    const hits = await searchJson(this.tree.value, query, () => own === this.searches);
    if (hits === undefined || own !== this.searches) return undefined;
    this.hits = hits;
    return hits.count;
  }

  showHit(hit: number): { line: number; rowCount: number } | undefined {
    const path = this.hits?.paths[hit];
    return path && { line: this.tree.reveal(path), rowCount: this.tree.rowCount };
  }

  async look(id: string): Promise<JsonPlace | undefined> {
    const place = this.tree.look(id);
    if (place === undefined) return undefined;
    const { path, value } = place;
    const kind = jsonKind(value);
    if (typeof value !== 'string')
      return { path, kind, size: isContainer(value) ? countWords(value) : '', text: undefined, isCut: false, file: undefined };
    const file = await this.decode(value);
    return {
      path,
      kind,
      size: say.characters(value.length),
      text: file === undefined ? value.slice(0, MAX_SHOWN) : undefined,
      isCut: file === undefined && value.length > MAX_SHOWN,
      file: file && { mime: file.mime, bytes: file.blob.size },
    };
  }

  text(id: string): string {
    const value = this.tree.look(id)?.value ?? null;
    return typeof value === 'string' ? value : formatJson(value, { limit: MAX_COPIED });
  }

  async file(id: string): Promise<NamedBlob> {
    const value = this.tree.look(id)?.value ?? null;
    if (typeof value !== 'string') return { blob: new Blob([formatJson(value)], { type: MIME.json }), ext: 'json' };
    return (await this.decode(value)) ?? { blob: new Blob([value], { type: MIME.text }), ext: 'txt' };
  }
}
