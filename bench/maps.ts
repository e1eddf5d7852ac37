/** Places on a map: 100,000 rows with latitudes and longitudes, and a coast of 500,000 corners. */
import type { Browser } from '@playwright/test';
import { heapOf, openForm, timeRun, withAnswers, type Answer } from './answers.ts';
import { report, withPage } from './support.ts';

const ROWS = 100_000;
const CORNERS = 500_000;

const figures = new Map<string, number[]>();

function note(name: string, value: number): void {
  figures.set(name, [...(figures.get(name) ?? []), value]);
}

const json = (predictions: unknown): Answer => ({ type: 'application/json', body: JSON.stringify({ status: 'OK', predictions }) });
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

const rows = json(
  Array.from({ length: ROWS }, (_, at) => ({
    id: at,
    lat: rounded(40 + (at % 331) / 60),
    lon: rounded(-9 + (at % 977) / 70),
    depth: at % 50,
  })),
);
const coast = json({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'coast' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          Array.from({ length: CORNERS }, (_, at) => {
            const turn = ((at % (CORNERS - 1)) / (CORNERS - 1)) * 2 * Math.PI;
            const radius = 5 + Math.sin(turn * 5000) / 4;
            return [rounded(radius * Math.cos(turn)), rounded(42 + radius * Math.sin(turn))];
          }),
        ],
      },
    },
  ],
});

await withPage((browser) =>
  withAnswers(async (origin, next) => {
    const url = `${origin}/#/models/slow`;
    for (let run = 0; run < 3; run++) {
      next(rows);
      await measure(browser, url, `${ROWS} rows`);
      next(coast);
      await measure(browser, url, `an outline of ${CORNERS} corners`);
    }
  }),
);
for (const [name, values] of figures) {
  await report(name, () => Promise.resolve(values.shift() ?? NaN), { runs: values.length, unit: name.includes('heap') ? 'MB' : 'ms' });
}

async function measure(browser: Browser, url: string, name: string): Promise<void> {
  const page = await openForm(browser, url);
  const ready = `(document.querySelector('[data-tab=visual][aria-selected=false]')?.click(), document.querySelector('canvas[data-features]') !== null)`;
  const { fromClick, longest } = await timeRun(page, ready);
  note(`${name} on a map: run to painted`, fromClick);
  note(`${name} on a map: longest task`, longest);
  await page.evaluate('window.longest = 0');
  const map = page.locator('[data-map]').first();
  await map.focus();
  for (let turn = 0; turn < 6; turn++) await page.keyboard.press(turn % 2 === 0 ? 'ArrowLeft' : '+');
  await page.waitForTimeout(500);
  note(`${name} on a map: longest task while it is moved`, await page.evaluate<number>('window.longest'));
  note(`${name} on a map: the page’s heap`, await heapOf(page));
  await page.context().close();
}
