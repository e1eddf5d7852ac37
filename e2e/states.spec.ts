import { choose, expect, expectAccessible, field, open, output, own, result, run, runButton, sample, test } from './support.ts';

const state = '[data-app-state]';

const SCRIPT = /\/assets\/[^/]+\.js/;
/** What a form needs; a busy machine has begun with the rest before anybody could note down what was needed. */
const BEFORE_FORM = /\/assets\/(?:index|rolldown-runtime|choices|menus)-/;

test('the page waits for an API that is starting, and goes on by itself', async ({ page }) => {
  await page.goto('/~starting/');
  await expect(page.locator(state)).toHaveAttribute('data-app-state', 'starting');
  await expect(page.getByRole('heading', { name: 'The model is starting' })).toBeVisible();
  await expect(page.getByText(/asked \w+/)).toBeVisible();
  await expect(page.getByText('502')).toBeVisible();
  await expect(page.locator(state)).toHaveAttribute('data-app-state', 'ready', { timeout: 30_000 });
  await expect(field(page, 'image')).toBeVisible();
});

for (const [variant, words] of [
  ['down', /isn’t up yet .* 502/],
  ['spec-html', /A web page was answered/],
  ['spec-truncated', /broke off or isn’t JSON/],
] as const) {
  test(`${variant}: keeps waiting and says why`, async ({ page }) => {
    await page.goto(`/~${variant}/`);
    await expect(page.locator(state)).toHaveAttribute('data-app-state', 'starting');
    await expect(page.getByText(words)).toBeVisible();
  });
}

for (const [variant, words] of [
  ['spec-1.2', /version 1\.2/],
  ['spec-no-paths', /lists no model/],
  ['spec-gigantic', /larger than 5 MB|more than 250,000 parts/],
] as const) {
  test(`${variant}: says what is wrong and offers another try`, async ({ page }) => {
    await page.goto(`/~${variant}/`);
    await expect(page.locator(state)).toHaveAttribute('data-app-state', 'failed');
    await expect(page.getByText(words)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(words)).toBeVisible();
  });
}

test('types that contain themselves become JSON fields, and the page lives', async ({ page }) => {
  await open(page, '', 'spec-cyclic');
  await expect(page.locator('[data-arg="cyclic_ring"]')).toHaveAttribute('data-widget', 'json');
  await expect(runButton(page)).toBeVisible();
});

test('no model was loaded: says so and what to do', async ({ page }) => {
  await open(page, '', 'placeholder');
  await expect(page.getByText('No model was loaded')).toBeVisible();
  await expect(page.getByText('deepaas.v2.model')).toBeVisible();
});

test('a server without predictions', async ({ page }) => {
  await open(page, 'detector', 'no-predict');
  await expect(page.getByRole('heading', { name: 'No predictions here' })).toBeVisible();
});

test('a model without arguments can be run; one without predict() says so', async ({ page }) => {
  await open(page, 'no_predict');
  await expect(page.getByRole('heading', { name: 'Nothing to fill in' })).toBeVisible();
  await run(page, 'failed');
  await expect(page.locator('[data-renderer="error"]')).toHaveAttribute('data-status', '501');
});

test('a model that is not there', async ({ page }) => {
  await open(page, 'nobody');
  await expect(page.getByRole('heading', { name: 'No such model' })).toBeVisible();
  await page.getByRole('button', { name: 'detector' }).click();
  await expect(field(page, 'image')).toBeVisible();
});

test('metadata that fails does not matter', async ({ page }) => {
  await open(page, 'detector', 'metadata-500');
  await expect(page.getByRole('heading', { name: 'detector' })).toBeVisible();
  await choose(page, 'image', sample('sample.png'));
  await run(page);
});

test('the base path of a server is found and not joined twice', async ({ page }) => {
  for (const variant of ['base-path', 'base-path-mapped']) {
    await open(page, 'detector', variant);
    await choose(page, 'image', sample('sample.png'));
    await run(page);
    await expect(output(page, 'body')).toContainText('confidence');
  }
});

test('a run shows a clock, and Stop waiting says that the model goes on', async ({ page }) => {
  await open(page, 'slow', own());
  await field(page, 'seconds').getByRole('textbox').fill('20');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  await expect(result(page)).toContainText(/[1-9] s/);
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'stopped');
  await expect(result(page)).toContainText('The model goes on');
});

test('a second click cannot send twice', async ({ page }) => {
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('1');
  await runButton(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
    button.click();
  });
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  expect(posts).toHaveLength(1);
});

test('leaving during a run asks first, and not afterwards', async ({ page }) => {
  await open(page, 'slow');
  await field(page, 'seconds').getByRole('textbox').fill('2');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  const dialog = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => window.location.reload()));
  const asked = await dialog;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await page.reload();
  await expect(result(page)).toHaveAttribute('data-run-state', 'idle');
});

