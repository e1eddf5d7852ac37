import type { Page } from '@playwright/test';
import { choose, expect, expectAccessible, field, open, openOptions, run, sample, test } from './support.ts';

const frame = (page: Page) => page.locator('[data-renderer="detections"] [data-picture]');
const rows = (page: Page, state: { selected?: boolean } = {}) => page.getByRole('listbox').getByRole('option', state);

/** Lets the demo model `annotator` answer with outlines of one kind. */
async function annotate(page: Page, outlines: string): Promise<void> {
  await open(page, 'annotator');
  await page.locator('[data-format="application/json"]').click();
  await choose(page, 'image', sample('sample.png'));
  await openOptions(page);
  await field(page, 'outlines').getByRole('combobox').click();
  await page.getByRole('option', { name: outlines, exact: true }).click();
  await run(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(frame(page)).toHaveAttribute('data-picture', '640x480');
}

/** Pixels of the overlay that are painted, around a spot of the picture. */
async function paintedAt(page: Page, x: number, y: number): Promise<number> {
  return (
    frame(page)
      .locator('canvas')
      // Over it lie the labels.
      .nth(-2)
      .evaluate(
        (canvas: HTMLCanvasElement, [px, py]) => {
          const scale = Math.min(canvas.width / 640, canvas.height / 480);
          const [left, top] = [(canvas.width - 640 * scale) / 2, (canvas.height - 480 * scale) / 2];
          const reach = 3;
          const data =
            canvas.getContext('2d')?.getImageData(left + px * scale - reach, top + py * scale - reach, reach * 2, reach * 2).data ?? [];
          // Lines are opaque, areas aren't.
          return Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 3] ?? 0).filter((alpha) => alpha > 200).length;
        },
        [x, y] as const,
      )
  );
}

/** Where the CSV says that the entries are. */
async function csvRows(page: Page): Promise<string[][]> {
  const download = page.waitForEvent('download');
  await page.locator('[data-renderer="detections"]').getByRole('button', { name: 'CSV' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString()
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
}

for (const [outlines, shape, points] of [
  ['oriented boxes', 'polygon', 4],
  ['polygons', 'box polygon', 10],
  ['keypoints', 'points', 3],
] as const) {
  test(`${outlines} lie on the picture, are pointed at and downloaded`, async ({ page }) => {
    await annotate(page, outlines);
    await expect(frame(page)).toHaveAccessibleName(/^sample\.png, with 10 outlines: 3 bright, 2 green/);
    const found = await csvRows(page);
    expect(found).toHaveLength(10);
    for (const row of found) {
      expect(row[5]).toBe(shape);
      expect(row[10]?.split(' ').length).toBeGreaterThanOrEqual(points * 2);
    }
    // The jellyfish, where it is.
    const magenta = found.find((row) => row[3] === 'magenta');
    const [x = 0, y = 0] = magenta?.[10]?.split(' ').map(Number) ?? [];
    expect(await paintedAt(page, x, y)).toBeGreaterThan(0);
    expect(await paintedAt(page, 5, 5)).toBe(0);
    const box = await frame(page).boundingBox();
    if (box === null) throw new Error('The picture has no place.');
    const scale = Math.min(box.width / 640, box.height / 480);
    await page.mouse.move(box.x + box.width / 2 + (x - 320) * scale, box.y + box.height / 2 + (y - 240) * scale);
    await expect(rows(page, { selected: true })).toContainText('magenta');
    await expectAccessible(page);
  });
}

test('nothing is drawn over a picture that isn’t there yet', async ({ page }) => {
  // Pictures take their time, so that the moment before can be looked at.
  await page.addInitScript(() => {
    const property = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      set(this: HTMLImageElement, url: string) {
        setTimeout(() => property.set?.call(this, url), 3000);
      },
    });
  });
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.locator('[data-tab="visual"]').click();
  await expect(rows(page).first()).toBeVisible();
  await expect(frame(page)).not.toHaveAttribute('data-picture', '640x480');
  await expect(frame(page).locator('canvas')).toHaveCount(0);
  await expect(frame(page)).toHaveAttribute('data-picture', '640x480');
  await expect(frame(page).locator('canvas')).toHaveCount(2);
});
