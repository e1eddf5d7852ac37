import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder with package.json and the built page, of the installed package as of a checkout. */
export function packageRoot(from = import.meta.dirname): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('the package is incomplete: package.json is missing');
  return packageRoot(parent);
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
