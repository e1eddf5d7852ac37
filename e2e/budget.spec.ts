import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type CDPSession } from '@playwright/test';
import { USES } from '../bench/compare/fronts.ts';
import { LINES } from '../bench/compare/lines.ts';
import { visit, type Visit } from '../bench/compare/visit.ts';
import { BUDGET } from '../scripts/budget.ts';

interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly calls: number;
}

const DIST = path.resolve(import.meta.dirname, '../dist');

for (const [model, limits] of Object.entries(BUDGET.form)) {
  test(`the form of ${model} stands within the budget`, async ({ browser, baseURL }) => {
    const address = `${baseURL ?? ''}#/models/${model}`;
    const cost = await visit(browser, address, USES.page, LINES[0], costOf, countCalls);
    const lines = Object.entries(limits).map(([name, limit]) => `${name} ${cost[name as keyof Cost]} of ${limit}`);
    console.log(`${model}: ${lines.join(', ')}`);
    // Something was loaded and something ran, and none of it is beyond its limit.
    for (const [name, limit] of Object.entries(limits)) {
      expect(cost[name as keyof Cost], name).toBeGreaterThan(0);
      expect(cost[name as keyof Cost], name).toBeLessThanOrEqual(limit);
    }
  });
}

async function countCalls(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
}

async function costOf({ wire, cdp, formDrawn }: Visit): Promise<Cost> {
  const { result } = await cdp.send('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.includes('/assets/'));
  const functions = own.flatMap((script) => script.functions);
  await wire.quiet();
  const asked = wire.asked.filter(({ at }) => at <= formDrawn);
  return {
    requests: asked.length,
    bytes: asked.reduce((sum, { url }) => sum + packed(new URL(url).pathname), 0),
    calls: functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0),
  };
}

/** As the container sends it; nothing for what the API answers. */
function packed(address: string): number {
  try {
    return gzipSync(readFileSync(path.join(DIST, address === '/' ? 'index.html' : address)), { level: 9 }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
