import { readAnswer } from '../../answers/read.ts';
import type { ApiRoot } from '../../api/root.ts';
import { SendError } from '../../api/send.ts';
import { isTextMime } from '../../files/kinds.ts';
import { report } from '../../files/report.ts';
import type { ComparePictures } from '../../runs/example/verdict.ts';
import { plan, type Planned } from '../../runs/plan.ts';
import type { Metadata } from '../../api/metadata.ts';
import type { ApiSpec, ModelSpec, Predict } from '../../spec/model.ts';
import { filesIn, toText, Draft, type ArgValue } from '../../spec/value.ts';
import type { AnswerFact } from '../reports/result.ts';
import type { Case, Decoders, Laboratory, Observation, Several, Transport } from './define.ts';

export interface Bench {
  readonly root: ApiRoot;
  readonly spec: ApiSpec;
  readonly model: ModelSpec & { readonly predict: Predict };
  readonly metadata: Metadata | undefined;
  readonly cases: readonly Case[];
  readonly noCase: string | undefined;
  readonly other: (base: Case) => Case | undefined;
  readonly several: Several | undefined;
  readonly transport: Transport;
  /** Whether the API itself still answers. */
  readonly isAlive: () => Promise<boolean>;
  readonly decoders: Decoders;
  readonly comparePictures: ComparePictures;
  /** In milliseconds, that an answer may take. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** Waits until nobody else asks: a page has runs of its own. Rejects when the signal fires. */
  readonly turn: <T>(job: () => Promise<T>) => Promise<T>;
  readonly onAsk?: ((label: string) => void) | undefined;
}

export interface OpenLaboratory extends Laboratory {
  /** What was noted so far. */
  facts(): { readonly requests: number; readonly answers: readonly AnswerFact[] };
  /** Why nothing more is asked of the model; undefined while it is. */
  ended(): 'stuck' | 'gone' | undefined;
}

/** Of what came, as much as a reader of a report looks at. */
const EXCERPT = 400;
/** Bad input is refused at once or not at all: a model that never answers needn't be waited for as long as one that works. */
const TIMES = 10;
const LEAST = 20_000;

