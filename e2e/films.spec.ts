import path from 'node:path';
import { choose, expect, expectAccessible, open, output, run, test } from './support.ts';

/** Twenty frames, ten a second: a bright square of 30 pixels goes to the right by five with each. */
const FILM = path.join(import.meta.dirname, 'films/moving.webm');
const FRAMES = Array.from({ length: 20 }, (_, frame) =>
  frame === 15
    ? []
    : [
        {
          name: 'fish',
          confidence: 0.9,
          track_id: 7,
          length_cm: 12.5 + frame,
          box: { x1: 10 + 5 * frame, y1: 20, x2: 40 + 5 * frame, y2: 50 },
        },
      ],
);

test.beforeEach(async ({ page }) => {
  const body = JSON.stringify({ status: 'OK', predictions: FRAMES });
  await page.route('**/predict/**', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await open(page, 'kitchen_sink');
  await choose(page, 'demo_video', FILM);
  await run(page);
});

test('boxes lie on their frame of a film: stepped, sought, and played to its end', async ({ page }) => {
  test.slow();
  const block = output(page, 'predictions');
  const seek = block.getByRole('slider', { name: 'Found over time' });
  await expect(block.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 30_000 });
  await seek.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
  await expect(seek).toHaveAttribute('aria-valuetext', 'Frame 9 of 20, 1 found');
  await expect(block.getByRole('listbox').getByRole('option')).toContainText('50, 20 – 80, 50');
  await expect.poll(() => block.locator('video').evaluate(leftEdge)).toBe(50);

  await block.getByLabel('Frame', { exact: true }).fill('16');
  await page.keyboard.press('Enter');
  await expect(block.getByText('Nothing was found in the frame.')).toBeVisible();
  await expect.poll(() => block.locator('video').evaluate(leftEdge)).toBe(85);

  await seek.focus();
  await page.keyboard.press('Home');
  await expect(seek).toHaveAttribute('aria-valuetext', 'Frame 1 of 20, 1 found');
  await block.getByRole('button', { name: 'Play' }).click();
  await expect(block.locator('[data-film-overlay]')).toBeVisible();
  await expect(block.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 30_000 });
  await expect(seek).toHaveAttribute('aria-valuetext', 'Frame 20 of 20, 1 found');
  await expectAccessible(page);
});

test('sizes with a pixel size that stays, and what a bar shows', async ({ page }) => {
  const block = output(page, 'predictions');
  await block.getByRole('button', { name: 'Numbers' }).click();
  await block.getByLabel('Pixel size').fill('0.5');
  await block.getByLabel('Unit').fill('mm');
  const row = block.getByRole('group', { name: 'Numbers of each class' }).getByRole('row', { name: /^fish/ });
  await expect(row).toContainText(['fish', '19', '15', '15', '15 – 15', '225', '4275'].join(''));
  // Half of a number changes nothing.
  await block.getByLabel('Pixel size').fill('0.');
  await expect(block.getByText('Not a number above zero.')).toBeVisible();
  await expect(row).toContainText('4275');
  await block.getByRole('group', { name: 'Scores' }).getByRole('button', { pressed: false }).first().click();
  await expect(block.getByText(/^Picture and list show only what has a score from/)).toBeVisible();
  await expectAccessible(page);
});

/** Where the bright square of the frame that is shown begins. */
function leftEdge(video: SVGElement | HTMLElement): number {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [160, 90];
  const context = canvas.getContext('2d');
  context?.drawImage(video as HTMLVideoElement, 0, 0);
  const line = context?.getImageData(0, 35, 160, 1).data ?? [];
  const first = Array.from({ length: 160 }, (_, x) => line[x * 4] ?? 0).findIndex((red) => red > 128);
  return Math.round(first / 5) * 5;
}
