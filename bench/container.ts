/** Starts what the measurements of the deployment compare: the files of `deploy/` within a container's limits, and an nginx without anything. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../scripts/deepaas/server.ts';
import { findProgram } from '../scripts/deploy/packages.ts';

export interface Server {
  readonly url: string;
  readonly runDir: string;
  /** What is started, nginx and its worker among it. */
  readonly pid: number;
  readonly said: () => string;
  readonly end: () => Promise<void>;
}

export interface Limits {
  /** Share of one processor. */
  readonly cpus: number;
  readonly megabytes: number;
}

/** A control group (version 1) of its own, below the one that this process is in. */
export interface Group {
  readonly add: (pid: number) => void;
  readonly read: (controller: 'cpu' | 'memory', file: string) => string;
  /** When nothing in it is left. */
  readonly end: () => Promise<void>;
}

/** Undefined where this machine doesn't let us make one. */
export function makeGroup({ cpus, megabytes }: Limits): Group | undefined {
  const own = readFileSync('/proc/self/cgroup', 'utf8');
  const folderOf = (controller: string) =>
    path.join('/sys/fs/cgroup', controller, new RegExp(`:${controller}:(.*)`).exec(own)?.[1] ?? '/', `try-me-bench-${process.pid}`);
  const folders = { cpu: folderOf('cpu'), memory: folderOf('memory') };
  try {
    for (const folder of Object.values(folders)) mkdirSync(folder);
    writeFileSync(path.join(folders.cpu, 'cpu.cfs_quota_us'), String(cpus * 100_000));
    writeFileSync(path.join(folders.memory, 'memory.limit_in_bytes'), String(megabytes * 2 ** 20));
  } catch {
    return undefined;
  }
  return {
    add: (pid) => Object.values(folders).forEach((folder) => writeFileSync(path.join(folder, 'cgroup.procs'), String(pid))),
    read: (controller, file) => readFileSync(path.join(folders[controller], file), 'utf8').trim(),
    async end() {
      for (const folder of Object.values(folders)) {
        while (readFileSync(path.join(folder, 'cgroup.procs'), 'utf8') !== '') await sleep(50);
        rmdirSync(folder);
      }
    },
  };
}

/** `deploy/` as the image starts it; its log is read as a container's is. */
export async function startOurs(
  upstream: string,
  { group, deploy = 'deploy' }: { group?: Group | undefined; deploy?: string | undefined } = {},
): Promise<Server> {
  const port = await freePort(0);
  const folder = makeFolder();
  const runDir = path.join(folder, 'run');
  const env = {
    ...process.env,
    PATH: `${process.env.PATH}:/usr/sbin`,
    UI_PORT: String(port),
    DEEPAAS_URL: upstream,
    SITE_DIR: path.resolve('dist'),
    RUN_DIR: runDir,
  };
  // It begins when it is in its group.
  const child = spawn('sh', ['-c', `read -r go; exec sh ${deploy}/entrypoint.sh`], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  group?.add(child.pid ?? 0);
  child.stdin.end('go\n');
  child.stdout.resume();
  return started(child, `http://127.0.0.1:${port}`, runDir);
}

export async function startPlain(server = ''): Promise<Server> {
  const port = await freePort(0);
  const folder = makeFolder();
  const config = `daemon off; pid ${folder}/nginx.pid; events {} http { access_log off; server { listen ${port}; root ${path.resolve('dist')}; ${server} } }`;
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, config);
  const child = spawn(findProgram('nginx') ?? 'nginx', ['-e', 'stderr', '-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  return started(child, `http://127.0.0.1:${port}`, folder);
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-deploy-'));
  // As root, nginx's worker is another user.
  chmodSync(folder, 0o755);
  return folder;
}

async function started(child: ChildProcess, url: string, runDir: string): Promise<Server> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => void child.kill('SIGTERM');
  const end = async () => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  process.once('exit', kill);
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
    await sleep(5);
  }
  return { url, runDir, pid: child.pid ?? 0, said: () => said, end };
}

/** nginx itself: the master first. */
export function nginxOf({ runDir }: Server): string[] {
  const master = readFileSync(path.join(runDir, 'nginx.pid'), 'utf8').trim();
  return [master, ...readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ')];
}
