import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDemo } from '../../../demo/createDemo.ts';
import { serve } from '../../../demo/nodeBridge.ts';
import { UsageError } from '../usage/usage.ts';
import { run } from './command.ts';

/** The demo models behind a real server: what is asked goes through sockets. */

let server: Server;
let url = '';
let folder = '';
const out: string[] = [];
const told: string[] = [];

beforeAll(async () => {
  const answer = createDemo();
  server = createServer((request, response) => void serve(request, response, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(path.join(os.tmpdir(), 'check-'));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  out.length = 0;
  told.length = 0;
});

interface Report {
  verdict: string;
  url: string;
  models: { id: string; inputs: string; rules: { id: string; state: string; by: string; page: string }[] }[];
}
const report = () => JSON.parse(out.join('')) as Report;

describe('a check', { timeout: 120_000 }, () => {
  test('says what is broken, with its remedy, and ends with 1', async () => {
    expect(await run([url, '--model', 'formats', '--only', 'TM405'])).toBe(1);
    const text = out.join('');
    expect(text).toContain('✗ TM405 Each format that accept offers is what comes [offered-type]');
    expect(text).toContain(`curl -X POST 'http://${url}/v2/models/formats/predict/?size=64&accept=video%2Fmp4'`);
    expect(text).toContain('/docs/rules/TM405.md');
    expect(told.join('')).toContain('✗ TM405 Each format that accept offers is what comes\n');
  });

  test('an exception is told and breaks nothing', async () => {
    expect(await run([url, '--model', 'formats', '--only', 'TM405,TM401', '--allow', 'offered-type'])).toBe(0);
    expect(out.join('')).toContain('~ TM405 Each format that accept offers is what comes\n          allowed on the command line');
  });

  test('exceptions of a file have their reasons, and those that nothing needs are told', async () => {
    const exceptions = path.join(folder, 'known.json');
    const allow = [
      { rule: 'TM405', reason: 'No film is made yet.' },
      { rule: 'TM401', where: 'model', reason: 'It once failed.' },
      { rule: 'TM104', where: 'argument nothing', reason: 'It is gone.' },
    ];
    await writeFile(exceptions, JSON.stringify({ allow }));
    expect(await run([url, '--model', 'formats', '--only', 'TM405,TM401', '--exceptions', exceptions])).toBe(0);
    expect(out.join('')).toContain('~ TM405 Each format that accept offers is what comes\n          No film is made yet.');
    out.length = 0;
    await run([url, '--json', '--only', 'TM104', '--exceptions', exceptions]);
    expect((JSON.parse(out.join('')) as { unused: unknown }).unused).toEqual([
      { rule: 'TM104', where: 'argument nothing', reason: 'It is gone.' },
    ]);
  });

  test('as JSON alone on standard output, with what reads and what runs, of the models that were named', async () => {
    const code = await run([url, '--json', '--model', 'detector', '--model', 'json_body', '--timeout', '60']);
    const { verdict, url: asked, models } = report();
    expect([asked, models.map(({ id }) => id)]).toEqual([`http://${url}`, ['detector', 'json_body']]);
    expect(code).toBe(verdict === 'held' ? 0 : 1);
    for (const { rules } of models) {
      expect(new Set(rules.map(({ by }) => by))).toEqual(new Set(['reading', 'running']));
      expect(rules.every(({ id, page }) => page.endsWith(`/docs/rules/${id}.md`))).toBe(true);
      expect(rules.find(({ id }) => id === 'TM401')?.state).toBe('held');
    }
  });

  test('with the author’s examples, into files whose folder is made', async () => {
    const examples = path.join(folder, 'examples');
    await mkdir(examples);
    await writeFile(
      path.join(examples, 'examples.json'),
      JSON.stringify({ json_body: [], slow: [{ title: 'At once', values: { seconds: 0 } }] }),
    );
    const junit = path.join(folder, 'reports', 'check.xml');
    const html = path.join(folder, 'reports', 'check.html');
    const words = [
      url,
      '--examples',
      examples,
      '--model',
      'slow',
      '--model',
      'json_body',
      '--only',
      'TM401',
      '--junit',
      junit,
      '--html',
      html,
    ];
    expect(await run(words)).toBe(0);
    expect(await readFile(junit, 'utf8')).toMatch(/^<\?xml [^]*<testsuite name="slow" tests="1" failures="0"[^]*<\/testsuites>\n$/);
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>[^]*Asked with the author’s examples[^]*<\/html>\s*$/);
    expect(told.join('')).toContain('has no examples for json_body');
  });

  test('stopped by Ctrl-C it tells what is known, and ends with 130', async () => {
    const running = run([url, '--model', 'slow', '--json']);
    await vi.waitFor(() => expect(told.join('')).toContain('TM401'), { timeout: 60_000 });
    process.emit('SIGINT', 'SIGINT');
    expect(await running).toBe(130);
    const [slow] = report().models;
    expect(slow?.rules.find(({ id }) => id === 'TM401')?.state).toBe('held');
    expect(slow?.rules.filter(({ state }) => state === 'untold').length).toBeGreaterThan(0);
  });
});

test.each([
  ['no rule', ['localhost', '--only', 'TM999'], 'There is no rule TM999; rules have numbers such as TM401, and names.'],
  ['no time', ['localhost', '--timeout', 'soon'], '--timeout must be a number from 0.001 to 86400, not soon.'],
  ['no address', ['ftp://x'], /is no http or https address/],
])('%s is said before anything is asked', async (_, words, message) => {
  await expect(run(words)).rejects.toThrow(UsageError);
  await expect(run(words)).rejects.toThrow(message);
});

test('nobody there, and no such model', async () => {
  await expect(run(['127.0.0.1:1', '--wait', '0'])).rejects.toThrow('Nothing answers at http://127.0.0.1:1. Is deepaas-run started');
  await expect(run([url, '--model', 'nobody'])).rejects.toThrow(/^There is no model nobody there, but .*detector/);
});
