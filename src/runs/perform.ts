import { send, SendError, type Progress, type RawResponse } from '../api/send.ts';
import type { AnswerSource } from '../answers/answer.ts';
import type { ErrorReport } from '../answers/report.ts';
import type { SentFile } from '../files/sentFile.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { lazyModule } from '../files/lazyParts.ts';
import { newId, type FinishedRun, type ReadRun } from './finishedRun.ts';
import type { PlannedRun } from './plan.ts';
import { inTurn } from './turn.ts';
import * as say from './words.ts';

/**
 * One request from sending to reading, for the page, a batch and a sweep alike. Whatever goes wrong becomes a run with an
 * error; only a fault of the page itself rejects.
 */
export async function perform(planned: PlannedRun, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<ReadRun> {
  const { request, url, curl, direct, modelId, origin, settings, files, secrets } = planned;
  const { reportFromFailure } = await loadReading();
  let startedAt = Date.now();
  const ended = (end: Pick<FinishedRun, 'source' | 'silence'>): FinishedRun => ({
    id: newId(),
    modelId,
    origin,
    startedAt,
    took: Date.now() - startedAt,
    settings,
    files,
    secrets,
    ...end,
  });
  let response: RawResponse;
  try {
    response = await inTurn(signal, () => {
      startedAt = Date.now();
      return send(request, url, signal, onProgress);
    });
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const changed = error.failure === 'network' ? await changedFiles(files) : [];
    const silence =
      changed.length > 0
        ? reportFromChange(changed)
        : reportFromFailure(error.failure === 'truncated' ? 'truncated' : direct ? 'cors' : 'network', curl);
    return { run: ended({ source: undefined, silence }), answer: undefined, error: silence };
  }
  const { argNames, format, response: shape } = planned;
  const source: AnswerSource = { ...response, modelId, argNames, curl, response: shape, accept: format };
  return readRun(ended({ source, silence: undefined }));
}

/** Files that the disk no longer has as they were chosen: browsers then send nothing at all, and say no more than that. */
export async function changedFiles(files: readonly SentFile[]): Promise<ArgProblem[]> {
  const checked = await Promise.all(
    files.map(async ({ name, file }): Promise<ArgProblem[]> => {
      try {
        await file.slice(0, 1).arrayBuffer();
        return [];
      } catch {
        // That it can't be read is what is asked here.
        return [{ name, message: say.changedFile(file.name) }];
      }
    }),
  );
  return checked.flat();
}

function reportFromChange(fields: readonly ArgProblem[]): ErrorReport {
  return {
    status: undefined,
    ...say.changedFiles(fields.length),
    fields,
    raw: '',
  };
}

/** Reads a run's answer, one that has just come or one that was kept. */
export async function readRun(given: FinishedRun): Promise<ReadRun> {
  const { readAnswer, hidePasswords, preloadOutputs, drawable } = await loadReading();
  if (given.source === undefined) return { run: given, answer: undefined, error: given.silence ?? NOT_KEPT };
  const source = await hidePasswords(given.source);
  // What the answer may repeat elsewhere is as secret as what was typed.
  const secrets = [...(given.secrets ?? []), ...(source.hidden?.values() ?? [])].filter((secret) => secret !== '');
  const run = source.hidden === undefined ? given : { ...given, source, secrets };
  const answer = await readAnswer(source);
  await preloadOutputs([...answer.parts, ...drawable(answer)]);
  return { run, answer, error: answer.error };
}

const NOT_KEPT: ErrorReport = {
  status: undefined,
  ...say.notKept,
  fields: [],
  raw: '',
};

const loadRead = lazyModule(() => import('../answers/read.ts'));
const loadHiding = lazyModule(() => import('../answers/hidePasswords.ts'));
const loadRegistry = lazyModule(() => import('../outputs/registry.ts'));
const loadDrawable = lazyModule(() => import('../outputs/summary/drawable.ts'));
const loadFailure = lazyModule(() => import('../answers/failure.ts'));
const ANY_ERROR = { from: 'error', key: 'body', report: NOT_KEPT } as const;

/** Reading answers is no part of the first picture; it is fetched while the visitor fills in the form. */
export async function loadReading() {
  const [{ readAnswer }, { hidePasswords }, { preloadOutputs }, { drawable }, { reportFromFailure }] = await Promise.all([
    loadRead(),
    loadHiding(),
    // No run starts before its error could be drawn: the server may be gone by then.
    loadRegistry().then(async (registry) => {
      await registry.preloadOutputs([ANY_ERROR]);
      return registry;
    }),
    loadDrawable(),
    loadFailure(),
  ]);
  return { readAnswer, hidePasswords, preloadOutputs, drawable, reportFromFailure };
}
