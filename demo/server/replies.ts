import type { Messages } from './deserialize.ts';
import { pythonJson, type JsonValue } from './json.ts';

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  302: 'Found',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Request Entity Too Large',
  422: 'Unprocessable Entity',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Time-out',
};

export function reply(status: number, body: BodyInit | null, type: string | null, headers: Record<string, string> = {}, reason?: string) {
  const all = new Headers(headers);
  if (type !== null) all.set('content-type', type);
  return new Response(body, { status, statusText: reason ?? REASONS[status] ?? '', headers: all });
}

/** An answer of the handler; validation errors have no charset, see `invalid`. */
export function json(value: JsonValue, status = 200): Response {
  return reply(status, pythonJson(value), 'application/json; charset=utf-8');
}

export function invalid(messages: Messages, status: 400 | 422 = 422): Response {
  return reply(status, pythonJson(messages), 'application/json');
}

/** How aiohttp writes its own errors and redirects. */
export function aiohttpText(status: number, headers: Record<string, string> = {}, reason = REASONS[status] ?? ''): Response {
  return reply(status, `${status}: ${reason}`, 'text/plain; charset=utf-8', headers, reason);
}

/** What an ordinary exception of the model looks like: its message is never sent. */
export function trouble(request: Request): Response {
  const headers = { connection: 'close' };
  const title = '500 Internal Server Error';
  if (request.headers.get('accept')?.includes('text/html')) {
    const page = `<html><head><title>${title}</title></head><body>\n<h1>${title}</h1>\nServer got itself in trouble\n</body></html>\n`;
    return reply(500, page, 'text/html; charset=utf-8', headers);
  }
  return reply(500, `${title}\n\nServer got itself in trouble`, 'text/plain; charset=utf-8', headers);
}

export function tooLarge(limit: number, size: number): Response {
  return reply(413, `Maximum request body size ${limit} exceeded, actual body size ${size}`, 'text/plain; charset=utf-8');
}

/** The page of a router whose upstream is away. */
export function routerPage(status: number): Response {
  const title = `${status} ${REASONS[status] ?? ''}`;
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return reply(status, page, 'text/html');
}
