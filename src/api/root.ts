/** Where the API is, seen from this page. */
export interface ApiRoot {
  /** Absolute address of the API's root, without a trailing slash. */
  readonly url: string;
  /** Named by `?api=`: another origin, which must allow this page by CORS. DEEPaaS itself never does. */
  readonly direct: boolean;
}

/**
 * The page's own folder, so that any prefix works, unless `?api=` names another place and the deployment permits that.
 * @param page address of the page
 */
export function findRoot(page: URL, allowDirect: boolean): ApiRoot {
  const asked = allowDirect ? page.searchParams.get('api') : null;
  if (asked !== null && URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol)) {
    const { origin, pathname } = new URL(asked);
    return { url: (origin + pathname).replace(/\/+$/, '').replace(/\/(swagger|openapi)\.json$/, ''), direct: origin !== page.origin };
  }
  return { url: new URL('.', page.origin + page.pathname).href.replace(/\/+$/, ''), direct: false };
}

/**
 * Address of a path of the document. The document's paths carry DEEPaaS's own `--base-path`, and the root already
 * stands for it: the root is where `swagger.json` was found.
 */
export function addressOf(root: ApiRoot, basePath: string, path: string): string {
  return root.url + (basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path);
}
