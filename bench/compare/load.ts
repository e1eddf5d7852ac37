import type { Browser } from '@playwright/test';
import { USES, type Side } from './fronts.ts';
import type { Line } from './lines.ts';
import { visit } from './visit.ts';

/** What one visit of one front brought. */
export interface Load {
  readonly bytesToForm: number;
  readonly bytes: number;
  readonly requestsToForm: number;
  readonly requests: number;
  /** Of all requests those to other hosts, none of which is let through. */
  readonly elsewhere: number;
  readonly form: number;
  /** Of the page's thread, in all: everything that it did until it rested. */
  readonly busy: number;
  readonly longTasks: number;
  readonly longTaskTime: number;
  readonly longestTask: number;
}

/** A first visit, until the page rests. */
export function load(browser: Browser, url: string, side: Side, line: Line): Promise<Load> {
  return visit(browser, url, USES[side], line, async ({ page, wire, cdp, formDrawn, formSeen }) => {
    await wire.quiet();
    const tasks = await page.evaluate<number[]>('bench.tasks');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return {
      bytesToForm: wire.bytes(formDrawn) / 1000,
      bytes: wire.bytes() / 1000,
      requestsToForm: wire.requests(formDrawn),
      requests: wire.requests(),
      elsewhere: wire.asked.filter(({ isElsewhere }) => isElsewhere).length,
      form: formSeen,
      busy: (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000,
      longTasks: tasks.length,
      longTaskTime: tasks.reduce((sum, duration) => sum + duration, 0),
      longestTask: Math.max(0, ...tasks),
    };
  });
}
