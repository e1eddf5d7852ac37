import { readFileSync } from 'node:fs';
import path from 'node:path';
import { choose, expect, open, output, POLICY, run, sample, test, underPolicy } from './support.ts';

// The page goes on fetching its parts, and a test may end meanwhile.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

// A violation is an error in the console, which every test here watches.
test.describe('what would need more than the policy allows', () => {
  test.use({ mayLog: /WebAssembly|Content Security Policy/ });

  for (const [name, words] of [
    ['zstd', 'Zstandard'],
    ['jpeg2000', 'JPEG 2000'],
    ['lerc', 'LERC'],
  ] as const) {
    test(`a TIFF compressed with ${words} says so and can be downloaded`, async ({ page }) => {
      await underPolicy(page);
      const body = readFileSync(path.join(import.meta.dirname, `../src/files/raster/testdata/${name}.tif`));
      await page.route('**/predict/**', (route) => route.fulfill({ body, contentType: 'image/tiff' }));
      await open(page, 'formats');
      await run(page);
      await expect(output(page, 'body').first()).toContainText(words);
      await expect(page.getByRole('link', { name: /^Download / })).toHaveCount(1);
    });
  }
});

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
