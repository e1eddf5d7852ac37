import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, type Point, type Tab } from './tab.ts';

/** Something on the page: what the selector finds, of that the first with this name; the name is a pattern. */
export interface Target {
  readonly css: string;
  readonly name?: string;
}

const PATIENCE_MS = 20_000;
/** So often something must be found in the same place before it is clicked. */
const RESTING_LOOKS = 4;

export const field = (name: string, css = ''): string => `[data-arg="${name}"] ${css}`;
export const output = (key: string, css = ''): string => `[data-output="${key}"] ${css}`;
export const button = (name: string, within = ''): Target => ({ css: `${within} button, ${within} [role=button]`, name });

/** Somebody who looks at the page and uses it with mouse and keyboard, in whatever browser. */
export class Visitor {
  constructor(
    readonly tab: Tab,
    private readonly origin: string,
    private readonly engine: string,
  ) {}

  /** A model's page. Each journey has a server of its own, since what one leaves behind keeps a model busy. */
  async open(model: string, variant = 'default'): Promise<void> {
    await this.tab.goto(`${this.origin}/~${variant}~${this.engine}/#/models/${model}`);
    await this.sees({ css: '[data-app-state="ready"]' });
  }

  async click(target: Target): Promise<void> {
    await this.tab.drag([await this.pointOn(target)]);
  }

  async enter(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.tab.evaluate(call(() => document.activeElement instanceof HTMLInputElement && document.activeElement.select()));
    await this.tab.type(text);
  }

  async choose(arg: string, file: string): Promise<void> {
    const input = field(arg, 'input[type=file]');
    await this.waits(
      `a file input of “${arg}”`,
      call((css) => document.querySelector(css) !== null, input),
    );
    await this.tab.upload(input, [file]);
    // A picture's place is as high as the picture only once its size is known, and what lies below moves until then.
    await this.sees({ css: field(arg) }, path.basename(file), ...(file.endsWith('.png') ? [' px'] : []));
  }

  /** Drops files of these names onto a field, as from a file manager, which no protocol can play. */
  async drop(arg: string, names: readonly string[], base64: string): Promise<void> {
    const drop = (css: string, list: readonly string[], data: string) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      for (const name of list) dataTransfer.items.add(new File([bytes], name, { type: 'image/png' }));
      const zone = document.querySelector(css)?.parentElement;
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    await this.tab.evaluate(call(drop, field(arg, 'input[type=file]'), names, base64));
  }

  /** Runs the model and waits for the end of this run, not for that of an earlier one. */
  async run(end = 'done'): Promise<void> {
    const started = call(() => document.querySelector('[data-run-state]')?.getAttribute('data-run-started') ?? '');
    const before = await this.tab.evaluate(started);
    await this.click(button('^Run$'));
    await this.waits('a new run', `${started} !== ${JSON.stringify(before)}`);
    await this.sees({ css: `[data-run-state="${end}"]` });
  }

  /** Waits until something is there that can be seen, and holds all of these words. */
  async sees(target: Target, ...words: readonly string[]): Promise<void> {
    const isThere = (css: string, name: string, wanted: readonly string[]) =>
      [...document.querySelectorAll<HTMLElement>(css)].some((element) => {
        const own = element.getAttribute('aria-label') ?? element.textContent ?? '';
        const text = element.textContent ?? '';
        return element.getClientRects().length > 0 && new RegExp(name).test(own.trim()) && wanted.every((word) => text.includes(word));
      });
    await this.waits(`${told(target)}${words.length === 0 ? '' : ` with “${words.join('”, “')}”`}`, seen(isThere, target, words));
  }

  async waits(what: string, condition: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while ((await this.tab.evaluate(condition)) !== true) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await sleep(50);
    }
  }

  /** Corners of something in the window, once it has come to rest there. */
  async corners(target: Target): Promise<readonly [Point, Point]> {
    const end = Date.now() + PATIENCE_MS;
    let before = '';
    let looks = 0;
    for (;;) {
      const box = (await this.tab.evaluate(seen(boxInWindow, target, []))) as Box | null;
      const now = JSON.stringify(box);
      // Dialogs slide in, and what loads moves what is below: a click on the way would miss.
      looks = now === before ? looks + 1 : 1;
      if (box !== null && looks === RESTING_LOOKS) return [box.from, box.to];
      before = now;
      if (Date.now() > end) throw new Error(`Waited in vain for ${told(target)} to be free for the mouse.`);
      await sleep(60);
    }
  }

  private async pointOn(target: Target): Promise<Point> {
    const [from, to] = await this.corners(target);
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
}

interface Box {
  readonly from: Point;
  readonly to: Point;
}

/** Runs in the page: where the target is, if nothing lies over its middle. */
function boxInWindow(css: string, name: string): Box | null {
  for (const element of document.querySelectorAll<HTMLElement>(css)) {
    const own = element.getAttribute('aria-label') ?? element.textContent ?? '';
    if (element.getClientRects().length === 0 || !new RegExp(name).test(own.trim())) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isFree = hit !== null && (element.contains(hit) || hit.contains(element));
    // What is out of sight or under the bar at the window's foot is there at the next look.
    if (!isFree) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return isFree && !element.matches(':disabled') ? { from: { x: left, y: top }, to: { x: right, y: bottom } } : null;
  }
  return null;
}

function seen(body: (css: string, name: string, words: readonly string[]) => unknown, target: Target, words: readonly string[]): string {
  return call(body, target.css, target.name ?? '', words);
}

function told({ css, name }: Target): string {
  return name === undefined ? css : `${css} named /${name}/`;
}
