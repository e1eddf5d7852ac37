import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { DESKTOP, HAND_MS, type Engine, type Tab } from './tab.ts';

/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function startPuppeteer(browser: 'chrome' | 'firefox', executablePath: string): Promise<Engine> {
  const started = await puppeteer.launch({
    browser,
    executablePath,
    headless: true,
    defaultViewport: DESKTOP,
    // Containers have no user namespaces for the sandbox and a small /dev/shm.
    args: browser === 'chrome' ? ['--no-sandbox', '--disable-dev-shm-usage', '--use-fake-device-for-media-stream'] : [],
    // Nobody is there to answer its question: a microphone that isn't real is refused, as the journey wants it.
    ...(browser === 'firefox' ? { extraPrefsFirefox: { 'permissions.default.microphone': 2, 'media.navigator.streams.fake': true } } : {}),
  });
  return {
    name: browser === 'chrome' ? 'Chromium' : 'Firefox',
    version: (await started.version()).replace(/^.*\//, ''),
    cannot: {},
    open: () => openTab(started, browser === 'chrome'),
    close: () => started.close(),
  };
}

async function openTab(browser: Browser, refuses: boolean): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    goto: async (address) => {
      // What isn't granted by name is refused then, instead of asked about.
      if (refuses) await context.overridePermissions(new URL(address).origin, []);
      await page.goto(address);
    },
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    drag: async ([first, ...others]) => {
      if (first === undefined) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) {
        await sleep(HAND_MS);
        await page.mouse.move(x, y);
        await sleep(HAND_MS);
      }
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    upload: async (selector, files) => {
      const input = await page.waitForSelector(selector);
      await (await input?.toElement('input'))?.uploadFile(...files);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    errors: async () => errors,
    screenshot: () => page.screenshot({ encoding: 'base64' }),
    close: () => context.close(),
  };
}
