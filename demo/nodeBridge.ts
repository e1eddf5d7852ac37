import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Answers one request from start to end and never throws: an upload that breaks off has nobody left to answer. */
export async function serve(message: IncomingMessage, to: ServerResponse, answer: (request: Request) => Promise<Response>): Promise<void> {
  const upload = new Upload(message);
  try {
    await sendResponse(await answer(toRequest(message, upload)), to);
  } catch {
    to.destroy();
  } finally {
    upload.discard();
  }
}

function toRequest(message: IncomingMessage, upload: Upload): Request {
  // Not `new URL(path, base)`: `//v2//models` would be taken for a host.
  const url = new URL(`http://${message.headers.host ?? 'localhost'}${message.url ?? '/'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined) headers.append(name, item);
  }
  const method = message.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const init: RequestInit & { duplex: 'half' } = { method, headers, body: upload.stream, duplex: 'half' };
  return new Request(url, init);
}

/**
 * The body of a request, read as fast as the handler reads it. `Readable.toWeb` would do, but it stops reading what a handler
 * left unread (a refused upload), and then the client never gets to see the refusal.
 */
class Upload {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  private open = true;
  private controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;

  constructor(private readonly message: IncomingMessage) {
    this.stream = new ReadableStream({
      start: (controller) => {
        this.controller = controller;
      },
      pull: () => void message.resume(),
      cancel: () => this.discard(),
    });
    message.pause();
    message.on('data', (chunk: Buffer) => this.take(chunk));
    message.on('end', () => this.finish((controller) => controller.close()));
    message.on('error', (error) => this.finish((controller) => controller.error(error)));
    message.on('close', () => this.finish((controller) => controller.error(new Error('the client went away'))));
  }

  discard(): void {
    this.open = false;
    this.message.resume();
  }

  private take(chunk: Buffer): void {
    if (!this.open || !this.controller) return;
    this.controller.enqueue(new Uint8Array(chunk));
    if ((this.controller.desiredSize ?? 0) <= 0) this.message.pause();
  }

  private finish(action: (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => void): void {
    if (this.open && this.controller) action(this.controller);
    this.open = false;
  }
}

/** Sends the answer; a client that has gone frees what is left of it, while the model that made it was never told. */
async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  // The web's "network error" is all there is to say that the connection is dropped.
  if (response.type === 'error') {
    to.destroy();
    return;
  }
  if (to.destroyed) {
    await response.body?.cancel();
    return;
  }
  to.statusCode = response.status;
  if (response.statusText) to.statusMessage = response.statusText;
  response.headers.forEach((value, name) => to.setHeader(name, value));
  if (!response.body) {
    to.end();
    return;
  }
  // A failing body cuts the connection off in the middle, which is what a truncated answer is; pipeline also stops reading
  // when the client has gone.
  await pipeline(chunks(response.body), to).catch(() => to.destroy());
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
