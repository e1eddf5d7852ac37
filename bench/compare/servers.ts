import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startDeepaas } from '../../scripts/deepaas/server.ts';
import { cacheDir, ensureVenv } from '../../scripts/deepaas/venv.ts';

const HERE = import.meta.dirname;

/** A server that stands before DEEPaaS: the page's nginx, or the peer. */
export interface Front {
  readonly url: string;
  /** From its first process to its first answer, in milliseconds. */
  readonly startTime: number;
  /** Of all its processes, in megabytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

export interface Servers {
  /** Of DEEPaaS. */
  readonly api: string;
  readonly page: Front;
  readonly peer: Front;
  readonly stop: () => Promise<void>;
}

/** The modules, each in the folder of the measurement that it is for. */
const FOLDERS = { reference: path.join(HERE, '../answer'), large_file: HERE } as const;
type Model = keyof typeof FOLDERS;

/** DEEPaaS with one of the modules, and both fronts of it. */
export async function startServers(model: Model): Promise<Servers> {
  const deepaas = await startDeepaas({ folder: FOLDERS[model], models: [model], timeoutMs: 180_000 });
  const page = await startPage(deepaas.url);
  const peer = await startPeer(deepaas.url, model);
  const stop = async () => {
    await Promise.all([page.stop(), peer.stop()]);
    await deepaas.stop();
  };
  return { api: deepaas.url, page, peer, stop };
}

/** The built page as its container serves it. */
export function startPage(api: string): Promise<Front> {
  return start('sh', ['deploy/entrypoint.sh'], (port, folder) => ({
    PATH: `${process.env.PATH}:/usr/sbin`,
    DEEPAAS_URL: api,
    UI_PORT: String(port),
    SITE_DIR: path.resolve('dist'),
    RUN_DIR: path.join(folder, 'run'),
  }));
}

export async function startPeer(api: string, model: Model): Promise<Front> {
  const bin = await ensurePeer();
  return start(
    path.join(bin, 'python'),
    (port) => [path.join(HERE, 'peer/app.py'), '--api', api, '--model', model, '--port', String(port)],
    (_, folder) => ({
      TMPDIR: folder,
      MPLCONFIGDIR: path.join(cacheDir, 'matplotlib'),
      // Nothing leaves this machine.
      GRADIO_ANALYTICS_ENABLED: 'False',
      HF_HUB_OFFLINE: '1',
    }),
  );
}

export function ensurePeer(say?: (line: string) => void): Promise<string> {
  return ensureVenv(say, { name: 'peer-venv', requirements: 'bench/compare/peer/requirements.txt', what: 'the peer, Gradio' });
}

async function start(
  command: string,
  words: readonly string[] | ((port: number) => readonly string[]),
  environment: (port: number, folder: string) => Record<string, string>,
): Promise<Front> {
  const port = await freePort(0);
  const folder = mkdtempSync(path.join(tmpdir(), 'compare-'));
  // As root, nginx's worker is another user.
  chmodSync(folder, 0o755);
  const began = performance.now();
  const child = spawn(command, typeof words === 'function' ? words(port) : words, {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment(port, folder) },
  });
  const end = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // The group has gone already.
    }
  };
  process.once('exit', end);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await answers(child, url);
  return {
    url,
    startTime: performance.now() - began,
    memory: () => processesBelow(child.pid ?? 0).reduce((sum, pid) => sum + residentMemory(pid), 0),
    stop: async () => {
      end();
      await ended;
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    const answered = await fetch(url).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    if (answered) return;
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    await sleep(5);
  }
}

/** A process and all that it started. */
function processesBelow(top: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && pid > 0 && (pid === top || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

function parentOf(pid: string): number | undefined {
  const parent = /^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function residentMemory(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0) / 1024;
}

/** Nothing for a process that has just ended. */
function statusOf(pid: number | string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
