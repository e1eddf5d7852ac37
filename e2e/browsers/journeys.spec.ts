import { test as base } from '@playwright/test';
import { findProgram } from '../../scripts/deploy/packages.ts';
import { JOURNEYS } from './journeys.ts';
import { startPuppeteer } from './puppeteer.ts';
import type { Engine } from './tab.ts';
import { Visitor } from './visitor.ts';
import { startWebKit } from './webdriver.ts';

/** By the names of the projects. */
const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  Chromium: () => startPuppeteer('chrome', process.env.BROWSER_PATH ?? 'chromium'),
  Firefox: () => startPuppeteer('firefox', findProgram('firefox-esr') ?? 'firefox-esr'),
  WebKit: () => startWebKit(),
};

/** Playwright runs these tests; the browsers are others than its own, and are driven by what they offer themselves. */
const test = base.extend<{ visitor: Visitor }, { engine: Engine }>({
  engine: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, give, { project }) => {
      const engine = await ENGINES[project.name]!();
      console.log(`${engine.name} is ${engine.version}`);
      await give(engine);
      await engine.close();
    },
    { scope: 'worker' },
  ],
  visitor: async ({ engine, baseURL }, give, info) => {
    // A fresh profile for each journey.
    const tab = await engine.open();
    await give(new Visitor(tab, (baseURL ?? '').replace(/\/$/, ''), `${engine.name.toLowerCase()}-${info.title.replaceAll(' ', '-')}`));
    // A browser that hangs gives no picture either; what it was asked for is told already.
    const picture = info.errors.length === 0 ? undefined : await tab.screenshot().catch(() => undefined);
    if (picture !== undefined) await info.attach('last sight', { body: Buffer.from(picture, 'base64'), contentType: 'image/png' });
    // For whoever has only what was printed.
    if (info.errors.length > 0) console.log('The page said:', await tab.evaluate('document.body.innerText.slice(0, 3000)').catch(String));
    const uncaught = info.errors.length === 0 ? await tab.errors() : [];
    await tab.close();
    base.expect(uncaught, 'errors in the page').toEqual([]);
  },
});

for (const [name, journey] of Object.entries(JOURNEYS)) {
  test(name, async ({ engine, visitor }) => {
    test.skip(engine.cannot[name] !== undefined, engine.cannot[name]);
    await journey(visitor);
  });
}
