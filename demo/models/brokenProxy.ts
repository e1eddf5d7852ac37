import { setTimeout as sleep } from 'node:timers/promises';
import { blankPicture, encodePng } from '../media/picture.ts';
import { zip } from '../media/zip.ts';
import { field, oneOf } from '../server/fields.ts';
import { defineModel, textOf } from '../server/model.ts';
import { reply, routerPage } from '../server/replies.ts';
import { RawAnswer } from '../server/values.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const WHOLE = JSON.stringify({ status: 'OK', predictions: Array.from({ length: 200 }, (_, index) => index) });
const HTML = '<!doctype html><title>Sign in</title><h1>Please sign in</h1>';

const archive = () => zip([{ name: 'result.txt', bytes: new TextEncoder().encode('a result') }]);

/** What a client can get from whatever stands between it and DEEPaaS, or from a DEEPaaS that dies while it answers. */
const FAILURES: Readonly<Record<string, () => Response>> = {
  bad_gateway: () => routerPage(502),
  unavailable: () => routerPage(503),
  timeout: () => routerPage(504),
  too_large: () => routerPage(413),
  payment_required: () => reply(402, '402: Payment Required', 'text/plain; charset=utf-8'),
  unauthorized: () => reply(401, '{"detail": "Not authenticated"}', 'application/json'),
  not_found: () => reply(404, '404: Not Found', 'text/plain; charset=utf-8'),
  server_reason: () =>
    reply(
      500,
      '500: ERROR validating model response, check server logs.',
      'text/plain; charset=utf-8',
      {},
      'ERROR validating model response',
    ),
  not_implemented: () => reply(501, "501: Not implemented by underlying model (loaded 'broken_proxy')", 'text/plain; charset=utf-8'),
  html_with_200: () => reply(200, HTML, 'text/html; charset=utf-8'),
  html_called_json: () => reply(200, HTML, JSON_TYPE),
  truncated: () => reply(200, WHOLE.slice(0, 400), JSON_TYPE),
  truncated_length: () => reply(200, cutOff(WHOLE), JSON_TYPE, { 'content-length': String(WHOLE.length) }),
  dropped: () => Response.error(),
  dribbling: () => reply(200, dribble(WHOLE), JSON_TYPE),
  empty_body: () => reply(200, '', JSON_TYPE),
  null_body: () => reply(200, 'null', JSON_TYPE),
  no_content: () => reply(204, null, null),
  no_type: () => reply(200, new TextEncoder().encode(WHOLE), null),
  zip_called_png: () => reply(200, archive(), 'image/png'),
  png_called_json: () => reply(200, encodePng(blankPicture(32, 32, 90)), JSON_TYPE),
  png_called_video: () => reply(200, encodePng(blankPicture(32, 32, 90)), 'video/mp4'),
  type_image_star: () => reply(200, encodePng(blankPicture(32, 32, 90)), 'image/*'),
  type_zip: () => reply(200, archive(), 'zip'),
};

export const brokenProxy = defineModel({
  id: 'broken_proxy',
  metadata: {
    name: 'broken_proxy',
    description: 'Answers as a broken router in front of DEEPaaS, or a dying DEEPaaS, would. For the developers of the page.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: { how: field.str('The way to fail', { default: 'bad_gateway', validate: [oneOf(Object.keys(FAILURES))] }) },
  predict: (args) => new RawAnswer(FAILURES[textOf(args, 'how')] ?? (() => routerPage(502))),
});

/** The connection closes in the middle of the body. */
function cutOff(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
    },
    async pull(controller) {
      // A busy browser must have read the first half: what a closed connection leaves unread is thrown away.
      await sleep(1000);
      controller.error(new Error('the connection was closed'));
    },
  });
}

/** All of it, in small pieces over two seconds. */
function dribble(text: string): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      await sleep(100);
      const size = Math.ceil(text.length / 20);
      if (sent >= text.length) controller.close();
      else controller.enqueue(new TextEncoder().encode(text.slice(sent, sent + size)));
      sent += size;
    },
  });
}
