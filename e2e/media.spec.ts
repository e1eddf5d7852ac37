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

test('an example fills the form, says what it couldn’t, and can be undone', async ({ page }) => {
  const examples = {
    scene_colours: [
      { label: 'Coast', files: { image: 'examples/coast.png' }, values: { temperature: 2 } },
      {
        label: 'Outdated',
        files: { image: 'examples/nothing.png', gone: 'examples/coast.png' },
        values: { temperature: 'warm', renamed: 1 },
        thumbnail: 'examples/meadow.png',
      },
    ],
  };
  await page.route('**/config.json', (route) => route.fulfill({ json: { examples } }));
  await open(page);
  const temperature = field(page, 'temperature').getByRole('textbox');
  await temperature.fill('3');
  await page.getByRole('button', { name: 'Coast' }).click();
  await expect(field(page, 'image')).toContainText('coast.png');
  await expect(temperature).toHaveValue('2');
  await expect(page.getByRole('status').filter({ hasText: '“Coast” is filled in.' })).toBeVisible();

  await page.getByRole('button', { name: 'Outdated' }).click();
  const said = page.getByRole('status').filter({ hasText: '“Outdated” is filled in.' });
  await expect(said).toContainText('nothing.png couldn’t be loaded: this site answers 404.');
  await expect(said).toContainText('“gone” is no argument of this model.');
  await expect(said).toContainText('“renamed” is no argument of this model.');
  await expect(said).toContainText('“temperature” must be a number, and is "warm".');
  // What the first one had set is gone with it.
  await expect(temperature).toHaveValue('0.5');
  await expect(field(page, 'image')).not.toContainText('coast.png');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'image')).toContainText('coast.png');
  await expect(temperature).toHaveValue('2');
  await run(page);
  await expect(output(page, 'labels')).toBeVisible();
});
