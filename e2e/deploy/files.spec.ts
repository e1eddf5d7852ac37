import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { shellCheckWords } from '../../scripts/check/shell.ts';
import { freePort } from '../../scripts/deepaas/server.ts';
import { findProgram } from '../../scripts/deploy/packages.ts';
import { DEEPAAS, endWith, STAGE, startProxy, test } from './proxy.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const file = (name: string) => path.join(ROOT, 'deploy', name);
const validator = (name: string) => path.join(process.env.DEPLOY_VALIDATORS ?? '', name);
/** Throws with what the program said. */
const judge = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('entrypoint.sh: ShellCheck, as POSIX sh', () => {
  judge(findProgram('shellcheck') ?? '', '--shell=sh', ...shellCheckWords([file('entrypoint.sh')]));
});

test('Dockerfile: hadolint, every base pinned to one version', () => {
  judge(validator('hadolint'), file('Dockerfile'));
  const bases = [...readFileSync(file('Dockerfile'), 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(bases).toEqual([
    expect.stringMatching(/^node:\d+\.\d+\.\d+-/),
    expect.stringMatching(/^nginxinc\/nginx-unprivileged:\d+\.\d+\.\d+-/),
  ]);
  expect(bases[0]).toContain(`node:${readFileSync(path.join(ROOT, '.nvmrc'), 'utf8').trim()}.`);
});

test('Dockerfile: every label of the image has a value, and those of a release come as build arguments that the release gives', () => {
  const text = readFileSync(file('Dockerfile'), 'utf8');
  const labels = new Map(
    [...text.matchAll(/org\.opencontainers\.image\.([\w.]+)="([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  expect([...labels.keys()]).toEqual(
    'title description url source documentation version revision created licenses vendor authors base.name'.split(' '),
  );
  expect(labels.get('base.name')).toBe(`docker.io/${[...text.matchAll(/^FROM (\S+)/gm)].at(-1)?.[1]}`);
  const declared = [...text.matchAll(/^ARG (\w+)=/gm)].map(([, name]) => name);
  const used = [...labels.values()].flatMap((value) => [...value.matchAll(/\$(\w+)/g)].map(([, name]) => name));
  const given = [...readFileSync(path.join(ROOT, '.github/workflows/release.yml'), 'utf8').matchAll(/^ +([A-Z]+)=\$/gm)].map(
    ([, name]) => name,
  );
  expect([new Set(used), new Set(given)]).toEqual([new Set(declared), new Set(declared)]);
});

test('where the source is, which version it has and which Node it needs stand in several files, and in all of them the same', () => {
  const textOf = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
  const { version, repository, engines } = JSON.parse(textOf('package.json')) as {
    version: string;
    repository: { url: string };
    engines: { node: string };
  };
  const source = repository.url.replace(/^git\+|\.git$/g, '');
  expect(textOf('deploy/Dockerfile')).toContain(`ARG SOURCE=${source}\n`);
  expect(textOf('CITATION.cff')).toContain(`repository-code: ${source}\n`);
  expect(textOf('CITATION.cff')).toContain(`version: ${version}\n`);
  expect(textOf('.github/workflows/ci.yml')).toContain(`node: ['${engines.node.replace('>=', '')}', '${textOf('.nvmrc').trim()}']\n`);
});

/** By the schemas that their readers publish. */
for (const [schema, names] of [
  ['vendor.github-workflows', ['.github/workflows/ci.yml', '.github/workflows/release.yml']],
  ['vendor.dependabot', ['.github/dependabot.yml']],
  ['vendor.github-issue-forms', ['.github/ISSUE_TEMPLATE/bug.yml', '.github/ISSUE_TEMPLATE/feature.yml']],
  ['vendor.github-issue-config', ['.github/ISSUE_TEMPLATE/config.yml']],
  ['vendor.citation-file-format', ['CITATION.cff']],
] as const)
  test(`${names.join(', ')}: ${schema}`, () => {
    judge(validator('check-jsonschema'), '--builtin-schema', schema, ...names.map((name) => path.join(ROOT, name)));
  });

test('what is copied into the image exists and isn’t ignored', () => {
  const copied = [...readFileSync(file('Dockerfile'), 'utf8').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const let_in = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  expect(let_in.map((line) => line.slice(1)).toSorted()).toEqual(copied.toSorted());
  for (const name of copied) judge('ls', path.join(ROOT, name));
});

test('compose.yaml: Compose’s own schema', () => {
  judge(validator('check-jsonschema'), '--builtin-schema', 'vendor.compose-spec', file('compose.yaml'));
});

test('kubernetes.yaml: the schema of Kubernetes, without unknown keys', () => {
  expect(judge(validator('kubernetes-validate'), '--strict', file('kubernetes.yaml')).match(/passed for resource/g) ?? []).toHaveLength(2);
});

test('nomad.hcl: parsed as HCL, with what the platform relies on', () => {
  const job = JSON.parse(judge(validator('hcl2tojson'), file('nomad.hcl'))) as { job: Record<string, Record<string, unknown>>[] };
  const text = JSON.stringify(job);
  for (const part of ['"type":"\\"batch\\""', '"memory":32', '"cpu":50', 'DURATION', '"readonly_rootfs":true'])
    expect(text).toContain(part);
});

test('nginx.conf: nginx itself, and gixy for what is risky', async () => {
  const proxy = await startProxy({
    DEEPAAS_URL: 'https://127.0.0.1:1/x,https://127.0.0.1:2/x',
    BASE_PATH: '/a.b/c',
    TRAIN: 'on',
    FRAME_ANCESTORS: 'none',
    METRICS_PORT: String(await freePort(0)),
  });
  const rendered = path.join(proxy.runDir, 'nginx.conf');
  // It opens its log, which Node's pipes don't allow.
  execFileSync(findProgram('nginx') ?? '', ['-t', '-q', '-e', 'stderr', '-p', proxy.runDir, '-c', rendered], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Not for us: the path is matched from start to end before it is forwarded, a packed file's type can't be told otherwise,
  // entrypoint.sh follows the names, and two looks at the disk are nothing here.
  const skipped = 'ssrf,proxy_pass_normalized,add_header_content_type,missing_resolver,try_files_is_evil_too';
  judge(validator('gixy'), '--skips', skipped, rendered);
});

/** The examples of the README, run as they stand there but for folder and ports. */
for (const [language, start] of [
  [
    'nginx',
    (config: string, folder: string) => [
      findProgram('nginx') ?? '',
      '-e',
      'stderr',
      '-p',
      folder,
      '-c',
      config,
      '-g',
      'daemon off; pid nginx.pid;',
    ],
  ],
  ['caddyfile', (config: string) => [validator('caddy'), 'run', '--adapter', 'caddyfile', '--config', config]],
] as const) {
  test(`README: the page behind a plain ${language}`, async () => {
    const [, example = ''] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [];
    expect(example).toContain('/srv/try-me');
    const port = await freePort(0);
    const mine = example
      .replaceAll('8080', String(port))
      .replaceAll('/srv/try-me', path.join(STAGE, 'site'))
      .replaceAll('127.0.0.1:5000', DEEPAAS.slice(7));
    const folder = mkdtempSync(path.join(tmpdir(), 'try-me-readme-'));
    const config = path.join(folder, 'config');
    writeFileSync(
      config,
      language === 'nginx' ? `events {} http { include /etc/nginx/mime.types; access_log off; ${mine} }` : `{\n admin off\n}\n${mine}`,
    );
    const [program = '', ...words] = start(config, folder);
    const server = spawn(program, words, { stdio: 'ignore', env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    endWith(async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });
    const url = `http://127.0.0.1:${port}`;
    for (
      let tries = 0;
      tries < 100 &&
      !(await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ));
      tries++
    )
      await sleep(50);
    const status = async (name: string, method = 'GET') => (await fetch(url + name, { method, redirect: 'manual' })).status;
    expect(await (await fetch(url)).text()).toContain('id="root"');
    expect([
      await status('/swagger.json'),
      await status('/api'),
      await status('/v2/models/'),
      await status('/config.json'),
      await status('/nothing'),
    ]).toEqual([200, 200, 200, 200, 404]);
    expect(await status('/v2/models/slow/predict/?seconds=0', 'POST')).toBe(200);
  });
}

test('README: nginx says what it was at the address of a deployment that has ended', async () => {
  const [, example = ''] = /### After the end[^]*?```nginx\n([^]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [];
  const port = await freePort(0);
  const mine = example
    .replace('listen 80;', `listen ${port};`)
    // Where nobody listens.
    .replaceAll('$deployment', '127.0.0.1:9')
    .replaceAll('/srv/try-me', path.join(STAGE, 'site'));
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-ended-'));
  const config = path.join(folder, 'config');
  writeFileSync(config, `events {} http { include /etc/nginx/mime.types; access_log off; ${mine} }`);
  const words = ['-e', 'stderr', '-p', folder, '-c', config, '-g', 'daemon off; pid nginx.pid;'];
  const server = spawn(findProgram('nginx') ?? '', words, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  endWith(async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (name: string) => fetch(`http://127.0.0.1:${port}${name}`).catch(() => undefined);
  let page = await ask('/');
  for (let tries = 0; tries < 100 && page === undefined; tries++) {
    await sleep(50);
    page = await ask('/');
  }
  expect([page?.status, page?.headers.get('cache-control')]).toEqual([410, 'no-store']);
  expect(await page?.text()).toContain('This try has ended');
  // What the API's errors say is read by their status.
  expect([(await ask('/swagger.json'))?.status, (await ask('/ended.html'))?.status]).toEqual([502, 404]);
});
