import { harmless } from '../../checks/reports/harmless.ts';
import type { CheckedRule, CheckProgress } from '../../checks/reports/result.ts';
import { MARKS } from '../../checks/reports/marks.ts';
import { worstOf } from '../../checks/reports/tally.ts';
import { cut } from '../../checks/reports/terminal/wrap.ts';
import * as words from './words.ts';

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How far a check is, on standard error: one line that is written over where somebody looks on, and a line for each rule in a log. */
export class ProgressLine {
  readonly #stream: Stream;
  #isDrawn = false;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  show({ done, total, now }: CheckProgress): void {
    if (this.#stream.isTTY !== true) return;
    this.#write(cut(harmless(words.progress(done, total, now)), (this.#stream.columns ?? 80) - 1));
    this.#isDrawn = true;
  }

  tell(rule: CheckedRule): void {
    if (this.#stream.isTTY === true || rule.by === 'reading' || (rule.state === 'untold' && rule.because === 'not-asked-for')) return;
    const mark = rule.state === 'broken' ? MARKS[worstOf(rule) ?? 'tip'] : MARKS[rule.state];
    this.say(`${mark} ${rule.id} ${rule.title}`);
  }

  /** A line of its own. */
  say(text: string): void {
    this.clear();
    this.#stream.write(`${harmless(text)}\n`);
  }

  clear(): void {
    if (this.#isDrawn) this.#write('');
    this.#isDrawn = false;
  }

  #write(text: string): void {
    this.#stream.write(`\r\u001b[2K${text}`);
  }
}
