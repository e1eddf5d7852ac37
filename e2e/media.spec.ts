import { expect, field, open, output, run, test } from './support.ts';

test('a visitor without a file gets a sample and runs it', async ({ page }) => {
  await open(page);
  await field(page, 'image')
    .getByRole('button', { name: /^Use a sample/ })
    .click();
  await expect(field(page, 'image')).toContainText('sample.png');
  await expect(field(page, 'image').getByRole('button', { name: /^Replace/ })).toBeFocused();
  await run(page);
  await expect(output(page, 'labels')).toContainText('water or sky');
});

test('where the medium isn’t known the sample is chosen, by keyboard too', async ({ page }) => {
  await open(page, 'kitchen_sink');
  const button = field(page, 'data_file').getByRole('button', { name: /^Use a sample/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveText(['Picture (PNG)', 'Sound (WAV)', 'Video (WebM)', 'Table (CSV)']);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(field(page, 'data_file')).toContainText('sample.csv');
});
