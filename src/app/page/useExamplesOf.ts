import { useQuery } from '@tanstack/react-query';
import { loadExamples, type Config } from '../../api/config.ts';
import type { Example } from '../../api/examples.ts';
import type { Metadata } from '../../api/metadata.ts';
import type { ApiRoot } from '../../api/root.ts';
import { reporting } from '../../files/report.ts';
import type { ApiSpec } from '../../spec/model.ts';

/** A model's examples: those of the deployment, or those that its metadata name, where the deployment lets it and has none itself. */
export function useExamplesOf(
  config: Config,
  root: ApiRoot,
  { basePath }: ApiSpec,
  model: string | undefined,
  metadata: Metadata | null | undefined,
): readonly Example[] | undefined {
  const own = model === undefined ? undefined : config.examples.get(model);
  const named = config.moduleExamples && (own ?? []).length === 0 ? metadata?.examples : undefined;
  const { data } = useQuery({
    queryKey: ['examples', root.url, model, named],
    enabled: named !== undefined,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const reading = await loadExamples().catch(reporting('Loading what reads examples'));
      return (await reading?.moduleExamplesOf(named ?? '', model ?? '', { root, basePath, signal })) ?? [];
    },
  });
  return named === undefined ? own : data;
}
