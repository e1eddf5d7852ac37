import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { RequestPlan } from './plan.ts';
import { toCurl } from './snippet.ts';

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
        headers: [['Accept', 'image/*']],
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
    const command = toCurl(
      plan({
        query: [
          { name: 'my-password', value: 'hunter2', secret: true },
          { name: 'b', value: '1', secret: false },
        ],
      }),
      '',
    );
    expect(command).not.toContain('hunter2');
    expect(words(command, { MY_PASSWORD: 'x' })).toContain('/p/?my-password=x&b=1');
  });
  test('names files with their types', () => {
    const file = { name: 'f', file: new Blob(), fileName: 'a"b.png', contentType: 'image/png' };
    expect(words(toCurl(plan({ body: { type: 'multipart', parts: [file] } }), ''))).toContain('f=@"a\\"b.png";type=image/png');
  });
  test('sends JSON bodies as they are', () => {
    expect(words(toCurl(plan({ body: { type: 'json', text: '{"a":"it\'s"}' } }), ''))).toEqual([
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
