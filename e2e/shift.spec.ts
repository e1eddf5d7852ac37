import type { Page } from '@playwright/test';
import { sendFile } from './files.ts';
import { choose, expect, field, open, output, run, sample, test } from './support.ts';

/** What moved without having been asked to, and where. */
interface Shift {
  readonly value: number;
  readonly moved: string;
}

/** As a person sees it, from 0 to 1; more than this is felt. */
const FELT = 0.02;

/**
 * Watches what moves from the first picture of an answer on: everything, also in the half second after a click that browsers don't
 * count. Pictures take their time, so that the moment before they are there is one.
 */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const property = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      set(this: HTMLImageElement, url: string) {
        setTimeout(() => property.set?.call(this, url), 400);
      },
    });
    const shifts: Shift[] = [];
    let from = Infinity;
    const nameOf = (node: Node | null | undefined): string => {
      const element = node instanceof Element ? node : node?.parentElement;
      const own = element?.closest<HTMLElement>('[data-output], [data-arg], section');
      return `${element?.tagName ?? ''} in ${own?.dataset.output ?? own?.dataset.arg ?? own?.tagName ?? 'the page'}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
      })[]) {
        const moved = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${nameOf(node)}: ${[previousRect.x, previousRect.y, previousRect.height].map(Math.round).join(' ')} → ${[currentRect.x, currentRect.y, currentRect.height].map(Math.round).join(' ')}`,
        );
        if (entry.startTime > from) shifts.push({ value: entry.value, moved: moved.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      shiftsSeen: shifts,
      /** Once what is there now has been painted. */
      watchFromNow: () => requestAnimationFrame(() => requestAnimationFrame(() => (from = performance.now()))),
    });
    new MutationObserver(() => {
      const state = document.querySelector<HTMLElement>('[data-run-state]')?.dataset.runState;
      if (state === 'done' && from === Infinity) (window as unknown as { watchFromNow: () => void }).watchFromNow();
      if (state !== 'done') from = Infinity;
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-run-state'] });
  });
}

async function expectStill(page: Page): Promise<void> {
  // What is decoded, measured or fetched late moves things late.
  await page.waitForTimeout(2500);
  const shifts = await page.evaluate(() => (window as unknown as { shiftsSeen: Shift[] }).shiftsSeen.splice(0));
  expect(
    shifts.reduce((sum, { value }) => sum + value, 0),
    JSON.stringify(shifts, null, 1),
  ).toBeLessThan(FELT);
}

const WIDTHS = [
  [1440, 1000],
  [820, 1100],
  [390, 844],
] as const;

for (const [width, height] of WIDTHS) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('pictures, sounds and films among values', async ({ page }) => {
      await watch(page);
      await open(page, 'kitchen_sink');
      await choose(page, 'demo_image', sample('sample.png'));
      await choose(page, 'demo_audio', sample('sample.wav'));
      await choose(page, 'demo_video', sample('sample.webm'));
      await run(page);
      await expect(output(page, 'demo_image').locator('[data-picture="640x480"]')).toBeVisible();
      await expectStill(page);
    });

    test('a picture that is chosen has its place before it is drawn', async ({ page }) => {
      await watch(page);
      await open(page, 'kitchen_sink');
      await choose(page, 'demo_image', sample('sample.png'));
      const card = field(page, 'demo_image').locator('[data-file]');
      await expect(card).toBeVisible();
      await page.evaluate(() => (window as unknown as { watchFromNow: () => void }).watchFromNow());
      await expect(card.locator('img')).toBeVisible();
      await expectStill(page);
    });

    for (const model of ['detector', 'annotator']) {
      test(`${model}: what was found, on the picture that was sent`, async ({ page }) => {
        await watch(page);
        await open(page, model);
        // The detector has no other.
        if (model === 'annotator') await page.locator('[data-format="application/json"]').click();
        await choose(page, 'image', sample('sample.png'));
        await run(page);
        await page.evaluate(() => (window as unknown as { watchFromNow: () => void }).watchFromNow());
        await page.locator('[data-tab="visual"]').click();
        await expect(page.locator('[data-renderer="detections"] [data-picture="640x480"]')).toBeVisible();
        await expectStill(page);
      });
    }

    for (const kind of ['zip', 'page', 'log', 'table', 'series', 'svg']) {
      test(`a file: ${kind}`, async ({ page }) => {
        await watch(page);
        await sendFile(page, kind);
        await expectStill(page);
      });
    }
  });
}

test('the examples come into their own place: no field moves under the hand', async ({ page }) => {
  const heights = (): Promise<readonly number[]> =>
    page.evaluate(() => [...document.querySelectorAll('[data-arg]')].map((one) => Math.round(one.getBoundingClientRect().top + scrollY)));
  await page.route(/ExampleStrip/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await open(page, 'detector');
  const strip = page.getByRole('region', { name: 'Try an example' });
  await expect(strip).toBeHidden();
  const before = await heights();
  await expect(strip).toBeVisible();
  expect(await heights()).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
});
