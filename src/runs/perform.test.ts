import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UploadProgress } from '../api/send.ts';
import type { Arg } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import type { ArgValue } from '../spec/value.ts';
import { changedFiles, perform, readRun } from './perform.ts';
import { planRun, type PlannedRun } from './plan.ts';

// What draws answers is no matter of a run; loading it takes longer than all of these runs together.
vi.mock(import('../outputs/registry.ts'), async (load) => ({ ...(await load()), preloadOutputs: () => Promise.resolve() }));

/** As much of a browser's XMLHttpRequest as sends a run, over node's fetch: the requests and the answers are real ones. */
class FetchedRequest {
  static readonly HEADERS_RECEIVED = 2;
  readyState = 0;
  status = 0;
  responseType = '';
  response: unknown = null;
  readonly upload: { onprogress: ((progress: { loaded: number; total: number }) => void) | null } = { onprogress: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  onreadystatechange: (() => void) | null = null;
  private readonly headers = new Headers();
  private readonly controller = new AbortController();
  private method = '';
  private url = '';
  private answered: Response | undefined;

  open(method: string, url: string): void {
    [this.method, this.url] = [method, url];
  }
  setRequestHeader(name: string, value: string): void {
    this.headers.append(name, value);
  }
  getResponseHeader(name: string): string | null {
    return this.answered?.headers.get(name) ?? null;
  }
  abort(): void {
    this.controller.abort();
  }
  send(body: Blob | string | null): void {
    void this.exchange(body);
  }
  private async exchange(body: Blob | string | null): Promise<void> {
    const { method, headers, controller } = this;
    try {
      const bytes = body instanceof Blob ? await body.arrayBuffer() : body;
      this.answered = await fetch(this.url, { method, headers, body: bytes, signal: controller.signal });
      if (body instanceof Blob) this.upload.onprogress?.({ loaded: body.size, total: body.size });
      this.status = this.answered.status;
      this.readyState = FetchedRequest.HEADERS_RECEIVED;
      this.onreadystatechange?.();
      this.response = await this.answered.blob();
      this.onload?.();
    } catch {
      // Which of them it is, is all that a page learns.
      if (controller.signal.aborted) this.onabort?.();
      else this.onerror?.();
    }
  }
}

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

let server: Server;
let base = '';
let received: Received[] = [];
/** What the model does with a request. */
let answer: (response: ServerResponse, request: IncomingMessage) => void = () => undefined;

const json = (status: number, body: unknown) => (response: ServerResponse) =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

beforeAll(async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method, url, headers } = request;
      received.push({ method, url, contentType: headers['content-type'], body: Buffer.concat(pieces).toString() });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received = [];
  vi.stubGlobal('XMLHttpRequest', FetchedRequest);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const image = makeArg({ name: 'image', kind: 'file', in: 'formData' });
const n = makeArg({ name: 'n', kind: 'integer' });
const png = new File(['pixels'], 'a.png', { type: 'image/png' });

function planned(values: ReadonlyMap<Arg, ArgValue> = new Map(), direct = false): PlannedRun {
  const operation = { path: '/v2/models/m/predict/', produces: [], args: [image, n], accept: undefined, response: undefined };
  const origin = { url: base, deepaas: '2.6.0', model: '1' };
  const target = { root: { url: base, direct }, spec: { dialect: 'v2' as const, basePath: '' }, operation, modelId: 'm', origin };
  return planRun(target, { valueOf: (arg) => values.get(arg) });
}
const run = (
  request: PlannedRun,
  signal = new AbortController().signal,
  onProgress: (progress: UploadProgress) => void = () => undefined,
) => perform(request, signal, onProgress);

describe('an answer', () => {
  test('is read, with all that was sent for it', async () => {
    answer = json(200, { label: 'cat', score: 0.9 });
    const progress: UploadProgress[] = [];
    const request = planned(
      new Map<Arg, ArgValue>([
        [image, png],
        [n, 3],
      ]),
    );
    const ended = await run(request, undefined, (one) => progress.push(one));
    expect(ended.error).toBeUndefined();
    expect(ended.answer?.json?.value).toEqual({ label: 'cat', score: 0.9 });
    expect(ended.run).toMatchObject({ modelId: 'm', origin: request.origin, settings: { values: { n: 3 } }, silence: undefined });
    expect(ended.run.files).toEqual([{ name: 'image', file: png }]);
    expect(await ended.run.source?.blob.text()).toBe('{"label":"cat","score":0.9}');
    const [only] = received;
    expect([received.length, only?.method, only?.url]).toEqual([1, 'POST', '/v2/models/m/predict/?n=3']);
    expect(only?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(only?.body).toContain('name="image"; filename="a.png"\r\nContent-Type: image/png\r\n\r\npixels\r\n');
    expect(progress.at(-1)?.sent).toBe(progress.at(-1)?.total);
  });

  test('that refuses an argument says which, and how to repeat the request', async () => {
    answer = json(422, { n: ['Not a valid integer.'] });
    const request = planned();
    const { error, answer: shown, run: made } = await run(request);
    expect(error).toMatchObject({ status: 422, fields: [{ name: 'n', message: 'Not a valid integer.' }], curl: request.curl });
    expect([shown?.parts[0]?.from, made.source?.status]).toEqual(['error', 422]);
  });

  test('of a model that failed is a failed run, kept as it came', async () => {
    answer = (response) => void response.writeHead(500, { 'Content-Type': 'text/plain' }).end('500 Internal Server Error');
    const { error, run: made } = await run(planned());
    expect(error).toMatchObject({ status: 500, title: 'The model failed', raw: '500 Internal Server Error' });
    expect(await made.source?.blob.text()).toBe('500 Internal Server Error');
  });
});

describe('without an answer', () => {
  test.each([
    [false, 'The connection was lost'],
    [true, 'The API can’t be reached from this page'],
  ])('the run says so; the API on another host: %s', async (direct, title) => {
    answer = (_, request) => void request.socket.destroy();
    const request = planned(new Map(), direct);
    const ended = await run(request);
    expect(ended.error).toMatchObject({ status: undefined, title, curl: request.curl });
    expect([ended.answer, ended.run.source, ended.run.silence]).toEqual([undefined, undefined, ended.error]);
  });

  test('one that broke off is told from none', async () => {
    answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 });
      response.write('{"label": ', () => response.destroy());
    };
    expect((await run(planned())).error).toMatchObject({ title: 'The answer broke off' });
  });

