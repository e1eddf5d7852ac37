import { lazyModule } from '../files/lazyParts.ts';
import { report, reporting } from '../files/report.ts';
import { asArray, asObject, asString } from '../spec/loose.ts';
import { fetchFresh } from './begun.ts';
import { parseExamples, type Example } from './examples.ts';
import { linesOfHtml } from './linesOfHtml.ts';

/** Runtime settings of a deployment, from `config.json` beside the page. */
export interface Config {
  /** Name of the site, shown before the API has told the model's. */
  readonly title: string | undefined;
  /** Whose deployment this is; one of those that have a mark. */
  readonly brand: Brand | undefined;
  /** A line shown on top of the page; plain text. */
  readonly notice: string | undefined;
  /** What people should know before they trust an answer; plain text. */
  readonly warnings: readonly string[];
  /** When this deployment ends, by this machine's clock. */
  readonly expires: Date | undefined;
  /** Deployed for a short try and never restarted. */
  readonly temporary: boolean;
  readonly links: readonly Link[];
  /** Where trainings are watched, such as TensorBoard's address. */
  readonly monitor: string | undefined;
  /** Whether training is shown; undefined leaves it to the API's description. */
  readonly train: boolean | undefined;
  /** Whether authors may check their module on the page. */
  readonly check: boolean;
  /** Bytes that the proxy lets through in one request. */
  readonly maxUpload: number | undefined;
  /** Ways to fill a model's form, by the model's id. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  /** Whether a model's own metadata may name examples, where the deployment has none. */
  readonly moduleExamples: boolean;
  /** Whether `?api=` may point the page at another API. */
  readonly allowApi: boolean;
  /** Whether descriptions without a model may be looked at, under `#/preview`. */
  readonly preview: boolean;
  /** Tiles for the map on which places are set; without them it has outlines, and nobody is asked. */
  readonly map: Readonly<Record<string, unknown>> | undefined;
  /** What the operator's accessibility statement is made of; without it there is none. Read by `statements.ts`, with its page. */
  readonly accessibility: Readonly<Record<string, unknown>> | undefined;
  /** The same of the privacy page. */
  readonly privacy: Readonly<Record<string, unknown>> | undefined;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

const BRANDS = ['ai4eosc', 'imagine'] as const;
export type Brand = (typeof BRANDS)[number];

/** What fetches examples that stand elsewhere, which few deployments have. */
export const loadExamples = lazyModule(() => import('./fetchExamples.ts'));

const NO_EXAMPLES: Config['examples'] = new Map();

/** A missing or broken file is the same as an empty one. */
export async function fetchConfig(signal: AbortSignal): Promise<Config> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
  try {
    const response = await fetchFresh('config.json', limited);
    const document: unknown = response.ok ? await response.json() : undefined;
    const config = parseConfig(document, clockAhead(response.headers.get('date'), Date.now()));
    const setting = asObject(document)?.examples;
    if (setting === undefined) return config;
    // They come with the rest: what came later would move the form.
    if (typeof setting !== 'string') return { ...config, examples: parseExamples(setting) };
    const reading = await loadExamples().catch(reporting('Loading what reads examples'));
    return { ...config, examples: (await reading?.examplesOf(setting, limited)) ?? NO_EXAMPLES };
  } catch (error) {
    report('Reading config.json', error);
    return parseConfig(undefined);
  }
}

/**
 * How far this machine's clock is ahead of the server's, in milliseconds. A countdown must not run by a clock that is
 * wrong; the header has whole seconds and the answer took its time, so less than a few seconds is nothing.
 */
export function clockAhead(serverDate: string | null, now: number): number {
  const ahead = now - Date.parse(serverDate ?? '');
  return Number.isNaN(ahead) || Math.abs(ahead) < 5000 ? 0 : ahead;
}

/**
 * All but the examples, which may be in another document.
 * @param ahead how far this machine's clock is ahead of the one that `expires` was written by
 */
export function parseConfig(input: unknown, ahead = 0): Config {
  const config = asObject(input) ?? {};
  const expires = new Date(Date.parse(asString(config.expires) ?? '') + ahead);
  const monitor = words(config.monitor);
  return {
    title: words(config.title),
    brand: BRANDS.find((brand) => brand === config.brand),
    notice: words(config.notice),
    warnings: [...new Set([config.warnings].flat().flatMap((entry) => linesOfHtml(asString(entry) ?? '')))],
    expires: Number.isNaN(expires.getTime()) ? undefined : expires,
    temporary: config.temporary === true,
    links: asArray(config.links).flatMap((entry) => {
      const label = words(asObject(entry)?.label);
      const url = words(asObject(entry)?.url);
      return label === undefined || url === undefined || !isHttp(url) ? [] : [{ label, url }];
    }),
    monitor: monitor !== undefined && isHttp(monitor) ? monitor : undefined,
    train: typeof config.train === 'boolean' ? config.train : undefined,
    check: config.check !== false,
    maxUpload: typeof config.maxUpload === 'number' && config.maxUpload > 0 ? config.maxUpload : undefined,
    examples: NO_EXAMPLES,
    moduleExamples: config.moduleExamples === true,
    allowApi: config.allowApi === true,
    preview: config.preview === true,
    map: asObject(config.map),
    accessibility: withContact(asObject(config.accessibility)),
    privacy: asObject(config.privacy),
  };
}

/** A statement that names nobody to write to would be none. */
function withContact<T extends Readonly<Record<string, unknown>>>(facts: T | undefined): T | undefined {
  if (facts === undefined || (words(facts.body) !== undefined && words(facts.contact) !== undefined)) return facts;
  report('Reading config.json', new Error('accessibility needs a body and a contact'));
  return undefined;
}

function words(value: unknown): string | undefined {
  const text = asString(value)?.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** Absolute, or relative to the page; never a script. */
function isHttp(url: string): boolean {
  const base = 'http://page.invalid';
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}
