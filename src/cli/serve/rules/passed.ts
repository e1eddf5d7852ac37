/**
 * What belongs to DEEPaaS; whatever isn't here is 404, or a file of the page. The same as in `deploy/nginx.conf.template`, and held to it by
 * the same cases (`scripts/deploy/cases.ts`).
 */

const QUERY = String.raw`(?:\?[^#]*)?`;
/** A segment of a path: no dots alone, no encoded slashes, percent signs or control characters. */
const SEGMENT = String.raw`(?!\.\.?(?:[/?]|$))(?:[\w.~@:+-]|%(?![01]|2[5EFef]|5[Cc]|7[Ff])[0-9A-Fa-f]{2})+`;
const IN_EXAMPLES = String.raw`(?![^?]*\.(?:[xX]?[hH][tT][mM][lL]?|[mM]?[jJ][sS]|[cC][sS][sS]|[sS][vV][gG]|[xX][mM][lL])(?:\?|$))(?![^?]*\.[^/?]*%)`;

interface Rule {
  readonly methods: readonly string[];
  readonly path: RegExp;
  readonly isTraining?: true;
}

const rule = (methods: string, path: string, more: Partial<Rule> = {}): Rule => ({
  methods: methods.split(' '),
  path: new RegExp(`^${path}${QUERY}$`),
  ...more,
});

const RULES: readonly Rule[] = [
  rule('GET', String.raw`/(?:swagger|openapi)\.json`),
  rule('GET', '/(?:api|docs|redoc)'),
  rule('GET', String.raw`/static/swagger/(?:[\w-][\w.-]*/)*[\w-][\w.-]*`),
  // What a module lays beside its description, for the page alone: nothing that runs.
  rule('GET', `/static/examples/${IN_EXAMPLES}(?:${SEGMENT}/)*${SEGMENT}`),
  rule('GET', `/v2(?:/(?:models(?:/(?:${SEGMENT}/?)?)?)?)?`),
  rule('POST', `/v2/models/${SEGMENT}/predict/?`),
  rule('GET POST', `/v2/models/${SEGMENT}/train/?`, { isTraining: true }),
  rule('GET DELETE', String.raw`/v2/models/${SEGMENT}/train/[\w-]+`, { isTraining: true }),
];

/** Paths that are DEEPaaS's whoever asks: what isn't allowed there is no file of the page either. */
const OWNED = /^\/(?:(?:swagger|openapi)\.json|api|docs|redoc|v2|static\/(?:swagger|examples)\/[^?]*|v2\/[^?]*)(?:\?|$)/;

export interface Passing {
  readonly allowsTraining: boolean;
  /** The base path of DEEPaaS, which its own pages name; without a slash at its end. */
  readonly basePath: string;
}

/**
 * What of a request goes on to DEEPaaS, below its base path: the line as the client sent it, so that what is checked is what is forwarded.
 * @returns undefined when nothing does
 */
export function passed(method: string, url: string, { allowsTraining, basePath }: Passing): string | undefined {
  const rules = RULES.filter((one) => (allowsTraining || one.isTraining !== true) && one.methods.includes(method));
  return pathsOf(url, basePath).find((path) => rules.some((one) => one.path.test(path)));
}

/** Whether a path is DEEPaaS's, and no file of the page, also when nothing of it passes. */
export function isOwned(url: string, { basePath }: Passing): boolean {
  return pathsOf(url, basePath).some((path) => OWNED.test(path));
}

function pathsOf(url: string, basePath: string): string[] {
  return basePath !== '' && url.startsWith(`${basePath}/`) ? [url, url.slice(basePath.length)] : [url];
}
