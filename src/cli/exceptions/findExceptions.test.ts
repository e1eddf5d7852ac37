import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../usage/usage.ts';
import { allowedByWords, findExceptions, foldersFrom } from './findExceptions.ts';

describe('where it lies', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'exceptions-'));
    mkdirSync(path.join(root, 'repository/package/inner'), { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });
  const write = (place: string) =>
    writeFileSync(path.join(root, place, '.try-me.json'), JSON.stringify({ allow: [{ rule: 'TM101', reason: `in ${place}` }] }));
  const from = async (place: string, named?: string) => {
    vi.stubEnv('INIT_CWD', path.join(root, place));
    const { file, exceptions } = await findExceptions(named);
    return { file, reasons: exceptions.map(({ reason }) => reason) };
  };

  test('here, or above up to the repository, the nearest first, and no further', async () => {
    write('.');
    mkdirSync(path.join(root, 'repository/.git'));
    expect(await from('repository/package/inner')).toEqual({ file: undefined, reasons: [] });
    write('repository');
    expect(await from('repository/package/inner')).toEqual({ file: path.join('..', '..', '.try-me.json'), reasons: ['in repository'] });
    write('repository/package');
    expect(await from('repository/package')).toEqual({ file: '.try-me.json', reasons: ['in repository/package'] });
  });

  test('where nothing is a repository, here only', () => {
    expect(foldersFrom('/a/b', () => false)).toEqual(['/a/b']);
    expect(foldersFrom('/a/b/c', (folder) => folder === '/a')).toEqual(['/a/b/c', '/a/b', '/a']);
  });

  test('one that was named, wherever it lies', async () => {
    write('repository');
    expect(await from('.', 'repository/.try-me.json')).toEqual({ file: 'repository/.try-me.json', reasons: ['in repository'] });
    await expect(from('.', 'nowhere.json')).rejects.toThrow('nowhere.json: it can’t be read (ENOENT).');
    await expect(from('.', 'repository')).rejects.toThrow('repository: it can’t be read (EISDIR).');
  });
});

test('what is mistyped on the command line is an error of the command', () => {
  expect(() => allowedByWords(['no-schemas'])).toThrow(UsageError);
  expect(() => allowedByWords(['no-schemas'])).toThrow('there is no rule "no-schemas"; is no-schema meant?');
});
