import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { npyOf, pngOf } from '../src/files/raster/testdata/madeUp.ts';
import { choose, expect, expectAccessible, open, output, run, sample, test } from './support.ts';

// Numbers of pictures: what is counted and measured is compared with what was sent.

const [WIDTH, HEIGHT] = [640, 480];

// Workers take their time to start on a busy machine.
test.describe.configure({ timeout: 240_000 });
const PATIENCE = { timeout: 90_000 };

/** Classes of the pixels: a reef in two parts, and sand below. */
const classAt = (x: number, y: number): number => {
  if ((x - 200) ** 2 + (y - 150) ** 2 < 90 ** 2 || (x >= 500 && x < 560 && y >= 40 && y < 100)) return 1;
  return y >= 400 ? 2 : 0;
};

const greyPng = (width: number, height: number, valueAt: (x: number, y: number) => number): string =>
  pngOf({ width, height, valuesAt: (x, y) => [valueAt(x, y)] }).toString('base64');

/** What the module answers, whatever it is asked. */
async function answers(page: Page, contentType: string, body: string | Buffer): Promise<void> {
  await page.route('**/predict/**', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ contentType, body }) : route.fallback(),
  );
}

async function show(page: Page): Promise<void> {
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  const tab = page.locator('[data-tab="visual"]');
  if ((await tab.count()) > 0) await tab.click();
  await expect(page.locator('[data-renderer] [data-picture*="x"]').first()).toBeVisible(PATIENCE);
  await expect(page.getByText('Decoding the picture…')).toHaveCount(0, PATIENCE);
}

async function linesOf(button: Locator, page: Page): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return (await textOf(download)).replace('\ufeff', '').trimEnd().split('\r\n');
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

