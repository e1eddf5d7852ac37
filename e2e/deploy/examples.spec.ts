import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { endWith, SHELLS, startProxy, test } from './proxy.ts';

const EXAMPLES = {
  detector: [
    { title: 'Plankton', group: 'Sea', licence: 'CC0 1.0', files: { image: 'pictures/sea%20water.png' }, values: { min_area: 1500 } },
  ],
};

/** A folder that any user can read, gone after the test. */
function newFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-examples-'));
  chmodSync(folder, 0o755);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  endWith(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const INDEX = { 'examples.json': JSON.stringify(EXAMPLES) };

for (const shell of Object.keys(SHELLS) as (keyof typeof SHELLS)[]) {
  test(`${shell}: the files of EXAMPLES_DIR, and nothing else, under a base path too`, async () => {
    const outside = newFolder({ 'secret.txt': 'secret' });
    const folder = newFolder({
      ...INDEX,
      'pictures/sea water.png': 'PNG',
      'page.html': '<script>alert(1)</script>',
      'code.js': 'alert(1)',
      'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'array.npy': 'x',
      'packed.br': 'x',
      'data.json': '{}',
      'data.json.gz': gzipSync('{"other":1}'),
      '.hidden': 'secret',
      '.git/config': 'secret',
    });
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
    symlinkSync(outside, path.join(folder, 'folder'));
    symlinkSync('/etc', path.join(folder, 'etc'));
    execFileSync(path.join(SHELLS.busybox.path, 'mkfifo'), [path.join(folder, 'pipe')]);
    const proxy = await startProxy({ EXAMPLES_DIR: folder, BASE_PATH: '/try/m' }, { shell });
    const ask = (name: string, init: RequestInit = {}) => fetch(`${proxy.url}/try/m/examples/${name}`, { redirect: 'manual', ...init });
    expect(await (await fetch(`${proxy.url}/try/m/config.json`)).json()).toMatchObject({ examples: 'examples/examples.json' });
    expect(await (await ask('examples.json')).json()).toEqual(EXAMPLES);

    const types: Record<string, string> = {
      'examples.json': 'application/json',
      'pictures/sea%20water.png': 'image/png',
      'page.html': 'text/plain',
      'code.js': 'text/plain',
      'drawing.svg': 'image/svg+xml',
      'array.npy': 'application/octet-stream',
      'packed.br': 'application/octet-stream',
    };
    for (const [name, type] of Object.entries(types)) {
      const response = await ask(name);
      expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, type]);
      expect(response.headers.get('content-encoding')).toBeNull();
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    }
    expect(await (await ask('data.json', { headers: { 'accept-encoding': 'gzip, br' } })).text()).toBe('{}');

    // What is put in later is no other case.
    symlinkSync('/etc/passwd', path.join(folder, 'later.txt'));
    const nothing = [
      'link.txt',
      'folder/secret.txt',
      'etc/passwd',
      'later.txt',
      '.hidden',
      '.git/config',
      '..%2f..%2f..%2fetc/passwd',
      'pipe',
      '',
      'nothing.png',
    ];
    for (const name of nothing) {
      const response = await ask(name);
      expect([name, response.status, (await response.text()).includes('secret')]).toEqual([name, 404, false]);
    }
    expect((await ask('examples.json', { method: 'POST', body: 'x' })).status).toBe(404);
    expect(proxy.errors()).not.toMatch(/emerg|alert/);
  });
}

test('a folder that Kubernetes mounts from a ConfigMap, with its links', async () => {
  const folder = newFolder({ '..2026_11_30/examples.json': JSON.stringify(EXAMPLES), '..2026_11_30/a.png': 'PNG' });
  symlinkSync('..2026_11_30', path.join(folder, '..data'));
  for (const name of ['examples.json', 'a.png']) symlinkSync(`..data/${name}`, path.join(folder, name));
  const proxy = await startProxy({ EXAMPLES_DIR: folder });
  expect(await (await fetch(`${proxy.url}/examples/examples.json`)).json()).toEqual(EXAMPLES);
  expect((await fetch(`${proxy.url}/examples/a.png`)).status).toBe(200);
});

test('without a folder of examples nothing is there', async () => {
  const proxy = await startProxy({});
  expect((await fetch(`${proxy.url}/examples/examples.json`)).status).toBe(404);
  expect((await fetch(`${proxy.url}/static/examples/examples.json`)).status).toBe(404);
  expect(await (await fetch(`${proxy.url}/config.json`)).json()).not.toHaveProperty('examples');
});

test('a folder that can’t be used ends the start with a line that says why', async () => {
  const lines: [string, RegExp][] = [
    ['examples', /^try-me: EXAMPLES_DIR must be an absolute path, not 'examples'\.$/],
    ['/nowhere', /^try-me: EXAMPLES_DIR isn't a folder that can be read: '\/nowhere'\.$/],
    [newFolder({ 'trout.jpg': 'x' }), /^try-me: EXAMPLES_DIR has no examples\.json that is a file and can be read: /],
    [newFolder({ 'examples.json': '[]' }), /^try-me: EXAMPLES_DIR has an examples\.json that is no JSON object: /],
  ];
  const linked = newFolder({});
  symlinkSync('/etc/hostname', path.join(linked, 'examples.json'));
  lines.push([linked, /has no examples\.json that is a file/]);
  for (const [folder, line] of lines) {
    const proxy = await startProxy({ EXAMPLES_DIR: folder }, { wait: false });
    expect([folder, await proxy.ended, proxy.errors().trimEnd()]).toEqual([folder, 2, expect.stringMatching(line)]);
  }
});

test('the page finds them, and shows a drawing that runs nothing', async ({ page }) => {
  const folder = newFolder({ ...INDEX, 'pictures/sea water.png': 'x' });
  const proxy = await startProxy({ EXAMPLES_DIR: folder, DEEPAAS_URL: process.env.DEEPAAS ?? '' });
  await page.goto(`${proxy.url}/#/models/detector`);
  const strip = page.getByRole('region', { name: 'Try an example' });
  await expect(strip.getByRole('heading', { name: 'Sea' })).toBeVisible({ timeout: 30_000 });
  await expect(strip.getByRole('button', { name: 'Plankton' })).toBeVisible();
});
