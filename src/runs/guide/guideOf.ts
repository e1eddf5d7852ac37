import type { Example } from '../../api/examples.ts';
import type { Metadata } from '../../api/metadata.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import { writeGuide } from '../../request/guide/guide.ts';
import { minimalValues } from '../../request/guide/minimal.ts';
import { filesOfModels, type SiteFiles } from '../../request/guide/siteFiles.ts';
import type { ApiSpec, Json, ModelSpec } from '../../spec/model.ts';
import { plan, type Inputs } from '../plan.ts';

export interface GuideOf {
  readonly root: ApiRoot;
  readonly spec: ApiSpec;
  readonly model: ModelSpec;
  /** What the model says about itself; null when there is nothing to be had. */
  readonly metadata?: Metadata | null | undefined;
  readonly examples?: readonly Example[] | undefined;
  /** What the call is made with; without, as little as it takes. */
  readonly inputs?: Inputs | undefined;
  /** An answer that came. Without, one that an example's author recorded. */
  readonly seen?: Json | undefined;
}

/** A model as a text for an assistant: what it is, how it is asked, what it answers. Markdown, without secrets. */
export function guideOf({ root, spec, model, metadata, examples = [], inputs, seen }: GuideOf): string {
  const { predict, metadataPath } = model;
  const address = (path: string): string => addressOf(root, spec.basePath, path);
  const chosen: Inputs = inputs ?? { valueOf: minimalValues(predict?.args ?? []) };
  return writeGuide({
    dialect: spec.dialect,
    version: spec.version,
    model,
    about: metadata,
    addresses: {
      description: `${root.url}/${spec.dialect === 'v2' ? 'swagger' : 'openapi'}.json`,
      metadata: metadataPath === undefined ? undefined : address(metadataPath),
      predict: predict === undefined ? '' : address(predict.path),
    },
    request: predict === undefined ? undefined : plan({ root, spec, operation: predict }, chosen).request,
    inputs: inputs === undefined ? 'minimal' : 'current',
    examples,
    seen: seen ?? recordedIn(examples),
  });
}

function recordedIn(examples: readonly Example[]): Json | undefined {
  const from = examples.map(({ answer }) => answer?.from).find((one) => one !== undefined && 'json' in one);
  return from !== undefined && 'json' in from ? from.json : undefined;
}

/** `llms.txt` and `SKILL.md` of a server that can ask its DEEPaaS. */
export function siteFilesOf(root: ApiRoot, spec: ApiSpec, metadataOf: (model: ModelSpec) => Metadata | null | undefined): SiteFiles {
  return filesOfModels(
    spec.models,
    spec.models.map((model) => guideOf({ root, spec, model, metadata: metadataOf(model) })),
  );
}
