import { choose, expect, open, output, run, sample, test } from './support.ts';

/** The policy that the README gives to operators. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; frame-src blob:";

// A violation is an error in the console, which every test here watches.
test('a strict Content-Security-Policy breaks nothing', async ({ page }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
  await open(page, 'kitchen_sink');
  await choose(page, 'demo_image', sample('sample.png'));
  await choose(page, 'demo_audio', sample('sample.wav'));
  await choose(page, 'demo_video', sample('sample.webm'));
  await run(page);
  await expect(output(page, 'demo_image').locator('img')).toBeVisible();
  await expect(output(page, 'demo_video').locator('video')).toBeVisible();
  await page.locator('[data-format="application/pdf"]').click();
  await run(page);
  await expect(output(page, 'body')).toHaveAttribute('data-renderer', 'pdf');
});
