import { expect, test } from 'vitest';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { reportText, reportTitle } from './report.ts';

const source = (text: string, contentType: string | undefined = 'application/json', status = 200): FinishedRun['source'] => ({
  status,
  contentType,
  blob: new Blob([text]),
  modelId: 'org/model',
  argNames: [],
  response: undefined,
});

const RUN: FinishedRun = {
  id: 'a',
  modelId: 'org/model',
  origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1.2' },
  startedAt: Date.UTC(2026, 10, 26, 22, 41, 5),
  took: 1500,
  settings: { format: 'application/json', values: { threshold: 0, on: false, text: '', list: [1, 'a`b'] }, unset: ['mode'] },
  files: [{ name: 'image', file: new File(['abc'], 'my cat.png', { type: 'image/png' }) }],
  source: source('{"status": "OK", "predictions": ["dog", 0.98]}'),
  silence: undefined,
};

/** Without its last lines, which name the record and this page. */
async function linesOf(run: Partial<FinishedRun>, cause?: Parameters<typeof reportText>[1]): Promise<string> {
  const text = await reportText({ ...RUN, ...run }, cause);
  const end = /\n\nThe record of the run, `org_model-[\d-]+\.json`, has versions.*\nWritten with deepaas-try-me \d+\.\d+\.\d+\S*\.\n$/.exec(
    text,
  );
  expect(end).not.toBeNull();
  return text.slice(0, end?.index);
}

const ASKED = `## What I asked

- Model: \`org/model\` \`1.2\`
- DEEPaaS: \`2.6.0\`
- Sent: 2026-11-26T22:41:05.000Z, 1.5 s
- Format of the answer: \`application/json\`
- \`threshold\`: \`0\`
- \`on\`: \`false\`
- \`text\`: \`""\`
- \`list\`: \`\`[1,"a\`b"]\`\`
- \`mode\`: not set
- \`image\`: \`my cat.png\` (image/png, 3 bytes)

## What came

`;

test('what was asked and what came', async () => {
  expect(await linesOf({})).toBe(`${ASKED}- 200, \`application/json\`, 46 bytes

\`\`\`
{"status": "OK", "predictions": ["dog", 0.98]}
\`\`\``);
  expect(reportTitle(RUN, undefined)).toBe('Unexpected answer of org/model');
});

test('a failure says why', async () => {
  const cause = { code: 'failed', said: 'Out of memory' } as const;
  const text = await linesOf({ source: source('500', 'text/plain', 500) }, cause);
  expect(text).toContain('- 500, `text/plain`, 3 bytes\n\n```\n500\n```\n- `');
  expect(text).toContain('Out of memory');
  expect(reportTitle(RUN, cause)).toMatch(/^org\/model: \S/);
});

test.each<[string, Partial<FinishedRun>, string]>([
  ['a picture', { source: source('\u0089PNG', 'image/png') }, '- 200, `image/png`, 5 bytes'],
  ['no type', { source: { ...source('x'), contentType: undefined } as FinishedRun['source'] }, '- 200, no type, 1 byte'],
  ['nothing', { source: undefined }, '- No answer'],
  ['a large text', { source: source(`"${'é'.repeat(600_000)}"`) }, '- 200, `application/json`, 1,200,002 bytes'],
  [
    'a long one',
    { source: source('a'.repeat(900), 'text/plain') },
    `- 200, \`text/plain\`, 900 bytes\n\n\`\`\`\n${'a'.repeat(800)}… (900 characters in all)\n\`\`\``,
  ],
  ['a fence', { source: source('```\n# x', 'text/plain') }, '- 200, `text/plain`, 7 bytes\n\n````\n```\n# x\n````'],
])('of an answer that is %s it says what can be said in letters', async (_, run, expected) => {
  expect(await linesOf(run)).toBe(ASKED + expected);
});

test('no secret is in it, however it is written', async () => {
  const secrets = ['hun"ter2'];
  const text = await reportText(
    {
      ...RUN,
      secrets,
      settings: { values: { note: 'is it hun"ter2?' }, unset: [] },
      files: [{ name: 'image', file: new File([], 'hun"ter2.png') }],
      source: source(JSON.stringify({ said: 'hun"ter2' })),
    },
    { code: 'failed', said: 'hun"ter2' },
  );
  expect(text).not.toContain('hun"ter2');
  expect(text).not.toContain('hun\\"ter2');
  expect(text.match(/•••/g)?.length).toBe(4);
});

test('a value is cut, and its markup is none', async () => {
  const text = await linesOf({ settings: { values: { 'a\n# b': `@all ${'x'.repeat(400)}` }, unset: [] } });
  expect(text).toContain(`- \`a # b\`: \`"@all ${'x'.repeat(294)}… (407 characters in all)\`\n`);
});
