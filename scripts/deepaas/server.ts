import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cacheDir, DeepaasError, ensureVenv, modulesDir } from './venv.ts';

export type DeepaasOptions = {
  /** Ids of the models to serve, in this order; all of them when left out. */
  models?: readonly string[];
  /** A folder with Python modules of the same names as `models`, in the place of e2e/deepaas. */
  folder?: string;
  /** DEEPaaS's own built-in model instead of ours. */
  placeholder?: boolean;
  /** Such as `/demo/app`. */
  basePath?: string;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Largest request body in bytes; larger ones are answered with 413. */
  clientMaxSize?: number;
  /** More options for `deepaas-run`, such as `--notrain-endpoint`. */
  args?: readonly string[];
  /** How long the start may take. */
  timeoutMs?: number;
  /** Gets what the server prints, as it does. */
  onOutput?: (text: string) => void;
};

export type Deepaas = {
  /** Where `swagger.json` is found, without a slash at the end: origin and base path. */
  url: string;
  port: number;
  pid: number;
  /** What the server has printed so far. */
  logs: () => string;
  /** Ends the server and its workers; safe to call twice. */
  stop: () => Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
};

/** Starts the real DEEPaaS and waits until it serves its specification. */
export async function startDeepaas(options: DeepaasOptions = {}): Promise<Deepaas> {
  const bin = await ensureVenv();
  const models = options.placeholder ? [] : (options.models ?? (await modelIds()));
  const modules = await moduleEnvironment(models, options.folder);
  const port = await freePort(options.port ?? 0);
  const url = `http://127.0.0.1:${port}${options.basePath ?? ''}`;
  // DEEPaaS never deletes the uploads it saves.
  const uploads = await mkdtemp(path.join(tmpdir(), 'deepaas-'));

  const args = ['--listen-ip', '127.0.0.1', '--listen-port', String(port)];
  if (options.basePath) args.push('--base-path', options.basePath);
  if (options.clientMaxSize) args.push('--client-max-size', String(options.clientMaxSize));
  // A group of its own, so that the workers can be ended with the server.
  const server = spawn(path.join(bin, 'deepaas-run'), [...args, ...(options.args ?? [])], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DEEPAAS_V2_MODEL: '',
      // Threads that wait for each other on busy cores made the training of `digits` six times slower.
      OMP_NUM_THREADS: '1',
      OPENBLAS_NUM_THREADS: '1',
      ...modules,
      PYTHONUNBUFFERED: '1',
      TMPDIR: uploads,
      XDG_CACHE_HOME: cacheDir,
    },
  });

  let output = '';
  const collect = (chunk: Buffer) => {
    const text = chunk.toString();
    output += text;
    // Seldom: each cut copies all of it, which with a line for each request took as long as DEEPaaS itself.
    if (output.length > 2_000_000) output = output.slice(-1_000_000);
    options.onOutput?.(text);
  };
  server.stdout.on('data', collect);
  server.stderr.on('data', collect);

  const end = () => {
    try {
      // SIGTERM isn't enough: DEEPaaS waits for its workers while their pool
      // replaces the ones that have gone.
      if (server.pid) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // The group has gone already.
    }
    try {
      rmSync(uploads, { recursive: true, force: true });
    } catch {
      // A worker that is just ending still wrote there. Thrown at exit, this would keep the other servers alive.
    }
  };
  process.once('exit', end);
  const startup = new AbortController();
  const ended = new Promise<void>((resolve) => {
    const finish = () => {
      process.off('exit', end);
      startup.abort();
      end();
      resolve();
    };
    server.once('exit', finish);
    server.once('error', (error) => {
      collect(Buffer.from(String(error)));
      finish();
    });
  });
  const stop = () => {
    end();
    return ended;
  };

  const logs = () => output;
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 60_000);
  if (!(await isAnswered(`${url}/swagger.json`, AbortSignal.any([startup.signal, timeout])))) {
    await stop();
    throw new DeepaasError(
      `DEEPaaS did not start (${models.join(', ') || 'placeholder'}):\n${logs().trim().split('\n').slice(-15).join('\n')}`,
    );
  }
  return { url, port, pid: server.pid ?? 0, logs, stop, ended };
}

/** The models that e2e/deepaas declares. */
export async function modelIds(): Promise<string[]> {
  return [...(await declaredModels()).keys()];
}

async function declaredModels(): Promise<Map<string, string>> {
  const project = await readFile(path.join(modulesDir, 'pyproject.toml'), 'utf8');
  const table = /\[project\.entry-points\."deepaas\.v2\.model"\]\n([^[]*)/.exec(project)?.[1] ?? '';
  return new Map([...table.matchAll(/^(\w+) = "([\w.]+)"$/gm)].map((match) => [match[1]!, match[2]!]));
}

/** In which Python finds some of our modules, as if they were installed. */
export async function moduleEnvironment(models: readonly string[], folder?: string): Promise<Record<string, string>> {
  const declared = folder === undefined ? await declaredModels() : new Map(models.map((id) => [id, id]));
  const entryPoints = await writeEntryPoints(models, declared);
  return { PYTHONPATH: [entryPoints, folder ?? modulesDir].join(path.delimiter), PYTHONDONTWRITEBYTECODE: '1' };
}

/** `deepaas-run` serves one model or all that are installed: an own list of entry points allows any selection, or none. */
async function writeEntryPoints(models: readonly string[], declared: ReadonlyMap<string, string>): Promise<string> {
  const lines = models.map((id) => {
    const module = declared.get(id);
    if (!module) throw new DeepaasError(`No model "${id}"; there are ${[...declared.keys()].join(', ')}`);
    return `${id} = ${module}`;
  });
  const folder = path.join(cacheDir, 'deepaas-models', nameOf(models));
  const info = path.join(folder, 'tryme_models-0.1.0.dist-info');
  await mkdir(info, { recursive: true });
  await writeFile(path.join(info, 'METADATA'), 'Metadata-Version: 2.1\nName: tryme-models\nVersion: 0.1.0\n');
  await writeFile(path.join(info, 'entry_points.txt'), `[deepaas.v2.model]\n${lines.join('\n')}\n`);
  return folder;
}

/** No file system takes a name of more than 255 bytes. */
function nameOf(models: readonly string[]): string {
  const name = models.join('+') || 'placeholder';
  return name.length <= 200 ? name : createHash('sha256').update(name).digest('hex');
}

async function isAnswered(url: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const response = await fetch(url, { signal }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}

/** The wanted port if nobody else has it, any free one for 0. */
export function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new DeepaasError(`Port ${wanted} is in use`)));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