/** Where the rules ask. One request at a time, but for those that are meant to be at the same time; the same inputs once. */
export function openLaboratory(bench: Bench): OpenLaboratory {
  const { spec, model, metadata, cases, noCase, other, several, decoders, comparePictures, patience, signal } = bench;
  const known = new Map<string, Promise<Observation>>();
  const keyOf = caseKeys();
  const answers: AnswerFact[] = [];
  let requests = 0;
  let ended: 'stuck' | 'gone' | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const request = async (asked: Case, planned: Planned, limit: number, isHonest: boolean): Promise<Observation> => {
    const frame = { asked, curl: planned.curl, startedAt: Date.now() };
    const because = signal.aborted ? 'stopped' : ended;
    if (because !== undefined) return { ...frame, end: 'not-asked', because };
    bench.onAsk?.(asked.label);
    requests += 1;
    const ending = await send(bench, planned, limit);
    const took = Date.now() - frame.startedAt;
    if (ending === 'stopped') return { ...frame, end: 'not-asked', because: 'stopped' };
    if (ending === 'silent') {
      ended = 'stuck';
      return { ...frame, end: 'silent', took, alive: await bench.isAlive() };
    }
    if (ending === 'network' || ending === 'truncated') {
      const alive = await bench.isAlive();
      if (!alive) ended = 'gone';
      return { ...frame, end: 'lost', took, failure: ending, alive };
    }
    const answer = await readAnswer({
      ...ending,
      modelId: model.id,
      argNames: planned.argNames,
      curl: planned.curl,
      response: model.predict.response,
      accept: asked.format,
    });
    const { status } = ending;
    if (isHonest) answers.push({ asked: asked.label, format: asked.format, status, took, size: ending.blob.size });
    // With its passwords hidden.
    const excerpt = isTextMime(answer.type.mime) ? (await answer.raw.slice(0, EXCERPT).text()).trim() : undefined;
    return { ...frame, end: 'answered', took, response: ending, answer, excerpt };
  };

  const inTurn = <T>(work: () => Promise<T>, unasked: () => T): Promise<T> => {
    const done = last.then(() =>
      bench.turn(work).catch((error: unknown) => {
        if (signal.aborted) return unasked();
        throw error;
      }),
    );
    last = done.catch((error: unknown) => report('Asking a model', error));
    return done;
  };

  const stopped = (asked: Case): Observation => ({
    asked,
    curl: planOf(asked).curl,
    startedAt: Date.now(),
    end: 'not-asked',
    because: 'stopped',
  });

  const planOf = ({ values, format }: Case): Planned =>
    plan(
      { root: bench.root, spec, operation: model.predict },
      { valueOf: (arg) => (values.has(arg.name) ? values.get(arg.name) : arg.default), format },
    );

  const askChecked = (asked: Case): Promise<Observation> => {
    const planned = planOf(asked);
    const { problems, curl } = planned;
    if (problems.length > 0) return Promise.resolve({ asked, curl, startedAt: Date.now(), end: 'refused', problems });
    return inTurn(
      () => request(asked, planned, patience, true),
      () => stopped(asked),
    );
  };

  const remembered = (key: string, isAnew: boolean, work: () => Promise<Observation>): Promise<Observation> => {
    const found = isAnew ? undefined : known.get(key);
    if (found !== undefined) return found;
    const made = work();
    if (!known.has(key)) known.set(key, made);
    return made;
  };

  return {
    spec,
    model,
    predict: model.predict,
    metadata,
    cases,
    noCase,
    other,
    several,
    decoders,
    comparePictures,
    patience,
    vary: (base, label, values, format = base.format) => ({
      label,
      isExample: base.isExample,
      values: new Map([...base.values, ...Object.entries(values)]),
      format,
    }),
    ask: (one, again) => remembered(keyOf(one, 'checked'), again !== undefined, () => askChecked(one)),
    askUnchecked: (one) =>
      remembered(keyOf(one, 'unchecked'), false, () => {
        // The first may have waited for the worker to start, or for the model to be loaded.
        const slowest = Math.max(0, ...answers.slice(answers.length > 1 ? 1 : 0).map(({ took }) => took));
        const limit = Math.min(patience, Math.max(LEAST, TIMES * slowest));
        return inTurn(
          () => request(one, planOf(one), limit, false),
          () => stopped(one),
        );
      }),
    askTogether: (asked) =>
      inTurn(
        // Several wait for each other: each may take the time of all.
        () => Promise.all(asked.map((one) => request(one, planOf(one), patience * asked.length, false))),
        () => asked.map(stopped),
      ),
    facts: () => ({ requests, answers: [...answers] }),
    ended: () => ended,
  };
}

type Ending = Awaited<ReturnType<Transport>> | 'stopped' | 'silent' | 'network' | 'truncated';

async function send({ transport, signal }: Bench, { request, url }: Planned, limit: number): Promise<Ending> {
  const stop = new AbortController();
  let isSilent = false;
  const timer = setTimeout(() => {
    isSilent = true;
    stop.abort();
  }, limit);
  try {
    return await transport(request, url, AbortSignal.any([signal, stop.signal]));
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return error.failure === 'stopped' ? (isSilent ? 'silent' : 'stopped') : error.failure;
  } finally {
    clearTimeout(timer);
  }
}

/** Two cases with the same inputs have the same key, whatever they are called. A file is the same only if it is the same one. */
function caseKeys(): (one: Case, how: string) => string {
  const numbers = new WeakMap<File, number>();
  let count = 0;
  const ofFile = (file: File): number => {
    const found = numbers.get(file) ?? ++count;
    numbers.set(file, found);
    return found;
  };
  const ofValue = (value: ArgValue): unknown => {
    if (value === undefined) return ['unset'];
    const files = filesIn(value);
    if (files.length > 0) return ['files', Array.isArray(value), files.map(ofFile)];
    if (value instanceof File) return ['file', ofFile(value)];
    if (value instanceof Draft) return ['draft', value.text];
    return [typeof value, toText(value)];
  };
  return ({ values, format }, how) =>
    JSON.stringify([
      how,
      format ?? null,
      [...values].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, ofValue(value)]),
    ]);
}
