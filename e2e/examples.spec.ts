import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { choose, expect, expectAccessible, field, open, result, run, sample, test } from './support.ts';

const EXAMPLES = {
  scene_colours: [
    {
      title: 'Coast',
      group: 'By day',
      licence: 'CC BY 4.0',
      source: 'Sea photos, https://sea.example/coast',
      files: { image: 'examples/coast.png' },
      answer: { file: 'examples/coast.json', recorded: '2026-11-02, v1.4' },
    },
    { title: 'Meadow', group: 'By day', files: { image: 'examples/meadow.png' }, answer: { contains: { labels: ['no such thing'] } } },
    { title: 'Night', group: 'By night', files: { image: 'examples/night.png' }, values: { temperature: 2 } },
  ],
};

const known = (page: Page) => page.locator('[data-known]');
const strip = (page: Page) => page.getByRole('region', { name: 'Try an example' });

test('an example’s answer is compared with the recorded one, by what was sent', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { examples: EXAMPLES } }));
  await open(page, 'scene_colours');
  await expect(strip(page).getByRole('heading', { level: 3 })).toHaveText(['By day', 'By night']);
  await expect(result(page).getByRole('link', { name: 'Sea photos' })).toHaveAttribute('rel', /noopener/);
  await result(page).getByRole('button', { name: 'Run it yourself' }).click();
  await expect(strip(page)).toContainText('Licence: CC BY 4.0 · Source: Sea photos');
  await run(page);
  await expect(known(page)).toHaveText('Same as recorded');

  // Something else was sent, so that there is nothing to compare.
  await field(page, 'temperature').getByRole('spinbutton').or(field(page, 'temperature').getByRole('textbox')).first().fill('0.7');
  await run(page);
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await expect(known(page)).toHaveCount(0);

  await strip(page).getByRole('button', { name: 'Meadow' }).click();
  await run(page);
  await expect(known(page)).toContainText('1 place differs from what must be in the answer');
  await known(page).getByRole('button', { name: 'What differs' }).click();
  await expect(known(page).getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
});

test('a run that was saved as an example is one: its folder is offered, and gives the same', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: {} }));
  await open(page, 'scene_colours');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await page.getByRole('button', { name: 'Save as example' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as example' });
  await expect(dialog.getByLabel('Title')).toHaveValue('sample');
  await dialog.getByLabel('Title').fill('Plankton at night');
  await dialog.getByRole('button', { name: 'Save ZIP' }).click();
  await expect(dialog).toContainText('Choose a licence, or leave it open.');
  await expectAccessible(page);
  await dialog.getByLabel('Licence of the files').selectOption('CC BY 4.0');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save ZIP' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^scene_colours-example-.*\.zip$/);
  await expect(result(page)).toContainText('Saved; README.txt in it says how to use it.');

  // As the container serves it.
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toEqual(['examples.json', 'README.txt', 'plankton-at-night/sample.png', 'plankton-at-night/answer.json']);
  await page.route('**/config.json', (route) => route.fulfill({ json: { examples: 'examples/examples.json' } }));
  await page.route('**/examples/**', (route) => {
    const body = files[decodeURIComponent(new URL(route.request().url()).pathname.replace('/examples/', ''))];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(body) });
  });
  await page.reload();
  await expect(result(page).locator('[data-recorded="Plankton at night"]')).toBeVisible();
  await strip(page).getByRole('button', { name: 'Plankton at night' }).click();
  await run(page);
  await expect(known(page)).toHaveText('Same as recorded');
});
