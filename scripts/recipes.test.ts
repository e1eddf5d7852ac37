import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Performs two recipes of CONTRIBUTING.md in a copy of the repository, as somebody would who does what it says and nothing else. */

const ROOT = path.resolve(import.meta.dirname, '..');

interface Step {
  readonly file: string;
  readonly text: string;
  /** Whether lines are added to a file that is there. */
  readonly touches: boolean;
}

/** The blocks with a path below a heading. */
function stepsOf(recipe: string): Step[] {
  const text = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const section = text.split(/^### /m).find((part) => part.startsWith(`${recipe}\n`)) ?? '';
  const blocks = section.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms);
  return Array.from(blocks, ([, language, file = '', body = '']) => ({ file, text: body, touches: language === 'diff' }));
}

const squeezed = (line: string) => line.replace(/\s+/g, ' ').trim();

/** Adds the lines with `+`, each behind the one that the recipe shows above it. */
function added(text: string, change: string, file: string): string {
  const lines = text.split('\n');
  let at = -1;
  for (const line of change.trimEnd().split('\n')) {
    if (line.startsWith('+')) lines.splice(++at, 0, line.slice(1));
    else {
      at = lines.findIndex((own, index) => index > at && squeezed(own) === squeezed(line));
      if (at === -1) throw new Error(`${file} has no line “${line.trim()}”`);
    }
  }
  return lines.join('\n');
}

const widget = stepsOf('A widget');
const renderer = stepsOf('A renderer');
// Inside of the repository, so that packages are found.
mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
const copy = mkdtempSync(path.join(ROOT, '.cache/recipes-'));

beforeAll(() => {
  for (const name of ['src', 'README.md', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'vitest.setup.ts'])
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  for (const { file, text, touches } of [...widget, ...renderer]) {
    const place = path.join(copy, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, touches ? added(readFileSync(place, 'utf8'), text, file) : text, { flag: touches ? 'w' : 'wx' });
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const filesOf = (steps: readonly Step[], touched: boolean) =>
  new Set(steps.filter(({ touches }) => touches === touched).map(({ file }) => file)).size;

test('a widget is four new files and at most four that are touched', () => {
  expect(filesOf(widget, false)).toBe(4);
  expect(filesOf(widget, true)).toBeLessThanOrEqual(4);
});

test('a renderer is its folder, one recorded answer, and the registry', () => {
  const outside = renderer.filter(({ file, touches }) => !touches && !file.startsWith('src/outputs/temperature/'));
  expect(outside.map(({ file }) => file)).toEqual(['src/outputs/recorded/buoy.json', 'src/outputs/recorded/buoy.expect.json']);
  expect(filesOf(renderer, true)).toBe(1);
});

/** What a program prints, and whether it was content. */
async function run(program: string, ...args: string[]): Promise<{ ok: boolean; said: string }> {
  const options = { cwd: copy, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 10_000_000 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(ROOT, 'node_modules', program), ...args], options);
    return { ok: true, said: stdout };
  } catch (thrown) {
    const { stdout = '', stderr = '' } = thrown as { stdout?: string; stderr?: string };
    return { ok: false, said: `${stdout}${stderr}` };
  }
}

test.concurrent('the new code fits the types of what is there', { timeout: 300_000 }, async () => {
  // The theme tells the compiler which kinds of text there are, and declarations what libraries are that have no types.
  const written = [...widget, ...renderer, { file: 'src/app/theme.ts' }].map(({ file }) => file).filter((file) => /\.tsx?$/.test(file));
  writeFileSync(
    path.join(copy, 'tsconfig.recipes.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['src/**/*.d.ts'], files: written }),
  );
  expect(await run('typescript/bin/tsc', '-p', 'tsconfig.recipes.json', '--incremental', 'false')).toEqual({ ok: true, said: '' });
});

interface Report {
  readonly testResults: readonly {
    /** Why none of its tests could run. */
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The tests that a newcomer is told to run, as far as they are about what was added. */
const TESTS = [
  'src/inputs/registry.test.ts',
  'src/inputs/contract.test.tsx',
  'src/inputs/colour',
  'src/spec/formats.test.ts',
  'src/app/sending.test.tsx',
  'src/outputs/registry.test.ts',
  'src/outputs/recorded/recorded.test.tsx',
];
const ABOUT = 'colou?r|every folder|every renderer|nobody else|buoy|ids are unique';

test.concurrent('the page takes both by itself, and their contracts hold', { timeout: 300_000 }, async () => {
  const report = path.join(copy, 'report.json');
  const { ok, said } = await run('vitest/vitest.mjs', 'run', ...TESTS, '-t', ABOUT, '--reporter=json', `--outputFile=${report}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = [...results.filter(({ status }) => status === 'failed'), ...testResults.flatMap(({ message }) => message || [])];
  expect({ ok, failed, said: ok ? '' : said }).toEqual({ ok: true, failed: [], said: '' });
  const passed = results.filter(({ status }) => status === 'passed');
  const names = stripVTControlCharacters(passed.map(({ fullName }) => fullName).join('\n')).replaceAll("'", '');
  expect(names).toContain('a colour → colour');
  expect(names).toContain('colour survives values of every wrong kind');
  expect(names).toContain('what is put into colour is what is sent');
  expect(names).toContain('every folder of a widget is registered once');
  expect(names).toContain('buoy is read and drawn as it should be');
  expect(names).toContain('every renderer has its row');
});
