import { send, SendError, type UploadProgress, type RawResponse } from '../api/send.ts';
import type { AnswerSource } from '../answers/answer.ts';
import type { SentFile } from '../files/sentFile.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { lazyModule } from '../files/lazyParts.ts';
import { tellOfRun } from './elsewhere.ts';
import { newId, type FinishedRun, type ReadRun } from './finishedRun.ts';
import type { PlannedRun } from './plan.ts';
import { inTurn } from './turn.ts';
import * as say from './words.ts';

/**
 * One request from sending to reading, for the page, a batch and a sweep alike. Whatever goes wrong becomes a run with an
 * error; only a fault of the page itself rejects.
 * @param onTurn told when nothing else of this page is ahead of it any more
 */
export async function perform(
  planned: PlannedRun,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
  onTurn: (startedAt: number) => void = () => undefined,
): Promise<ReadRun> {
  const { request, url, curl, direct, modelId, origin, settings, files, secrets } = planned;
  const { reportOf } = await loadReading();
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
    response = await inTurn(signal, async () => {
      startedAt = Date.now();
      onTurn(startedAt);
      const leave = tellOfRun(origin.url, startedAt);
      try {
        return await send(request, url, signal, onProgress);
      } finally {
        leave();
      }
    });
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const changed = error.failure === 'network' ? await changedFiles(files) : [];
    const silence =
      changed.length > 0
        ? reportOf({ code: 'changed-files', count: changed.length }, undefined, { fields: changed })
        : reportOf({ code: error.failure === 'truncated' ? 'truncated' : direct ? 'cors' : 'network' }, undefined, { curl });
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

/** Reads a run's answer, one that has just come or one that was kept. */
export async function readRun(given: FinishedRun): Promise<ReadRun> {
  const { readAnswer, hidePasswords, preloadOutputs, drawable, reportOf } = await loadReading();
  if (given.source === undefined)
    return { run: given, answer: undefined, error: given.silence ?? reportOf({ code: 'not-kept' }, undefined) };
  const source = await hidePasswords(given.source);
  // What the answer may repeat elsewhere is as secret as what was typed.
  const secrets = [...(given.secrets ?? []), ...(source.hidden?.values() ?? [])].filter((secret) => secret !== '');
  const run = source.hidden === undefined ? given : { ...given, source, secrets };
  const answer = await readAnswer(source);
  await preloadOutputs([...answer.parts, ...drawable(answer)], given.files);
  return { run, answer, error: answer.error };
}

const loadRead = lazyModule(() => import('../answers/read.ts'));
const loadHiding = lazyModule(() => import('../answers/hidePasswords.ts'));
const loadRegistry = lazyModule(() => import('../outputs/registry.ts'));
const loadDrawable = lazyModule(() => import('../outputs/summary/drawable.ts'));
const loadReport = lazyModule(() => import('../answers/report.ts'));

/** Reading answers is no part of the first picture; it is fetched while the visitor fills in the form. */
export async function loadReading() {
  const [{ readAnswer }, { hidePasswords }, { preloadOutputs, preloadExpected }, { drawable }, { reportOf }] = await Promise.all([
    loadRead(),
    loadHiding(),
    // No run starts before its error could be drawn: the server may be gone by then.
    Promise.all([loadRegistry(), loadReport()]).then(async ([registry, report]) => {
      await registry.preloadOutputs([{ from: 'error', key: 'body', report: report.reportOf({ code: 'not-kept' }, undefined) }]);
      return registry;
    }),
    loadDrawable(),
    loadReport(),
  ]);
  return { readAnswer, hidePasswords, preloadOutputs, preloadExpected, drawable, reportOf };
}
