/** Stands for the page's folder where an address is relative. */
const PAGE = 'http://page.invalid/';

/** What nginx and others decode to a slash after a browser has resolved dots: `..%2fa` would lead out after all. */
const HIDDEN_SLASH = /%2f|%5c/i;

/**
 * An address of an example's file as the page asks for it; undefined when it leads elsewhere. Those of `config.json` may be anywhere on the
 * page's own site; those of another document stay in the folder of that document.
 * @param document address of the document that names it, relative to the page or absolute; undefined for `config.json`
 */
export function ownAddress(given: unknown, document?: string): string | undefined {
  if (typeof given !== 'string' || given === '' || given.length > LONGEST) return undefined;
  if (document === undefined) return URL.canParse(given, PAGE) && new URL(given, PAGE).origin === origin(PAGE) ? given : undefined;
  const folder = new URL('.', new URL(document, PAGE));
  if (!URL.canParse(given, folder) || HIDDEN_SLASH.test(given)) return undefined;
  const { href, pathname } = new URL(given, folder);
  if (origin(href) !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
  return href.startsWith(PAGE) ? href.slice(PAGE.length) : href;
}

const LONGEST = 2000;

function origin(url: string): string {
  return new URL(url).origin;
}

/** Where a module's document of examples is; undefined when that is not behind the address of its API, on the page's own site. */
export function moduleAddress(
  given: string,
  root: { readonly url: string; readonly direct: boolean },
  basePath: string,
): string | undefined {
  // The module doesn't know what a proxy puts in front, so that its own root stands for that.
  const path = given.startsWith('/') && !given.startsWith('//') ? withoutBase(given, basePath) : given;
  if (root.direct || given.length > LONGEST || !URL.canParse(path, `${root.url}/`) || HIDDEN_SLASH.test(path)) return undefined;
  const { href } = new URL(path, `${root.url}/`);
  return href.startsWith(`${root.url}/`) ? href : undefined;
}

function withoutBase(path: string, basePath: string): string {
  return (basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path).slice(1);
}
