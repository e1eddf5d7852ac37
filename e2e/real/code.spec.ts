import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureVenv } from '../../scripts/deepaas/venv.ts';
import type { RequestPlan } from '../../src/request/plan.ts';
import { curl } from '../../src/request/snippets/curl.ts';
import { javascript } from '../../src/request/snippets/javascript.ts';
import { python } from '../../src/request/snippets/python.ts';
import { addressOf, type Received } from './form.ts';

const FILE = "a 'b' é.csv";
const CONTENT = 'a,b\n1,2\n';
const TEXT = '@it\'s "$HOME" `x` \\n\nzweite Zeile é 🙂 {x}';
const SECRET = `p'"&= w`;

const PLAN: RequestPlan = {
  method: 'POST',
  path: '',
  query: [
    { name: 'text', value: TEXT, secret: false },
    { name: 'password', value: 'never written', secret: true },
  ],
  headers: [{ name: 'Accept', value: 'application/json', secret: false }],
  body: {
    type: 'multipart',
    parts: [
      { name: 'data_file', file: new Blob(), fileName: FILE, contentType: 'text/csv' },
      { name: 'multiline', text: TEXT, secret: false },
    ],
  },
};

test('the code in curl, JavaScript and Python sends the same, quotes, line breaks, file names and secrets included', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-code-'));
  writeFileSync(path.join(folder, FILE), CONTENT);
  const url = `${addressOf('ALL', 'API')}/v2/models/kitchen_sink/predict/`;
  const run = (command: string, name: string, code: string): string => {
    writeFileSync(path.join(folder, name), code);
    return execFileSync(command, [name], { cwd: folder, encoding: 'utf8', env: { ...process.env, DEEPAAS_PASSWORD: SECRET } });
  };
  const received = (answer: string) => (JSON.parse(answer) as { received: Received }).received;

  const fromCurl = received(run('sh', 'run.sh', curl.write(PLAN, url)));
  const fromNode = received(run(process.execPath, 'run.mjs', javascript.write(PLAN, url)));
  const saving = 'import json\nopen("answer.json", "w").write(json.dumps(response.json()))\n';
  run(path.join(await ensureVenv(), 'python'), 'run.py', python.write(PLAN, url) + saving);
  const fromPython = received(readFileSync(path.join(folder, 'answer.json'), 'utf8'));

  const sha256 = createHash('sha256').update(CONTENT).digest('hex');
  expect(fromCurl.data_file).toMatchObject({ original_filename: FILE, content_type: 'text/csv', size: CONTENT.length, sha256 });
  expect(fromNode).toEqual(fromCurl);
  expect(fromPython).toEqual(fromCurl);
});
