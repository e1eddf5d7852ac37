import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from './leftOut.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, code: readFileSync(path.join('src', name), 'utf8') }));

describe.each(LEFT_OUT)('$file', ({ file, wanted }) => {
  it('is where it is left out', () => {
    expect(existsSync(path.join('node_modules', file))).toBe(true);
  });

  it('is wanted by nothing of the page', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.filter(({ code }) => wanted.test(code)).map(({ name }) => name)).toEqual([]);
  });
});
