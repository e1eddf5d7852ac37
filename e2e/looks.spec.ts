import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sendFile } from './files.ts';
import {
  choose,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  field,
  keepSight,
  open,
  openOptions,
  own,
  result,
  run,
  runButton,
  sample,
  test,
} from './support.ts';

/** Two runs of the detector, in the open history. */
async function keepTwo(page: Page): Promise<void> {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await openOptions(page);
  await field(page, 'min_area').getByRole('textbox').fill('4000');
  await run(page);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.locator('[data-run]')).toHaveCount(2);
}

/** Every state a visitor can meet. */
const STATES: readonly [name: string, reach: (page: Page) => Promise<void>][] = [
  ['empty form', (page) => open(page)],
  ['no arguments', (page) => open(page, 'no_predict')],
  ['no predictions', (page) => open(page, 'detector', 'no-predict')],
  ['no such model', (page) => open(page, 'nobody-with-a-very-long-name-that-has-to-wrap-somewhere-on-a-small-screen')],
  ['placeholder', (page) => open(page, '', 'placeholder')],
  ['starting', (page) => page.goto('/~down/').then(() => expect(page.getByText(/asked/)).toBeVisible())],
  ['failed', (page) => page.goto('/~spec-1.2/').then(() => expect(page.getByRole('button', { name: 'Try again' })).toBeVisible())],
  [
    'all kinds of arguments',
    async (page) => {
      await open(page, 'kitchen_sink');
      await openOptions(page);
      await expect(page.locator('[data-arg="any_null"] input')).toBeVisible();
    },
  ],
  [
    'a link that could not be restored completely, and filtered options',
    async (page) => {
      await open(page, 'kitchen_sink?gone=1&int=many&int_range=-5000&text=x');
      await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(2);
      await page.getByRole('textbox', { name: 'Filter options' }).fill('choice');
      await expect(field(page, 'text_choice')).toBeVisible();
      await expect(field(page, 'float')).toBeHidden();
      // What is wrong is never hidden.
      await expect(field(page, 'int_range')).toContainText('Must be 0 or more.');
    },
  ],
  [
    'errors at fields',
    async (page) => {
      await open(page, 'kitchen_sink');
      await openOptions(page);
      await field(page, 'int').getByRole('textbox').fill('many');
      await field(page, 'dict').getByRole('textbox').fill('{');
      await field(page, 'text_length').getByRole('textbox').fill('far too long a text');
      await runButton(page).click();
      await expect(field(page, 'int')).toContainText('Enter a whole number.');
    },
  ],
  [
    'the history, with a long name and one run that is chosen for a comparison',
    async (page) => {
      await keepTwo(page);
      const rows = page.locator('[data-run]');
      await rows
        .last()
        .getByRole('button', { name: /^Name / })
        .click();
      await page.getByLabel('Name of this run').fill('The one for the report, whose name is as long as people like to make them');
      await page.keyboard.press('Enter');
      await rows
        .last()
        .getByRole('button', { name: /^Compare / })
        .click();
      await expect(page.getByText('Choose a second run to compare with.')).toBeVisible();
    },
  ],
  [
    'two runs beside each other',
    async (page) => {
      await keepTwo(page);
      const rows = page.locator('[data-run]');
      await rows
        .last()
        .getByRole('button', { name: /^Compare / })
        .click();
      await rows
        .first()
        .getByRole('button', { name: /^Compare with this / })
        .click();
      await expect(page.getByRole('dialog', { name: 'Two runs' }).locator('[data-compare]').first()).toBeVisible();
    },
  ],
  [
    'running',
    async (page) => {
      await open(page, 'slow', own());
      await field(page, 'seconds').getByRole('textbox').fill('60');
      await runButton(page).click();
      await expect(result(page)).toHaveAttribute('data-run-state', 'running');
    },
  ],
  [
    'stopped',
    async (page) => {
      await open(page, 'slow', own());
      await field(page, 'seconds').getByRole('textbox').fill('60');
      await runButton(page).click();
      await page.getByRole('button', { name: 'Stop waiting' }).click();
      await expect(result(page)).toHaveAttribute('data-run-state', 'stopped');
    },
  ],
  [
    'an example filled in',
    async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Coast' }).click();
      await expect(field(page, 'image')).toContainText('320 × 240 px');
    },
  ],
  [
    'files of every kind',
    async (page) => {
      await open(page, 'kitchen_sink');
      await choose(page, 'demo_audio', sample('sample.wav'));
      await choose(page, 'demo_video', sample('sample.webm'));
      await choose(page, 'data_file', { name: `${'long'.repeat(70)}.csv`, mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
      await choose(page, 'raw_image', { name: 'lie.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
      await expect(field(page, 'demo_audio').getByRole('slider')).toBeVisible();
      await expect(field(page, 'data_file').getByRole('cell', { name: '1' })).toBeVisible();
    },
  ],
  [
    'result with a schema',
    async (page) => {
      await open(page, 'kitchen_sink');
      await choose(page, 'demo_image', sample('sample.png'));
      await choose(page, 'demo_audio', sample('sample.wav'));
      await choose(page, 'demo_video', sample('sample.webm'));
      await run(page);
      await expect(page.locator('[data-output="demo_image"] img')).toBeVisible();
      await expect(page.locator('[data-renderer="table"] table').first()).toBeVisible();
    },
  ],
  [
    'result without a schema',
    async (page) => {
      await open(page, 'detector');
      await choose(page, 'image', sample('sample.png'));
      await run(page);
    },
  ],
  [
    'JSON, searched',
    async (page) => {
      await answerOf(page, 'a picture in base64');
      await page.getByRole('tab', { name: 'JSON' }).click();
      await page.getByRole('searchbox').fill('step');
      await expect(page.getByText('1 hit')).toBeVisible();
      await expect(page.getByRole('group', { name: 'The chosen text' })).toBeVisible();
    },
  ],
  [
    'classes with links',
    async (page) => {
      await answerOf(page, 'list of classes');
      await page.locator('[data-tab="visual"]').click();
      await expect(page.locator('[data-renderer="classification"]')).toContainText('62.0%');
    },
  ],
  [
    'one input of two failed',
    async (page) => {
      await answerOf(page, 'several inputs, one of them failed');
      await page.locator('[data-tab="visual"]').click();
      await expect(page.locator('[data-renderer="many"] table')).toContainText('The picture can’t be read.');
    },
  ],
  [
    'an archive with a file opened',
    async (page) => {
      const body = await sendFile(page, 'zip');
      await body.getByRole('button', { name: /^tracks\.csv/ }).click();
      await expect(body.getByRole('table')).toBeVisible();
    },
  ],
  [
    'a long table with its plot',
    async (page) => {
      const body = await sendFile(page, 'series');
      await expect(body.locator('svg.MuiLineChart-root, [role=img] svg').first()).toBeVisible();
    },
  ],
  [
    'a long text',
    async (page) => {
      const body = await sendFile(page, 'log');
      await expect(body).toContainText('loading weights');
    },
  ],
  [
    'boxes over a picture',
    async (page) => {
      await open(page, 'detector');
      await choose(page, 'image', sample('sample.png'));
      await run(page);
      await page.locator('[data-tab="visual"]').click();
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    },
  ],
  [
    'pictures side by side',
    async (page) => {
      await open(page, 'annotator');
      await choose(page, 'image', sample('sample.png'));
      await run(page);
      await page.getByRole('button', { name: 'Side by side' }).click();
      await expect(page.locator('[data-picture]')).toHaveCount(2);
    },
  ],
  [
    'refused with fields',
    async (page) => {
      await open(page, 'kitchen_sink');
      await openOptions(page);
      await field(page, 'float_exclusive').getByRole('textbox').fill('0');
      await run(page, 'failed');
      await expect(page.locator('[data-renderer="error"]')).toBeVisible();
    },
  ],
  [
    'a sweep, some of it failed, some not run',
    async (page) => {
      await open(page, 'failing', own());
      await page.getByRole('button', { name: 'Vary…' }).click();
      for (const name of ['value_error', 'nothing', 'slow']) await page.getByRole('checkbox', { name, exact: true }).check();
      await page.getByRole('button', { name: 'Run 3 values' }).click();
      await expect(page.locator('[data-item="running"]')).toContainText('how = slow');
      await page.locator('[data-batch]').getByRole('button', { name: 'Stop' }).click();
      await expect(page.locator('[data-batch="ended"]')).toBeVisible();
    },
  ],
  [
    'files of a batch',
    async (page) => {
      await open(page, 'detector');
      const base64 = (await readFile(sample('sample.png'))).toString('base64');
      await field(page, 'image')
        .locator('input[type=file]')
        .first()
        .evaluate(async (input, data) => {
          const bytes = await (await fetch(`data:image/png;base64,${data}`)).arrayBuffer();
          const dataTransfer = new DataTransfer();
          for (const name of ['a.png', `${'a-very-long-name-'.repeat(8)}.png`, 'c.png'])
            dataTransfer.items.add(new File([bytes], name, { type: 'image/png' }));
          input.parentElement?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        }, base64);
      await page.getByRole('button', { name: 'Run all 3, one after another' }).click();
      await expect(page.locator('[data-batch="ended"]')).toBeVisible({ timeout: 30_000 });
    },
  ],
  [
    'a record that was opened, whose file is still missing',
    async (page) => {
      await open(page, 'detector');
      await choose(page, 'image', sample('sample.png'));
      await run(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Record of this run' }).click();
      const record = await (await download).path();
      await page.reload();
      await page.getByRole('button', { name: 'History', exact: true }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open file…' }).click();
      await (await chooser).setFiles(record);
      await expect(page.locator('[data-needed="sample.png"]')).toContainText('not chosen yet');
    },
  ],
  [
    'code for a run',
    async (page) => {
      await open(page, 'detector');
      await choose(page, 'image', sample('sample.png'));
      await run(page);
      await page.getByRole('button', { name: 'Code', exact: true }).click();
      await page.getByRole('tab', { name: 'Notebook' }).click();
      await expect(page.locator('[data-cell=code]').first()).toBeVisible();
    },
  ],
  [
    'a report to the author',
    async (page) => {
      await open(page, 'audio_level');
      await choose(page, 'recording', sample('sample.wav'));
      await run(page);
      await page.getByRole('button', { name: 'Report…', exact: true }).click();
      await page.getByLabel('What did you expect?').fill('Silence, not noise.');
      await expect(page.getByLabel('What was asked and what came')).toHaveValue(/- `recording`: `sample\.wav`/);
      await expect(page.locator('[data-report=mail]')).toHaveAttribute(
        'href',
        /^mailto:tryme@example\.org\?subject=Unexpected%20answer%20of%20audio_level&body=%23%23%20What%20I%20expected%0D%0A%0D%0ASilence/,
      );
      const record = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save record' }).click();
      expect((await record).suggestedFilename()).toMatch(/^audio_level-.*\.json$/);
      await expect(page.getByRole('button', { name: 'Record saved' })).toBeVisible();
    },
  ],
  [
    'about this page, with a fault',
    async (page) => {
      await open(page, 'detector');
      await page.evaluate(() =>
        window.dispatchEvent(new ErrorEvent('error', { error: new TypeError(`made for a test ${'x'.repeat(280)}`) })),
      );
      await page.getByRole('button', { name: 'API', exact: true }).click();
      await page.getByRole('menuitem', { name: 'About this page' }).click();
      await expect(page.getByRole('dialog', { name: 'About this page' })).toContainText('made for a test');
    },
  ],
  [
    'trainings, one running and one done, with TensorBoard',
    async (page) => {
      const monitor = new URL('/tensorboard/', test.info().project.use.baseURL ?? '').href;
      await page.route('**/config.json', (route) => route.fulfill({ json: { monitor } }));
      await page.route('**/tensorboard/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>TensorBoard</title><h1>TensorBoard</h1>' }),
      );
      // Of a server that no other test trains at; what an earlier one began may still be there.
      await open(page, 'kitchen_sink/train', 'kitchen-sink');
      const epochs = field(page, 'epochs').getByRole('textbox');
      const start = page.getByRole('button', { name: 'Start training' });
      await epochs.fill('1');
      await start.click();
      await expect(page.locator('[data-training][data-status="done"]')).not.toHaveCount(0, { timeout: 20_000 });
      await epochs.fill('100');
      await start.click();
      await expect(page.locator('[data-training][data-status="running"]')).not.toHaveCount(0);
      await page.getByRole('button', { name: 'Show it here' }).click();
      await expect(page.frameLocator('iframe[title=TensorBoard]').getByRole('heading')).toBeVisible();
    },
  ],
  [
    'a module that can’t be trained',
    async (page) => {
      await open(page, 'slow/train');
      await page.getByRole('button', { name: 'Start training' }).click();
      await expect(page.getByRole('heading', { name: 'This module can’t be trained' })).toBeVisible();
    },
  ],
  [
    'DEEPaaS 3',
    async (page) => {
      await open(page, 'kitchen_sink', 'v3');
      await openOptions(page);
    },
  ],
];

async function answerOf(page: Page, kind: string): Promise<void> {
  await open(page, 'json_answers');
  await field(page, 'kind').getByRole('combobox').click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  await run(page);
}

for (const [name, reach] of STATES) {
  test(`${name}: axe finds nothing in light and dark, and nothing scrolls sideways on any screen`, async ({ page }) => {
    const paint = (colorScheme: 'light' | 'dark') => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async (scheme: string, width: number) => {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
      await keepSight(page, `${scheme}-${width}`, width === 390);
    };
    await paint('light');
    await reach(page);
    await expectAccessible(page);
    for (const width of [1440, 820, 390]) await look('light', width);
    await paint('dark');
    // The page hears of it a moment later.
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
    await expectAccessible(page);
    for (const width of [390, 820, 1440]) await look('dark', width);
    // All else is the same as in light.
    await expectAccessible(page, ['color-contrast']);
  });
}

test('on a phone the header is one line, with the choice of the model in it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(64);
  const choice = page.getByRole('banner').getByLabel('Model', { exact: true });
  await expect(choice).toBeInViewport();
  await choice.selectOption('detector');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('detector');
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('everything by keyboard: choose options, run, read the result', async ({ page }) => {
  await open(page, 'slow', 'default');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Model', { exact: true })).toBeFocused();
  const box = field(page, 'seconds').getByRole('textbox');
  for (let presses = 0; presses < 12 && !(await box.evaluate((element) => element === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0');
  for (let presses = 0; presses < 12 && !(await runButton(page).evaluate((element) => element === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'The result is there.' })).toHaveCount(1);
});

test('the colours follow the system until somebody chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Colours: as the system' }).click();
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeVisible();
  expect(await background()).not.toBe(dark);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeVisible();
});
