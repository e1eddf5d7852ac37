import type { Ended } from './installed.ts';

export interface Place {
  /** The real DEEPaaS. */
  readonly deepaas: string;
  /** Where the package is installed, and the command started. */
  readonly folder: string;
}

/** What is typed after `deepaas-try-me`, what it ends with, and what must be true of what it said. */
export interface PackageCase {
  readonly words: (place: Place) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly code: number;
  readonly says?: RegExp;
  readonly holds?: (ended: Ended, place: Place) => boolean;
}

/** Each command has its rows here; those that stay until they are ended are in `servers.ts`. */
export const CASES: readonly PackageCase[] = [
  { words: () => ['--version'], code: 0, says: /^\d+\.\d+\.\d+\n$/ },
  { words: () => ['--help'], code: 0, says: /^Usage:\n {2}deepaas-try-me [^]*\n {2}explain [^]*\n {2}demo / },
  ...['serve', 'explain', 'demo'].map((name): PackageCase => ({
    words: () => [name, '--help'],
    code: 0,
    says: new RegExp(`^Usage: deepaas-try-me ${name} `),
  })),
  { words: () => ['exlpain'], code: 2, holds: ({ stderr }) => stderr.includes('Did you mean explain?') },
  { words: () => ['--prot', '80'], code: 2, holds: ({ stderr }) => stderr.includes('Did you mean --port?') },
  {
    words: () => ['serve', '--config', 'nowhere.json'],
    code: 2,
    holds: ({ stderr }) => /nowhere\.json can’t be read: ENOENT/.test(stderr),
  },
  { words: ({ deepaas }) => ['explain', deepaas], code: 0, says: /detector/ },
  {
    words: ({ deepaas }) => ['explain', deepaas, '--json'],
    code: 0,
    holds: ({ stdout }) => JSON.stringify(JSON.parse(stdout)).includes('"detector"'),
  },
  { words: () => ['explain', 'http://127.0.0.1:9'], code: 2 },
  // A port that somebody has.
  {
    words: ({ deepaas }) => [deepaas, '--no-open', '--port', new URL(deepaas).port],
    code: 2,
    holds: ({ stderr }) => stderr.includes('is taken by another program'),
  },
];
