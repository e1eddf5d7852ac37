import { mkdirSync, mkdtempSync, openSync, writeSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { writeTiff, type TiffPlan } from '../src/files/raster/testdata/writeTiff.ts';
import { choose, expect as expectSoon, expectAccessible, field, open, test } from './support.ts';

// A machine that does much else takes its time to decode.
const expect = expectSoon.configure({ timeout: 60_000 });
test.describe.configure({ timeout: 240_000 });

const FOLDER = mkdtempSync(path.join(tmpdir(), 'tiff-'));
test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const [WIDTH, HEIGHT] = [9000, 300];
/** Neighbours differ, also those of neighbours. */
const valueAt = (x: number, y: number) => (x * 20_011 + y * 40_503) % 65_536;

function write(plan: Partial<TiffPlan>, called = 'large.tif'): string {
  // A worker may end, and clean up, before it begins with the next test.
  mkdirSync(FOLDER, { recursive: true });
  const name = path.join(FOLDER, called);
  const file = openSync(name, 'w');
  let end = 0;
  writeTiff(
    { width: WIDTH, height: HEIGHT, valueAt, ...plan },
    {
      append: (bytes) => (end += writeSync(file, bytes, 0, bytes.length, end)),
      patch: (at, bytes) => void writeSync(file, bytes, 0, bytes.length, at),
    },
  );
  closeSync(file);
  return name;
}

const details = (place: Locator) => place.locator('canvas[data-details="whole"]');

/** The level of grey under the cross, of what is drawn over the reduced picture. */
async function greyAtCross(frame: Locator): Promise<number | undefined> {
  return frame.evaluate((element) => {
    const cross = element.querySelector('[data-cross]')?.getBoundingClientRect();
    const canvas = element.querySelector<HTMLCanvasElement>('canvas[data-details="whole"]');
    const context = canvas?.getContext('2d');
    if (cross === undefined || canvas === null || context === null || context === undefined) return undefined;
    const place = canvas.getBoundingClientRect();
    const ratio = canvas.width / place.width;
    const [x, y] = [cross.x + cross.width / 2 - place.x, cross.y + cross.height / 2 - place.y];
    return context.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1).data[0];
  });
}

async function readCross(page: Page, frame: Locator, tools: Locator): Promise<void> {
  // From none on: until a step is told, the line says what was there before it.
  await page.keyboard.press('Escape');
  await expect(tools).toContainText(' px');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tools).toHaveText(/^x \d+, y \d+: \d+$/);
  const [, x, y, value] = /x (\d+), y (\d+): (\d+)/.exec((await tools.textContent()) ?? '')?.map(Number) ?? [];
  expect(value).toBe(valueAt(x ?? NaN, y ?? NaN));
  await expect(details(frame)).toBeVisible();
  await expect.poll(() => greyAtCross(frame), { timeout: 60_000 }).toBe(Math.round(((value ?? 0) * 255) / 65_535));
}

for (const [name, plan] of [
  ['in tiles', { tile: [256, 256], compression: 'deflate', predictor: 2 }],
  ['in one strip, big endian', { bigEndian: true }],
] as const satisfies readonly (readonly [string, Partial<TiffPlan>])[]) {
  test(`a large TIFF ${name}: zooming in shows each of its pixels`, async ({ page }) => {
    await open(page, 'detector');
    await choose(page, 'image', write(plan));
    const own = field(page, 'image');
    const frame = own.locator('[data-picture]');
    await expect(frame).toHaveAttribute('data-picture', `${WIDTH}x${HEIGHT}`);
    const tools = own.locator('[data-readout]');
    await expect(tools).toContainText('one of 3 pixels in each direction');
    await expect(details(own)).toHaveCount(0);
    await own.getByRole('button', { name: /everything that the type/ }).click();
    await frame.focus();
    // At its own size, then enlarged: pixels have edges there.
    await page.keyboard.press('1');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await readCross(page, frame, tools);
    for (let presses = 0; presses < 6; presses++) await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await readCross(page, frame, tools);
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await expect(own.locator('canvas[data-details]')).toHaveCount(0);
  });
}

test('channels and layers are steps, and colours are kept for the model', async ({ page }) => {
  await open(page, 'detector');
  const own = field(page, 'image');
  const stack = {
    width: 40,
    height: 30,
    pages: 6,
    // Planes lie channel by channel.
    valueAt: (x: number, _: number, plane: number) => 1000 * plane + x,
    description: 'ImageJ=1.54f\nimages=6\nchannels=2\nslices=3\nhyperstack=true\n',
  };
  await choose(page, 'image', write(stack, 'stack.tif'));
  await expect(own.getByLabel('Channel', { exact: true })).toHaveValue('0');
  await own.getByLabel('Channel', { exact: true }).selectOption('2 of 2');
  await own.getByRole('button', { name: 'Next Z' }).click();
  await own.getByRole('button', { name: 'Next Z' }).click();
  await expect(own.getByRole('button', { name: 'Next Z' })).toBeDisabled();
  await own.locator('[data-picture]').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(own.locator('[data-readout]')).toHaveText('x 20, y 15: 5020');
  await own.getByLabel('Colours').selectOption('Viridis');
  await expect(own.locator('[data-legend=viridis]')).toBeVisible();
  await expectAccessible(page);
  await choose(page, 'image', write({ ...stack, pages: 1, description: 'Another one' }, 'other.tif'));
  await expect(own.getByLabel('Channel', { exact: true })).toHaveCount(0);
  await expect(own.getByLabel('Colours')).toHaveValue('viridis');
});
