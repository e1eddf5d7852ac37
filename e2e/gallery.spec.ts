import type { Locator, Page } from '@playwright/test';
import { isSameText, recordedText, recordText, textLook } from './pictures.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test, underPolicy } from './support.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, colorScheme: 'light' });
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const search = (page: Page): Locator => page.getByRole('textbox', { name: 'Search the gallery' });
const cards = (page: Page): Locator => page.locator('[data-exhibit]');

async function openGallery(page: Page, address = ''): Promise<void> {
  await underPolicy(page);
  await page.goto(`/~gallery/${address}`);
  await expect(page.locator('[data-gallery]')).toHaveAttribute('data-gallery', 'ready', { timeout: 30_000 });
}

/** Scrolls past every card, so that each is drawn. */
async function drawAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let waiting; (waiting = document.querySelector('[data-exhibit="waiting"]')) !== null;) {
      waiting.scrollIntoView();
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    }
    scrollTo(0, 0);
  });
  await expect(page.locator('[data-exhibit] [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

/** Renderers whose exhibits can be saved as they are; of others a plot or a picture is a click away. Which ones can at all: `outputs/figures.test.ts`. */
const DRAWN = ['audio', 'classification', 'detections', 'image', 'map', 'variables'];

/** Pictures and arrays that differ in their pixels only, and rows after rows: axe would look at the same controls a hundred times. */
const ALIKE = [
  '[id^="renderer-image-raster-"][id$="-tif"]:not([id*="float32"], [id*="six-bands"], [id*="pages"], [id*="palette"], [id*="-cut-"])',
  '[id^="renderer-npy-npy-"]:not([id*="bool"], [id*="complex"], [id*="objects"], [id*="words"], [id*="scalar"])',
  '[data-exhibit] tbody tr:nth-child(n + 8)',
].join();

test.describe('drawn and accessible', () => {
  // axe knocks at every frame; in those of answers no script runs.
  test.use({ mayLog: /Blocked script execution in 'about:srcdoc'/ });

  for (const group of ['widget', 'renderer']) {
    test(`every ${group} is drawn, and axe finds nothing in light and dark`, async ({ page }) => {
      // Some hundred fields and answers on one page: axe takes seconds for each hundred, and a busy machine four times as many.
      test.setTimeout(420_000);
      await openGallery(page, `?q=${group}`);
      await drawAll(page);
      expect(await cards(page).count()).toBeGreaterThan(50);
      await expect(page.getByText('can’t be edited here')).toHaveCount(0);
      await expect(page.getByText('couldn’t be drawn')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      if (group === 'renderer') {
        const offering = () =>
          page.evaluate(() => {
            const named = /^Save as picture…/;
            const buttons = [...document.querySelectorAll('[data-exhibit] button')].filter((one) => named.test(one.textContent));
            return [...new Set(buttons.map((button) => button.closest('[data-exhibit]')?.id.split('-')[1]))];
          });
        // Pictures of numbers are drawn by a worker, one after another.
        await expect.poll(offering, { timeout: 60_000 }).toEqual(expect.arrayContaining(DRAWN));
      }
      await page.evaluate((alike) => {
        for (const one of document.querySelectorAll<HTMLElement>(alike)) one.style.display = 'none';
      }, ALIKE);
      await expectAccessible(page, undefined, false);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast'], false);
    });
  }
});

test('the search is kept in the address, and so is the place', async ({ page }) => {
  await openGallery(page);
  const all = await cards(page).count();
  await search(page).fill('slider error');
  await expect(cards(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=slider\+error$/);
  await page.reload();
  await expect(search(page)).toHaveValue('slider error');
  await expect(page.locator('#widget-slider-with-an-error')).toContainText('Required.');
  await search(page).fill('no such words');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(cards(page)).toHaveCount(all);
  await expect(page).toHaveURL(/~gallery\/$/);
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: /^table/ })
    .click();
  await expect(page.locator('#renderer-table')).toBeInViewport();
  await expect(page).toHaveURL(/#renderer-table$/);
});

test('on a phone the contents open over the page, in the colours that are chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openGallery(page, '?q=number');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Colours: as the system' }).click();
  await page.getByRole('button', { name: 'Colours: light' }).click();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expectAccessible(page, undefined, false);
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^number/ })
    .last()
    .click();
  await expect(page.locator('#renderer-number')).toBeInViewport();
  await expect(page.getByRole('dialog')).toBeHidden();
});

/** What looks different when a theme, a frame or a renderer changes by accident. `npm run screenshots` records them. */
const PICTURES = [
  'widget-number-with-an-error',
  'widget-select-filled-in',
  'widget-file-another-value',
  'widget-list-another-value',
  'renderer-classification-dogs-breed',
  'renderer-detections-azure-vision',
  'renderer-table-forecast',
  'renderer-json-infinite',
] as const;

test('looks as it was recorded, in light and dark', async ({ page }) => {
  await openGallery(page, '?q=widget-number-with-an-error');
  const look = await textLook(page);
  const recording = ['all', 'changed'].includes(test.info().config.updateSnapshots);
  if (recording) recordText(look);
  const recorded = recordedText();
  const isComparable = recorded !== undefined && isSameText(look, recorded);
  // Where the fonts must be those of the recording, a test that nobody runs would go unnoticed.
  if (process.env.PICTURES === 'compared') expect(isComparable, 'text looks as when the pictures were recorded').toBe(true);
  test.skip(!isComparable, 'the pictures were recorded with other fonts than this machine has, and are not compared');
  for (const id of PICTURES) {
    await page.emulateMedia({ colorScheme: 'light' });
    await search(page).fill(id);
    const card = page.locator(`#${id}`);
    await expect(card).toHaveAttribute('data-exhibit', 'drawn');
    await expect(card.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(card).toHaveScreenshot(`${id}-light.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(card).toHaveScreenshot(`${id}-dark.png`);
  }
});
