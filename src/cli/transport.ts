import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { SendError, type RawResponse, type UploadProgress } from '../api/send.ts';
import { MIME } from '../files/kinds.ts';
import { toMultipart } from '../request/multipart.ts';
import { jsonText, queryString, type RequestPlan } from '../request/requestPlan.ts';

/** As browsers do: both keep method and body. */
const REDIRECTS: ReadonlySet<number> = new Set([307, 308]);
const MOST_REDIRECTS = 5;

/**
 * Posts a plan from a terminal, as `api/send.ts` does in a page. Not by `fetch`, which gives up after five minutes of silence: a model may
 * take longer, and whoever asks has a limit of their own.
 * @param onProgress bytes of the body that have left so far
 * @throws SendError, never for a status
 */
export async function postPlan(
  plan: RequestPlan,
  url: string,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void = () => undefined,
): Promise<RawResponse> {
  let address = new URL(url + queryString(plan.query));
  for (let redirects = 0; ; redirects++) {
    const answer = await post(plan, address, signal, onProgress);
    const { statusCode = 0, headers } = answer;
    const leads = headers.location !== undefined && REDIRECTS.has(statusCode) && redirects < MOST_REDIRECTS;
    if (!leads) return readAll(answer, signal);
    answer.resume();
    address = new URL(headers.location ?? '', address);
  }
}

function post(plan: RequestPlan, url: URL, signal: AbortSignal, onProgress: (progress: UploadProgress) => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { body, type, length } = bodyOf(plan);
    const headers = [
      ...plan.headers.map(({ name, value }) => [name, value] as const),
      ...(type === undefined ? [] : [['Content-Type', type] as const]),
      ['Content-Length', String(length)] as const,
    ];
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = ask(url, { method: plan.method, headers: Object.fromEntries(headers), signal, agent: false, timeout: 0 }, resolve);
    // Before an answer began; what breaks off later is the answer's.
    sent.on('error', () => reject(new SendError(signal.aborted ? 'stopped' : 'network')));
    let left = 0;
    body?.on('data', (chunk: Uint8Array) => onProgress({ sent: (left += chunk.length), total: length }));
    if (body === undefined) sent.end();
    else body.on('error', (error) => sent.destroy(error)).pipe(sent);
  });
}

function bodyOf({ body }: RequestPlan): { body?: Readable; type?: string; length: number } {
  if (body.type === 'none') return { length: 0 };
  if (body.type === 'json') {
    const bytes = Buffer.from(jsonText(body.members));
    return { body: Readable.from([bytes]), type: MIME.json, length: bytes.length };
  }
  const { contentType, body: blob } = toMultipart(body.parts);
  return { body: Readable.fromWeb(blob.stream() as NodeStream), type: contentType, length: blob.size };
}

async function readAll(answer: IncomingMessage, signal: AbortSignal): Promise<RawResponse> {
  const { statusCode: status = 0, headers } = answer;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const chunk of answer as AsyncIterable<Uint8Array<ArrayBuffer>>) chunks.push(chunk);
  } catch {
    // It broke off, or the caller had enough: which of them is all that there is to know.
    throw signal.aborted ? new SendError('stopped') : new SendError('truncated', status);
  }
  const contentType = headers['content-type'] ?? '';
  return { status, contentType, contentDisposition: headers['content-disposition'], blob: new Blob(chunks, { type: contentType }) };
}
