/** Everything that must hold besides the tests: format, lint, types, unused code, recipes, workflows, shell scripts, size, package. Import directions are a unit test. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { BUDGET } from './budget.ts';
import { checkShellScripts, type Verdict } from './check/shell.ts';
import { lintWorkflows } from './check/workflows.ts';
import { circlesOfChunks, sizeOf } from './size.ts';

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
  const { entry, largest, chunks, allChunks } = sizeOf('dist');
  const { built } = BUDGET;
  say(
    [
      `entry ${kilobytes(entry)} of ${kilobytes(built.entry)}`,
      `largest lazy chunk ${largest.name} ${kilobytes(largest.bytes)} of ${kilobytes(built.largestChunk)}`,
      `${chunks} of ${built.chunks} lazy chunks with ${kilobytes(allChunks)} of ${kilobytes(built.allChunks)}`,
    ].join(', '),
  );
  const circles = circlesOfChunks('dist');
  if (circles.length > 0) say(`chunks that import each other: ${circles.join(', ')}`);
  const isWithin = entry <= built.entry && largest.bytes <= built.largestChunk && chunks <= built.chunks && allChunks <= built.allChunks;
  return isWithin && circles.length === 0;
}

/** What a release publishes is the built page, whole, and nothing else. */
function checkPackage(): boolean {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { shell: process.platform === 'win32' });
  const [pack] = JSON.parse(String(stdout)) as { files: { path: string }[]; unpackedSize: number }[];
  const packed = (pack?.files ?? []).map(({ path }) => path);
  const built = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const strays = packed.filter((path) => !/^dist\/|^(?:package\.json|README\.md|LICENSE)$/.test(path));
  say(`${packed.length} files, ${kilobytes(pack?.unpackedSize ?? 0)}${strays.map((path) => `, not of the page: ${path}`).join('')}`);
  return strays.length === 0 && packed.includes('dist/index.html') && packed.length === built + 3;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
