import { expect, test } from '@playwright/test';
import { createDemo } from '../../demo/createDemo.ts';
import { parseSpec } from '../../src/spec/parse.ts';
import { CASES, type Case } from './driftCases.ts';
import { addressOf } from './form.ts';

/** Defined twice: in demo/models and in e2e/deepaas. */
const SHARED = ['kitchen_sink', 'detector', 'audio_level', 'failing', 'json_body', 'slow', 'no_predict'];

interface Outcome {
  readonly status: number;
  readonly type: string;
  readonly location: string | null;
  readonly body: unknown;
}

/** What may differ, each with its reason. A line that isn't needed any more fails the test. */
const ALLOWED: Readonly<Record<string, { readonly reason: string; readonly same: (body: unknown) => unknown }>> = {
  'answer as a PNG': { reason: 'two drawing libraries', same: signature },
  'answer as a PDF': { reason: 'two PDF writers', same: signature },
  'answer as a ZIP': { reason: 'two ZIP writers, and times inside', same: signature },
  'an integer beyond 2^53': { reason: "the demo's numbers are JavaScript's", same: without('int_unset') },
  'quotes in a file name': { reason: "Node's parser decodes %22 in a file name, aiohttp doesn't", same: without('data_file') },
  'a file without a name': { reason: 'aiohttp makes a bytearray of it, which no browser makes it do', same: without('image_in_name_only') },
  HEAD: { reason: 'a client never gets to see the body', same: () => undefined },
};

/** The echo of the kitchen sink but for one argument. */
function without(name: string) {
  return (body: unknown): unknown => {
    const { received, arguments: list, ...rest } = body as { received: Record<string, unknown>; arguments: { name: string }[] };
    return { ...rest, received: { ...received, [name]: undefined }, arguments: list.filter((item) => item.name !== name) };
  };
}

function signature(body: unknown): string {
  return String(body).slice(0, 4);
}

const demo = createDemo({ models: SHARED });

async function outcome(
  send: (request: Request) => Promise<Response>,
  base: string,
  { path, method = 'GET', headers, body }: Case,
): Promise<Outcome> {
  const init: RequestInit = { method, redirect: 'manual', ...(headers && { headers }), ...(body && { body: body() }) };
  const response = await send(new Request(base + path, init));
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type, location: response.headers.get('location'), body: read(bytes, type) };
}

function read(bytes: Buffer, type: string): unknown {
  if (type !== 'application/json') return bytes.toString(type.startsWith('text/') ? 'utf8' : 'latin1');
  // Python writes NaN and Infinity bare.
  return JSON.parse(bytes.toString().replace(/(?<=[:[,] ?)(-?)(NaN|Infinity)/g, '"$1$2"')) as unknown;
}

for (const model of SHARED) {
  test(`the same description of ${model}`, async () => {
    const real = parseSpec(await (await fetch(`${addressOf('ALL', 'API')}/swagger.json`)).json());
    const ours = parseSpec(await (await demo(new Request('http://demo.test/swagger.json'))).json());
    expect({ ...ours, models: [] }).toEqual({ ...real, models: [] });
    expect(ours.models.find(({ id }) => id === model)).toEqual(real.models.find(({ id }) => id === model));
  });
}

for (const one of CASES) {
  test(`the same answer: ${one.name}`, async () => {
    const [ours, real] = await Promise.all([outcome(demo, 'http://demo.test', one), outcome(fetch, addressOf('ALL', 'API'), one)]);
    const allowed = ALLOWED[one.name];
    if (allowed === undefined) {
      expect(ours).toEqual(real);
    } else {
      expect({ ...ours, body: allowed.same(ours.body) }, allowed.reason).toEqual({ ...real, body: allowed.same(real.body) });
      expect(ours.body, 'this difference is gone: remove its line').not.toEqual(real.body);
    }
  });
}

test('every allowed difference belongs to a case, and every case has a name of its own', () => {
  const names = CASES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(ALLOWED).filter((name) => !names.includes(name))).toEqual([]);
});