test('a mask lies over the picture that was sent, with names, pixels, shares and regions', async ({ page }) => {
  const counts = [0, 0, 0];
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) counts[classAt(x, y)]!++;
  const predictions = { mask: greyPng(WIDTH, HEIGHT, classAt), classes: ['background', 'reef', 'sand'] };
  await open(page, 'detector');
  await answers(page, 'application/json', JSON.stringify({ status: 'OK', predictions }));
  await show(page);
  const block = output(page, 'predictions.mask').first();
  const row = (value: number) => block.locator(`[data-label="${value}"]`);
  await expect(block.locator('[data-picture="640x480"]')).toHaveAccessibleName(/^Label map in the result: .*, over sample\.png$/);
  for (const [value, name] of predictions.classes.entries()) {
    await expect(row(value).getByRole('textbox')).toHaveValue(name);
    await expect(row(value).locator('[data-count]')).toHaveText(counts[value]!.toLocaleString('en'));
  }
  // What is nothing by its name is not drawn at first, and has no share of the rest.
  await expect(row(0).getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  await expect(row(1)).toContainText(`${Number(((counts[1]! / (counts[1]! + counts[2]!)) * 100).toPrecision(4))} %`);

  // The middle of the picture, and a pixel of the reef.
  const frame = block.locator('[data-picture]');
  await frame.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(block.locator('[data-readout]').first()).toHaveText('x 320, y 240: 0 (background)', PATIENCE);
  const box = (await frame.boundingBox())!;
  const scale = Math.min(box.width / WIDTH, box.height / HEIGHT);
  await page.mouse.move(box.x + box.width / 2 + (530.5 - WIDTH / 2) * scale, box.y + box.height / 2 + (70.5 - HEIGHT / 2) * scale);
  await expect(block.locator('[data-readout]').first()).toHaveText(/^x 5[23]\d, y [67]\d: 1 \(reef\)$/, PATIENCE);

  await block.getByRole('button', { name: 'Count regions' }).click();
  await expect(row(1).locator('[data-regions]')).toHaveText('2', PATIENCE);
  await expect(block).toContainText('8 neighbours');
  await row(2).getByRole('textbox').fill('coarse sand');
  await page.keyboard.press('Enter');
  const lines = await linesOf(block.getByRole('button', { name: 'CSV' }), page);
  const largest = counts[1]! - 60 * 60;
  expect(lines.slice(0, 3)).toEqual([
    'value,name,pixels,share,background,share_without_background,regions_8,largest_region',
    `0,background,${counts[0]},${counts[0]! / (WIDTH * HEIGHT)},true,,1,${counts[0]}`,
    `1,reef,${counts[1]},${counts[1]! / (WIDTH * HEIGHT)},false,${counts[1]! / (counts[1]! + counts[2]!)},2,${largest}`,
  ]);
  expect(lines[3]).toMatch(/^2,coarse sand,/);

  // Of a region the pixels of each class, and no mean of their numbers: two columns beside the middle of the island, and below it.
  await block.getByRole('button', { name: /^Measure/ }).click();
  await frame.scrollIntoViewIfNeeded();
  const now = (await frame.boundingBox())!;
  const drag = (x: number, y: number) =>
    [now.x + now.width / 2 + (x - WIDTH / 2) * scale, now.y + now.height / 2 + (y - HEIGHT / 2) * scale] as const;
  await page.mouse.move(...drag(480, 20));
  await page.mouse.down();
  await page.mouse.move(...drag(600, 200), { steps: 4 });
  await page.mouse.up();
  const region = block.locator('[data-region]');
  await expect(region.getByRole('row').last()).toContainText('reef', PATIENCE);
  const [x1, x2, y1, y2] = /x (\d+)–(\d+), y (\d+)–(\d+)/
    .exec((await region.textContent()) ?? '')!
    .slice(1)
    .map(Number);
  const reef = 60 * 60;
  await expect(region.locator('[data-number]')).toHaveText([
    ((x2! - x1! + 1) * (y2! - y1! + 1) - reef).toLocaleString('en'),
    reef.toLocaleString('en'),
  ]);
  await expect(region.locator('[data-number="mean"]')).toHaveCount(0);
  if (process.env.LOOK) await page.screenshot({ path: process.env.LOOK, fullPage: true });
  await expectAccessible(page);

  // Another answer has the name that was typed; as a picture it is what browsers draw.
  await run(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(row(2).getByRole('textbox')).toHaveValue('coarse sand', PATIENCE);
  await block.getByRole('button', { name: 'Picture', exact: true }).click();
  await expect(block.locator('[data-label]')).toHaveCount(0);
});

test('a photograph is no label map, whatever it is called; masks of several things are', async ({ page }) => {
  const noise = greyPng(WIDTH, HEIGHT, (x, y) => (x * 7919 + y * 104_729 + x * y * 31) % 251);
  const plane = (left: number) =>
    Array.from({ length: 24 }, (_, y) => Array.from({ length: 32 }, (__, x) => Number(x >= left && x < left + 10 && y > 4)));
  await open(page, 'detector');
  const predictions = { mask: noise, masks: [plane(0), plane(8), plane(20)] };
  await answers(page, 'application/json', JSON.stringify({ status: 'OK', predictions }));
  await show(page);
  const photograph = output(page, 'predictions.mask').first();
  await expect(photograph.locator('[data-picture="640x480"]').first()).toBeVisible();
  await expect(photograph.getByRole('button', { name: 'Label map' })).toHaveCount(0);
  const masks = output(page, 'predictions.masks').first();
  await expect(masks.locator('[data-label] [data-count]')).toHaveText(['190', '190', '190']);
  await expect(masks).toContainText('stretched over sample.png, which has 640 × 480 px');
  await expect(masks).toContainText(`${32 * 24 - 28 * 19} pixels are in no mask. ${2 * 19} pixels are in more than one,`);
});

test('a rectangle, an outline and a line are measured by keys, mouse and in files', async ({ page }) => {
  const valueAt = (x: number, y: number) => 1000 + 37 * x + 512 * y;
  await open(page, 'detector');
  await answers(page, 'application/octet-stream', npyOf(64, 48, valueAt));
  await show(page);
  const block = output(page, 'body').first();
  await block.getByRole('button', { name: /^Measure/ }).click();
  const frame = block.locator('[data-picture="64x48"]');
  const box = (await frame.boundingBox())!;
  const scale = Math.min(box.width / 64, box.height / 48, 16);
  const at = (x: number, y: number) => [box.x + box.width / 2 + (x - 32) * scale, box.y + box.height / 2 + (y - 24) * scale] as const;

  // By keys from the middle: three pixels to the right and one down, both ends in it.
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const regions = block.locator('[data-region]');
  await expect(regions).toHaveCount(1);
  const place = /x (\d+)–(\d+), y (\d+)–(\d+)/
    .exec((await regions.first().textContent()) ?? '')!
    .slice(1)
    .map(Number);
  const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = place;
  expect([x2 - x1, y2 - y1]).toEqual([2, 1]);
  const own = [y1, y2].flatMap((y) => [x1, x1 + 1, x2].map((x) => valueAt(x, y)));
  const mean = own.reduce((sum, value) => sum + value, 0) / 6;
  await expect(regions.first().locator('[data-number="mean"]')).toHaveAttribute('title', String(mean), PATIENCE);
  await expect(regions.first().locator('[data-number="minimum"]')).toHaveText(String(Math.min(...own)));
  await expect(regions.first().locator('[data-number="maximum"]')).toHaveText(String(Math.max(...own)));
  await expect(regions.first().getByRole('img', { name: /^Histogram of Value/ })).toBeVisible();

  // A triangle, corner by corner, closed at the first one.
  await block.getByRole('button', { name: 'Outline', exact: true }).click();
  for (const [x, y] of [
    [2, 2],
    [10, 2],
    [2, 10],
    [2, 2],
  ] as const)
    await page.mouse.click(...at(x, y));
  await expect(regions).toHaveCount(2);
  const triangle = [];
  for (let y = 2; y < 10; y++) for (let x = 2; x < 10; x++) if (x + 0.5 - 2 + (y + 0.5 - 2) < 8) triangle.push(valueAt(x, y));
  await expect(regions.nth(1)).toContainText(`${triangle.length} pixels`, PATIENCE);

  await block.getByRole('button', { name: 'Line', exact: true }).click();
  await page.mouse.move(...at(20.5, 40.5));
  await page.mouse.down();
  await page.mouse.move(...at(25.5, 40.5), { steps: 3 });
  await page.mouse.up();
  await expect(regions).toHaveCount(3);
  const profile = await linesOf(block.getByRole('button', { name: 'Profile CSV' }), page);
  expect(profile).toEqual([
    'region,distance,x,y,Value',
    ...[0, 1, 2, 3, 4, 5].map((step) => `3,${step},${20 + step},40,${valueAt(20 + step, 40)}`),
  ]);
  const numbers = await linesOf(block.getByRole('button', { name: 'CSV', exact: true }), page);
  const sum = triangle.reduce((all, value) => all + value, 0);
  expect(numbers[2]?.split(',').slice(3, 7)).toEqual([
    'Value',
    String(triangle.length),
    String(triangle.length),
    String(sum / triangle.length),
  ]);
  await expectAccessible(page);
});
