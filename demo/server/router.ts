type Params = Readonly<Record<string, string>>;
export type Handler = (request: Request, params: Params) => Response | Promise<Response>;

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly handler: Handler;
}

export type Resolved =
  | { readonly kind: 'found'; readonly handler: Handler; readonly params: Params }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' };

/** Routes by method and path; `{name}` stands for one path segment. */
export class Router {
  private readonly routes: Route[] = [];

  add(method: string, path: string, handler: Handler): void {
    const source = path.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    this.routes.push({ method, pattern: new RegExp(`^${source}$`), handler });
  }

  resolve(method: string, path: string): Resolved {
    const allowed = new Set<string>();
    for (const route of this.routes) {
      const match = route.pattern.exec(path);
      if (!match) continue;
      if (route.method === method) return { kind: 'found', handler: route.handler, params: { ...match.groups } };
      allowed.add(route.method);
    }
    return allowed.size > 0 ? { kind: 'wrong-method', allowed: [...allowed].toSorted() } : { kind: 'unknown' };
  }
}
