import type { Page } from '@playwright/test';
import { expect, field, open, own, result, runButton, test } from '../support.ts';

// What needs the windows of a browser: one behind another, and the desktop's notifications.

/** Playwright lets every page believe that it has the focus. */
async function lookElsewhere(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await (await page.context().newPage()).bringToFront();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
}

test('the end of a long run is told in the tab’s title and by a notification, and the next one knows how long it takes', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['notifications']);
  await page.addInitScript(() => {
    const told: string[] = [];
    const Real = window.Notification;
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        told.push(`${title} ${options?.body ?? ''}`);
      }
    };
    Object.assign(window, { told });
  });
  await open(page, 'slow', own());
  const title = await page.title();
  await field(page, 'seconds').getByRole('textbox').fill('9');
  await runButton(page).click();
  await expect(result(page)).toContainText('The first run may take longer than later ones');
  await expect(page).toHaveTitle(`Running… · ${title}`);
  await page.getByRole('button', { name: 'Notify me when it’s done' }).click();
  await expect(page.getByRole('button', { name: 'You will be notified' })).toHaveAttribute('aria-pressed', 'true');
  await lookElsewhere(page);
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 20_000 });
  await expect(page).toHaveTitle(`✓ Done · ${title}`);
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['The result is there. slow']);
  await page.bringToFront();
  await expect(page).toHaveTitle(title);

  await runButton(page).click();
  await expect(result(page)).toContainText(/The first run took about (?:9|1\d) s; later ones may be faster\./);
});
