import type { Json } from '../../spec/model.ts';
import {
  countOf,
  countWords,
  isContainer,
  lineOf,
  looksLikeJson,
  memberAt,
  namesOf,
  containerPreview,
  stepText,
  type Container,
} from './describe.ts';
import { formatScalar } from './formatJson.ts';
import { parseJson } from './parseJson.ts';
import * as say from './words.ts';

/** One line of the tree. Plain data, since it may come from a worker. */
export interface JsonRow {
  /** Names the place in the document, whatever is open around it. */
  readonly id: string;
  /** 0 for the document itself. */
  readonly depth: number;
  /** Name of a member, index of an entry; undefined for the document itself. */
  readonly name: string | number | undefined;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** The value, or the beginning of it. */
  readonly text: string;
  /** What there is beyond the text: `205,001 items`, `5,000 characters`. */
  readonly more: string;
  /** Undefined when there is nothing to open. */
  readonly open: boolean | undefined;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** The line of what it is part of; -1 for the document itself. */
  readonly parent: number;
}

/** More of a string isn't written on its line. */
const MAX_TEXT = 240;
/** A document with no more lines than this is open from the start. */
const OPEN_ROWS = 100;
/** What "everything" opens at most. */
const MAX_OPEN = 300_000;
const ROOT = 'document';

/** An open container. Closed ones cost nothing, so neither depth nor size matters before somebody looks. */
class Node {
  /** Lines inside: the members, and what is open below them. */
  lines: number;
  /** Open members by position. */
  readonly open = new Map<number, Node>();
  /** Members that were open before: they open again as they were. */
  readonly shut = new Map<number, Node>();
  private index: { positions: number[]; before: number[] } | undefined;

  constructor(
    readonly id: number,
    readonly value: Container,
    readonly parent: Node | undefined,
    readonly position: number,
    /** The container is JSON text in a string. */
    readonly inString: boolean,
  ) {
    this.lines = countOf(value);
  }

  /** Positions of the open members in order, and the lines that the open ones before each add. */
  order(): { positions: number[]; before: number[] } {
    if (this.index !== undefined) return this.index;
    const positions = [...this.open.keys()].toSorted((a, b) => a - b);
    let sum = 0;
    const before = positions.map((position) => {
      const lines = sum;
      sum += this.open.get(position)?.lines ?? 0;
      return lines;
    });
    this.index = { positions, before };
    return this.index;
  }

  changed(): void {
    this.index = undefined;
  }

  /** Line of a member, counted from the first one inside. */
  lineOf(position: number): number {
    const { positions, before } = this.order();
    const at = firstAtOrAfter(positions, position);
    const last = positions.at(at - 1);
    if (at === 0 || last === undefined) return position;
    return position + (before[at - 1] ?? 0) + (this.open.get(last)?.lines ?? 0);
  }

  /** The member at or around a line: on it, or with the line so far inside it. */
  at(line: number): { position: number; inside: number } {
    const { positions, before } = this.order();
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[middle] ?? 0) + (before[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const position = positions[low - 1];
    if (position === undefined) return { position: line, inside: -1 };
    const beyond = line - position - (before[low - 1] ?? 0);
    const lines = this.open.get(position)?.lines ?? 0;
    return beyond <= lines ? { position, inside: beyond - 1 } : { position: position + beyond - lines, inside: -1 };
  }
}

function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which lines of a document are to be seen. Loops instead of recursion: documents are 10,000 levels deep. */
export class JsonTree {
  private readonly nodes = new Map<number, Node>();
  private lastId = 0;
  private root: Node | undefined;
  private shutRoot: Node | undefined;
  /** Strings that looked like JSON and aren't. */
  private readonly notJson = new Set<string>();

  constructor(readonly value: Json) {
    this.openFirst();
  }

  get rowCount(): number {
    return 1 + (this.root?.lines ?? 0);
  }

