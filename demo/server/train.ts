import { randomUUID } from 'node:crypto';
import { loadFields } from './deserialize.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { Lookup } from './lookup.ts';
import type { ModelDefinition } from './model.ts';
import { aiohttpText, json, trouble } from './replies.ts';
import { entriesOf, isArgumentList, PyObject, UploadedFile, type ArgumentRecord, type ArgumentValue } from './values.ts';
import type { Worker } from './worker.ts';

interface Training {
  readonly uuid: string;
  readonly started: Date;
  readonly args: JsonObject;
  readonly kill: AbortController;
  outcome: { readonly ended: Date; readonly output?: JsonValue; readonly error?: string } | undefined;
}

/** The trainings of one model, in memory only. */
export class Trainings {
  private readonly all = new Map<string, Training>();

  constructor(
    private readonly model: ModelDefinition,
    private readonly worker: Worker,
    private readonly clientMaxSize: number,
  ) {}

  async start(request: Request): Promise<Response> {
    const fields = this.model.trainArgs ?? {};
    const { values, defaulted } = loadFields(fields, await new Lookup(request, this.clientMaxSize).all(fields), 'ignore');
    const train = this.model.train;
    if (!train) return aiohttpText(501, {}, `Not implemented by underlying model (loaded '${this.model.id}')`);
    const training: Training = {
      uuid: randomUUID().replaceAll('-', ''),
      started: new Date(),
      args: shown(values),
      kill: new AbortController(),
      outcome: undefined,
    };
    this.all.set(training.uuid, training);
    const { signal } = training.kill;
    this.worker
      .run(() => (signal.aborted ? null : untilKilled(signal, train(values, { defaulted, killed: signal }))))
      .then(
        (output) => (training.outcome = { ended: new Date(), output }),
        (error: unknown) => (training.outcome = { ended: new Date(), error: error instanceof Error ? error.message : String(error) }),
      );
    return json(describe(training));
  }

  list(): Response {
    return json([...this.all.values()].map(describe));
  }

  get(uuid: string): Response {
    const training = this.all.get(uuid);
    return training ? json(describe(training)) : aiohttpText(404);
  }

  delete(request: Request, uuid: string): Response {
    const training = this.all.get(uuid);
    if (!training) return aiohttpText(404);
    this.all.delete(uuid);
    if (training.outcome) return json(describe(training));
    training.kill.abort();
    // It is cancelled and forgotten, and then DEEPaaS crashes on the missing result.
    return trouble(request);
  }
}

/** The worker process is killed and replaced, so what comes next doesn't wait for the training's end. */
function untilKilled(signal: AbortSignal, work: JsonValue | Promise<JsonValue>): Promise<JsonValue> {
  return Promise.race([
    Promise.resolve(work),
    new Promise<JsonValue>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true })),
  ]);
}

/** A queued training says "running" as well: there is no queue state. */
function describe({ uuid, started, args, outcome }: Training): JsonObject {
  const base = { date: pythonDate(started), args, uuid };
  if (!outcome) return { ...base, status: 'running' };
  if (outcome.error !== undefined) return { ...base, status: 'error', message: outcome.error };
  const { output = null, ended } = outcome;
  const duration = pythonDuration(ended.getTime() - started.getTime());
  return { ...base, status: 'done', result: { output, finish_date: pythonDate(ended), duration } };
}

/** Python's `str(datetime.now())`: local time without a zone. */
function pythonDate(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('T', ' ').replace('Z', '000');
}

function pythonDuration(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString().slice(11, 23);
  return `${Number(text.slice(0, 2))}${text.slice(2)}000`;
}

function shown(values: ArgumentRecord): JsonObject {
  return Object.fromEntries(entriesOf(values).map(([name, value]) => [name, plain(value)]));
}

function plain(value: ArgumentValue): JsonValue {
  if (value instanceof UploadedFile) return [value.name, value.contentType, value.originalFilename];
  if (value instanceof PyObject) return value.text;
  if (isArgumentList(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? shown(value) : value;
}
