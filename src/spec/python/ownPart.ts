export interface SwaggerParts {
  readonly paths: Readonly<Record<string, { readonly post?: Readonly<Record<string, unknown>> }>>;
  readonly definitions: Readonly<Record<string, unknown>>;
}

/** Definitions that each description has. */
const COMMON = new Set('Failure Location Version ModelMeta Training TrainingList Versions Prediction'.split(' '));

/** What of a description depends on the module. */
export function ownPart(id: string, { paths, definitions }: SwaggerParts): unknown {
  const { parameters, produces, responses } = paths[`/v2/models/${id}/predict/`]?.post ?? {};
  const train = paths[`/v2/models/${id}/train/`]?.post?.parameters;
  const own = Object.fromEntries(Object.entries(definitions).filter(([name]) => !COMMON.has(name)));
  return { predict: parameters, train, produces, responses, definitions: own };
}
