import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Processor time that all processes of a browser have taken so far, in milliseconds: unlike the clock it says the same on a busy machine. */
export async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { id }) => sum + timeOf(id), 0);
}

function timeOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce(
      (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    );
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
