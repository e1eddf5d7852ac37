import { type Locator, type Page } from '@playwright/test';
import { choose, expect, expectAccessible, field, open, openOptions, result, run, sample, test } from './support.ts';

/** The sample has 640 × 480 pixels. */
async function drawing(page: Page, name: string): Promise<{ frame: Locator; at: (x: number, y: number) => readonly [number, number] }> {
  await field(page, name)
    .getByRole('button', { name: /^Draw on the picture/ })
    .click();
  const frame = page.getByRole('group', { name: 'Drawing on sample.png' });
  const picture = frame.locator('img');
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('no picture');
  return { frame, at: (x, y) => [box.x + (x / 640) * box.width, box.y + (y / 480) * box.height] };
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
}

const apply = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();

test.beforeEach(async ({ page }) => {
  await open(page, '', 'prompted');
  await openOptions(page);
});

test('boxes, points, a polygon and a mask are drawn with a mouse, arrive as numbers and pixels, and are marked on the card', async ({
  page,
}) => {
  const button = field(page, 'box_prompts').getByRole('button', { name: /^Draw on the picture/ });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  // It says so to those who press it all the same.
  await button.press('Enter');
  await expect(field(page, 'box_prompts').getByRole('status').filter({ hasText: 'Choose a picture for file first.' })).toBeVisible();
  await choose(page, 'file', sample('sample.png'));

  let { at } = await drawing(page, 'box_prompts');
  await drag(page, at(100, 100), at(300, 200));
  await drag(page, at(400, 300), at(600, 400));
  await expect(page.getByRole('list', { name: 'What is drawn' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Right of Box 2' }).fill('610');
  await page.keyboard.press('Tab');
  await expectAccessible(page);
  await apply(page);
  await expect(field(page, 'box_prompts').getByRole('textbox')).toHaveValue(/^\[\[(?:\d+, ){3}\d+\], \[\d+, \d+, 610, \d+\]\]$/);
  await expect(page.locator('[data-marks="box_prompts"] [data-shape="box"]')).toHaveCount(2);

  ({ at } = await drawing(page, 'point_prompts'));
  await page.mouse.click(...at(150, 150));
  await page.getByRole('dialog').getByRole('button', { name: 'Background' }).first().click();
  await page.mouse.click(...at(500, 350));
  await apply(page);
  await expect(field(page, 'point_prompts').getByRole('textbox')).toHaveValue(/^\[\[\[\[\d+, \d+\], \[\d+, \d+\]\]\]\]$/);
  await expect(field(page, 'point_labels').getByRole('textbox')).toHaveValue('[[[1, 0]]]');

  ({ at } = await drawing(page, 'fence'));
  for (const corner of [at(50, 50), at(500, 80), at(300, 400), at(50, 50)]) await page.mouse.click(...corner);
  await apply(page);
  await expect(field(page, 'fence').getByRole('textbox')).toHaveValue(/^\[(?:\[\d+, \d+\](?:, )?){3}\]$/);

  ({ at } = await drawing(page, 'mask_prompts'));
  await drag(page, at(100, 100), at(300, 100));
  await apply(page);
  await expect(field(page, 'mask_prompts')).toContainText('sample_mask.png');

  await run(page);
  await expect(result(page)).toContainText('[[[1, 0]]]');
  await expect(result(page)).toContainText('[0, 255]');
});

test('by keyboard alone: a box is moved, resized, undone and applied', async ({ page }) => {
  await choose(page, 'file', sample('sample.png'));
  const { frame } = await drawing(page, 'crop_roi');
  const written = page.getByRole('dialog').locator('[data-written]');
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(written).toHaveText('Will be written: [41,40,201,170]');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(written).toHaveText('Will be written: [41,40,202,170]');
  await page.keyboard.press('Control+z');
  await expect(written).toHaveText('Will be written: [40,30,200,160]');
  await page.keyboard.press('Control+y');
  await apply(page);
  await expect(field(page, 'crop_roi')).toContainText('202');
});

test('on a phone, in colours that the system chooses, it is seen what is chosen, and why nothing can be applied', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ forcedColors: 'active' });
  await choose(page, 'file', sample('sample.png'));
  const { at } = await drawing(page, 'box_prompts');
  await drag(page, at(64, 48), at(256, 240));
  await drag(page, at(320, 192), at(576, 430));
  const right = page.getByRole('textbox', { name: 'Right of Box 2' });
  await right.fill('10');
  await right.press('Tab');
  await expect(page.getByText('Box 2 has no area in the picture')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Apply' })).toBeDisabled();

  const chosen = page.getByRole('dialog').getByRole('button', { name: 'Draw', exact: true });
  const colours = () => chosen.evaluate((button) => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]);
  await page.mouse.move(0, 0);
  const before = await colours();
  await chosen.hover();
  // Colours change a moment after the pointer has come.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  expect(await colours()).toEqual(before);
  expect(before[0]).not.toBe(before[1]);
});
