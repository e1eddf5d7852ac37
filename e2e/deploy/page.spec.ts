import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mergeTests, type Page } from '@playwright/test';
import { startDeepaas } from '../../scripts/deepaas/server.ts';
import { choose, expect, field, output, result, run, runButton, sample, test as watched } from '../support.ts';
import { DEEPAAS, endWith, startProxy, test as processes, type Proxy } from './proxy.ts';

/** Watches the page as everywhere; `env` is its deployment's, and `outer` a router's prefix that it doesn't know of. */
const test = mergeTests(watched, processes).extend<{ env: Record<string, string>; outer: string; deployment: Proxy }>({
  env: [{}, { option: true }],
  outer: ['', { option: true }],
  deployment: async ({ env }, provide) => provide(await startProxy({ DEEPAAS_URL: DEEPAAS, ...env })),
  baseURL: async ({ deployment, env, outer }, provide) => {
    const origin = outer === '' ? deployment.url : await startRouter(deployment.url, outer);
    await provide(`${origin}${outer}${env.BASE_PATH ?? ''}/`);
  },
});

/** Takes its prefix off, as Traefik does. */
async function startRouter(target: string, prefix: string): Promise<string> {
  const router = createServer((incoming, response) => {
    const path = incoming.url?.startsWith(`${prefix}/`) === true ? incoming.url.slice(prefix.length) : '/not-here';
    const call = request(target + path, { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    call.once('error', () => response.writeHead(502).end());
    incoming.pipe(call);
  });
  await new Promise<void>((resolve) => router.listen(0, '127.0.0.1', resolve));
  endWith(() => router.closeAllConnections());
  endWith(() => void router.close());
  return `http://127.0.0.1:${(router.address() as AddressInfo).port}`;
}

for (const [name, options] of [
  ['at the root', {}],
  ['under a prefix', { env: { BASE_PATH: '/try/model' } }],
  ['under a router’s prefix', { outer: '/jobs/42' }],
] as const) {
  test.describe(name, () => {
    test.use(options);

    test('the form is drawn, runs, and shows pictures, sound, film and PDF under the strict policy', async ({ page }) => {
      await page.goto('#/models/kitchen_sink');
      await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready');
      await choose(page, 'demo_image', sample('sample.png'));
      await choose(page, 'demo_audio', sample('sample.wav'));
      await choose(page, 'demo_video', sample('sample.webm'));
      await run(page);
      await expect(output(page, 'demo_image').locator('img').first()).toBeVisible();
      await expect(output(page, 'demo_video').locator('video')).toBeVisible();
      await page.locator('[data-format="application/pdf"]').click();
      await run(page);
      await expect(output(page, 'body')).toHaveAttribute('data-renderer', 'pdf');
    });
  });
}

test('camera and microphone are permitted, others aren’t', async ({ page }) => {
  await page.goto('');
  const allowed = await page.evaluate<string[]>('document.featurePolicy.allowedFeatures()');
  expect(allowed).toEqual(expect.arrayContaining(['camera', 'microphone']));
  expect(allowed).not.toContain('geolocation');
});

test.describe('workers', () => {
  test.use({ mayLog: /document is not defined|violates the following Content Security Policy/ });

  test('a worker starts under the policy, and code from elsewhere doesn’t', async ({ page, deployment }) => {
    await page.goto('');
    const outcome = await page.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
      const starts = (url: string) =>
        new Promise<string>((resolve) => {
          try {
            const worker = new Worker(url, { type: 'module' });
            // The page's own script fails there for want of a document, which it can only find out by running.
            worker.addEventListener('error', (event) => resolve(event.message === undefined ? 'blocked' : 'ran'));
          } catch {
            resolve('blocked');
          }
        });
      return [await starts(script), await starts('data:text/javascript,throw 1')];
    });
    expect(outcome).toEqual(['ran', 'blocked']);
    expect(deployment.errors()).toBe('');
  });
});

test('DEEPaaS’s own documentation works, and loads nothing from elsewhere', async ({ browser, baseURL, deployment }) => {
  // Not the watched page: this one is DEEPaaS's, and asks for a logo of its makers.
  const page = await browser.newPage();
  const answered: string[] = [];
  page.on('response', (response) => answered.push(new URL(response.url()).origin));
  await page.goto(`${baseURL}api`);
  await expect(page.getByText('/v2/models/slow/predict/').first()).toBeVisible();
  expect(new Set(answered)).toEqual(new Set([deployment.url]));
  await page.close();
});

