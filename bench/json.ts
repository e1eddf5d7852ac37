/**
 * JSON of 1, 20 and 100 MB: from the click until its first lines can be read, beside what nobody can do without: the same body
 * read and parsed in the same page.
 */
import type { Browser, Page } from '@playwright/test';
import { heapOf, openForm, timeRun, withAnswers } from './answers.ts';
import { report, withPage } from './support.ts';

const RUNS = 5;
/** The tree, or the table with its rows. */
const READABLE = `document.querySelector('[data-run-state=done] [role=treeitem], [data-run-state=done] [data-renderer=table] [aria-rowindex="2"]') !== null`;

interface Figures {
  readonly fromClick: number;
  readonly longest: number;
  readonly processor: number;
  readonly bare: number;
}

const FIGURES: readonly (readonly [string, (figures: Figures) => number])[] = [
  ['click to readable', ({ fromClick }) => fromClick],
  ['read and parsed, nothing else', ({ bare }) => bare],
  ['longest task', ({ longest }) => longest],
  ['processor time', ({ processor }) => processor],
];

const BODIES = {
  /** An object for each place and depth, with series of numbers. */
  'a tree': (bytes: number) => {
    const member = (index: number) =>
      `"station ${index}": ${JSON.stringify({
        depth: { from: index % 50, to: (index % 50) + 10 },
        series: Array.from({ length: 20 }, (_, at) => ((index * 37 + at * 11) % 1000) / 10),
        remarks: [`kept at ${index % 9} °C`, { by: 'the net', of: index % 7 }],
      })}`;
    return written(bytes, member, '{"status": "OK", "predictions": {"stations": {', '}}}');
  },
  'a table': (bytes: number) => {
    const row = (index: number) =>
      JSON.stringify({ id: index, label: `label ${(index * 7919) % 9973}`, score: (index % 1000) / 1000, depth: index % 400 });
    return written(bytes, row, '{"status": "OK", "predictions": [', ']}');
  },
};

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    for (const megabytes of [1, 20, 100]) {
      for (const [kind, write] of Object.entries(BODIES)) {
        const name = `${megabytes} MB, ${kind}`;
        next({ type: 'application/json', body: Buffer.from(write(megabytes * 1e6)) });
        const told: Figures[] = [];
        for (let run = 0; run < RUNS; run++) told.push(await measure(browser, origin));
        for (const [what, of] of FIGURES) {
          const values = told.map(of);
          await report(`${name}: ${what}`, () => Promise.resolve(values.shift() ?? NaN), { runs: RUNS });
        }
      }
    }
    next({ type: 'application/json', body: Buffer.from(BODIES['a tree'](20e6)) });
    const page = await openForm(browser, `${origin}/#/models/slow`);
    await timeRun(page, READABLE);
    const before = await heapOf(page);
    for (let again = 0; again < 10; again++) await timeRun(page, READABLE);
    await report('20 MB: growth of the page’s heap over ten runs', async () => (await heapOf(page)) - before, { runs: 1, unit: 'MB' });
    await page.context().close();
  }),
);

async function measure(browser: Browser, origin: string): Promise<Figures> {
  const page = await openForm(browser, `${origin}/#/models/slow`);
  const told = await timeRun(page, READABLE);
  const bare = await parseAlone(page, origin);
  await page.context().close();
  return { ...told, bare };
}

/** What the answer takes without us. */
function parseAlone(page: Page, origin: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const start = performance.now();
    window.parsed = JSON.parse(await (await fetch(${JSON.stringify(origin)}, { method: 'POST' })).text());
    return performance.now() - start;
  })()`);
}

function written(bytes: number, one: (index: number) => string, head: string, tail: string): string {
  const pieces: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const piece = one(index);
    pieces.push(piece);
    size += piece.length + 1;
  }
  return `${head}${pieces.join(',')}${tail}`;
}
