import type { CDPSession, Page } from '@playwright/test';
import { choose, expect, field, open, openOptions, sample, test } from './support.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Spot = readonly [x: number, y: number];

/** Fingers on the glass: each call says where all of them are now. */
async function fingersOn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });
  const fingers = {
    down: (...spots: readonly Spot[]) => send('touchStart', spots),
    move: (...spots: readonly Spot[]) => send('touchMove', spots),
    /** Those that stay. */
    up: (...spots: readonly Spot[]) => send('touchEnd', spots),
    async drag(from: Spot, to: Spot): Promise<void> {
      await fingers.down(from);
      for (const share of [0.25, 0.5, 0.75, 1])
        await fingers.move([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
      await fingers.up();
    },
    /** Two fingers go apart, each `by` pixels to its side. */
    async spread([x, y]: Spot, by: number): Promise<void> {
      await fingers.down([x - 20, y]);
      await fingers.down([x - 20, y], [x + 20, y]);
      for (const share of [0.5, 1]) await fingers.move([x - 20 - share * by, y], [x + 20 + share * by, y]);
      await fingers.up([x - 20 - by, y]);
      await fingers.up();
    },
  };
  return fingers;
}

/** Places in what the selector finds, by shares of its width and height. */
async function placesIn(page: Page, css: string): Promise<(x: number, y: number) => Spot> {
  const target = page.getByRole('dialog').locator(css).first();
  await expect(target).toBeVisible();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${css} isn’t there`);
  return (x, y) => [box.x + x * box.width, box.y + y * box.height];
}

const scrolled = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map(({ scrollTop }) => scrollTop)
      .filter((top) => top > 0)
      .join(' '),
  );

/** How wide the first shape is on the screen. */
async function drawnWidth(page: Page): Promise<number> {
  return (await page.getByRole('dialog').locator('[data-shape] rect').first().boundingBox())?.width ?? 0;
}

async function startDrawing(page: Page, name: string) {
  await open(page, '', 'prompted');
  await openOptions(page);
  await choose(page, 'file', sample('sample.png'));
  await field(page, name)
    .getByRole('button', { name: /^Draw on the picture/ })
    .click();
  return { at: await placesIn(page, '[aria-label="Drawing on sample.png"]'), fingers: await fingersOn(page) };
}

test('one finger draws a box and takes its corner, two zoom and draw nothing, and nothing scrolls meanwhile', async ({ page }) => {
  const { at, fingers } = await startDrawing(page, 'box_prompts');
  const shapes = page.getByRole('list', { name: 'What is drawn' }).getByRole('listitem');
  const before = await scrolled(page);
  await fingers.drag(at(0.25, 0.3), at(0.6, 0.75));
  await expect(shapes).toHaveCount(1);
  expect(await scrolled(page)).toBe(before);
  await expect(shapes).toContainText(/^Box ?1?\D*1(5\d|6\d), 1(3|4)\d to 3(7|8)\d, 3(5|6)\d/);

  // A finger hits nothing exactly: twelve pixels beside the corner still take it.
  const [x, y] = at(0.6, 0.75);
  await fingers.drag([x + 12, y + 12], at(0.85, 0.9));
  await expect(shapes).toHaveCount(1);
  await expect(shapes).toContainText(/to 5[2-5]\d, 4[2-4]\d/);

  const width = await drawnWidth(page);
  await fingers.spread(at(0.4, 0.5), 50);
  await expect(shapes).toHaveCount(1);
  expect(await drawnWidth(page)).toBeGreaterThan(width * 1.5);
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'box_prompts').getByRole('textbox')).toHaveValue(/^\[\[(?:\d+, ){3}\d+\]\]$/);
});

test('a stroke of a mask stays when a second finger comes, and a pinch paints nothing', async ({ page }) => {
  const { at, fingers } = await startDrawing(page, 'mask_prompts');
  const dialog = page.getByRole('dialog');
  await fingers.spread(at(0.5, 0.5), 40);
  await expect(dialog).toContainText('0 % painted');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();

  await fingers.down(at(0.2, 0.5));
  for (const x of [0.35, 0.5, 0.65]) await fingers.move(at(x, 0.5));
  await fingers.down(at(0.65, 0.5), at(0.8, 0.8));
  await fingers.up();
  await expect(dialog).not.toContainText('0 % painted');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'mask_prompts')).toContainText('sample_mask.png');
});

test('one finger moves the map, two zoom it, and a tap sets the place', async ({ page }) => {
  await open(page, 'oil_spill', 'places');
  await openOptions(page);
  await field(page, 'spill_lat')
    .getByRole('button', { name: /Set on the map/ })
    .click();
  await expect(page.getByRole('dialog').locator('[data-map] path.land')).not.toHaveCount(0);
  const at = await placesIn(page, '[data-map]');
  const fingers = await fingersOn(page);
  const dialog = page.getByRole('dialog');
  const before = await scrolled(page);
  const outline = () => dialog.locator('path.land').first().getAttribute('d');
  await fingers.spread(at(0.5, 0.5), 60);
  const zoomed = await outline();
  await fingers.drag(at(0.5, 0.5), at(0.2, 0.4));
  await expect.poll(outline).not.toBe(zoomed);
  expect(await scrolled(page)).toBe(before);
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await fingers.down(at(0.4, 0.4));
  await fingers.up();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeEnabled();
});
