/**
 * `npm run test:browsers`: a visitor's journeys through the demo in Chromium, Firefox and WebKit. Words choose engines and
 * journeys by their names, as in `-- webkit crop`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { preview } from 'vite';
import { JOURNEYS } from '../e2e/browsers/journeys.ts';
import { startPuppeteer } from '../e2e/browsers/puppeteer.ts';
import type { Engine, Tab } from '../e2e/browsers/tab.ts';
import { Visitor } from '../e2e/browsers/visitor.ts';
import { startWebKit } from '../e2e/browsers/webdriver.ts';
import { ensureBrowser } from './browser.ts';
import { ensurePackages, findProgram } from './deploy/packages.ts';

/** Debian's packages, and a program of each. The driver of WebKit brings MiniBrowser with it. */
const PACKAGES = { 'firefox-esr': 'firefox-esr', 'webkit2gtk-driver': 'WebKitWebDriver', xvfb: 'xvfb-run', xauth: 'xauth' } as const;
const JOURNEY_MS = 90_000;
/** Where the last sight of a journey that failed is kept. */
const PICTURES = 'test-results/browsers';

const say = (line: string) => console.log(line);
const words = process.argv.slice(2).map((word) => word.toLowerCase());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const chromium = ensureBrowser();
  ensurePackages(say, PACKAGES);
  const built = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel=error'], { stdio: 'inherit', env: withDemo() });
  if (built.status !== 0) throw new Error('The page could not be built.');
  process.env = withDemo();
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const origin = `http://localhost:${(server.httpServer.address() as AddressInfo).port}`;
  const engines: Readonly<Record<string, () => Promise<Engine>>> = {
    Chromium: () => startPuppeteer('chrome', chromium),
    Firefox: () => startPuppeteer('firefox', findProgram('firefox-esr') ?? 'firefox-esr'),
    WebKit: () => startWebKit(findMiniBrowser()),
  };
  const chosenEngines = chosen(Object.keys(engines));
  const chosenJourneys = chosen(Object.keys(JOURNEYS));
  // Two lanes: WebKit draws in software and is the slowest by far.
  const lanes = [chosenEngines.filter((name) => name === 'WebKit'), chosenEngines.filter((name) => name !== 'WebKit')];
  const run = async (names: readonly string[]) => {
    for (const name of names) await runAll(await engines[name]!(), chosenJourneys, origin);
  };
  await Promise.all(lanes.map(run));
} catch (error) {
  counts.failed++;
  say(String(error instanceof Error ? error.stack : error));
}
say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);

async function runAll(engine: Engine, journeys: readonly string[], origin: string): Promise<void> {
  say(`${engine.name} is ${engine.version}`);
  for (const journey of journeys) {
    const reason = engine.cannot[journey];
    const begun = Date.now();
    const outcome = reason === undefined ? await attempt(engine, journey, origin) : 'skipped';
    counts[outcome === 'passed' || outcome === 'skipped' ? outcome : 'failed']++;
    say(
      `${engine.name}, ${journey}: ${reason === undefined ? outcome : `skipped, ${reason}`} (${((Date.now() - begun) / 1000).toFixed(1)} s)`,
    );
  }
  await engine.close();
}

/** One journey in a fresh profile; what went wrong, or `passed`. */
async function attempt(engine: Engine, journey: string, origin: string): Promise<string> {
  let tab: Tab | undefined;
  try {
    tab = await engine.open();
    const visitor = new Visitor(tab, origin, `${engine.name.toLowerCase()}-${journey.replaceAll(' ', '-')}`);
    await withinTime(JOURNEYS[journey]!(visitor));
    const errors = await tab.errors();
    return errors.length === 0 ? 'passed' : `FAILED, errors in the page: ${errors.join('; ')}`;
  } catch (error) {
    const picture = path.join(PICTURES, `${engine.name}-${journey}.png`);
    if (tab !== undefined) await takePicture(tab, picture);
    return `FAILED, see ${picture}: ${String(error instanceof Error ? error.stack : error)}`;
  } finally {
    await tab?.close();
  }
}

async function takePicture(tab: Tab, file: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  // A browser that hangs gives no picture either; what it was asked for is told already.
  const picture = await tab.screenshot().catch(() => undefined);
  if (picture !== undefined) writeFileSync(file, picture, 'base64');
}

function withinTime(journey: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not at its end after ${JOURNEY_MS / 1000} s.`)), JOURNEY_MS);
    journey.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Those that a word names; all when none does. */
function chosen(names: readonly string[]): readonly string[] {
  const named = names.filter((name) => words.some((word) => name.toLowerCase().includes(word)));
  return named.length === 0 ? names : named;
}

/** The demo, whatever server the shell has been set to. */
function withDemo(): NodeJS.ProcessEnv {
  return { ...process.env, DEEPAAS_URL: '' };
}

/** Debian keeps it beside the library, below the name of the machine's kind. */
function findMiniBrowser(): string {
  const found = readdirSync('/usr/lib')
    .flatMap((kind) => ['4.1', '4.0', '6.0'].map((version) => path.join('/usr/lib', kind, `webkit2gtk-${version}`, 'MiniBrowser')))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('WebKit’s MiniBrowser is missing; Debian’s webkit2gtk-driver brings it.');
  return found;
}
