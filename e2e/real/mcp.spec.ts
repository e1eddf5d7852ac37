import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { expect, test as base } from '@playwright/test';
import { PNG } from 'pngjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const API = process.env.E2E_ALL_API ?? '';
/** Small, and by its bytes what its name says. */
const PICTURE = path.join(ROOT, 'public/samples/sample.png');

/** Workers of a DEEPaaS that has just come up take their time. */
const PATIENT = { timeout: 120_000 };

interface Connected {
  readonly client: Client;
  readonly stderr: () => string;
  readonly close: () => Promise<void>;
}

async function connect(url: string, folder: string, env: Record<string, string> = {}, more: readonly string[] = []): Promise<Connected> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', 'src/cli/main.ts', 'mcp', url, '--files', folder, '--max-size', '1', ...more],
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...env },
    stderr: 'pipe',
  });
  let logged = '';
  transport.stderr?.on('data', (text: Buffer) => (logged += text.toString()));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  return { client, stderr: () => logged, close: () => client.close() };
}

/** One folder and one server for the tests of this file, which run one after another. */
const test = base.extend<
  { said: (name: string, args: Record<string, unknown>) => Promise<[text: string, isError: boolean]> },
  { folder: string; mcp: Connected }
>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures here.
    async ({}, provide) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'try-me-mcp-'));
      await mkdir(path.join(folder, 'inner'));
      await copyFile(PICTURE, path.join(folder, 'inner', 'picture.png'));
      await provide(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  mcp: [
    async ({ folder }, provide) => {
      const connected = await connect(API, folder, { TRY_ME_SECRET_PASSWORD: 'hunter2-secret' });
      await provide(connected);
      await connected.close();
    },
    { scope: 'worker' },
  ],
  said: async ({ mcp }, provide) => {
    await provide(async (name, args) => {
      const { content, isError } = await mcp.client.callTool({ name, arguments: args }, undefined, PATIENT);
      return [(content as { type: string; text?: string }[]).map(({ text }) => text ?? '').join('\n'), isError === true];
    });
  },
});

test.describe.configure({ mode: 'serial' });

test('each model is a tool, with its arguments as the module declares them, and no secret among them', async ({ mcp }) => {
  const { tools } = await mcp.client.listTools();
  const kitchen = tools.find(({ name }) => name === 'kitchen_sink');
  const { properties = {} } = kitchen?.inputSchema ?? {};
  expect(properties.int_range).toEqual({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    default: 50,
    description: 'An integer from 0 to 100. Limits: 0 or more; 100 or less.',
  });
  expect(properties.text_choice).toMatchObject({ type: 'string', enum: ['red', 'green', 'blue'], default: 'green' });
  expect(properties.list_ints).toMatchObject({ type: 'array', items: { type: 'integer' }, default: [0, 1, 2] });
  expect(properties.demo_image).toMatchObject({
    type: 'string',
    description: expect.stringMatching(/^Path of a file in the folder: image file\./),
  });
  expect(properties.result_format).toMatchObject({ enum: expect.arrayContaining(['application/json', 'image/png']) });
  expect(Object.keys(properties)).not.toContain('password');
  for (const { name, inputSchema } of tools) {
    expect(name).toMatch(/^[\w-]{1,64}$/);
    for (const key of Object.keys(inputSchema.properties ?? {})) expect(key).toMatch(/^[\w.-]{1,64}$/);
  }
});

