import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { choose, expect, expectAccessible, open, output, run, sample, test } from './support.ts';

interface Found {
  readonly name: string;
  readonly confidence: number;
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** The dialog for the sample with what the demo's detector found on it, and its answer as it was sent. */
async function opened(page: Page): Promise<{ dialog: Locator; sent: readonly Found[] }> {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await run(page);
  const { predictions } = (await (await answered).json()) as { predictions: readonly (readonly Found[])[] };
  await page.locator('[data-tab="visual"]').click();
  return { dialog: await saving(page), sent: predictions.flat() };
}

async function saving(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Save as picture…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as picture' });
  await expect(dialog.getByRole('img', { name: /^Preview: / })).toBeVisible({ timeout: 60_000 });
  return dialog;
}

async function saved(page: Page, dialog: Locator, kind: 'PNG' | 'SVG'): Promise<{ name: string; bytes: Buffer }> {
  await dialog.getByRole('button', { name: kind, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialog.getByRole('button', { name: `Save ${kind}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

function colourAt({ data, width }: PNG, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

test('a PNG has the pixels of the picture times the chosen size, and the colour of a class at the corners of its box', async ({ page }) => {
  const { dialog } = await opened(page);
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Model and file' }).uncheck();
  const original = PNG.sync.read(await readFile(sample('sample.png')));
  for (const [scale, name] of [
    [1, 'detector-sample-predictions.png'],
    [2, 'detector-sample-predictions-2x.png'],
    [4, 'detector-sample-predictions-4x.png'],
  ] as const) {
    await dialog.getByRole('button', { name: new RegExp(`^${scale}×, `) }).click();
    const file = await saved(page, dialog, 'PNG');
    const picture = PNG.sync.read(file.bytes);
    expect([file.name, picture.width, picture.height]).toEqual([name, 640 * scale, 480 * scale]);
    // The jellyfish: a line of a pixel or two around the box that was sent.
    for (const [x, y] of [
      [418, 76],
      [523, 76],
      [523, 201],
      [418, 201],
    ] as const) {
      const near = Array.from({ length: 3 }, (_, at) => colourAt(picture, (x + (at - 1)) * scale, y * scale));
      expect(near).toContainEqual([0xff, 0x5a, 0x4f]);
    }
    expect(colourAt(picture, 630 * scale, 5 * scale)).toEqual(colourAt(original, 630, 5));
  }
  await expect(dialog.getByRole('status')).toHaveText(/^detector-sample-predictions-4x\.png is saved \(.+\)\.$/);
});

test('an SVG has every box with its digits, the picture as it came, and nothing from outside', async ({ page }) => {
  const { dialog, sent } = await opened(page);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Dark' }).click();
  const { name, bytes } = await saved(page, dialog, 'SVG');
  expect(name).toBe('detector-sample-predictions.svg');
  const svg = bytes.toString('utf8');
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...document.querySelectorAll('*')];
    return {
      problem: document.querySelector('parsererror')?.textContent,
      boxes: [...document.querySelectorAll('g[clip-path] > g')].map((group) => [
        group.querySelector('title')?.textContent,
        group.querySelector('path')?.getAttribute('d'),
      ]),
      texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent),
      references: all.flatMap((element) => element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? []),
      names: [...new Set(all.map(({ localName }) => localName))].toSorted(),
    };
  }, svg);
  expect(read.problem).toBeUndefined();
  expect(sent).toHaveLength(10);
  expect(read.boxes).toHaveLength(10);
  expect(read.boxes).toEqual(
    expect.arrayContaining(
      sent.map(({ name: label, confidence, box: { x1, y1, x2, y2 } }) => [`${label} ${confidence}`, `M${x1} ${y1}H${x2}V${y2}H${x1}Z`]),
    ),
  );
  expect(read.texts).toEqual(expect.arrayContaining(['magenta 0.29', 'bright 0.53', 'bright', '3', 'detector · sample.png']));
  expect(read.names).toEqual(['clipPath', 'desc', 'g', 'image', 'path', 'rect', 'svg', 'text', 'title']);
  expect(read.references).toHaveLength(1);
  // Not decoded and coded again: the very pixels of the file.
  const inside = PNG.sync.read(Buffer.from(read.references[0]?.replace(/^data:image\/png;base64,/, '') ?? '', 'base64'));
  expect(inside.data.equals(PNG.sync.read(await readFile(sample('sample.png'))).data)).toBe(true);
  expect(svg).not.toMatch(/(?:href|src)="(?!data:)|url\((?!#)|<script|\son\w+=/);

  // The choice is remembered, and the page keeps its own theme.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const again = await saving(page);
  await expect(again.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.getByRole('button', { name: 'SVG', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'light');
});

test('numbers that are drawn are saved with what their colours mean', async ({ page }) => {
  await open(page, 'formats');
  await page.locator('[data-format="image/tiff"]').click();
  await run(page);
  await expect(output(page, 'body')).toHaveAttribute('data-renderer', 'image');
  const dialog = await saving(page);
  const { bytes } = await saved(page, dialog, 'SVG');
  const svg = bytes.toString('utf8');
  const texts = Array.from(svg.matchAll(/<text [^>]*>([^<]*)</g), ([, words]) => words);
  const [low, high] = await Promise.all(
    ['Black at', 'White at'].map((name) => page.getByRole('slider', { name, includeHidden: true }).inputValue()),
  );
  expect(texts).toEqual(expect.arrayContaining([low, high]));
});

test('a histogram is saved with a bar for each that is shown, as high as its count', async ({ page }) => {
  const { dialog } = await opened(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Numbers', exact: true }).click();
  const shown = page.getByRole('group', { name: 'Scores', exact: true }).getByRole('button');
  await expect(shown.first()).toBeVisible();
  const told = await shown.evaluateAll((found) => found.map((bar) => bar.getAttribute('title') ?? ''));
  await page.getByRole('button', { name: 'Save as picture… Histogram: Scores' }).click();
  await expect(dialog.getByRole('img', { name: /^Preview: / })).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('checkbox', { name: 'Transparent' }).check();
  const { name, bytes } = await saved(page, dialog, 'SVG');
  expect(name).toBe('detector-sample-predictions-score-histogram.svg');
  const svg = bytes.toString('utf8');
  const bars = Array.from(svg.matchAll(/<title>(\S+) to (\S+): (\d+)<\/title>\s*<path d="M\S+ (\S+)H\S+V(\S+)H/g), ([, ...found]) =>
    found.map(Number),
  );
  expect(bars.map(([from, to, count]) => `${from} to ${to}: ${count} found`)).toEqual(told.filter((bar) => !bar.endsWith(': 0 found')));
  const heights = bars.map(([, , count = 0, top = 0, floor = 0]) => (floor - top) / count);
  for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? NaN, 0);
  expect(svg).not.toContain('<rect');
});
