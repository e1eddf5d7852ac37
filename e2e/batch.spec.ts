import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, field, open, output, result, sample, test } from './support.ts';

const batch = (page: Page) => page.locator('[data-batch]');
const items = (page: Page, status: string) => batch(page).locator(`[data-item="${status}"]`);

/** Drops copies of the sample onto the field, as from a file manager. */
async function dropMany(page: Page, count: number): Promise<void> {
  const base64 = (await readFile(sample('sample.png'))).toString('base64');
  await field(page, 'image')
    .locator('input[type=file]')
    .first()
    .evaluate(
      async (input, { data, number }) => {
        const bytes = await (await fetch(`data:image/png;base64,${data}`)).arrayBuffer();
        const dataTransfer = new DataTransfer();
        for (let index = 1; index <= number; index++)
          dataTransfer.items.add(new File([bytes], `plankton-${index}.png`, { type: 'image/png' }));
        input.parentElement?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { data: base64, number: count },
    );
}

test('several files for one argument become a run each; paused, they survive a reload and go on', async ({ page }) => {
  await open(page, 'detector');
  await dropMany(page, 6);
  await expect(field(page, 'image')).toContainText('Only one file is taken: the first of 6.');
  await page.getByRole('button', { name: 'Run all 6, one after another' }).click();
  await expect(items(page, 'done').first()).toBeVisible();
  await batch(page).getByRole('button', { name: 'Pause' }).click();
  await expect(batch(page)).toHaveAttribute('data-batch', 'paused');
  await page.reload();
  await batch(page)
    .getByRole('button', { name: /^Go on with / })
    .click();
  await expect(batch(page)).toHaveAttribute('data-batch', 'ended', { timeout: 60_000 });
  await expect(batch(page).getByRole('status')).toHaveText('6 done');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoSidewaysScroll(page);

  const csv = page.waitForEvent('download');
  await batch(page).getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await csv).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[6]).toMatch(/^plankton-6\.png,\d+,done,[\d.]+,/);

  await batch(page)
    .getByRole('button', { name: /^Open the answer for plankton-2\.png/ })
    .click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await expect(output(page, 'body')).toContainText('confidence');

  await batch(page).getByRole('button', { name: 'Delete …' }).click();
  await batch(page).getByRole('button', { name: 'Delete inputs and answers' }).click();
  await expect(batch(page)).toHaveCount(0);
  await page.reload();
  await expect(field(page, 'image')).toBeVisible();
  await expect(batch(page)).toHaveCount(0);
});
