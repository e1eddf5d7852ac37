import { expect, expectAccessible, expectNoSidewaysScroll, keepSight, test } from './support.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page that a router shows after the end, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/ended.html');
    await expect(page.getByRole('heading', { name: 'This try has ended' })).toBeVisible();
    // A browser asks for an icon by itself.
    expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1);
    await expectAccessible(page);
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
      await keepSight(page, String(width));
    }
  });
}
