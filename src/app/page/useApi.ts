import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { fetchConfig, type Config } from '../../api/config.ts';
import { fetchSpec, SpecUnavailable } from '../../api/fetchSpec.ts';
import { fetchMetadata, type Metadata } from '../../api/metadata.ts';
import { addressOf, findRoot, type ApiRoot } from '../../api/root.ts';
import { preloadForm } from '../form/run/lazyForm.ts';
import { SpecError, type ApiSpec, type ModelSpec } from '../../spec/model.ts';
import { noteUp } from '../../runs/up.ts';
import { modelInHash, settingsIn, shownModel } from './route.ts';
import { useLook } from './useLook.ts';
import * as words from './words.ts';

export type ApiState =
  | { readonly state: 'connecting' }
  /** Not up yet, or up again soon; the page keeps asking. */
  | { readonly state: 'starting'; readonly attempts: number; readonly since: number; readonly reason: string }
  /** Up, but not a DEEPaaS that can be shown. */
  | { readonly state: 'failed'; readonly problem: SpecError; readonly retry: () => void }
  /** `silentSince`: when it was first missed, if it answered once and doesn't now; the form stays. */
  | { readonly state: 'ready'; readonly spec: ApiSpec; readonly silentSince: number | undefined; readonly check: () => void };

/** Doubling pauses, 10 s at most: a module that loads a model for minutes is still found within seconds. */
const pause = (attempt: number): number => Math.min(1000 * 2 ** Math.max(0, attempt - 1), 10_000);

const FAILED_PAUSE = 20_000;

export function useConfig(): Config | undefined {
  return useQuery({ queryKey: ['config'], queryFn: ({ signal }) => fetchConfig(signal), staleTime: Infinity }).data;
}

export function useRoot(config: Config): ApiRoot {
  return findRoot(new URL(window.location.href), config.allowApi);
}

/** Reads the API's description, waits for it as long as it takes, and notices when it comes back after a restart. */
/** @param ended whether its deployment is over; what has been read then stays, and nothing is asked any more */
export function useApi(root: ApiRoot, ended: boolean): ApiState {
  const [since] = useState(() => Date.now());
  const query = useQuery({
    queryKey: ['spec', root.url],
    queryFn: ({ signal }) => loadApi(root, signal),
    retry: (_, error) => error instanceof SpecUnavailable,
    retryDelay: pause,
    staleTime: 60_000,
    enabled: ({ state }) => !(ended && state.data !== undefined),
    refetchInterval: ({ state }) => (state.status === 'error' ? FAILED_PAUSE : false),
  });
  // A retry of a failed state must not flash "connecting".
  const [problem, setProblem] = useState<SpecError>();
  useEffect(() => {
    if (query.error instanceof SpecError) setProblem(query.error);
    else if (query.failureReason !== null || query.isSuccess) setProblem(undefined);
  }, [query.error, query.failureReason, query.isSuccess]);

  // After a restart the module may be another version, or have its metadata at last.
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['metadata'] });
  }, [client, query.dataUpdatedAt]);

  const silentSince = useSilence(query.failureCount > 0, query.dataUpdatedAt);
  useNoteUp(root.url, query.data === undefined ? query.failureCount > 0 : silentSince !== undefined);
  const retry = () => void ((!ended || query.data === undefined) && query.refetch());
  const watched = query.data !== undefined && !ended && silentSince === undefined;
  useLook(watched ? cheapAddress(root, query.data) : undefined, retry);
  if (query.data !== undefined) return { state: 'ready', spec: query.data, silentSince, check: retry };
  if (query.failureReason instanceof SpecUnavailable) {
    return { state: 'starting', attempts: query.failureCount, since, reason: query.failureReason.message };
  }
  const known = query.error instanceof SpecError ? query.error : problem;
  if (known !== undefined) return { state: 'failed', problem: known, retry };
  if (query.error !== null) return { state: 'failed', problem: new SpecError('unreadable', words.unreadableDescription), retry };
  return { state: 'connecting' };
}

/** What a model says of itself is short, and another thread than the model's answers it. */
function cheapAddress(root: ApiRoot, { basePath, models }: ApiSpec): string {
  const path = models.find(({ metadataPath }) => metadataPath !== undefined)?.metadataPath;
  return path === undefined ? `${root.url}/swagger.json` : addressOf(root, basePath, path);
}

/** A new attempt counts its failures anew; only an answer ends a silence. */
function useSilence(failing: boolean, answeredAt: number): number | undefined {
  const [since, setSince] = useState<number>();
  useEffect(() => setSince(undefined), [answeredAt]);
  useEffect(() => {
    if (failing) setSince((before) => before ?? Date.now());
  }, [failing]);
  return since;
}

/** What comes up while somebody watches has no model in memory yet. */
function useNoteUp(server: string, away: boolean): void {
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !away) noteUp(server, Date.now());
    before.current = away;
  }, [server, away]);
}

/** The description, and the code of the widgets in view: a form that appears in one piece beats one that fills up. */
async function loadApi(root: ApiRoot, signal: AbortSignal): Promise<ApiSpec> {
  const spec = await fetchSpec(root, signal);
  const { hash } = window.location;
  const predict = shownModel(spec, modelInHash(hash))?.predict;
  if (predict !== undefined) await preloadForm(predict, settingsIn(hash) !== '');
  return spec;
}

/** What the model says about itself; undefined while it is asked, and null when there is nothing to be had. */
export function useMetadata(root: ApiRoot, spec: ApiSpec, model: ModelSpec | undefined): Metadata | null | undefined {
  const path = model?.metadataPath;
  const url = path === undefined ? undefined : addressOf(root, spec.basePath, path);
  const query = useQuery({
    queryKey: ['metadata', url],
    queryFn: ({ signal }) => (url === undefined ? null : fetchMetadata(url, signal)),
    enabled: url !== undefined,
    staleTime: Infinity,
    retry: 2,
  });
  return query.data ?? (query.status === 'error' ? null : undefined);
}
