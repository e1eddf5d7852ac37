import { randomBytes } from 'node:crypto';
import { loadFields } from './deserialize.ts';
import type { Fields } from './fields.ts';
import { isObject, type JsonValue } from './json.ts';
import { Lookup } from './lookup.ts';
import type { ModelDefinition } from './model.ts';
import { aiohttpText, json, reply, trouble } from './replies.ts';
import { withAnyAccepted } from './swagger.ts';
import { NotSerialisable, RawAnswer, ReturnedFile, type Answer } from './values.ts';
import type { Worker } from './worker.ts';

export async function predict(model: ModelDefinition, worker: Worker, request: Request, clientMaxSize: number): Promise<Response> {
  const fields = withAnyAccepted(model.args ?? {});
  const { values, defaulted } = loadFields(fields, await new Lookup(request, clientMaxSize).all(fields), 'ignore');
  const run = model.predict;
  if (!run) return aiohttpText(501, {}, `Not implemented by underlying model (loaded '${model.id}')`);
  const killed = new AbortController().signal;
  const answer = await worker.run(() => run(values, { defaulted, killed }));
  const accept = typeof values['accept'] === 'string' ? values['accept'] : 'application/json';
  if (answer instanceof RawAnswer) return answer.response();
  if (accept !== 'application/json' && accept !== '*/*') return fileReply(request, answer, accept);
  if (answer instanceof Uint8Array || answer instanceof ReturnedFile || answer instanceof NotSerialisable) {
    return model.schema ? badResponse() : trouble(request);
  }
  if (!model.schema) return json({ status: 'OK', predictions: answer });
  return fits(model.schema, answer) ? (containsUnserialisable(answer) ? trouble(request) : json(answer)) : badResponse();
}

/** For anything but JSON the raw return value is the body, and the requested string its type, verbatim. */
function fileReply(request: Request, answer: Exclude<Answer, RawAnswer>, accept: string): Response {
  if (answer === null) return reply(200, null, accept);
  if (typeof answer === 'string' || answer instanceof Uint8Array) return reply(200, answer, accept);
  if (!(answer instanceof ReturnedFile)) return trouble(request);
  const name = `tmp${randomBytes(6).toString('base64url').toLowerCase().slice(0, 8).replaceAll('-', '_')}${answer.extension}`;
  return reply(200, answer.bytes, accept, {
    'content-length': String(answer.bytes.byteLength),
    'content-disposition': `attachment; filename="${name}"`,
  });
}

function fits(schema: Fields, answer: JsonValue): boolean {
  if (!isObject(answer)) return false;
  try {
    loadFields(schema, answer, 'raise');
    return true;
  } catch {
    return false;
  }
}

function containsUnserialisable(answer: unknown): boolean {
  if (answer instanceof NotSerialisable) return true;
  return typeof answer === 'object' && answer !== null && Object.values(answer).some(containsUnserialisable);
}

function badResponse(): Response {
  return aiohttpText(500, {}, 'ERROR validating model response, check server logs.');
}
