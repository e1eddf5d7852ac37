import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { expect, expectAccessible, expectNoSidewaysScroll, open, own, test } from './support.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

test('a module is checked on the page, by keyboard, and what is broken says why and what to do', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, 'formats');
  await page.getByRole('button', { name: 'API', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Check this module' }).press('Enter');
  const start = page.getByRole('button', { name: 'Start the check' });
  await expect(start).toBeVisible();
  // Nothing is sent before somebody asks for it, and no bad input unless it was asked for.
  await expect(page.getByRole('checkbox', { name: /^Also bad inputs/ })).not.toBeChecked();
  await start.press('Enter');
  const outcome = page.getByRole('region', { name: 'Result' });
  await expect(outcome.getByRole('heading', { name: /^1 error\b/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^The check is over\. /)).toBeAttached();

  const broken = outcome.locator('article[data-rule="TM405"]');
  await expect(broken).toContainText('Each format that accept offers is what comes');
  await expect(broken.getByLabel('Ask for it')).toContainText("/v2/models/formats/predict/?size=64&accept=video%2Fmp4'");
  await expect(broken.getByRole('heading', { name: 'Remedy' })).toBeVisible();
  await expect(broken.getByRole('link', { name: /^TM405/ })).toHaveAttribute('href', /\/docs\/rules\/TM405\.md$/);
  await expect(broken.getByLabel('This rule alone, in a terminal')).toHaveText(
    /^npx deepaas-try-me check http:\S+ --model formats --only TM405$/,
  );
  await broken.getByText('About this rule').click();
  await expect(broken.getByRole('heading', { name: 'Why it matters' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const saved = page.waitForEvent('download');
  await outcome.getByRole('group', { name: 'Save the report' }).getByRole('button', { name: 'JSON' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^formats-check-[\d-]+\.json$/);
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as { models: { rules: { id: string; state: string }[] }[] };
  const states = new Map(report.models[0]?.rules.map(({ id, state }) => [id, state]));
  expect([states.get('TM405'), states.get('TM401'), states.get('TM501')]).toEqual(['broken', 'held', 'untold']);

  // Again, only what is broken; the form is where it was.
  await outcome.getByRole('button', { name: 'Only what is broken' }).click();
  await expect(outcome.locator('article[data-rule="TM405"]')).toBeVisible({ timeout: 60_000 });
  await expect(outcome).toContainText('0 rules hold');
  await page.getByRole('navigation', { name: 'What to do' }).getByRole('link', { name: 'Predict' }).click();
  await expect(page.locator('[data-arg="size"]')).toBeVisible();
});

test('a check is stopped, goes on while another model is in view, takes exceptions and asks for bad inputs', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await open(page, 'slow/check', own());
  const outcome = page.getByRole('region', { name: 'Result' });
  const start = page.getByRole('button', { name: 'Start the check' });
  const stop = page.getByRole('button', { name: 'Stop' });
  await start.click();
  await expect(page.getByRole('progressbar', { name: 'Progress of the check' })).toHaveAttribute('aria-valuenow', /^[1-9]/);

  // Another model: this one is still checked, and the browser asks before all of it is left.
  await page.getByLabel('Model', { exact: true }).selectOption('failing');
  await page.evaluate(() => (window.location.hash = '/models/failing/check'));
  await expect(page.getByText('A check of slow is under way in this tab, too.')).toBeVisible();
  const asks = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(true);
  await page.goBack();
  await page.goBack();
  await stop.click();
  await expect(outcome).toContainText('A prediction that was under way goes on at the server until it is done.');
  await expect(outcome.getByRole('region', { name: 'Could not be told' })).toContainText('The check was stopped before.');
  expect(await asks()).toBe(false);

  // Exceptions, without asking anything again: dropped, told with their reasons, those that nothing needs named, and put away.
  const tips = outcome.locator('article[data-rule]');
  const first = (await tips.first().getAttribute('data-rule')) ?? '';
  expect(first).toMatch(/^TM\d+$/);
  const count = await tips.count();
  const drop = async (text: string) => {
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], '.try-me.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await page.getByRole('heading', { name: 'Check this module' }).dispatchEvent('drop', { dataTransfer: data });
  };
  const exceptions = page.getByRole('group', { name: 'Exceptions' });
  await drop('{"allow": [{"rule": "TM000", "reason": "x"}]}');
  await expect(exceptions.getByRole('alert')).toHaveText('.try-me.json: exception 1: there is no rule "TM000".');
  const allow = [
    { rule: first, reason: 'It is meant so.' },
    { rule: 'TM104', model: 'slow', reason: 'Gone by now.' },
  ];
  await drop(JSON.stringify({ allow }));
  await expect(exceptions).toContainText('.try-me.json with 2 of them');
  await expect(outcome.getByRole('region', { name: 'Exceptions', exact: true })).toContainText('It is meant so.');
  await expect(outcome.getByRole('region', { name: 'Exceptions that nothing needs any more' })).toContainText('TM104: Gone by now.');
  await expect(tips).toHaveCount(count - 1);
  await exceptions.getByRole('button', { name: 'Put away' }).click();
  await expect(tips).toHaveCount(count);

  // Bad inputs are asked for by those who want them, and what was sent can be had.
  await page.evaluate(() => (window.location.hash = '/models/failing/check'));
  await page.getByRole('checkbox', { name: /^Also bad inputs/ }).check();
  await start.click();
  await expect(outcome).toBeVisible({ timeout: 60_000 });
  await outcome.getByText(/^\d+ left out$/).click();
  await expect(outcome).not.toContainText('It wasn’t asked for.');
  await expect(outcome.locator('[data-rule^="TM5"]').first()).toBeAttached();
});

test('what a browser’s own decoders say of pictures, sounds and films: whole, cut, foreign', async ({ page }) => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.join(ROOT, 'src/app/check/run/browserDecoders.ts'), formats: ['iife'], name: 'checked' } },
  });
  const [bundle] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (bundle?.type !== 'chunk') throw new Error('the decoders weren’t built');
  await page.goto('about:blank');
  await page.addScriptTag({ content: bundle.code });

  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
  const testdata = 'src/files/testdata';
  // Codecs that not every build of a browser has may be unknown to it; they are never called broken for that.
  const cases: readonly (readonly ['picture' | 'sound' | 'film', file: string, expected: RegExp, change?: (bytes: Buffer) => Buffer])[] = [
    ...['png', 'jpg', 'gif', 'webp', 'bmp'].flatMap((ending) => [
      ['picture', `${testdata}/gradient.${ending}`, /^whole decoded$/] as const,
      ['picture', `${testdata}/gradient.${ending}`, /^broken This browser can’t decode it\.$/, half] as const,
    ]),
    ['picture', 'public/icon.svg', /^whole decoded$/],
    ['picture', 'public/icon.svg', /^broken This browser/, half],
    ['picture', `${testdata}/classic.tif`, /^unknown $/],
    ['picture', 'public/samples/sample.csv', /^unknown $/],
    ['picture', `${testdata}/gradient.png`, /^unknown $/, () => Buffer.alloc(0)],
    // A head that says more than any browser holds.
    ['picture', `${testdata}/gradient.png`, /^unknown $/, (bytes) => Buffer.from(bytes).fill(0x7f, 16, 24)],
    ...['wav', 'ogg', 'flac', 'weba'].map((ending) => ['sound', `${testdata}/tone.${ending}`, /^whole begun$/] as const),
    ...['mp3', 'm4a'].map((ending) => ['sound', `${testdata}/tone.${ending}`, /^(?:whole begun|unknown )$/] as const),
    ['sound', 'public/samples/sample.csv', /^unknown $/],
    ['film', `${testdata}/film.webm`, /^whole begun$/],
    ['film', `${testdata}/film.mp4`, /^(?:whole begun|unknown )$/],
    ['film', 'src/files/film/testdata/mp4v.mp4', /^unknown $/],
    ['film', `${testdata}/film.avi`, /^unknown $/],
    ['film', 'public/samples/sample.csv', /^unknown $/],
    // Its frames are noise from the middle on; what was begun by then was whole.
    ['film', 'src/files/film/testdata/vp9.webm', /^(?:whole begun|broken This browser began to play it and found it broken\.)$/, noise],
  ];
  const given = await Promise.all(
    cases.map(async ([kind, file, , change = (bytes: Buffer) => bytes]) => ({
      kind,
      data: change(await readFile(path.join(ROOT, file))).toString('base64'),
    })),
  );
  const told = await page.evaluate(async (list) => {
    const { browserDecoders } = Reflect.get(globalThis, 'checked') as {
      browserDecoders: Record<string, (blob: Blob) => Promise<{ state: string; by?: string; why?: string }>>;
    };
    const said: string[] = [];
    for (const { kind, data } of list) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const decoded = await browserDecoders[kind]?.(new Blob([bytes]));
      said.push(`${decoded?.state} ${decoded?.by ?? decoded?.why ?? ''}`);
    }
    return said;
  }, given);
  const wrong = cases.flatMap(([kind, file, expected], at) => (expected.test(told[at] ?? '') ? [] : [`${kind} ${file}: ${told[at]}`]));
  expect(wrong).toEqual([]);
  expect(told.length).toBe(cases.length);
});

function noise(bytes: Buffer): Buffer {
  const middle = bytes.length >> 1;
  return Buffer.from(bytes.map((byte, at) => (at < middle || at > middle + 400 ? byte : byte ^ 0x5a)));
}
