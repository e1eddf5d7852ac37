/** What a journey needs of a browser: one tab in a fresh profile. Puppeteer and WebDriver each make one. */
export interface Tab {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Value of a JavaScript expression; anything that JSON can hold. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses the mouse at the first point, moves over the others and releases it at the last. One point is a click. */
  drag(points: readonly Point[]): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Gives the first file input that the selector finds these files, as a file dialog would. */
  upload(selector: string, files: readonly string[]): Promise<void>;
  /** Size of the page in CSS pixels; what the browser made of it may be larger. */
  resize(width: number, height: number): Promise<void>;
  /** Errors that nothing in the page caught. */
  errors(): Promise<readonly string[]>;
  /** What the window shows, as a PNG in base64. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  /** What this browser can't do, by journey, in words for whoever reads the list of results. */
  readonly cannot: Readonly<Record<string, string>>;
  open(): Promise<Tab>;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a hand rests between two points of a drag; what is drawn between them follows the hand only when it can be drawn. */
export const HAND_MS = 120;

/** Keys by the names of the DOM, with their code points in WebDriver. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', End: '\uE010', Tab: '\uE004', ArrowRight: '\uE014' } as const;
type Key = keyof typeof KEYS;

export const DESKTOP = { width: 1280, height: 900 } as const;

/** A call of a function in the page, as an expression. What compiles this file gives inner functions names by `__name`. */
export function call<A extends readonly unknown[]>(body: (...words: A) => unknown, ...words: A): string {
  return `((__name) => (${body.toString()}))((named) => named)(...${JSON.stringify(words)})`;
}
