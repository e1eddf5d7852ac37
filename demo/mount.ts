import { createDemo, type DemoOptions } from './createDemo.ts';
import type { Server } from './server/deepaas2.ts';
import { routerPage } from './server/replies.ts';
import { siteAnswer } from './site.ts';
import { VARIANTS, type Variant } from './variants.ts';

export type Routed =
  | { readonly kind: 'api'; readonly answer: (request: Request) => Promise<Response> }
  /** The app itself, at this path and query. */
  | { readonly kind: 'app'; readonly url: string }
  /** The gallery, at this path below its own. */
  | { readonly kind: 'gallery'; readonly path: string };

const OWNED = /^\/(swagger\.json|openapi\.json|api|docs|redoc|ui|v2(\/.*)?)$/;
/** `/~name/`, or `/~name~any-word/` for a server of one's own. */
const PREFIX = /^\/~(([\w.-]+)(?:~[\w.-]+)?)(\/.*)?$/;

/** `/~gallery/`: a page of its own, without an API. */
const GALLERY = 'gallery';

/** Which paths the API owns and which the app: at the root, and again under the prefix of each variant. */
export function createMount(options: DemoOptions): (path: string, search: string) => Routed {
  const root = createDemo(options);
  const variants = new Map<string, MountedVariant>();
  return (path, search) => {
    const [, name, kind, rest = ''] = PREFIX.exec(path) ?? [];
    const variant = kind === undefined ? undefined : VARIANTS[kind];
    if (kind === GALLERY && rest !== '') return { kind: 'gallery', path: rest };
    const site = siteAnswer(variant ? rest : path);
    if (site !== undefined) return { kind: 'api', answer: () => Promise.resolve(site) };
    // Without the slash the page's relative addresses would lead out of it.
    if (name !== undefined && rest === '' && (variant || kind === GALLERY))
      return { kind: 'api', answer: () => Promise.resolve(redirect(`/~${name}/${search}`)) };
    if (name === undefined || !variant) return OWNED.test(path) ? { kind: 'api', answer: root } : { kind: 'app', url: path + search };
    let mounted = variants.get(name);
    if (!mounted) variants.set(name, (mounted = new MountedVariant(`/~${name}`, variant)));
    const { answer } = mounted;
    return mounted.owns(rest) ? { kind: 'api', answer } : { kind: 'app', url: rest + search };
  };
}

class MountedVariant {
  private server: Server;
  private downUntil = 0;

  constructor(
    private readonly prefix: string,
    private readonly variant: Variant,
  ) {
    this.server = createDemo(variant.demo);
  }

  owns(rest: string): boolean {
    const { basePath = '' } = this.variant.demo;
    const mapped = this.variant.proxy !== 'keep' && basePath !== '' && rest.startsWith(`${basePath}/`);
    return OWNED.test(rest) || mapped || rest.startsWith('/__');
  }

  readonly answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const rest = url.pathname.slice(this.prefix.length);
    if (rest.startsWith('/__')) return this.control(request.method, rest, url.searchParams);
    if (this.variant.down || Date.now() < this.downUntil) return routerPage(502);
    url.pathname = this.upstreamPath(rest);
    return this.server(rewritten(request, url));
  };

  private upstreamPath(rest: string): string {
    const { proxy } = this.variant;
    if (proxy === 'strip') return rest;
    if (proxy === 'keep') return this.prefix + rest;
    // The document's own paths come with the base path already.
    return rest.startsWith(`${proxy.mapTo}/`) ? rest : proxy.mapTo + rest;
  }

  private control(method: string, action: string, query: URLSearchParams): Response {
    if (method !== 'POST') return new Response('405: POST it', { status: 405 });
    if (action === '/__down') this.downUntil = Date.now() + Number(query.get('seconds') ?? 3) * 1000;
    else if (action !== '/__reset') return new Response('404: there are __down?seconds=3 and __reset', { status: 404 });
    else this.downUntil = 0;
    // Either way what comes back is a fresh process, which has forgotten its trainings.
    this.server = createDemo(this.variant.demo);
    return new Response(null, { status: 204 });
  }
}

function rewritten(request: Request, url: URL): Request {
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body: request.body,
    signal: request.signal,
    duplex: 'half',
  };
  return new Request(url, init);
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}
