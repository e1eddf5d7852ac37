import type { DemoOptions } from './createDemo.ts';

export interface Variant {
  readonly demo: DemoOptions;
  /**
   * What the reverse proxy makes of `/~name/swagger.json`. It strips the prefix, leaves it (DEEPaaS was started with it as its
   * base path), or maps it to the DEEPaaS's own base path.
   */
  readonly proxy: 'strip' | 'keep' | { readonly mapTo: string };
  /** Always a router's 502. */
  readonly down?: boolean;
}

const variant = (demo: DemoOptions, proxy: Variant['proxy'] = 'strip'): Variant => ({ demo, proxy });

/** Mounted under `/~name/`, page and API alike. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  default: variant({}),
  v3: variant({ dialect: 'v3', fileStyle: 'contentMediaType' }),
  'v3-binary': variant({ dialect: 'v3', fileStyle: 'binary' }),
  'base-path': variant({ basePath: '/~base-path' }, 'keep'),
  'base-path-mapped': variant({ basePath: '/demo/app' }, { mapTo: '/demo/app' }),
  'base-path-v3': variant({ dialect: 'v3', basePath: '/~base-path-v3' }, 'keep'),
  placeholder: variant({ placeholder: true }),
  starting: variant({ startDelayMs: 6000 }),
  'no-predict': variant({ noPredict: true }),
  'no-train': variant({ noTrain: true }),
  'spec-html': variant({ spec: 'html' }),
  'spec-truncated': variant({ spec: 'truncated' }),
  'spec-gigantic': variant({ spec: 'gigantic' }),
  'spec-cyclic': variant({ spec: 'cyclic' }),
  'spec-1.2': variant({ spec: '1.2' }),
  'spec-no-paths': variant({ spec: 'no-paths' }),
  'spec-script': variant({ spec: 'script' }),
  down: { ...variant({}), down: true },
  'metadata-500': variant({ modelsRouteFails: true }),
  'one-model': variant({ models: ['scene_colours'] }),
  'kitchen-sink': variant({ models: ['kitchen_sink'] }),
  prompted: variant({ models: ['prompted'] }),
  plankton: variant({ models: ['plankton'] }),
  'only-no-predict': variant({ models: ['no_predict'] }),
  big: variant({ models: ['big'] }),
  'big-200': variant({ models: ['big_200'] }),
  files: variant({ models: ['files'] }),
  places: variant({ models: ['oil_spill', 'hydrophone'] }),
  'small-uploads': variant({ clientMaxSize: 20_000 }),
};
