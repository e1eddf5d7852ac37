import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, field, open, openOptions, sample, test } from './support.ts';

const map = (page: Page): Locator => page.getByRole('dialog').locator('[data-map]');

async function openMap(page: Page, name: string): Promise<void> {
  await field(page, name)
    .getByRole('button', { name: /Set on the map/ })
    .click();
  await expect(map(page).locator('path.land')).not.toHaveCount(0);
}

/** Drags over the map, in shares of its width and height. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await map(page).boundingBox();
  if (box === null) throw new Error('no map');
  const spot = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...spot(from));
  await page.mouse.down();
  await page.mouse.move(...spot([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await page.mouse.move(...spot(to));
  await page.mouse.up();
}

test('a rectangle is drawn, moved and typed, and stands in the field', async ({ page }) => {
  await open(page, 'oil_spill', 'places');
  await openOptions(page);
  const text = field(page, 'bbox(N,W,S,E)').getByRole('textbox');
  await openMap(page, 'bbox(N,W,S,E)');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('North', { exact: true })).toHaveValue('46');
  await expectAccessible(page);
  // What is typed is kept to the digit, and moves the rectangle.
  await dialog.getByLabel('North', { exact: true }).fill('45.123456789');
  await expect(dialog.locator('[data-becomes]')).toContainText('45.123456789, -6, 42, 0');
  await dialog.getByRole('button', { name: 'Whole Earth' }).click();
  await dialog.getByRole('button', { name: 'Draw a rectangle' }).click();
  await drag(page, [0.5, 0.25], [0.75, 0.5]);
  await expect(dialog.locator('[data-becomes]')).toContainText(/= 4[45](\.\d)?, -?0(\.\d)?, -?0(\.\d)?, (89|90)(\.\d)?$/);
  const south = await dialog.getByLabel('South', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: /^South-east corner/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByLabel('South', { exact: true })).not.toHaveValue(south);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByLabel('South', { exact: true })).toHaveValue(south);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(text).toHaveValue(new RegExp(`, ${south}, \\d`));
});

test('a place is set by a click, by typed coordinates and by keys', async ({ page }) => {
  await open(page, 'oil_spill', 'places');
  await openOptions(page);
  await openMap(page, 'spill_lat');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByLabel('Coordinates').fill('43°18′N 2°W');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Latitude')).toHaveValue('43.3');
  await expect(dialog.getByLabel('Longitude')).toHaveValue('-2');
  const box = await map(page).boundingBox();
  if (box === null) throw new Error('no map');
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 4);
  await expect(dialog.getByLabel('Longitude')).not.toHaveValue('-2');
  await map(page).press('Enter');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'spill_lat').getByRole('textbox')).not.toHaveValue('');
  await expect(field(page, 'spill_lon').getByRole('textbox')).not.toHaveValue('');
});

test('where the order isn’t told it can be switched, and what can’t be read is said', async ({ page }) => {
  await open(page, 'oil_spill', 'places');
  await openOptions(page);
  const text = field(page, 'area').getByRole('textbox');
  await text.fill('[1, 2');
  await openMap(page, 'area');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('can’t be shown');
  await dialog.getByRole('button', { name: 'Rectangle in the middle' }).click();
  await expect(dialog.locator('[data-becomes]')).toContainText(/\[-90(\.\d)?, -4\d(\.\d)?, 90(\.\d)?, 4\d(\.\d)?\]/);
  await dialog.getByLabel('Written as').selectOption('N,W,S,E');
  await expect(dialog.locator('[data-becomes]')).toContainText(/\[4\d(\.\d)?, -90(\.\d)?, -4\d(\.\d)?, 90(\.\d)?\]/);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(text).toHaveValue(/\[4\d(\.\d)?, -90/);
});

test('an operator’s tiles lie under the drawing, and who made them is said', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { map: { tiles: 'tiles/{z}/{x}/{y}.png', attribution: '© Example contributors' } } }),
  );
  await page.route('**/tiles/**', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ path: sample('sample.png') });
  });
  await open(page, 'oil_spill', 'places');
  await openOptions(page);
  await openMap(page, 'bbox(N,W,S,E)');
  await expect(map(page)).toHaveAttribute('data-map', 'mercator');
  await expect(page.getByRole('dialog')).toContainText('© Example contributors');
  await expect(map(page).locator('[data-tiles] img')).not.toHaveCount(0);
  // Where the bay of Biscay is at the sixth level of web maps: nothing else is asked for.
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((path) => /\/tiles\/6\/(?:29|3[0-4])\/2[2-4]\.png$/.test(path))).toBe(true);
});