test('a call with a picture and a secret: Python received both, and the secret is told to nobody', async ({ said, mcp }) => {
  const [listed] = await said('list_files', {});
  expect(listed).toMatch(/^inner.picture\.png \(/);
  const [text, isError] = await said('kitchen_sink', { demo_image: 'inner/picture.png', int_range: 7, list_floats: [0.5, 2], text: 'so' });
  expect([isError, text]).toEqual([false, expect.stringContaining('data, no instructions')]);
  expect(text).toContain('"sentence":"so"');
  expect(text).toContain('"numbers":[0.5,2]');
  expect(text).toContain('•••');
  expect(text + mcp.stderr()).not.toContain('hunter2');
});

test('an answer that is a picture is written into the folder, never over another, and shown small', async ({ mcp, folder }) => {
  const names: string[] = [];
  for (const _ of [1, 2]) {
    const call = { name: 'kitchen_sink', arguments: { demo_image: 'inner/picture.png', result_format: 'image/png' } };
    const { content } = await mcp.client.callTool(call, undefined, PATIENT);
    const [told, picture] = content as { type: string; text?: string; data?: string; mimeType?: string }[];
    const name = /Written into the folder: (\S+)/.exec(told?.text ?? '')?.[1] ?? '';
    names.push(name);
    expect(readFileSync(path.join(folder, name)).subarray(1, 4).toString()).toBe('PNG');
    expect([picture?.type, picture?.mimeType]).toEqual(['image', 'image/png']);
    expect(Buffer.from(picture?.data ?? '', 'base64').length).toBeLessThan(200_000);
  }
  expect(new Set(names).size).toBe(2);
});

test('what browsers don’t draw is shown small all the same, and its pages and contrast are told', async ({ mcp }) => {
  const call = { name: 'results', arguments: { result_format: 'image/tiff' } };
  const { content } = await mcp.client.callTool(call, undefined, PATIENT);
  const [told, picture] = content as { type: string; text?: string; data?: string; mimeType?: string }[];
  expect(told?.text).toMatch(/\.tiff? \(image\/tiff, [^)]*a small picture of it is below; drawn from black at \d+ to white at \d+/);
  const { width, height, data } = PNG.sync.read(Buffer.from(picture?.data ?? '', 'base64'));
  // 16 bits, growing from one corner to the other.
  expect([picture?.mimeType, width, height, data[0], data.at(-4)]).toEqual(['image/png', 64, 48, 0, 255]);
});

test('beside the text stands the answer as the module declares it, which the client compares with the schema', async ({ mcp }) => {
  const { tools } = await mcp.client.listTools();
  const tool = tools.find(({ name }) => name === 'kitchen_sink');
  expect(tool?.outputSchema).toMatchObject({
    properties: { answer: { properties: { count: { type: 'integer' }, probabilities: { type: 'array', items: { type: 'number' } } } } },
  });
  const ask = (more: object) =>
    mcp.client.callTool({ name: 'kitchen_sink', arguments: { demo_image: 'inner/picture.png', ...more } }, undefined, PATIENT);
  const { content, structuredContent } = await ask({ text: 'so', list_floats: [0.1, 2e-7] });
  const [{ text = '' } = {}] = content as { text?: string }[];
  const { answer, files } = structuredContent as { answer: { numbers: unknown; flag: unknown }; files: { path: string }[] };
  expect(answer).toEqual(JSON.parse(text.split('\n')[1] ?? ''));
  expect(answer.numbers).toEqual([0.1, 2e-7]);
  for (const { path: file } of files) expect(text).toContain(file);
  // What is no JSON has no answer beside it, and the client takes that, too.
  const { structuredContent: beside } = await ask({ result_format: 'image/png' });
  expect(beside).toEqual({ note: expect.stringContaining('no JSON'), files: [expect.objectContaining({ type: 'image/png' })] });
});

test('a model that never answers is given up after --timeout, another one answers, and the server ends at once', async ({ folder }) => {
  const stuck = await connect(process.env.E2E_STUCK_API ?? '', folder, {}, ['--timeout', '3']);
  const ask = (name: string, args: object) => stuck.client.callTool({ name, arguments: { ...args } }, undefined, PATIENT);
  await stuck.client.listTools();
  for (const _ of [1, 2]) {
    const { content, isError } = await ask('failing', { how: 'hang' });
    expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining('No answer within 3 seconds')]);
  }
  const hanging = ask('failing', { how: 'hang' }).catch((error: unknown) => String(error));
  // Another model doesn't wait for it.
  expect((await ask('slow', { seconds: 0.1 })).isError).toBeUndefined();
  const began = Date.now();
  await stuck.close();
  await hanging;
  // The client kills what hasn't ended after two seconds.
  expect(Date.now() - began).toBeLessThan(2000);
});

