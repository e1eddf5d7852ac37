import { asArray, asObject, asString } from '../spec/loose.ts';

/** Runtime settings of a deployment, from `config.json` beside the page. */
export interface Config {
  /** Name of the site, shown before the API has told the model's. */
  readonly title: string | undefined;
  /** A line shown on top of the page; plain text. */
  readonly notice: string | undefined;
  /** When this deployment ends. */
  readonly expires: Date | undefined;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Whether `?api=` may point the page at another API. */
  readonly allowApi: boolean;
}

/** A missing or broken file is the same as an empty one. */
export async function fetchConfig(signal: AbortSignal): Promise<Config> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
  const document: unknown = await fetch('config.json', { signal: limited, cache: 'no-store' })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  return parseConfig(document);
}

export function parseConfig(input: unknown): Config {
  const config = asObject(input) ?? {};
  const expires = new Date(asString(config.expires) ?? NaN);
  return {
    title: words(config.title),
    notice: words(config.notice),
    expires: Number.isNaN(expires.getTime()) ? undefined : expires,
    links: asArray(config.links).flatMap((entry) => {
      const label = words(asObject(entry)?.label);
      const url = words(asObject(entry)?.url);
      return label === undefined || url === undefined || !isHttp(url) ? [] : [{ label, url }];
    }),
    allowApi: config.allowApi === true,
  };
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
