/** A film of ten minutes, 25 frames a second, with three tracked boxes in each of its 15,000 frames: from the click to boxes over the film, playing, seeking. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { heapOf, openForm, processorTime, timeRun, withAnswers } from './answers.ts';
import { longFilm } from './longFilm.ts';
import { report, withPage } from './support.ts';

const FRAMES = 15_000;
const EACH = 3;
const RUNS = 3;
const SECONDS = 5;
const SEEKS = 20;
/** What is drawn may be a tab of its own, beside the answer as text. */
const PLOT = `(document.querySelector('[data-tab=visual][aria-selected=false]')?.click(), document.querySelector('[role=slider][aria-label="Found over time"]') !== null)`;
const PLOT_NOW = `Number(document.querySelector('[role=slider][aria-label="Found over time"]').getAttribute('aria-valuenow'))`;

const figures = new Map<string, number[]>();
const note = (name: string, value: number) => figures.set(name, [...(figures.get(name) ?? []), value]);

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    next({ type: 'application/json', body: boxesOfFilm() });
    // From the disk, as visitors choose it: through the driver it would take longer than all that is measured.
    const folder = mkdtempSync(path.join(tmpdir(), 'film-'));
    const film = path.join(folder, 'film.webm');
    const bytes = longFilm(FRAMES);
    writeFileSync(film, bytes);
    console.log(`a film of ${(bytes.length / 1e6).toFixed(1)} MB, ${FRAMES} frames, ${FRAMES * EACH} boxes`);
    for (let run = 0; run < RUNS; run++) {
      const page = await openForm(browser, `${origin}/#/models/kitchen_sink`);
      await page.locator('[data-arg=demo_video] input[type=file]').first().setInputFiles(film);
      const { fromClick, longest } = await timeRun(page, PLOT);
      note('run to the plot of counts', fromClick);
      note('longest task until then', longest);
      await measurePlaying(page);
      await measureSeeking(page);
      note('heap of the page after that (MB)', await heapOf(page));
      await page.context().close();
    }
    rmSync(folder, { recursive: true });
  }),
);
for (const [name, values] of figures) {
  await report(name, () => Promise.resolve(values.shift() ?? NaN), { runs: values.length, unit: /MB/.test(name) ? 'MB' : 'ms' });
}

async function measurePlaying(page: Page): Promise<void> {
  const play = page.getByRole('button', { name: 'Play', exact: true }).first();
  await play.waitFor({ timeout: 60_000 });
  const before = await processorTime(page);
  await page.evaluate('window.longest = 0');
  await play.click();
  await page.waitForTimeout(SECONDS * 1000);
  note('longest task while playing', await page.evaluate<number>('window.longest'));
  note('processor time for a second of playing', ((await processorTime(page)) - before) / SECONDS);
}

/** Clicks all over the plot, each until its frame is there and said. */
async function measureSeeking(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Found over time' });
  await slider.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
  await page.evaluate('window.longest = 0');
  for (let step = 0; step < SEEKS; step++) {
    const share = ((step * 7) % SEEKS) / SEEKS + 0.02;
    const [wanted, began] = [share * FRAMES, performance.now()];
    await page.mouse.click(x + share * width, y + height / 2);
    await page.waitForFunction(`Math.abs(${PLOT_NOW} - ${wanted}) < ${(2 * FRAMES) / width}`, undefined, { polling: 'raf' });
    note('from a click on the plot to its frame', performance.now() - began);
  }
  note('longest task while seeking', await page.evaluate<number>('window.longest'));
}

function boxesOfFilm(): string {
  const predictions = Array.from({ length: FRAMES }, (_, frame) =>
    Array.from({ length: EACH }, (__, at) => {
      const x = (frame + at * 40) % 120;
      return {
        name: ['cod', 'crab', 'ray'][at],
        class: at,
        confidence: 0.5 + ((frame + at) % 50) / 100,
        track_id: Math.floor(frame / 250) * EACH + at,
        box: { x1: x, y1: 10 + at * 20, x2: x + 30, y2: 28 + at * 20 },
      };
    }),
  );
  return JSON.stringify({ status: 'OK', predictions });
}
