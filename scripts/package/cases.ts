import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../deepaas/venv.ts';
import type { Ended } from './installed.ts';

export interface Place {
  /** The real DEEPaaS, with `detector` and `slow`. */
  readonly deepaas: string;
  /** Another one, with `sound_values`, which does what it says, and `error_as_answer`, which sends errors as answers. */
  readonly checked: string;
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

/** What the real DEEPaaS says of a model of ours. */
const recorded = (name: string) => path.join(root, 'e2e/deepaas/recorded', `${name}.swagger.json`);

/** Each command has its rows here; those that stay until they are ended are in `servers.ts`. */
export const CASES: readonly PackageCase[] = [
  { words: () => ['--version'], code: 0, says: /^\d+\.\d+\.\d+\n$/ },
  { words: () => ['--help'], code: 0, says: /^Usage:\n {2}deepaas-try-me [^]*\n {2}explain [^]*\n {2}demo / },
  ...['serve', 'explain', 'check', 'mcp', 'demo'].map((name): PackageCase => ({
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
  { words: () => ['explain'], code: 2, holds: ({ stderr }) => stderr.includes('SPEC is missing') },
  { words: () => ['explain', 'nowhere.json'], code: 2, holds: ({ stderr }) => stderr.includes('nowhere.json') },
  { words: () => ['explain', recorded('detector')], code: 0, says: /detector/ },
  {
    words: () => ['explain', recorded('kitchen_sink'), '--strict'],
    code: 1,
    holds: ({ stderr }) => /^explain: \d+ warnings \(TM101 /m.test(stderr),
  },
  {
    words: () => ['explain', '--source', path.join(root, 'e2e/deepaas/tryme_models/detector.py'), '--sarif', 'explain.sarif'],
    code: 0,
    holds: (_, { folder }) =>
      (JSON.parse(readFileSync(path.join(folder, 'explain.sarif'), 'utf8')) as { version: string }).version === '2.1.0',
  },
  {
    words: ({ deepaas }) => ['check', deepaas, '--model', 'detector', '--only', 'TM401', '--junit', 'reports/check.xml'],
    code: 0,
    says: /✓ TM401 /,
    holds: (_, { folder }) =>
      readFileSync(path.join(folder, 'reports/check.xml'), 'utf8').includes('<testcase classname="detector" name="TM401 '),
  },
  {
    words: ({ deepaas }) => ['check', deepaas, '--model', 'detector', '--only', 'TM401', '--json'],
    code: 0,
    holds: ({ stdout }) => (JSON.parse(stdout) as { verdict: string }).verdict === 'held',
  },
  {
    words: () => ['check', 'http://127.0.0.1:9', '--wait', '0'],
    code: 2,
    holds: ({ stderr }) => stderr.includes('Nothing answers at http://127.0.0.1:9'),
  },
  // A port that somebody has.
  {
    words: ({ deepaas }) => [deepaas, '--no-open', '--port', new URL(deepaas).port],
    code: 2,
    holds: ({ stderr }) => stderr.includes('is taken by another program'),
  },
  { words: ({ checked }) => ['check', checked, '--model', 'sound_values'], code: 0, says: /\nAll holds\.\n/ },
  {
    words: ({ checked }) => [
      'check',
      checked,
      '--model',
      'error_as_answer',
      '--only',
      'TM403',
      '--json',
      '--junit',
      'check.xml',
      '--html',
      'check.html',
    ],
    code: 1,
    holds: ({ stdout }, { folder }) =>
      /"rule": "TM403"|"id": "TM403"/.test(stdout) &&
      JSON.parse(stdout) !== undefined &&
      /<testcase[^>]*TM403/.test(readFileSync(path.join(folder, 'check.xml'), 'utf8')) &&
      readFileSync(path.join(folder, 'check.html'), 'utf8').includes('TM403'),
  },
  { words: () => ['check', '127.0.0.1:9', '--wait', '0'], code: 2 },
  { words: ({ deepaas }) => ['mcp', deepaas], code: 2 },
];
