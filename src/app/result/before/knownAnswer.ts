import type { Example } from '../../../api/examples.ts';
import { endingOf, MIME, typeOfEnding } from '../../../files/kinds.ts';
import { report } from '../../../files/report.ts';
import type { SentFile } from '../../../files/sentFile.ts';
import { isDrawnByBrowsers } from '../../../files/traits.ts';
import { newId, type FinishedRun, type ReadRun } from '../../../runs/finishedRun.ts';
import { readRun } from '../../../runs/perform.ts';
import { exactJson } from '../../../spec/exactJson.ts';
import type { Predict } from '../../../spec/model.ts';
import { fetchFile, nameInUrl } from '../../../ui/fetchFile.ts';

/** The first example of which somebody recorded the answer. */
export function firstKnown(examples: readonly Example[] | undefined): Example | undefined {
  return examples?.find(({ answer }) => answer?.from !== undefined);
}

/**
 * Reads an example's recorded answer as if the model had just given it, with the files that went out for it: boxes are drawn on them.
 * @throws when it can't be fetched
 */
async function readKnownAnswer(example: Example, predict: Predict, modelId: string): Promise<ReadRun> {
  const [blob, files] = await Promise.all([fetchAnswer(example), fetchInputs(example)]);
  const { answer, format } = example;
  const run: FinishedRun = {
    id: newId(),
    modelId,
    origin: { url: '', deepaas: '', model: answer?.recorded },
    startedAt: Date.now(),
    took: (answer?.took ?? 0) * 1000,
    settings: { values: example.values, unset: [] },
    files,
    source: {
      status: 200,
      contentType: answer?.type ?? blob.type,
      blob,
      modelId,
      argNames: predict.args.map(({ name }) => name),
      response: predict.response,
      accept: format,
    },
    silence: undefined,
  };
  return readRun(run);
}

async function fetchAnswer({ answer }: Example): Promise<Blob> {
  const from = answer?.from;
  if (from === undefined) throw new Error('no answer was recorded');
  if ('url' in from) return fetchFile(from.url, nameInUrl(from.url), answer?.type);
  return new Blob([exactJson(from.json)], { type: MIME.json });
}

/** The same, read once for all who ask. Null when it can't be had: nobody has asked for it, so that the page goes on without it. */
export function recordedQuery(example: Example | undefined, predict: Predict, modelId: string) {
  return {
    queryKey: ['recorded', modelId, example && numberOf(example)],
    queryFn: () => (example === undefined ? null : readQuietly(example, predict, modelId)),
    staleTime: Infinity,
  };
}

/** Its content is no key: a recorded answer may be large, and hold numbers that JSON can't write. */
const numbers = new WeakMap<Example, number>();
let count = 0;

function numberOf(example: Example): number {
  const number = numbers.get(example) ?? ++count;
  numbers.set(example, number);
  return number;
}

async function readQuietly(example: Example, predict: Predict, modelId: string): Promise<ReadRun | null> {
  try {
    const known = await readKnownAnswer(example, predict, modelId);
    return known.error === undefined ? known : null;
  } catch (error) {
    report('Reading the recorded answer of an example', error);
    return null;
  }
}

/** In milliseconds. */
const PATIENCE = 5000;

/**
 * The pictures that went out, which the strip of examples shows and so has fetched already; nobody has asked for a film. One that
 * is missing, or takes its time, leaves the answer as it is, without a picture to draw on.
 */
async function fetchInputs({ files }: Example): Promise<readonly SentFile[]> {
  const late = new Promise<readonly SentFile[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  return Promise.race([fetchPictures(files), late]);
}

async function fetchPictures(files: Example['files']): Promise<readonly SentFile[]> {
  const wanted = Object.entries(files).flatMap(([name, urls]) =>
    urls.filter((url) => isDrawnByBrowsers(typeOfEnding(endingOf(nameInUrl(url))) ?? '')).map((url) => ({ name, url })),
  );
  const fetched = await Promise.all(
    wanted.map(async ({ name, url }): Promise<SentFile[]> => {
      try {
        return [{ name, file: await fetchFile(url, nameInUrl(url)) }];
      } catch (error) {
        report('Loading a file of an example', error);
        return [];
      }
    }),
  );
  return fetched.flat();
}
