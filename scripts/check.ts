/** Everything that must hold besides the tests: format, lint, types, unused code, size. Import directions are a unit test. */
import { spawnSync } from 'node:child_process';
import { entrySize, ENTRY_BUDGET, CHUNK_BUDGET } from './size.ts';

const STEPS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['format', ['prettier', '--check', '--log-level=warn', '.']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings', '--quiet']],
  ['types', ['tsc', '--noEmit']],
  ['unused code', ['knip']],
  ['build', ['vite', 'build', '--logLevel=error']],
];

const failed = STEPS.filter(([name, command]) => {
  console.log(`— ${name}`);
  return spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
}).map(([name]) => name);

console.log('— size');
const { entry, largest } = entrySize('dist');
console.log(
  `entry ${kilobytes(entry)} of ${kilobytes(ENTRY_BUDGET)}, largest lazy chunk ${largest.name} ${kilobytes(largest.bytes)} of ${kilobytes(CHUNK_BUDGET)}`,
);
if (entry > ENTRY_BUDGET || largest.bytes > CHUNK_BUDGET) failed.push('size');

console.log(failed.length === 0 ? `All ${STEPS.length + 1} checks hold.` : `Failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