  /** Lines `from` to `to`, the latter not included. */
  rows(from: number, to: number): JsonRow[] {
    const rows: JsonRow[] = [];
    const end = Math.min(to, this.rowCount);
    if (from >= end) return rows;
    if (from <= 0) rows.push(this.rootRow());
    if (this.root === undefined) return rows;
    const path = this.pathTo(Math.max(from, 1));
    for (let line = Math.max(from, 1); line < end; line++) {
      let spot = path.at(-1);
      while (spot !== undefined && spot.position >= countOf(spot.node.value)) {
        path.pop();
        spot = path.at(-1);
        if (spot !== undefined) spot.position++;
      }
      if (spot === undefined) break;
      rows.push(this.row(spot, path.length));
      const inner = spot.node.open.get(spot.position);
      if (inner === undefined) spot.position++;
      else path.push({ node: inner, position: 0, line });
    }
    return rows;
  }

  /** Opens or closes a line; tells how many lines there are now. */
  toggle(id: string): number {
    const found = this.find(id);
    if (found === undefined) return this.rowCount;
    if (found.open !== undefined) this.close(found.open);
    else this.openAt(found);
    return this.rowCount;
  }

  /** Opens so many levels and closes the rest. `complete` is false when that is more than a page should hold. */
  openLevels(levels: number): { rowCount: number; complete: boolean } {
    this.root = undefined;
    this.shutRoot = undefined;
    this.nodes.clear();
    this.notJson.clear();
    const complete = this.spread(levels, () => this.nodes.size < MAX_OPEN);
    return { rowCount: this.rowCount, complete };
  }

  /** Opens everything above a place and tells its line. */
  reveal(path: readonly number[]): number {
    let line = 0;
    let place: Place | undefined = this.find(ROOT);
    for (const position of path) {
      const node: Node | undefined = place && (place.open ?? this.openAt(place));
      // A list on one line shows its members itself.
      if (node === undefined) return line;
      line += 1 + node.lineOf(position);
      place = this.placeIn(node, position);
    }
    return line;
  }

  /** The value at a line, and where it is in the document. */
  look(id: string): { readonly value: Json; readonly path: string } | undefined {
    const place = this.find(id);
    if (place === undefined) return undefined;
    const steps: string[] = [];
    let text = '$';
    for (let { parent, position } = place; parent !== undefined; { parent, position } = parent) {
      steps.push(stepText(Array.isArray(parent.value) ? position : (namesOf(parent.value)[position] ?? '')));
      if (parent.inString) steps.push(' » $');
    }
    for (const step of steps.toReversed()) text += step;
    return { value: place.value, path: text };
  }

  /** A small document is open at once. Of a larger one the first levels are, up to the first that fills a screen. */
  private openFirst(): void {
    let lines = 1;
    let go = true;
    this.spread(Infinity, (value) => {
      const fits = go && lines + countOf(value) <= OPEN_ROWS;
      const opens = fits || (go && (lines < OPEN_ROWS / 4 || this.root === undefined));
      if (!fits) go = false;
      lines += countOf(value);
      return opens;
    });
  }

  /** Opens level after level for as long as `wanted` says so. */
  private spread(levels: number, wanted: (value: Container) => boolean): boolean {
    const opened: Node[] = [];
    const open = (value: Container, parent: Node | undefined, position: number) => {
      const node = this.add(value, parent, position, false);
      opened.push(node);
      return node;
    };
    if (levels < 1 || !isContainer(this.value) || lineOf(this.value) !== undefined || !wanted(this.value)) return true;
    let level: Node[] = [open(this.value, undefined, 0)];
    let complete = true;
    for (let depth = 1; depth < levels && level.length > 0 && complete; depth++) {
      const next: Node[] = [];
      for (const node of level) {
        for (let position = 0; position < countOf(node.value) && complete; position++) {
          const member = memberAt(node.value, position);
          if (!isContainer(member) || lineOf(member) !== undefined) continue;
          if (wanted(member)) next.push(open(member, node, position));
          else complete = false;
        }
      }
      level = next;
    }
    for (const node of opened.toReversed()) if (node.parent !== undefined) node.parent.lines += node.lines;
    return complete;
  }

  private add(value: Container, parent: Node | undefined, position: number, inString: boolean): Node {
    const node = new Node(++this.lastId, value, parent, position, inString);
    this.nodes.set(node.id, node);
    if (parent === undefined) this.root = node;
    else parent.open.set(position, node);
    return node;
  }

  private find(id: string): Place | undefined {
    if (id === ROOT) return { parent: undefined, position: 0, value: this.value, open: this.root };
    const [parent, position] = id.split('/').map(Number);
    const node = this.nodes.get(parent ?? 0);
    return node === undefined || position === undefined ? undefined : this.placeIn(node, position);
  }

