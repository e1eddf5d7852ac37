import type { Locator, Page } from '@playwright/test';
import { choose, expect, expectNoSidewaysScroll, field, open, result, run, runButton, sample, test } from './support.ts';

// What a screen reader is told of the parts that are more picture than text, and where the focus is when a panel is gone.

const bar = (page: Page): Locator => runButton(page).locator('xpath=../..');

test('the run bar says what is chosen, and what each button does', async ({ page }) => {
  await open(page, 'formats');
  await expect(bar(page)).toMatchAriaSnapshot(`
    - group "Result format":
      - button "JSON" [pressed]
      - button "Image"
      - button "TIFF"
      - button "MP4"
      - button "zip"
      - button "CSV"
      - button "HTML"
      - button "Binary"
    - button "Vary…"
    - button "Copy link"
    - status
    - button "Reset"
    - button "Run"
  `);
});

test('the strip of examples is a list of named buttons, and the form is read in order', async ({ page }) => {
  await open(page, 'scene_colours');
  const strip = page.getByRole('region', { name: 'Try an example' });
  await expect(strip).toMatchAriaSnapshot(`
    - region "Try an example":
      - heading "Try an example" [level=2]
      - list:
        - listitem:
          - button "Coast"
        - listitem:
          - button "Meadow"
        - listitem:
          - button "Night, undecided"
        - listitem:
          - button "Plankton"
      - status
  `);
});

test('the head of a result says how it ended before what came', async ({ page }) => {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await expect(result(page)).toMatchAriaSnapshot(`
    - region "Result":
      - status: The result is there.
      - heading "Result" [level=2]
      - paragraph: /^in /
      - group "What to do next":
        - button "Another file"
        - button "Vary…"
        - button "Copy link"
        - status
        - button "Compare"
        - button "Keep"
        - button "Record of this run"
        - button "Code"
      - tablist "Views of the result":
        - tab "10 boxes"
        - tab "JSON" [selected]
      - text: /JSON/
      - link /^Download/
      - button "All files (ZIP)"
      - tabpanel "JSON"
  `);
});

test('a panel that is closed gives the focus back to what opened it', async ({ page }) => {
  await open(page, 'detector');
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  for (const name of ['History', 'Code']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const close = page.getByRole('button', { name: /^Close/ });
    await expect(close).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(close).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  const menu = page.getByRole('button', { name: 'API', exact: true });
  for (const name of ['Code for these inputs', 'Copy for an assistant', 'Why does it look like this?']) {
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name }).press('Enter');
    const close = page.getByRole('button', { name: /^Close/ });
    await expect(close).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(close).toHaveCount(0);
    await expect(menu).toBeFocused();
  }
});

test('the run bar fits 320 pixels, and at 400 % zoom hides no field', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'formats');
  await expectNoSidewaysScroll(page);
  await expect(runButton(page)).toBeInViewport();
  const [width, height] = await bar(page).evaluate((element) => [element.clientWidth, element.clientHeight]);
  expect([width <= 320, height < 220]).toEqual([true, true]);

  // What is left of 1280 × 1024.
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, 'detector');
  await expectNoSidewaysScroll(page);
  const browse = field(page, 'image').getByRole('button', { name: /^Browse/ });
  await browse.focus();
  const [focused, lower] = [await browse.boundingBox(), await bar(page).boundingBox()];
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(lower?.y ?? 0);
  await expect(browse).toBeInViewport();
});