  test('a file that changed on the disk is the reason, and is named at its argument', async () => {
    // Browsers send nothing then, and say no more than that; node has its own copy of the bytes, and the server gives up instead.
    answer = (_, request) => void request.socket.destroy();
    const gone = changed('a.png');
    const { error } = await run(planned(new Map([[image, gone]])));
    expect(error).toMatchObject({
      title: 'A file has changed',
      fields: [{ name: 'image', message: '“a.png” has changed or is gone since it was chosen. Choose it again.' }],
    });
  });
});

describe('one at a time', () => {
  test('the second is sent when the first has its answer, and its time begins then', async () => {
    let open = 0;
    let most = 0;
    answer = (response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        json(200, received.length)(response);
      }, 30);
    };
    const [first, second] = await Promise.all([run(planned()), run(planned())]);
    expect([most, first?.answer?.json?.value, second?.answer?.json?.value]).toEqual([1, 1, 2]);
    const [one, two] = [first?.run, second?.run];
    expect(two?.startedAt).toBeGreaterThanOrEqual((one?.startedAt ?? 0) + (one?.took ?? 0));
  });

  test('one that is stopped makes room for the next', async () => {
    let closed = false;
    answer = (response) => void response.on('close', () => (closed = true));
    const stop = new AbortController();
    const first = run(planned(), stop.signal);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    answer = json(200, 'next');
    const second = run(planned());
    stop.abort();
    expect((await second).answer?.json?.value).toBe('next');
    // Whoever stopped it shows nothing of it.
    expect((await first).answer).toBeUndefined();
    await vi.waitFor(() => expect(closed).toBe(true));
  });

  test('one that is stopped before its turn is never sent', async () => {
    let release = () => undefined as unknown;
    answer = (response) => (release = () => json(200, 'first')(response));
    const first = run(planned());
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const stop = new AbortController();
    const second = run(planned(), stop.signal);
    stop.abort();
    await expect(second).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    release();
    await first;
    expect(received).toHaveLength(1);
  });
});

test('a run whose answer nobody kept says that', async () => {
  answer = (_, request) => void request.socket.destroy();
  const { run: made } = await run(planned());
  expect((await readRun({ ...made, silence: undefined })).error?.title).toBe('The answer wasn’t kept');
});

function changed(name: string): File {
  const file = new File(['a'], name);
  const fail = () => Promise.reject(new DOMException('', 'NotReadableError'));
  file.slice = () => ({ arrayBuffer: fail }) as unknown as Blob;
  return file;
}

test('a file that changed on the disk is named, and the others aren’t', async () => {
  const found = await changedFiles([
    { name: 'data', file: changed('t.csv') },
    { name: 'image', file: new File(['b'], 'b.png') },
  ]);
  expect(found).toEqual([{ name: 'data', message: '“t.csv” has changed or is gone since it was chosen. Choose it again.' }]);
});
