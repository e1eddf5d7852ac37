import { makeArg } from '../../spec/testing.ts';
import { readHints } from '../../spec/hints.ts';
import type { ApiSpec, Arg, ModelSpec, Predict, Shape } from '../../spec/model.ts';
import { SendError, type RawResponse } from '../../api/send.ts';
import type { RequestPlan } from '../../request/requestPlan.ts';
import { MIME } from '../../files/kinds.ts';
import type { CheckTarget } from './check.ts';
import type { Transport } from './define.ts';

/** A module for tests: an image and what is said further, answered by a function. */
export function testTarget(predict: Partial<Predict> = {}, more: Partial<CheckTarget> = {}): CheckTarget {
  const model: ModelSpec = {
    id: 'm',
    metadataPath: '/v2/models/m/',
    predict: { path: '/v2/models/m/predict/', produces: [], args: [imageArg()], accept: undefined, response: undefined, ...predict },
    train: undefined,
  };
  const spec: ApiSpec = { dialect: 'v2', basePath: '', title: 'DEEPaaS', version: '2.6.0', models: [model] };
  return { root: { url: 'http://h', direct: false }, spec, model, metadata: undefined, examples: [], ...more };
}

export function imageArg(part: Partial<Arg> = {}): Arg {
  const description = part.description ?? 'An image';
  return makeArg({ name: 'image', in: 'formData', kind: 'file', required: true, description, hints: readHints(description), ...part });
}

export function shape(part: Partial<Shape>): Shape {
  const { name: _name, in: _in, required: _required, default: _default, ...plain } = makeArg({});
  return { ...plain, hints: readHints(part.description ?? ''), ...part };
}

export function jsonAnswer(value: unknown, status = 200): RawResponse {
  return rawAnswer(typeof value === 'string' ? value : JSON.stringify(value), MIME.json, status);
}

export function rawAnswer(body: BlobPart, contentType: string, status = 200): RawResponse {
  return { status, contentType, contentDisposition: undefined, blob: new Blob([body], { type: contentType }) };
}

/** What a test's module does: an answer, silence or a lost connection. */
export type Act = RawResponse | 'silent' | 'lost';

/** A way to a module that answers so; `asked` are the requests. */
export function answering(act: (plan: RequestPlan, nth: number) => Act | Promise<Act>): { transport: Transport; asked: RequestPlan[] } {
  const asked: RequestPlan[] = [];
  const transport: Transport = async (plan, _url, signal) => {
    asked.push(plan);
    const done = await act(plan, asked.length);
    if (done === 'lost') throw new SendError('network');
    if (done !== 'silent') return done;
    return new Promise((_, reject) => {
      const end = () => reject(new SendError('stopped'));
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
  };
  return { transport, asked };
}
