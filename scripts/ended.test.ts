import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(ROOT, 'public/ended.html'), 'utf8');

/** Routers show the file under an address that isn't its own, when nothing else of the page can be had. */
describe('the page of a deployment that has ended', () => {
  test.each([
    ['runs nothing', /<script|\son\w+=|javascript:/i],
    ['asks for no other file', /\s(?:src|href|action|srcset)\s*=|url\(|@import/i],
    ['steers nothing', /http-equiv/i],
  ])('%s', (_, forbidden) => {
    expect(page).not.toMatch(forbidden);
  });

  test('has a language, a title, one heading of the first order, and both colour schemes', () => {
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toMatch(/<title>This try has ended<\/title>/);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    expect(page).toMatch(/prefers-color-scheme: dark/);
  });

  test('calls the button by its name', () => {
    const words = readFileSync(path.join(ROOT, 'src/app/session/words.ts'), 'utf8');
    const name = /export const SAVE = '([^']+)'/.exec(words)?.[1] ?? '';
    expect(name).not.toBe('');
    expect(page).toContain(`“${name}”`);
  });

  test('has the colours of the page', () => {
    const theme = readFileSync(path.join(ROOT, 'src/app/theme.ts'), 'utf8');
    const own = page.match(/#[0-9a-f]{6}/g) ?? [];
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((colour) => !theme.includes(colour))).toEqual([]);
  });
});
