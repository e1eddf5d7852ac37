import { once } from 'node:events';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { root } from '../deepaas/venv.ts';
import { freePort } from '../deepaas/server.ts';
import type { Installed } from './installed.ts';

/** A machine that is busy for a while is no fault of the package. */
const PATIENCE = 180_000;

const SAMPLE = path.join(root, 'public/samples/sample.png');

/** The page of the installed command in a browser, one prediction, and Ctrl-C. */
export async function tryPage(installed: Installed, browser: Browser, words: readonly string[]): Promise<void> {
  const { url, end } = await startPage(installed, words);
  try {
    await predict(browser, url);
  } finally {
    await end();
  }
}

/** Ctrl-C while somebody waits for a prediction of ten minutes. */
export async function tryEnd(installed: Installed, deepaas: string): Promise<void> {
  const { url, end } = await startPage(installed, [deepaas]);
  const waiting = fetch(`${url}v2/models/slow/predict/?seconds=600`, { method: 'POST' }).then(
    ({ status }) => `answered with ${status}`,
    () => 'broken off',
  );
  await fetch(`${url}v2/models/`).then((response) => response.text());
  await end();
  const outcome = await waiting;
  if (outcome !== 'broken off') throw new Error(`The prediction was ${outcome}.`);
}

async function startPage(installed: Installed, words: readonly string[]): Promise<{ url: string; end: () => Promise<void> }> {
  const port = await freePort(0);
  const server = installed.start([...words, '--no-open', '--port', String(port)]);
  let said = '';
  server.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(server, 'exit') as Promise<[code: number | null]>;
  const url = `http://127.0.0.1:${port}/`;
  await until(() => said.includes(`The page is at ${url}`) || server.exitCode !== null);
  if (server.exitCode !== null) throw new Error(`It ended: ${said}`);
  const end = async () => {
    server.kill('SIGINT');
    const [code] = await ended;
    if (code !== 0) throw new Error(`Ctrl-C ended it with ${code}: ${said}`);
  };
  return { url, end };
}

async function predict(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:blob|data):/.test(request.url())) foreign.push(request.url());
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${url}#/models/detector`);
  await page.locator('[data-app-state=ready]').waitFor();
  await page.locator('[data-arg=image] input[type=file]').first().setInputFiles(SAMPLE);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Run', exact: true }).click(),
  ]);
  await page.locator('[data-run-state=done]').waitFor();
  if (answer.status() !== 200) throw new Error(`The prediction was answered with ${answer.status()}.`);
  const count = boxesIn(await answer.text());
  await page.getByText(`${count} boxes`, { exact: true }).waitFor();
  const problems = [...foreign.map((address) => `asked for ${address}`), ...faults];
  await page.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** How much the detector has found. */
function boxesIn(answer: string): number {
  const { predictions } = JSON.parse(answer) as { predictions: readonly (readonly unknown[])[] };
  const count = predictions.flat().length;
  if (count < 2) throw new Error(`The detector found nothing: ${answer.slice(0, 500)}`);
  return count;
}

async function until(is: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !is();) {
    if (Date.now() > end) throw new Error('nothing happened for a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
