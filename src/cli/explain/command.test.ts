import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { looksLikeFile, run } from './command.ts';

let folder = '';
const out: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  out.length = 0;
});

const written = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test.each([
  ['localhost:5000', false],
  ['http://localhost:5000/swagger.json', false],
  ['localhost:5000/swagger.json', false],
  ['example.org/deepaas', false],
  ['swagger.json', true],
  ['my_module/api.py', true],
  ['./swagger', true],
  ['/home/me/swagger', true],
  ['C:\\module\\swagger.json', true],
])('%s is typed for a file: %s', (word, isFile) => {
  expect(looksLikeFile(word)).toBe(isFile);
});

test('where there is nothing to explain, it says what to type', async () => {
  await expect(run(['127.0.0.1:1'])).rejects.toThrow('Nothing answers at http://127.0.0.1:1. Is deepaas-run started, at this port?');
  await expect(run([path.join(folder, 'nowhere.json')])).rejects.toThrow('There is no file');
  const source = written('api.py', 'def get_predict_args():\n    return {}\n');
  await expect(run([source])).rejects.toThrow(`read with --source ${source}.`);
  await expect(run([written('api.json', '<html>')])).rejects.toThrow('is no JSON.');
});

test('in a terminal no line but code is wider than it, and nothing foreign is obeyed', async () => {
  const source = written(
    'api.py',
    'from webargs import fields\n\ndef get_predict_args():\n    return {"da\u001b[2Jta": fields.Field(required=True, metadata={"type": "file", "location": "form", "description": "Give"})}\n',
  );
  await run(['--source', source]);
  const unfolded = out.join('');
  expect(unfolded).not.toContain('\u001b');
  expect(unfolded).toContain('da\ufffd[2Jta');
  out.length = 0;
  const { columns } = process.stdout;
  process.stdout.columns = 80;
  await run(['--source', source]).finally(() => (process.stdout.columns = columns));
  const lines = out.join('').split('\n');
  expect(lines.some((line) => line.startsWith('      → Say image'))).toBe(true);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  expect(out.join('').replace(/\s+/g, ' ')).toBe(unfolded.replace(/\s+/g, ' '));
});
