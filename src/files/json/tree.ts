import type { Json } from '../../spec/model.ts';
import { countOf, isContainer, lineOf, memberAt, namesOf, canOpen, stepText, written, type Container, type Written } from './describe.ts';
import { OpenNode } from './openNode.ts';
import { maybeJson } from './parseJson.ts';

/** One line of the tree. Plain data, since it may come from a worker. */
export interface JsonRow extends Written {
  /** Names the place in the document, whatever is open around it. */
  readonly id: string;
  /** 0 for the document itself. */
  readonly depth: number;
  /** Name of a member, index of an entry; undefined for the document itself. */
  readonly name: string | number | undefined;
  /** Undefined when there is nothing to open. */
  readonly open: boolean | undefined;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** The line of what it is part of; -1 for the document itself. */
  readonly parent: number;
}

/** A document with no more lines than this is open from the start. */
const OPEN_ROWS = 100;
/** What "everything" opens at most. */
const MAX_OPEN = 300_000;
const ROOT = 'document';

/** Which lines of a document are to be seen. Loops instead of recursion: documents are 10,000 levels deep. */
export class JsonTree {
  private readonly nodes = new Map<number, OpenNode>();
  private lastId = 0;
  private root: OpenNode | undefined;
  private shutRoot: OpenNode | undefined;
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
      const node: OpenNode | undefined = place && (place.open ?? this.openAt(place));
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
    const opened: OpenNode[] = [];
    const open = (value: Container, parent: OpenNode | undefined, position: number) => {
      const node = this.add(value, parent, position, false);
      opened.push(node);
      return node;
    };
    if (levels < 1 || !isContainer(this.value) || lineOf(this.value) !== undefined || !wanted(this.value)) return true;
    let level: OpenNode[] = [open(this.value, undefined, 0)];
    let complete = true;
    for (let depth = 1; depth < levels && level.length > 0 && complete; depth++) {
      const next: OpenNode[] = [];
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

  private add(value: Container, parent: OpenNode | undefined, position: number, inString: boolean): OpenNode {
    const node = new OpenNode(++this.lastId, value, parent, position, inString);
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

  private placeIn(node: OpenNode, position: number): Place | undefined {
    const value = memberAt(node.value, position);
    return value === undefined ? undefined : { parent: node, position, value, open: node.open.get(position) };
  }

  private openAt({ parent, position, value }: Place): OpenNode | undefined {
    const before = parent === undefined ? this.shutRoot : parent.shut.get(position);
    if (before !== undefined) {
      if (parent === undefined) this.root = before;
      else parent.open.set(position, before);
      parent?.shut.delete(position);
      OpenNode.addLines(parent, before.lines);
      return before;
    }
    const inside = typeof value === 'string' ? this.parse(value, idOf(parent, position)) : value;
    if (!isContainer(inside) || (inside === value && lineOf(inside) !== undefined)) return undefined;
    const node = this.add(inside, parent, position, inside !== value);
    OpenNode.addLines(parent, node.lines);
    return node;
  }

  private close(node: OpenNode): void {
    const { parent, position, lines } = node;
    if (parent === undefined) {
      this.root = undefined;
      this.shutRoot = node;
      return;
    }
    parent.open.delete(position);
    parent.shut.set(position, node);
    OpenNode.addLines(parent, -lines);
  }

  private parse(text: string, id: string): Container | undefined {
    const value = maybeJson(text);
    if (isContainer(value)) return value;
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
    const open = canOpen(this.value) || this.root !== undefined ? this.root !== undefined : undefined;
    return { id: ROOT, depth: 0, name: undefined, ...written(this.value), open, position: 1, siblings: 1, parent: -1 };
  }

  private row({ node, position, line }: Spot, depth: number): JsonRow {
    const value = memberAt(node.value, position) ?? null;
    const id = idOf(node, position);
    const isOpen = node.open.has(position);
    const open = isOpen || (canOpen(value) && !this.notJson.has(id)) ? isOpen : undefined;
    const name = Array.isArray(node.value) ? position : (namesOf(node.value)[position] ?? '');
    return { id, depth, name, ...written(value), open, position: position + 1, siblings: countOf(node.value), parent: line };
  }
}

interface Place {
  readonly parent: OpenNode | undefined;
  readonly position: number;
  readonly value: Json;
  readonly open: OpenNode | undefined;
}

interface Spot {
  readonly node: OpenNode;
  position: number;
  /** The container's own line. */
  readonly line: number;
}

function idOf(parent: OpenNode | undefined, position: number): string {
  return parent === undefined ? ROOT : `${parent.id}/${position}`;
}
