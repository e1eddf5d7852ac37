/** A film of ten minutes, 25 frames a second, with three tracked boxes in each of its 15,000 frames: from the click to boxes over the film, playing, seeking. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { heapOf, openForm, processorTime, timeRun, withAnswers } from './answers.ts';
import { report, withPage } from './support.ts';

const FRAMES = 15_000;
const EACH = 3;
const RUNS = 1;
const SECONDS = 5;
/** What is drawn may be a tab of its own, beside the answer as text. */
const PLOT = `(document.querySelector('[data-tab=visual][aria-selected=false]')?.click(), document.querySelector('[role=slider][aria-label="Found over time"]') !== null)`;

const figures = new Map<string, number[]>();
const note = (name: string, value: number) => figures.set(name, [...(figures.get(name) ?? []), value]);

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    next({ type: 'application/json', body: boxesOfFilm() });
    // From the disk, as visitors choose it: through the driver it would take longer than all that is measured.
    const folder = mkdtempSync(path.join(tmpdir(), 'film-'));
    const film = path.join(folder, 'film.webm');
    const bytes = longFilm();
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

const SEEKS = 20;

async function measureSeeking(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Found over time' });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.evaluate('window.longest = 0');
  for (let step = 0; step < SEEKS; step++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(50);
  }
  await page.keyboard.press('End');
  await page.waitForTimeout(1000);
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

/** One key frame of a small film, again and again: a WebM with an index, so that it can be sought. */
function longFilm(): Buffer {
  const small = readFileSync(path.join(import.meta.dirname, '../e2e/films/moving.webm'));
  const frame = firstFrame(small);
  const perCluster = 125;
  const info = element(
    '1549a966',
    element('2ad7b1', number(1_000_000)),
    element('4489', float(FRAMES * 40)),
    element('4d80', 'b'),
    element('5741', 'b'),
  );
  const video = element('e0', element('b0', number(160)), element('ba', number(90)));
  const track = element('ae', element('d7', number(1)), element('73c5', number(1)), element('83', number(1)), element('86', 'V_VP8'), element('23e383', number(40_000_000)), video); // prettier-ignore
  const tracks = element('1654ae6b', track);
  const clusters: Buffer[] = [];
  for (let start = 0; start < FRAMES; start += perCluster) {
    const blocks = Array.from({ length: perCluster }, (_, at) => {
      const head = Buffer.from([0x81, 0, 0, 0x80]);
      head.writeInt16BE(at * 40, 1);
      return element('a3', Buffer.concat([head, frame]));
    });
    clusters.push(element('1f43b675', element('e7', number(start * 40)), ...blocks));
  }
  const points = (first: number) => {
    let at = first;
    return clusters.map((cluster, index) => {
      const point = element(
        'bb',
        element('b3', number(index * perCluster * 40)),
        element('b7', element('f7', number(1)), element('f1', number(at, 8))),
      );
      at += cluster.length;
      return point;
    });
  };
  // Places are written with eight bytes each, so the index is as long wherever it points.
  const length = element('1c53bb6b', ...points(0)).length;
  const cues = element('1c53bb6b', ...points(info.length + tracks.length + length));
  const head = element('1a45dfa3', element('4286', number(1)), element('42f7', number(1)), element('42f2', number(4)), element('42f3', number(8)), element('4282', 'webm'), element('4287', number(2)), element('4285', number(2))); // prettier-ignore
  return Buffer.concat([head, element('18538067', info, tracks, cues, ...clusters)]);
}

/** Of the first SimpleBlock, without its track, time and flags. */
function firstFrame(film: Buffer): Buffer {
  const cluster = film.indexOf(Buffer.from('1f43b675', 'hex'));
  const block = film.indexOf(0xa3, cluster + 12);
  const width = Math.clz32(film[block + 1] ?? 0) - 23;
  let size = (film[block + 1] ?? 0) & (0xff >> width);
  for (let at = 1; at < width; at++) size = size * 256 + (film[block + 1 + at] ?? 0);
  const start = block + 1 + width;
  return film.subarray(start + 4, start + size);
}

function element(id: string, ...content: (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(inside.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, inside]);
}

function number(value: number, bytes = 8): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer.subarray(8 - bytes);
}

function float(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer;
}
