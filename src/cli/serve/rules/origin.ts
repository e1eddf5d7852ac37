import { isIP } from 'node:net';

/** Headers of a request, by their names in small letters. */
export type Asking = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (headers: Asking, name: string): string => [headers[name] ?? ''].flat().join(', ');

/**
 * Whether a request comes from another site. Without CORS a foreign page can't read an answer, but it could start a run.
 * The same as in `deploy/nginx.conf.template`, and held to it by the same cases.
 */
export function isForeign(method: string, headers: Asking): boolean {
  if (method !== 'POST' && method !== 'DELETE') return false;
  // Sec-Fetch-Site comes to https and to localhost only; Origin comes with every POST and DELETE that a page sends.
  const site = one(headers, 'sec-fetch-site');
  if (site === 'same-origin') return false;
  return (site !== '' && site !== 'none') || (/\S/.test(one(headers, 'origin')) && !isOwnOrigin(headers));
}

const OWN = {
  http: /^http:\/\/(\S+?)(?::80)? (?:.* )?\1(?::80)?(?:[ ,]|$)/i,
  https: /^https:\/\/(\S+?)(?::443)? (?:.* )?\1(?::443)?(?:[ ,]|$)/i,
};

/** The page's own address as the browser knows it: a router in front may keep it in X-Forwarded-*, which no foreign page can set. */
function isOwnOrigin(headers: Asking): boolean {
  const [host, outerHost, outerPort] = [one(headers, 'host'), one(headers, 'x-forwarded-host'), one(headers, 'x-forwarded-port')];
  const known = [one(headers, 'origin'), host, outerHost, `${host}:${outerPort}`, `${outerHost}:${outerPort}`].join(' ');
  const [, scheme] = /^\s*(https?)\s*(?:,|$)/i.exec(one(headers, 'x-forwarded-proto')) ?? [];
  // A router that ends TLS and doesn't say so: the host and the port decide.
  const schemes = scheme === undefined ? (['http', 'https'] as const) : [scheme.toLowerCase() as keyof typeof OWN];
  return schemes.some((name) => OWN[name].test(known));
}

/**
 * Whether the name that a browser asked for is this server's. A site may let its own name lead to this machine ("DNS rebinding"), and
 * would then be the page's own origin; an address in numbers is no name, and nobody else's.
 * @param names those that it is known by beside this machine's own
 */
export function isOwnHost(host: string | undefined, names: readonly string[]): boolean {
  const [, name = ''] = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host ?? '')?.map((part) => part.toLowerCase()) ?? [];
  if (name === '') return false;
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return bare === 'localhost' || bare.endsWith('.localhost') || isIP(bare) !== 0 || names.some((known) => known.toLowerCase() === bare);
}
