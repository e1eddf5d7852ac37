/**
 * From a click on Run to the painted answer, beside what curl takes for the same request: real DEEPaaS behind the deployment's nginx.
 * The processor's time is that of all the browser's processes, until the run is kept. `BENCH_BESIDE` names another built page, which is measured in turn with this one; `BENCH_CASES` some of the cases, `BENCH_PAGES` how
 * many fresh pages, `BENCH_PHASES` prints what happens on the way.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.ts';
import { startDeepaas } from '../scripts/deepaas/server.ts';
import { writeMedia } from './answer/media.ts';
import { processorTime } from './answer/processor.ts';
import { startProxy } from './answer/proxy.ts';
import { measureUpload } from './answer/upload.ts';
import { WATCH } from './answer/watch.ts';

const PAGES = Number(process.env.BENCH_PAGES ?? 7);
/** On each page. */
const RUNS = 4;
/** Somebody looks at the form for a moment, while the page fetches what comes next. */
const LOOKED = 1500;

const folder = mkdtempSync(path.join(tmpdir(), 'bench-answer-'));
const media = writeMedia(folder);
const three = { demo_image: media.image, demo_audio: media.sound, demo_video: media.film };

interface Case {
  readonly name: string;
  readonly model: string;
  readonly files: Readonly<Record<string, string>>;
  readonly accept?: string;
  /** As the visitor chooses it. */
  readonly format?: string;
  /** What has to be seen; the last of them is the goal. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
}

const IMAGE = '[data-picture*=x] img';
const CASES: readonly Case[] = [
  {
    name: 'JSON with three media',
    model: 'reference',
    files: three,
    accept: 'application/json',
    seen: {
      answer: ['[data-output=demo_image]', '[data-output=demo_audio]', '[data-output=demo_video]'],
      picture: [`[data-output=demo_image] ${IMAGE}`],
      painted: [`[data-output=demo_image] ${IMAGE}`, '[data-output=demo_audio] [role=slider]', '[data-output=demo_video] video'],
    },
  },
  {
    name: 'image',
    model: 'reference',
    files: three,
    accept: 'image/*',
    seen: { answer: ['[data-output]'], painted: [`[data-output] ${IMAGE}`] },
  },
  {
    name: 'ZIP',
    model: 'reference',
    files: three,
    accept: 'application/zip',
    seen: { painted: ['[data-renderer=archive] [role=treeitem], [data-renderer=archive] li'] },
  },
  { name: 'labels', model: 'labels', files: { image: media.image }, seen: { painted: ['[data-output]'] } },
];

type Times = Record<string, number>;
interface Measured {
  readonly first: Times[];
  readonly later: Times[];
}

const deepaas = await startDeepaas({ models: ['reference', 'labels'], folder: path.resolve('bench/answer') });
const sites = ['dist', ...(process.env.BENCH_BESIDE?.split(':') ?? [])];
const proxies = await Promise.all(sites.map(async (site) => ({ site, ...(await startProxy(deepaas.url, site)) })));
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
try {
  const wanted = process.env.BENCH_CASES?.split(',');
  const isWanted = (name: string) => wanted === undefined || wanted.includes(name);
  for (const one of CASES.filter(({ name }) => isWanted(name))) await measure(one);
  if (isWanted('upload')) await measureUpload(proxies);
} finally {
  await browser.close();
  for (const { end } of proxies) end();
  await deepaas.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(one: Case): Promise<void> {
  const curls: number[] = [];
  const bySite = new Map<string, Measured>(proxies.map(({ site }) => [site, { first: [], later: [] }]));
  for (let turn = 0; turn < PAGES; turn++) {
    // Turn by turn another one begins.
    for (const { site, url } of proxies.map((_, place) => proxies[(place + turn) % proxies.length]!)) {
      const measured = bySite.get(site)!;
      for (const [place, times] of (await visit(browser, url, one, () => curl(url, one).then((time) => curls.push(time)))).entries())
        (place === 0 ? measured.first : measured.later).push(times);
    }
  }
  const beside = median(curls);
  console.log(`\n${one.name}: curl takes ${beside.toFixed(0)} ms`);
  for (const [site, { first, later }] of bySite) {
    for (const [name, runs] of Object.entries({ 'first run': first, 'later runs': later })) {
      const said = Object.keys(one.seen).map((what) => `${what} ${median(runs.map((run) => run[what] ?? NaN)).toFixed(0)}`);
      const painted = median(runs.map((run) => run.painted ?? NaN));
      const own = median(runs.map((run) => (run.painted ?? NaN) - (run.body ?? NaN)));
      console.log(
        `  ${`${site}, ${name}`.padEnd(32)} ${said.join(', ')} ms: curl and ${(painted - beside).toFixed(0)}; after the last byte ${own.toFixed(0)}; processor ${median(runs.map((run) => run.processor ?? NaN)).toFixed(0)}`,
      );
      if (process.env.BENCH_PHASES !== undefined) printPhases(runs);
    }
  }
}

function printPhases(runs: readonly Times[]): void {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))];
  const rows = names
    .map((name) => ({ name, times: runs.flatMap((run) => (run[name] === undefined ? [] : [run[name]])) }))
    .map(({ name, times }) => ({ name, time: median(times), of: times.length }))
    .filter(({ name }) => name !== 'processor');
  for (const { name, time, of } of rows.toSorted((a, b) => a.time - b.time))
    console.log(`      ${time.toFixed(0).padStart(5)}  ${name}${of < runs.length ? ` (${of} of ${runs.length})` : ''}`);
}

/** A page of its own: nothing of it is known to the browser. */
async function visit(from: Browser, url: string, one: Case, between: () => Promise<unknown>): Promise<Times[]> {
  const context = await from.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${url}/#/models/${one.model}${one.accept === undefined ? '' : `?accept=${encodeURIComponent(one.accept)}`}`);
  for (const [name, file] of Object.entries(one.files))
    await page.locator(`[data-arg=${name}] input[type=file]`).first().setInputFiles(file);
  await page.waitForTimeout(LOOKED);
  const runs: Times[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(await clickAndWatch(page, one));
    await between();
    await page.waitForTimeout(200);
  }
  await context.close();
  return runs;
}

async function clickAndWatch(page: Page, { seen }: Case): Promise<Times> {
  await page.evaluate(
    `window.watch.seen = ${JSON.stringify(seen)}; window.finished = new Promise((resolve) => (window.watch.ended = resolve)); undefined`,
  );
  const before = await processorTime(browser);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.evaluate('window.finished');
  const processor = (await processorTime(browser)) - before;
  const { marks, chunks } = await page.evaluate<{ marks: Times; chunks: string[] }>(
    '({ marks: window.watch.marks, chunks: window.watch.chunks })',
  );
  return {
    processor,
    ...marks,
    ...Object.fromEntries(chunks.map((chunk) => [`fetched ${chunk.replace(/ \d+$/, '')}`, Number(chunk.split(' ').at(-1))])),
  };
}

async function curl(url: string, { model, files, accept }: Case): Promise<number> {
  const form = Object.entries(files).flatMap(([name, file]) => ['-F', `${name}=@${file}`]);
  const query = accept === undefined ? '' : `?accept=${encodeURIComponent(accept)}`;
  const words = ['-s', '-f', '-o', '/dev/null', '-w', '%{time_total}', ...form, `${url}/v2/models/${model}/predict/${query}`];
  const { stdout } = await promisify(execFile)('curl', words);
  return Number(stdout) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
