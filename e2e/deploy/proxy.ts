import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import { freePort } from '../../scripts/deepaas/server.ts';

export const STAGE = process.env.DEPLOY_STAGE ?? '';
export const DEEPAAS = process.env.DEEPAAS ?? '';

/** The image's tools, and Debian's own with dash. */
export const SHELLS = {
  busybox: { sh: path.join(STAGE, 'bin/sh'), path: path.join(STAGE, 'bin') },
  dash: { sh: '/bin/dash', path: '/usr/sbin:/usr/bin:/sbin:/bin' },
} as const;

export interface Proxy {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Where it may write. */
  readonly runDir: string;
  /** Exit code; the signal's name when one ended it. */
  readonly ended: Promise<number | string>;
  readonly isEnded: () => boolean;
  readonly requests: () => Record<string, unknown>[];
  readonly errors: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}

export interface Options {
  readonly shell?: keyof typeof SHELLS;
  /** Found before all other programs. */
  readonly path?: string;
  /** Whether to wait until it answers. */
  readonly wait?: boolean;
}

/** entrypoint.sh as the image starts it: no environment but its own, a user without rights, nothing to write to but one folder. */
export async function startProxy(
  env: Readonly<Record<string, string>>,
  { shell = 'busybox', path: first, wait = true }: Options = {},
): Promise<Proxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-proxy-'));
  chmodSync(folder, 0o777);
  const [out, err] = ['out', 'err'].map((name) => path.join(folder, name)) as [string, string];
  const [stdout, stderr] = [out, err].map((file) => {
    const descriptor = openSync(file, 'a');
    chmodSync(file, 0o666);
    return descriptor;
  });
  const port = Number(env.UI_PORT ?? (await freePort(0)));
  const tools = SHELLS[shell];
  const runDir = path.join(folder, 'run');
  const child = spawn(tools.sh, [path.join(STAGE, 'deploy/entrypoint.sh')], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', stdout, stderr],
    env: {
      PATH: first === undefined ? tools.path : `${first}:${tools.path}`,
      SITE_DIR: path.join(STAGE, 'site'),
      RUN_DIR: runDir,
      ...env,
      UI_PORT: env.UI_PORT ?? String(port),
    },
    ...(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
  });
  alive.add(child.pid ?? 0);
  let isEnded = false;
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      isEnded = true;
      alive.delete(child.pid ?? 0);
      resolve(code ?? signal ?? 'lost');
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const errors = () => readFileSync(err, 'utf8');
  const proxy: Proxy = {
    url,
    port,
    pid: child.pid ?? 0,
    runDir,
    ended,
    isEnded: () => isEnded,
    errors,
    requests: () =>
      readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: (signal = 'SIGTERM') => {
      if (!isEnded) process.kill(child.pid ?? 0, signal);
      return ended;
    },
  };
  cleanups.push(async () => {
    if (!isEnded && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  if (wait) {
    // `/` at once: whoever deployed it asks every two seconds and sends visitors on.
    while (!proxy.isEnded() && !(await fetch(`${url}/healthz`).then(drained, () => false))) await sleep(20);
    if (proxy.isEnded()) throw new Error(`The proxy ended: ${errors()}`);
  }
  return proxy;
}

async function drained(response: Response): Promise<boolean> {
  await response.arrayBuffer();
  return response.ok;
}

/** For tests that were broken off before they could clean up. */
const alive = new Set<number>();
process.once('exit', () => {
  for (const pid of alive) if (pid > 0) process.kill(-pid, 'SIGKILL');
});

const cleanups: (() => Promise<void> | void)[] = [];

/** What a test started ends with it. */
export function endWith(cleanup: () => Promise<void> | void): void {
  cleanups.push(cleanup);
}

/** Ends what the test before started. */
export const test = base.extend<{ ending: string }>({
  ending: [
    async ({ browserName }, use) => {
      await use(browserName);
      for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
    },
    { auto: true },
  ],
});

/** Processes of nginx that this proxy started: the master first. */
export function nginxOf(proxy: Proxy): number[] {
  const master = Number(readFileSync(path.join(proxy.runDir, 'nginx.pid'), 'utf8'));
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return [master, ...workers];
}

/** The most memory that a process ever held at once, in megabytes. */
export function peakMemory(pid: number): number {
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