test('after a minute without an answer the page says whether the server is alive', async ({ page }) => {
  await page.clock.install();
  await open(page, 'failing');
  await field(page, 'how').getByRole('combobox').click();
  await page.getByRole('option', { name: 'hang' }).click();
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  await page.clock.runFor(61_000);
  await expect(result(page)).toContainText('The server is alive; the model is busy or stuck');
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'stopped');
});

test('a restart of the API loses nothing and is noticed when it is over', async ({ page, request }) => {
  const server = own();
  await open(page, 'detector', server);
  await choose(page, 'image', sample('sample.png'));
  await run(page);
  await request.post(`/~${server}/__down?seconds=4`);
  await run(page, 'failed');
  await expect(page.locator('[data-renderer="error"]')).toHaveAttribute('data-status', '502');
  await expect(page.getByText('The API doesn’t answer at the moment')).toBeVisible();
  await expect(result(page)).toContainText('Earlier result');
  await expect(page.getByText('The API doesn’t answer at the moment')).toBeHidden({ timeout: 20_000 });
  await expect(field(page, 'image')).toContainText('sample.png');
  await run(page);
});

test('uploads show their bytes', async ({ page }) => {
  await open(page, 'kitchen_sink');
  const client = await page.context().newCDPSession(page);
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 2_000_000,
  });
  await choose(page, 'data_file', { name: 'big.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(4_000_000, 7) });
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'uploading');
  await expect(result(page)).toContainText(/MB of 4\.0 MB/);
  await expect(result(page)).toHaveAttribute('data-run-state', 'done', { timeout: 30_000 });
});

test('a 500-argument form is usable', async ({ page }) => {
  await open(page, '', 'big');
  const boxes = page.locator('[data-arg]');
  const button = page.getByRole('button', { name: /^Options \(/ });
  if ((await button.count()) > 0 && (await button.getAttribute('aria-expanded')) === 'false') await button.click();
  // The first are there at once, and the others follow.
  await expect.poll(() => boxes.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(490);
  await run(page);
});

test.describe('when files of the page are missing', () => {
  test.use({ mayLog: /Failed to fetch dynamically imported module|MissingPart|react|too old/i });
  test('a part of the page that cannot be loaded is said, and the inputs stay', async ({ page }) => {
    await page.route(SCRIPT, (route) => (BEFORE_FORM.test(route.request().url()) ? route.continue() : route.abort()));
    await page.goto('/#/models/detector');
    await expect(page.locator(state)).toHaveAttribute('data-app-state', 'ready');
    await page.getByRole('button', { name: 'API' }).click();
    await expect(page.getByRole('alert')).toContainText('This part couldn’t be fetched');
    await choose(page, 'image', sample('sample.png'));
    await run(page, 'failed');
    await expect(page.getByRole('heading', { name: 'This page is broken' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expect(field(page, 'image')).toContainText('sample.png');
  });

  test('without the page’s own code it is said that a file is missing, and the page starts when it is back', async ({ page }) => {
    await page.route(/\/assets\/index-/, (route) => route.abort());
    await page.goto('/#/models/detector');
    await expect(page.getByRole('heading', { name: 'A file of this page is missing' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('A file of this page couldn’t be fetched');
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expectAccessible(page);
    await page.unroute(/\/assets\/index-/);
    await expect(page.locator(state)).toHaveAttribute('data-app-state', 'ready', { timeout: 30_000 });
    await expect(page.locator('#frame')).toHaveCount(0);
  });

  test('a page whose code fails at once says so', async ({ page }) => {
    await page.route(/\/assets\/index-/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("too old")' }));
    const thrown = page.waitForEvent('pageerror');
    await page.goto('/');
    await thrown;
    await expect(page.getByRole('heading', { name: 'This page doesn’t start' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Its code met an error');
  });
});

test('leaving a model during a run asks first', async ({ page }) => {
  await open(page, 'slow', 'default');
  await field(page, 'seconds').getByRole('textbox').fill('2');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'running');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByLabel('Model', { exact: true }).selectOption('detector');
  await expect(result(page)).toHaveAttribute('data-run-state', 'done');
  await expect(page.getByRole('heading', { name: 'slow' })).toBeVisible();
});

test('Run opens the options when one of them is wrong', async ({ page }) => {
  await open(page, 'kitchen_sink');
  const group = page.getByRole('button', { name: /^Options \(/ });
  await group.click();
  await field(page, 'int').getByRole('textbox').fill('many');
  await field(page, 'int').getByRole('textbox').blur();
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(group).toContainText('1 to correct');
  await runButton(page).click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
});
