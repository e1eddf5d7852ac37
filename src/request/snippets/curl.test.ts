import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { RequestPlan } from '../requestPlan.ts';
import { toCurl } from './curl.ts';

const plan = (part: Partial<RequestPlan>): RequestPlan => ({
  method: 'POST',
  path: '/p/',
  query: [],
  headers: [],
  body: { type: 'none' },
  ...part,
});

/** The words a shell hands to curl. */
function words(command: string, env: Record<string, string> = {}): string[] {
  const printed = execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s\\0'")], {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  return printed.split('\0').slice(0, -1);
}

describe('curl', () => {
  test('survives the shell: quotes, dollars, line breaks, a leading @', () => {
    const text = `@it's "$HOME" \`x\`\nline`;
    const command = toCurl(
      plan({
        query: [{ name: 'q', value: text, secret: false }],
        headers: [{ name: 'Accept', value: 'image/*', secret: false }],
        body: { type: 'multipart', parts: [{ name: 't', text, secret: false }] },
      }),
      'http://localhost:5000',
    );
    expect(words(command)).toEqual([
      '-X',
      'POST',
      `http://localhost:5000/p/?q=${encodeURIComponent(text)}`,
      '-H',
      'Accept: image/*',
      '--form-string',
      `t=${text}`,
    ]);
  });
  test('reads secrets from the environment', () => {
    const query = [
      { name: 'my-password', value: 'hunter2', secret: true },
      { name: 'b', value: '1', secret: false },
    ];
    const headers = [{ name: 'X-Token', value: 'hunter2', secret: true }];
    const members = [
      { name: 'path', value: '"hunter2"', secret: true },
      { name: 'n', value: '3', secret: false },
    ];
    const command = toCurl(plan({ query, headers, body: { type: 'json', members } }), '');
    expect(command).not.toContain('hunter2');
    const env = { DEEPAAS_MY_PASSWORD: 'a&b c', DEEPAAS_X_TOKEN: 't', DEEPAAS_PATH: 's"\\' };
    expect(words(command, env)).toEqual([
      '-X',
      'POST',
      '/p/?b=1',
      '--url-query',
      'my-password=a&b c',
      '-H',
      'X-Token: t',
      '-H',
      'Content-Type: application/json',
      '--data-raw',
      String.raw`{"path":"s\"\\","n":3}`,
    ]);
  });
  test('names files with their types', () => {
    const file = { name: 'f', file: new Blob(), fileName: 'a"b.png', contentType: 'image/png' };
    expect(words(toCurl(plan({ body: { type: 'multipart', parts: [file] } }), ''))).toContain('f=@"a\\"b.png";type=image/png');
  });
  test('writes the header of a part whose name curl would cut at its `=`', () => {
    const file = { name: 'a=b', file: new Blob(), fileName: 'f.png', contentType: 'image/png' };
    const text = { name: 'c="d', text: '@x"', secret: false };
    expect(words(toCurl(plan({ body: { type: 'multipart', parts: [file, text] } }), '')).slice(-3)).toEqual([
      String.raw`file=@"f.png";type=image/png;headers="Content-Disposition: form-data; name=\"a=b\"; filename=\"f.png\""`,
      '-F',
      String.raw`text="@x\"";headers="Content-Disposition: form-data; name=\"c=%22d\""`,
    ]);
  });
  test('sends JSON bodies as they are', () => {
    expect(words(toCurl(plan({ body: { type: 'json', members: [{ name: 'a', value: '"it\'s"', secret: false }] } }), ''))).toEqual([
      '-X',
      'POST',
      '/p/',
      '-H',
      'Content-Type: application/json',
      '--data-raw',
      '{"a":"it\'s"}',
    ]);
  });
});
