import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, field, open, openOptions, run, output, test } from './support.ts';

const entries = (page: Page, name: string): Locator => field(page, name).locator('[data-entry]');

async function openLists(page: Page): Promise<void> {
  await open(page, 'kitchen_sink');
  await openOptions(page);
}

/** As from a spreadsheet: scripts may not write to the clipboard everywhere. */
async function paste(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** The same once it has come to rest: a page that rolls on moves it in every frame. */
async function resting(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  await locator.evaluate(
    (element, frames) =>
      new Promise<void>((resolve) => {
        let place = NaN;
        let still = 0;
        const look = () => {
          const { y } = element.getBoundingClientRect();
          still = y === place ? still + 1 : 0;
          place = y;
          if (still === frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    15,
  );
  return middle(locator);
}

test('a column of a spreadsheet is pasted, decimal commas included', async ({ page }) => {
  await openLists(page);
  await paste(field(page, 'list_unset').getByLabel('list_unset', { exact: true }), '0,5\r\n1e-3\r\n-2\r\n');
  await expect(entries(page, 'list_unset').locator('[data-edits]')).toHaveText([/0\.5$/, /0\.001$/, /-2$/]);
  await run(page);
  await expect(output(page, 'arguments')).toContainText('[0.5, 0.001, -2.0]');
});

test('long texts stand in rows that are moved by mouse and keyboard, and edited in their place', async ({ page }) => {
  await openLists(page);
  const rows = entries(page, 'list_texts');
  const control = field(page, 'list_texts').getByLabel('list_texts', { exact: true });
  await paste(control, 'A caption that is too long to stand in a chip.\r\n"two\nlines"');
  const texts = rows.locator('[data-edits]');
  await expect(texts).toHaveText([/a$/, /b$/, /chip\.$/, /two\s+lines$/]);
  await expectAccessible(page);

  const [from, to] = [await middle(rows.nth(3)), await middle(rows.nth(0))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(texts).toHaveText([/two\s+lines$/, /a$/, /b$/, /chip\.$/]);

  await control.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(texts).toHaveText([/two\s+lines$/, /a$/, /chip\.$/, /b$/]);
  await expect(texts.nth(2)).toBeFocused();

  await texts.nth(0).click();
  await expect(control).toHaveValue('two\nlines');
  await control.press('End');
  await control.pressSequentially('!');
  await control.press('Enter');
  await expect(texts.nth(0)).toHaveText(/two\s+lines!$/);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a row is moved by its handle, while its text scrolls the page', async ({ page, context }) => {
    await openLists(page);
    const rows = entries(page, 'list_texts');
    const texts = rows.locator('[data-edits]');
    await paste(field(page, 'list_texts').getByLabel('list_texts', { exact: true }), 'A caption that is too long to stand in a chip.\nc');
    await expect(texts).toHaveCount(4);
    const session = await context.newCDPSession(page);
    const drag = async (start: Locator, end: Locator, shift: number) => {
      // A finger that leaves in motion lets the page roll on, and fields that come into view take their height.
      await resting(end);
      const [from, to] = [await resting(start), await middle(end)];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
      for (const share of [0.1, 0.4, 0.7, 1])
        await session.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: from.x, y: from.y + (to.y - from.y + shift) * share }],
        });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const before = await page.evaluate(() => window.scrollY);
    await drag(rows.nth(3), rows.nth(0), -60);
    const scrolled = () => page.evaluate(() => window.scrollY);
    await expect.poll(scrolled).toBeGreaterThan(before);
    await expect(texts).toHaveText([/a$/, /b$/, /chip\.$/, /c$/]);
    await drag(rows.nth(3).locator('svg').first(), rows.nth(0), 0);
    await expect(texts).toHaveText([/c$/, /a$/, /b$/, /chip\.$/]);
  });
});

test('choices are put in order by keyboard, and sent in it', async ({ page }) => {
  await openLists(page);
  const control = field(page, 'list_choice').getByRole('combobox');
  await control.click();
  await page.getByRole('option', { name: 'z' }).click();
  await control.press('Escape');
  await control.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(entries(page, 'list_choice')).toHaveText(['z', 'x']);
  await run(page);
  await expect(output(page, 'arguments')).toContainText("['z', 'x']");
});
