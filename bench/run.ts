/**
 * `npm run bench [name …] [-- --option=value …]`: the measurements of this folder, all or those that are named. They print and
 * assert nothing. Options are the measurement's own.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const NOT_MEASUREMENTS = new Set(['answers.ts', 'container.ts', 'longFilm.ts', 'record.ts', 'run.ts', 'support.ts']);

const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !NOT_MEASUREMENTS.has(file))
  .map((file) => file.slice(0, -3));
const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const options = words.filter((word) => word.startsWith('--'));
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : all) {
  console.log(`— ${name}`);
  const { status } = spawnSync('npx', ['--no-install', 'tsx', path.join(import.meta.dirname, `${name}.ts`), ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