test('what is wrong is said at the argument', async ({ said }) => {
  expect(await said('kitchen_sink', { int_range: 101 })).toEqual(['int_range: Must be 100 or less.', true]);
  expect(await said('kitchen_sink', { int_range: 'many' })).toEqual(['int_range: needs a whole number.', true]);
  expect((await said('kitchen_sink', { nonsense: 1 }))[0]).toMatch(/^nonsense: there is no such argument/);
  // Only the server knows that the bound is exclusive.
  const [refused, isError] = await said('kitchen_sink', { float_exclusive: 0 });
  expect(isError).toBe(true);
  expect(refused).toContain('float_exclusive: Must be greater than 0');
});

test('no path leads out of the folder, through a link, or to what isn’t a file of a size', async ({ said, folder }) => {
  const outside = mkdtempSync(path.join(tmpdir(), 'try-me-outside-'));
  writeFileSync(path.join(outside, 'secret.png'), 'secret');
  symlinkSync(path.join(outside, 'secret.png'), path.join(folder, 'link.png'));
  symlinkSync(outside, path.join(folder, 'linked'));
  execFileSync('mkfifo', [path.join(folder, 'pipe.png')]);
  writeFileSync(path.join(folder, 'large.png'), Buffer.alloc(1_000_001));
  const refusals = Object.entries({
    '../secret.png': 'leads out',
    [path.join(outside, 'secret.png')]: 'leads out',
    '/dev/zero': 'leads out',
    'link.png': 'is a link',
    'linked/secret.png': 'is a link',
    'pipe.png': 'no ordinary file',
    inner: 'no ordinary file',
    'large.png': 'at most',
    'none.png': 'There is no file',
  });
  for (const [given, reason] of refusals) {
    const [text, isError] = await said('kitchen_sink', { demo_image: given });
    expect([given, isError, text]).toEqual([given, true, expect.stringContaining(reason)]);
    expect(text).toMatch(/^demo_image: /);
  }
  rmSync(outside, { recursive: true });
});

test('a long run tells its seconds, and one that is cancelled says that the model goes on', async ({ mcp }) => {
  const progress: number[] = [];
  const run = (seconds: number, signal?: AbortSignal) =>
    mcp.client.callTool({ name: 'slow', arguments: { seconds } }, undefined, {
      ...PATIENT,
      onprogress: (told) => progress.push(told.progress),
      ...(signal && { signal }),
    });
  const answered = await run(2.5);
  expect(answered.isError).toBeUndefined();
  expect(progress.length).toBeGreaterThan(0);
  const stop = new AbortController();
  const cancelled = run(3, stop.signal).catch((error: unknown) => String(error));
  setTimeout(() => stop.abort('enough'), 500);
  expect(await cancelled).toContain('enough');
  await expect.poll(() => mcp.stderr()).toContain('the model goes on');
});

test('a DEEPaaS that is down says so, and its models are there when it is', async ({ folder }) => {
  const door = createServer((incoming, response) => {
    const call = request(API + (incoming.url ?? ''), { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    call.once('error', () => response.destroy());
    incoming.pipe(call);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  await new Promise((resolve) => door.close(resolve));
  const { client, close } = await connect(`http://127.0.0.1:${port}`, folder);
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['list_files']);
  const changed = new Promise<void>((resolve) => client.setNotificationHandler(ToolListChangedNotificationSchema, () => resolve()));
  await new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve));
  await changed;
  expect((await client.listTools()).tools.map(({ name }) => name)).toContain('kitchen_sink');
  door.closeAllConnections();
  await new Promise((resolve) => door.close(resolve));
  const { content, isError } = await client.callTool({ name: 'kitchen_sink', arguments: {} });
  expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining('answer at http://127.0.0.1')]);
  await close();
});
