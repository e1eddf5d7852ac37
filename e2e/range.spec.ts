import { choose, expect, expectAccessible, field, open, sample, test } from './support.ts';

test('a part of a recording is chosen on its waveform', async ({ page }) => {
  await open(page, 'hydrophone', 'places');
  await choose(page, 'recording', sample('sample.wav'));
  await field(page, 'start_time')
    .getByRole('button', { name: /Choose on the waveform/ })
    .click();
  const dialog = page.getByRole('dialog');
  const wave = dialog.locator('[data-part]');
  await expect(wave).toBeVisible();
  await expectAccessible(page);
  const box = await wave.boundingBox();
  if (box === null) throw new Error('no waveform');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3, y);
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.up();
  await expect(dialog.getByLabel('Begins at, in seconds')).toHaveValue('0.4');
  await expect(dialog.getByLabel('Ends at, in seconds')).toHaveValue('0.8');
  // What is typed is kept to the digit.
  await dialog.getByLabel('Ends at, in seconds').fill('0.777');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'start_time').getByRole('textbox')).toHaveValue('0.4');
  await expect(field(page, 'end_time').getByRole('textbox')).toHaveValue('0.777');
});
