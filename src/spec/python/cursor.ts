import { PythonProblem, type Token } from './tokens.ts';
import * as words from './words.ts';

/** How deep brackets, blocks and operators may be nested: a stack of ours stands behind each. */
const DEEPEST = 100;

/** Tokens that are read one after another. */
export class Cursor {
  private at = 0;
  private depth = 0;
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get position(): number {
    return this.at;
  }

  /** Back to where somebody has been, or on to where something ends. */
  go(position: number): void {
    this.at = position;
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)];
    if (token === undefined) throw new PythonProblem(words.anExpression, { start: 0, end: 0 });
    return token;
  }

  next(): Token {
    const token = this.peek();
    if (this.at < this.tokens.length - 1) this.at += 1;
    return token;
  }

  /** Where the last token ended. */
  get end(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.kind === 'operator' || token.kind === 'name');
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  need(text: string): void {
    if (!this.take(text)) this.fail(`“${text}”`);
  }

  needName(): string {
    const token = this.peek();
    if (token.kind !== 'name') this.fail(words.aName);
    return this.next().text;
  }

  fail(what: string): never {
    const found = this.peek();
    throw new PythonProblem(words.expected(what, found.text.trim()), found);
  }

  /** One level deeper. */
  within<T>(read: () => T): T {
    this.depth += 1;
    try {
      if (this.depth > DEEPEST) throw new PythonProblem(words.tooDeep, this.peek());
      return read();
    } finally {
      this.depth -= 1;
    }
  }
}
