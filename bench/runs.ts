/** What a batch of 1,000 small files takes: time for each, and memory that doesn't grow. */
import type { Page } from '@playwright/test';
import { ORIGIN, withPage } from './support.ts';

const FILES = 1000;

await withPage(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${ORIGIN}/#/models/detector`);
  const input = page.locator('[data-arg="image"] input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  await input.evaluate(async (element, count) => {
    const bytes = await (await fetch('./samples/sample.png')).arrayBuffer();
    const files = new DataTransfer();
    for (let index = 0; index < count; index++) files.items.add(new File([bytes], `${index}.png`, { type: 'image/png' }));
    element.parentElement?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, FILES);
  const start = performance.now();
  await page.getByRole('button', { name: /^Run all / }).click();
  for (const done of [10, 250, 500, 750, FILES]) {
    await page.waitForFunction(
      (wanted) => Number.parseInt(document.querySelector('[data-batch] [role=status]')?.textContent ?? '', 10) >= wanted,
      done,
      { timeout: 0, polling: 500 },
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${String(done).padStart(5)} of ${FILES} files after ${seconds} s: ${await heapOf(page)} MB of JavaScript heap`);
  }
});

async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usedSize / 1_000_000).toFixed(1);
}
