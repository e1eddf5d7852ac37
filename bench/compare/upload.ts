import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { USES, type Side } from './fronts.ts';
import { LINES } from './lines.ts';
import { visit } from './visit.ts';

export interface Upload {
  /** From the choice of the file to the answer, with a click on Run as soon as it can be sent; in milliseconds. */
  readonly time: number;
  /** The most that all of the browser's processes held beyond what they held before; in megabytes. */
  readonly memory: number;
}

/** A click, until the answer is there. */
const run = (button: string, isAnswered: string) => `new Promise((resolve, reject) => {
  const clicked = performance.now();
  (${button}).click();
  const look = () => {
    if (${isAnswered}) resolve();
    else if (performance.now() - clicked > 120000) reject(new Error('No answer in two minutes'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Sends a file of so many bytes. */
export function upload(browser: Browser, url: string, side: Side, file: string, bytes: number): Promise<Upload> {
  const use = USES[side];
  return visit(browser, url, use, LINES[0], async ({ page, wire }) => {
    await wire.quiet();
    const devtools = await browser.newBrowserCDPSession();
    const memory = async () => {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { id }) => sum + memoryOf(id), 0);
    };
    const before = await memory();
    let most = before;
    const over = new AbortController();
    const watched = (async () => {
      while (!over.signal.aborted) {
        most = Math.max(most, await memory());
        await sleep(200);
      }
    })();
    try {
      const began = performance.now();
      await page.locator(use.file('data')).setInputFiles(file);
      await page.locator(use.chosen).waitFor({ timeout: 120_000 });
      await page.evaluate(run(use.run, use.isAnswered(bytes)));
      return { time: performance.now() - began, memory: most - before };
    } finally {
      over.abort();
      await watched;
    }
  });
}

/** A process's own memory and its share of what it has with others, in megabytes; nothing for one that has just ended. */
function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
