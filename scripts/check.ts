/** Everything that must hold besides the tests: format, lint, types, unused code, recipes, workflows, shell scripts, size, commands, package. Import directions are a unit test. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { BUDGET } from './budget.ts';
import { checkShellScripts, type Verdict } from './check/shell.ts';
import { lintWorkflows } from './check/workflows.ts';
import { circlesOfChunks, sizeOf } from './size.ts';

/** What a download of the package may take. */
const PACKED_BYTES = 4_000_000;
const MAY_BE_PACKED = /^(?:dist\/(?!.*\.(?:br|gz)$)|dist-cli\/|(?:package\.json|README\.md|LICENSE)$)/;
const MUST_BE_PACKED = ['LICENSE', 'README.md', 'dist/index.html', 'dist/licences.md', 'dist-cli/main.js', 'dist-cli/licences.md'];

const say = (line: string) => console.log(line);

const CHECKS: readonly (readonly [name: string, check: () => Verdict | Promise<Verdict>])[] = [
  ['format', () => passes('prettier', '--check', '--log-level=warn', '.')],
  ['lint', () => passes('oxlint', '--type-aware', '--deny-warnings', '--quiet')],
  ['types', () => passes('tsc', '--noEmit')],
  ['unused code', () => passes('knip')],
  ['recipes', () => passes('vitest', 'run', '--mode', 'recipes', '--silent=true')],
  ['workflows', checkWorkflows],
  ['shell scripts', () => checkShellScripts('.', say, Boolean(process.env.CI))],
  ['build', () => passes('vite', 'build', '--logLevel=error')],
  ['size', checkSize],
  ['commands', () => passes('vite', 'build', '--config', 'vite.cli.config.ts', '--logLevel=error')],
  ['package', checkPackage],
];

const failed: string[] = [];
const skipped: string[] = [];
for (const [name, check] of CHECKS) {
  say(`— ${name}`);
  const verdict = await check();
  if (verdict === undefined) skipped.push(name);
  else if (!verdict) failed.push(name);
}
if (failed.length > 0) say(`Failed: ${failed.join(', ')}`);
else say(skipped.length === 0 ? `All ${CHECKS.length} checks hold.` : `All checks that could run hold; skipped: ${skipped.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);

function passes(...command: readonly string[]): boolean {
  return spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

async function checkWorkflows(): Promise<boolean> {
  const found = await lintWorkflows('.');
  for (const line of found) say(line);
  return found.length === 0;
}

function checkSize(): boolean {
  const { entry, largest, ahead } = sizeOf('dist');
  const { built } = BUDGET;
  say(
    [
      `entry ${kilobytes(entry)} of ${kilobytes(built.entry)}`,
      `largest lazy chunk ${largest.name} ${kilobytes(largest.bytes)} of ${kilobytes(built.largestChunk)}`,
      `${ahead.files} of ${built.ahead.files} chunks that an idle page fetches, ${kilobytes(ahead.bytes)} of ${kilobytes(built.ahead.bytes)}`,
    ].join(', '),
  );
  const circles = circlesOfChunks('dist');
  if (circles.length > 0) say(`chunks that import each other: ${circles.join(', ')}`);
  const isWithin =
    entry <= built.entry && largest.bytes <= built.largestChunk && ahead.files <= built.ahead.files && ahead.bytes <= built.ahead.bytes;
  return isWithin && circles.length === 0;
}

/** What a release publishes is the built page, whole, the commands, and nothing else; and they need nothing beside them. */
function checkPackage(): boolean {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { shell: process.platform === 'win32' });
  const [pack] = JSON.parse(String(stdout)) as { files: { path: string }[]; size: number; unpackedSize: number }[];
  const packed = (pack?.files ?? []).map((file) => file.path);
  const missing = [...builtIn('dist'), ...builtIn('dist-cli')].filter((file) => !packed.includes(file));
  const needed = Object.keys(packageJson).filter((key) => /dependencies$/i.test(key) && key !== 'devDependencies');
  const faults = [
    ...packed.filter((file) => !MAY_BE_PACKED.test(file)).map((file) => `not of the package: ${file}`),
    ...[...MUST_BE_PACKED, ...missing].filter((file) => !packed.includes(file)).map((file) => `missing: ${file}`),
    ...needed.map((key) => `needs ${key}`),
    ...((pack?.size ?? Infinity) > PACKED_BYTES ? [`more than ${kilobytes(PACKED_BYTES)} packed`] : []),
  ];
  say(`${packed.length} files, ${kilobytes(pack?.size ?? 0)} packed, ${kilobytes(pack?.unpackedSize ?? 0)} unpacked`);
  for (const fault of faults) say(fault);
  return faults.length === 0;
}

/** Files of a build. Those that are packed for one kind of server aren't in the package. */
function builtIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/'));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
