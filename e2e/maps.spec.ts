import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import drift from '../src/outputs/recorded/witoil-drift.json' with { type: 'json' };
import { expect, expectAccessible, open, output, run, test } from './support.ts';

/** Lets the model answer with this. */
async function answer(page: Page, body: string | Buffer, contentType = 'application/json', key = 'body'): Promise<Locator> {
  await page.route('**/predict/**', (route) => route.fulfill({ body, contentType }));
  await open(page, 'files', 'files');
  await run(page);
  if (contentType === 'application/json') await page.locator('[data-tab="visual"]').click();
  return output(page, key).first();
}

const map = (block: Locator) => block.locator('[data-map]');

/** Pixels of a layer that are painted, within some pixels around a spot of the map in shares of its sides. */
async function paintedAt(layer: Locator, x: number, y: number, reach = 12): Promise<number> {
  return layer.evaluate(
    (canvas: HTMLCanvasElement, [shareX, shareY, around]) => {
      const data = canvas
        .getContext('2d')
        ?.getImageData(canvas.width * shareX - around, canvas.height * shareY - around, around * 2, around * 2).data;
      return Array.from({ length: (data?.length ?? 0) / 4 }, (_, at) => data?.[at * 4 + 3] ?? 0).filter((alpha) => alpha > 200).length;
    },
    [x, y, reach] as const,
  );
}

test('rows with places are on a map and in a table, and what is chosen in one is chosen in the other', async ({ page }) => {
  const block = await answer(page, JSON.stringify(drift.body), undefined, 'predictions');
  await expect(block).toHaveAttribute('data-renderer', 'map');
  await expect(block).toContainText('18 places');
  await expect(map(block)).toHaveAccessibleName('Map of predictions');
  const layer = block.locator('canvas[data-features]');
  await expect.poll(() => paintedAt(layer, 0.5, 0.5, 120)).toBeGreaterThan(20);

  // From the table by the keyboard, from the map by its buttons.
  await block.getByRole('button', { name: 'Show row 4 on the map' }).focus();
  await page.keyboard.press('Enter');
  await expect(block.locator('tr[aria-current]')).toHaveAttribute('aria-rowindex', '6');
  await expect(block.locator('[data-facts="4"]')).toContainText('2026-02-03T07:00:00Z');
  await block.getByRole('button', { name: /^Next place/ }).click();
  await expect(block.locator('tr[aria-current]')).toHaveAttribute('aria-rowindex', '7');
  await expectAccessible(page);

  // A moment: what comes later isn't there yet.
  await block.getByRole('button', { name: 'One moment', exact: true }).click();
  await expect(block.locator('[data-moment]')).toHaveText('2026-02-03T06:00:00Z (1 of 6)');
  await block.getByRole('button', { name: /^One moment on/ }).click();
  await expect(block.locator('[data-moment]')).toHaveText('2026-02-03T07:00:00Z (2 of 6)');
  await block.getByRole('button', { name: /^Play/ }).click();
  await expect(block.locator('[data-moment]')).toHaveText('2026-02-03T11:00:00Z (6 of 6)', { timeout: 20_000 });

  await block.getByLabel('Shown as').selectOption({ label: 'a table' });
  await expect(map(block)).toHaveCount(0);
  await expect(block.getByRole('table')).toContainText('43.13');
});

test('a GeoTIFF lies where it says, and its picture is one click away', async ({ page }) => {
  const block = await answer(page, readFileSync('src/files/geo/testdata/turned.tif'), 'image/tiff');
  await expect(block).toHaveAttribute('data-renderer', 'image');
  await block.getByLabel('Shown as').selectOption({ label: 'a map' });
  const picture = block.locator('canvas[data-picture]');
  await expect(picture).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => paintedAt(picture, 0.5, 0.5, 4)).toBe(64);
  // Outside of it nothing is drawn.
  expect(await paintedAt(picture, 0.05, 0.05, 4)).toBe(0);
  await expect(block.locator('[data-place]')).toContainText('EPSG:25830');
  await expect(block.locator('[data-place]')).toContainText('435032, 4812512');
  await block.getByRole('slider', { name: 'Opacity of the picture' }).fill('40');
  await expect(picture).toHaveCSS('opacity', '0.4');
  await expectAccessible(page);
});

test('a track is on a map with its moments, and one click away as the file that it is', async ({ page }) => {
  const points = [6, 7, 8].map((hour) => `<trkpt lat="43.4${hour}" lon="-3.${hour}"><time>2026-02-03T0${hour}:00:00Z</time></trkpt>`);
  const gpx = `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Survey</name><trkseg>${points.join('')}</trkseg></trk></gpx>`;
  const block = await answer(page, gpx, 'application/xml');
  await expect(block).toHaveAttribute('data-renderer', 'map');
  await expect(block.getByRole('table')).toContainText('Survey');
  await block.getByRole('button', { name: 'One moment', exact: true }).click();
  await expect(block.locator('[data-moment]')).toHaveText('2026-02-03T06:00:00Z (1 of 3)');
  await block.getByLabel('Shown as').selectOption({ label: 'the file' });
  await expect(block).toContainText('<trkpt lat="43.46"');
});

test('of very many places each is drawn, and drawn anew after the map was moved', async ({ page }) => {
  const rows = Array.from({ length: 30_000 }, (_, at) => ({ id: at, lat: 40 + (at % 173) / 86.5, lon: -5 + Math.floor(at / 173) / 86.5 }));
  const block = await answer(page, JSON.stringify({ status: 'OK', predictions: rows }), undefined, 'predictions');
  await expect(block).toContainText('30,000 places', { timeout: 60_000 });
  const layer = block.locator('canvas[data-features]');
  await expect(layer).toBeVisible({ timeout: 60_000 });
  // They stand so close that they are an area, with nothing beside it.
  expect(await paintedAt(layer, 0.5, 0.5, 20)).toBe(1600);
  expect(await paintedAt(layer, 0.1, 0.5, 6)).toBe(0);
  await map(block).focus();
  for (const key of ['ArrowRight', 'ArrowRight', '+', 'ArrowRight']) await page.keyboard.press(key);
  // What was drawn before is moved along, until what is in view now lies where it belongs.
  const beside = () =>
    layer.evaluate((canvas) => {
      const [drawn, frame] = [canvas.getBoundingClientRect(), canvas.parentElement?.getBoundingClientRect()];
      return Math.max(Math.abs(drawn.left - (frame?.left ?? NaN)), Math.abs(drawn.width - (frame?.width ?? NaN)));
    });
  await expect.poll(beside, { timeout: 60_000 }).toBeLessThan(2.5);
  expect(await paintedAt(layer, 0.1, 0.5, 6)).toBe(144);
});
