import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { arch, cpus, release, type as system } from 'node:os';
import path from 'node:path';

/** Where measurements are kept that were asked to be, a line each. */
export const RESULTS = path.join(import.meta.dirname, 'results.jsonl');

/** Figures of two machines are never compared. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly os: string;
  readonly browser: string;
}

/** One measured figure: medians of the page, and of what was measured beside it in the same run. */
export interface Result {
  readonly date: string;
  /** With a `+` when the files weren't all as committed. */
  readonly commit: string;
  readonly machine: Machine;
  readonly figure: string;
  readonly words: string;
  readonly unit: string;
  readonly medians: Readonly<Record<string, number>>;
}

export function thisMachine(browser: string): Machine {
  return { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, os: `${system()} ${release()} ${arch()}`, browser };
}

export function thisCommit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!bench/results.jsonl');
  return `${git('rev-parse', '--short=10', 'HEAD')}${changed === '' ? '' : '+'}`;
}

export function record(results: readonly Result[]): void {
  appendFileSync(RESULTS, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
}
