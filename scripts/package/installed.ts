import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const GUARD = new URL('loopbackOnly.mjs', import.meta.url);

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The packed file, installed as an author would have it: an empty folder, an empty cache, and no network but this machine's own. */
export class Installed {
  private readonly left: string;

  constructor(
    private readonly packed: string,
    readonly folder: string,
  ) {
    mkdirSync(path.join(folder, 'empty'), { recursive: true });
    this.left = path.join(folder, 'left-this-machine');
    const { status, stderr } = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', this.packed], {
      cwd: folder,
      env: this.env({ npm_config_cache: path.join(folder, 'empty'), npm_config_userconfig: path.join(folder, 'none') }),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`The packed file can’t be installed: ${stderr}`);
  }

  /** What somebody wanted to reach beyond this machine. */
  get wanted(): string {
    return existsSync(this.left) ? readFileSync(this.left, 'utf8') : '';
  }

  private get command(): string {
    return path.join(this.folder, 'node_modules', '.bin', `deepaas-try-me${process.platform === 'win32' ? '.cmd' : ''}`);
  }

  /** Starts the command, for as long as the caller wants it. */
  start(words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(this.command, words, { cwd: this.folder, env: this.env(env), stdio: 'pipe', shell: process.platform === 'win32' });
  }

  /** Runs the command to its end. */
  async run(
    words: readonly string[],
    { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
  ): Promise<Ended> {
    const child = this.start(words, env);
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin?.end(input);
    const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
    return { code, stdout, stderr };
  }

  /** What a program needs to start the command by itself. */
  commandWith(args: readonly string[]): { command: string; args: string[]; cwd: string; env: Record<string, string> } {
    const env = Object.entries(this.env({})).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { command: this.command, args: [...args], cwd: this.folder, env: Object.fromEntries(env) };
  }

  private env(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    // Nothing of whoever runs the tests: npm tells its children where it was started.
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD|NODE_)/i.test(name)));
    return { ...own, NODE_OPTIONS: `--import=${GUARD.href}`, LOOPBACK_LOG: this.left, ...more };
  }
}