  private placeIn(node: Node, position: number): Place | undefined {
    const value = memberAt(node.value, position);
    return value === undefined ? undefined : { parent: node, position, value, open: node.open.get(position) };
  }

  private openAt({ parent, position, value }: Place): Node | undefined {
    const before = parent === undefined ? this.shutRoot : parent.shut.get(position);
    if (before !== undefined) {
      if (parent === undefined) this.root = before;
      else parent.open.set(position, before);
      parent?.shut.delete(position);
      addLines(parent, before.lines);
      return before;
    }
    const inside = typeof value === 'string' ? this.parse(value, idOf(parent, position)) : value;
    if (!isContainer(inside) || (inside === value && lineOf(inside) !== undefined)) return undefined;
    const node = this.add(inside, parent, position, inside !== value);
    addLines(parent, node.lines);
    return node;
  }

  private close(node: Node): void {
    const { parent, position, lines } = node;
    if (parent === undefined) {
      this.root = undefined;
      this.shutRoot = node;
      return;
    }
    parent.open.delete(position);
    parent.shut.set(position, node);
    addLines(parent, -lines);
  }

  private parse(text: string, id: string): Container | undefined {
    try {
      const value = parseJson(text);
      if (isContainer(value)) return value;
    } catch {
      // Not JSON after all.
    }
    this.notJson.add(id);
    return undefined;
  }

  /** The open containers around a line, each with the position in it. */
  private pathTo(line: number): Spot[] {
    const path: Spot[] = [];
    let node = this.root;
    let inside = line - 1;
    let own = 0;
    while (node !== undefined) {
      const { position, inside: deeper } = node.at(inside);
      path.push({ node, position, line: own });
      if (deeper < 0) break;
      own = own + 1 + node.lineOf(position);
      node = node.open.get(position);
      inside = deeper;
    }
    return path;
  }

  private rootRow(): JsonRow {
    const open = openable(this.value) || this.root !== undefined ? this.root !== undefined : undefined;
    return { id: ROOT, depth: 0, name: undefined, ...write(this.value), open, position: 1, siblings: 1, parent: -1 };
  }

  private row({ node, position, line }: Spot, depth: number): JsonRow {
    const value = memberAt(node.value, position) ?? null;
    const id = idOf(node, position);
    const isOpen = node.open.has(position);
    const open = isOpen || (openable(value) && !this.notJson.has(id)) ? isOpen : undefined;
    const name = Array.isArray(node.value) ? position : (namesOf(node.value)[position] ?? '');
    return { id, depth, name, ...write(value), open, position: position + 1, siblings: countOf(node.value), parent: line };
  }
}

interface Place {
  readonly parent: Node | undefined;
  readonly position: number;
  readonly value: Json;
  readonly open: Node | undefined;
}

interface Spot {
  readonly node: Node;
  position: number;
  /** The container's own line. */
  readonly line: number;
}

function idOf(parent: Node | undefined, position: number): string {
  return parent === undefined ? ROOT : `${parent.id}/${position}`;
}

function addLines(from: Node | undefined, lines: number): void {
  for (let node = from; node !== undefined; node = node.parent) {
    node.lines += lines;
    node.changed();
    // What is shut adds its lines when it is opened again.
    if (node.parent?.shut.get(node.position) === node) return;
  }
}

function openable(value: Json): boolean {
  return typeof value === 'string' ? looksLikeJson(value) : isContainer(value) && lineOf(value) === undefined;
}

function write(value: Json): Pick<JsonRow, 'kind' | 'text' | 'more'> {
  if (typeof value === 'string') {
    const long = value.length > MAX_TEXT;
    const text = long ? `${formatScalar(value.slice(0, MAX_TEXT)).slice(0, -1)}…` : formatScalar(value);
    return { kind: 'string', text, more: long ? say.characters(value.length) : '' };
  }
  if (!isContainer(value)) {
    const kind = value === null ? 'null' : typeof value === 'boolean' ? 'boolean' : 'number';
    return { kind, text: formatScalar(value), more: '' };
  }
  const kind = Array.isArray(value) ? 'array' : 'object';
  const line = lineOf(value);
  return line === undefined ? { kind, text: containerPreview(value), more: countWords(value) } : { kind, text: line, more: '' };
}
