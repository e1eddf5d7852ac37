import { countOf, type Container } from './describe.ts';

/** An open container of a tree. Closed ones cost nothing, so neither depth nor size matters before somebody looks. */
export class OpenNode {
  /** Lines inside: the members, and what is open below them. */
  lines: number;
  /** Open members by position. */
  readonly open = new Map<number, OpenNode>();
  /** Members that were open before: they open again as they were. */
  readonly shut = new Map<number, OpenNode>();
  private index: { positions: number[]; before: number[] } | undefined;

  constructor(
    readonly id: number,
    readonly value: Container,
    readonly parent: OpenNode | undefined,
    readonly position: number,
    /** The container is JSON text in a string. */
    readonly inString: boolean,
  ) {
    this.lines = countOf(value);
  }

  /** Counts lines more or fewer in a container and in all that is around it. */
  static addLines(from: OpenNode | undefined, lines: number): void {
    for (let node = from; node !== undefined; node = node.parent) {
      node.lines += lines;
      node.index = undefined;
      // What is shut adds its lines when it is opened again.
      if (node.parent?.shut.get(node.position) === node) return;
    }
  }

  /** Line of a member, counted from the first one inside. */
  lineOf(position: number): number {
    const { positions, before } = this.order();
    const at = countWhile(positions.length, (index) => (positions[index] ?? 0) < position);
    const last = positions.at(at - 1);
    if (at === 0 || last === undefined) return position;
    return position + (before[at - 1] ?? 0) + (this.open.get(last)?.lines ?? 0);
  }

  /** The member at or around a line: on it, or with the line so far inside it. */
  at(line: number): { position: number; inside: number } {
    const { positions, before } = this.order();
    const last = countWhile(positions.length, (index) => (positions[index] ?? 0) + (before[index] ?? 0) <= line) - 1;
    const position = positions[last];
    if (position === undefined) return { position: line, inside: -1 };
    const beyond = line - position - (before[last] ?? 0);
    const lines = this.open.get(position)?.lines ?? 0;
    return beyond <= lines ? { position, inside: beyond - 1 } : { position: position + beyond - lines, inside: -1 };
  }

  /** Positions of the open members in order, and the lines that the open ones before each add. */
  private order(): { positions: number[]; before: number[] } {
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
}

/** How many of the first so many pass, where none passes behind one that doesn't. */
function countWhile(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