test.describe('a small limit', () => {
  test.use({ env: { MAX_UPLOAD: '200k' } });

  const chooseTooMuch = async (page: Page) => {
    await page.goto('#/models/detector');
    await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready');
    await choose(page, 'image', { name: 'big.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(3_000_000) });
  };

  test('is told before anything is sent', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (call) => call.method() === 'POST' && sent.push(call.url()));
    await chooseTooMuch(page);
    await expect(page.getByText('The file is 3.0 MB. This site takes 205 kB at most in one request.')).toBeVisible();
    await runButton(page).click();
    await expect(field(page, 'image').getByRole('alert')).toBeVisible();
    expect(sent).toEqual([]);
  });

  test('is told as the reason to a page that didn’t know it, and the input stays', async ({ page }) => {
    await page.route('**/config.json', (route) => route.fulfill({ json: {} }));
    await chooseTooMuch(page);
    await run(page, 'failed');
    await expect(page.locator('[data-renderer="error"]')).toHaveAttribute('data-status', '413');
    await expect(field(page, 'image')).toContainText('big.bin');
  });
});

test.describe('a try', () => {
  test.use({
    env: {
      DURATION: '40s',
      NOMAD_JOB_NAME: 'try-1',
      NOMAD_NAMESPACE: 'imagine',
      TITLE: 'Market “place”',
      INFERENCE_WARNING: '<ul><li>Mind the <b>gap</b>.</li></ul>',
    },
  });

  test('counts down, ends, and keeps its answer', async ({ page, deployment }) => {
    await page.goto('#/models/detector');
    await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready');
    const notice = page.getByRole('complementary', { name: 'Notice' });
    await expect(notice).toContainText(/This try ends in \d+ s\./);
    await expect(notice).toContainText('Mind the gap.');
    await expect(page.getByRole('banner')).toContainText('iMagine');
    await choose(page, 'image', sample('sample.png'));
    await run(page);
    // All that draws it has come.
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[data-ended]')).toContainText('This deployment has ended', { timeout: 60_000 });
    expect(await deployment.ended).toBe(0);
    await expect(result(page)).toHaveAttribute('data-run-state', 'done');
    await expect(output(page, 'body')).toBeVisible();
  });
});

test.describe('the operator’s statements', () => {
  test.use({ env: { ACCESSIBILITY_BODY: 'A "university"', ACCESSIBILITY_CONTACT: 'a11y@uni.example', PRIVACY: 'on' } });

  test('are linked, filled in, and what the page says of its server’s log is true of it', async ({ page, deployment }) => {
    await page.goto('#/privacy');
    const text = page.locator('[data-statement]');
    await expect(text).toContainText('no network addresses of visitors, no queries, no cookies');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click();
    await expect(text).toContainText('A "university" is committed to making this page accessible');
    await expect(text).toContainText(/axe looks at \d\d states of the page/);
    await page.getByRole('button', { name: 'Back to the model' }).click();
    await page.goto('?secret=hush#/models/slow');
    await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready');
    // Then all is written.
    await deployment.stop();
    expect(deployment.requests().length).toBeGreaterThan(3);
    // Where a request goes is told, and not whence it came: the proxy itself asks one DEEPaaS by its address.
    const told = JSON.stringify(deployment.requests()).replaceAll(`"upstream":"${DEEPAAS.slice(7)}"`, '');
    expect(told + deployment.errors()).not.toMatch(/127\.0\.0\.1|hush|Mozilla/);
  });
});

test.describe('before DEEPaaS is up', () => {
  test.use({ env: { DEEPAAS_URL: 'http://127.0.0.1:4439' } });

  test('the page waits and goes on by itself', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { name: 'The model is starting' })).toBeVisible();
    const deepaas = await startDeepaas({ models: ['slow'], port: 4439 });
    endWith(deepaas.stop);
    await expect(page.locator('[data-app-state]')).toHaveAttribute('data-app-state', 'ready', { timeout: 30_000 });
    await expect(field(page, 'seconds')).toBeVisible();
  });
});
