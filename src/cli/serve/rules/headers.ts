/** Headers of answers. Values are those of `deploy/*.template`, byte for byte: `headers.test.ts` compares them. */

/** What a deployment's settings add to the page's policy. */
export interface Allowed {
  /** Origins of map tiles. */
  readonly images: readonly string[];
  /** Origins that are shown in a frame. */
  readonly frames: readonly string[];
}

const and = (origins: readonly string[]): string => origins.map((origin) => ` ${origin}`).join('');

const pagePolicy = ({ images, frames }: Allowed): string =>
  `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:${and(images)}; media-src 'self' blob: data:; font-src 'self' data:; connect-src 'self' blob: data:; frame-src 'self' blob:${and(frames)}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Of DEEPaaS's own pages; every other answer of it can't run, nor reach this origin. */
const DOCS: readonly (readonly [target: RegExp, policy: string])[] = [
  [
    /^\/api(?:\?|$)/,
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  ],
  // DEEPaaS 3's pages load from these hosts, and are empty without.
  [
    /^\/(?:docs|redoc)(?:\?|$)/,
    "default-src 'none'; script-src 'unsafe-inline' https://cdn.jsdelivr.net; style-src 'unsafe-inline' https://cdn.jsdelivr.net https://fonts.googleapis.com; img-src data: https://fastapi.tiangolo.com https://cdn.redoc.ly; font-src https://fonts.gstatic.com; worker-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  ],
];

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

type Headers = Readonly<Record<string, string>>;

export function headersOfPage(path: string, isFound: boolean, allowed: Allowed): Headers {
  const isForever = isFound && path.startsWith('/assets/');
  return {
    'Content-Security-Policy': pagePolicy(allowed),
    ...ALWAYS,
    'Cache-Control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

export function headersOfAnswer(target: string): Headers {
  return {
    'Content-Security-Policy': DOCS.find(([pattern]) => pattern.test(target))?.[1] ?? 'sandbox',
    ...ALWAYS,
    'Cache-Control': 'no-store',
  };
}

/** Whatever lies among the examples, it runs nothing: neither as a page of its own, nor as a script of this one. */
export const HEADERS_OF_EXAMPLES: Headers = {
  'Content-Security-Policy':
    "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  ...ALWAYS,
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** Nothing that DEEPaaS sends steers this origin; nor would a browser's password be passed on. */
export const HIDDEN_HEADERS: readonly string[] = [
  'cache-control',
  'expires',
  'set-cookie',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'clear-site-data',
  'service-worker-allowed',
  'refresh',
  'x-powered-by',
  'www-authenticate',
  'proxy-authenticate',
];

/** The visitor's secrets for this site are none of the model's business, and what is between two neighbours ends there. */
const KEPT_HERE: ReadonlySet<string> = new Set(
  'connection cookie authorization proxy-authorization proxy-connection upgrade keep-alive te trailer expect'.split(' '),
);
/** What only asks has no body, and one that it has goes no further. */
const OF_BODY: ReadonlySet<string> = new Set('content-length transfer-encoding content-type content-encoding'.split(' '));

/** Headers with which DEEPaaS is asked. Names with an underscore are other names to some servers. */
export function headersToPass<T>(method: string, headers: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !KEPT_HERE.has(name) && !name.includes('_') && (method === 'POST' || !OF_BODY.has(name))),
  );
}

/** Where an answer of DEEPaaS leads, below the page. */
export function locationBelow(location: string, basePath: string): string {
  const [, path] = /^(?:https?:\/\/[^/]+)?(\/.*)$/.exec(location) ?? [];
  if (path === undefined || (basePath !== '' && !path.startsWith(`${basePath}/`))) return location;
  return path.slice(basePath.length);
}

/** What whoever asks for a tunnel gets. */
export const NO_TUNNEL = 'HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
