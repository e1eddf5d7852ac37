import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendError, type UploadProgress } from '../../api/send.ts';
import { fetchMetadata, type Metadata } from '../../api/metadata.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import { fetchSpec } from '../../api/fetchSpec.ts';
import { formatBytes } from '../../files/amounts.ts';
import { plan, typedSecrets, type Inputs } from '../../runs/plan.ts';
import { messageAtArg } from '../../spec/problem.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { postPlan } from '../transport.ts';
import { PathRefused, type FilesFolder } from './folder.ts';
import { readGiven } from './given.ts';
import { AjvJsonSchemaValidator } from './noValidator.ts';
import type { ObjectSchema } from './schema.ts';
import { saidText, tellAnswer, type ToolAnswer } from './told.ts';
import { modelTools, type ModelTool } from './tool.ts';
import * as words from './words.ts';

export interface McpOptions {
  readonly root: ApiRoot;
  readonly folder: FilesFolder;
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In milliseconds; undefined waits as long as it takes. */
  readonly timeout: number | undefined;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

interface Known {
  readonly spec: ApiSpec;
  readonly tools: readonly ModelTool[];
  /** What a change is told by. */
  readonly mark: string;
}

/** A DEEPaaS that is there is looked at less often than one that isn't. */
const PAUSE = { up: 10_000, down: 2000 };
const SPEC_PATIENCE = 10_000;
const STEP = 1000;

/** What a call tells about itself while it waits. */
interface Call {
  readonly signal: AbortSignal;
  readonly tell: (seconds: number, message: string) => void;
}

/** An assistant's way to the models of one DEEPaaS; the caller connects it. */
export function mcpServer(options: McpOptions): Server {
  const { log, signal, folder } = options;
  const server = new Server(
    { name: 'deepaas-try-me', version: options.version },
    { capabilities: { tools: { listChanged: true } }, instructions: words.INSTRUCTIONS, jsonSchemaValidator: new AjvJsonSchemaValidator() },
  );
  let known: Known | undefined;
  let reading: Promise<void> | undefined;
  let connected = false;
  let listed: ReadonlyMap<string, ObjectSchema | undefined> | undefined;
  let problem = '';

  /** One reading at a time, whoever asks. */
  const look = (): Promise<void> => (reading ??= read().finally(() => (reading = undefined)));
  const read = async (): Promise<void> => {
    try {
      const next = await readTools(options.root, signal);
      problem = '';
      const changed = known?.mark !== next.mark;
      known = next;
      if (!changed) return;
      log(words.modelsChanged(next.tools.length));
      if (connected) await server.sendToolListChanged();
    } catch (error) {
      // What is known stays: DEEPaaS restarts with the same module most of the time.
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== problem && !signal.aborted) log(words.notThere(reason));
      problem = reason;
    }
  };
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      await look();
      await sleep(problem === '' ? PAUSE.up : PAUSE.down, undefined, { signal, ref: false });
    }
  };
  server.oninitialized = () => {
    connected = true;
  };

  server.setRequestHandler(ListToolsRequestSchema, async () => {
    if (known === undefined) await look();
    listed = new Map(known?.tools.map(({ name, outputSchema }) => [name, outputSchema]));
    const tools = (known?.tools ?? []).map(({ name, title, description, inputSchema, outputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
      ...(outputSchema !== undefined && { outputSchema }),
      annotations: { title, readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
    }));
    const { name, title, description } = words.LIST_FILES;
    return {
      tools: [
        ...tools,
        {
          name,
          title,
          description,
          inputSchema: { type: 'object' as const, properties: {}, additionalProperties: false },
          annotations: { title, readOnlyHint: true, openWorldHint: false },
        },
      ],
    };
  });

  /** Each model has a worker of its own: one that hangs keeps nobody from the others. */
  const queues = new Map<string, InTurn>();
  const queueOf = (name: string): InTurn => {
    const inTurn = queues.get(name) ?? queue();
    queues.set(name, inTurn);
    return inTurn;
  };
  /** What the client holds answers to: it may not have asked anew since the module was exchanged. */
  const expectedOf = ({ name, outputSchema }: ModelTool) => (listed?.has(name) === true ? listed.get(name) : outputSchema);
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra) => {
    const { name, arguments: given = {}, _meta } = params;
    if (name === words.LIST_FILES.name) return { ...(await listFiles(folder)) };
    if (known === undefined) await look();
    const tool = known?.tools.find((one) => one.name === name);
    if (known === undefined || tool === undefined)
      return { ...saidText(words.noTool(name, (known?.tools ?? []).map((one) => one.name).join(', ')), true) };
    const token = _meta?.progressToken;
    const call: Call = {
      signal: AbortSignal.any([extra.signal, signal]),
      tell: (progress, message) => {
        if (token === undefined) return;
        extra
          .sendNotification({ method: 'notifications/progress', params: { progressToken: token, progress, message } })
          .catch((error: unknown) => log(String(error)));
      },
    };
    const told = await callModel(options, known.spec, { ...tool, outputSchema: expectedOf(tool) }, given, call, queueOf(name));
    // It may have been restarted, with another module.
    if (told.isError === true) void look();
    return { ...told };
  });

  watch().catch((error: unknown) => {
    if (!signal.aborted) log(String(error));
  });
  return server;
}

async function readTools(root: ApiRoot, signal: AbortSignal): Promise<Known> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(SPEC_PATIENCE)]);
  const spec = await fetchSpec(root, limit);
  const about = new Map<string, Metadata | null>();
  await Promise.all(
    spec.models.map(async ({ id, metadataPath }) => {
      if (metadataPath === undefined) return;
      // Metadata are a bonus: seven of the public modules answer them with an error.
      about.set(id, await fetchMetadata(addressOf(root, spec.basePath, metadataPath), limit).catch(() => null));
    }),
  );
  const tools = modelTools(spec.models, ({ id }) => about.get(id) ?? null);
  // Not the description itself, whose order changes with each restart.
  const mark = tools
    .map(({ name, description, inputSchema, outputSchema }) =>
      JSON.stringify([name, description, sorted(inputSchema), sorted(outputSchema)]),
    )
    .toSorted()
    .join('\n');
  return { spec, tools, mark };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

async function listFiles(folder: FilesFolder): Promise<ToolAnswer> {
  const { files, isWhole } = await folder.list();
  const lines = files.map(({ path, bytes }) => words.aFile(path, formatBytes(bytes)));
  return saidText([...(lines.length === 0 ? [words.noFiles] : lines), ...(isWhole ? [] : [words.moreFiles])].join('\n'));
}

function isUnderWay(upload: UploadProgress | undefined): upload is UploadProgress {
  return upload !== undefined && upload.sent < upload.total;
}

type InTurn = <T>(signal: AbortSignal, onWait: (before: number) => void, job: () => Promise<T>) => Promise<T>;

/** A model predicts one after another; what waits here can still be cancelled. */
function queue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (signal, onWait, job) => {
    const before = waiting;
    waiting++;
    if (before > 0) onWait(before);
    const turn = last.then(() => (signal.aborted ? Promise.reject(new SendError('stopped')) : job()));
    // What went wrong is told by the call itself; the next one has its turn all the same.
    last = turn.catch(() => undefined).finally(() => waiting--);
    return turn;
  };
}

async function callModel(
  options: McpOptions,
  spec: ApiSpec,
  tool: ModelTool,
  given: Readonly<Record<string, unknown>>,
  call: Call,
  inTurn: InTurn,
): Promise<ToolAnswer> {
  const { root, folder, env, log } = options;
  const { predict, id } = tool.model;
  if (predict === undefined) return saidText(words.noTool(tool.name, ''), true);
  const { values, format, problems } = await readGiven(tool, given, folder, env);
  if (problems.length > 0) return saidText(problems.join('\n'), true);
  // A required one has to be sent, also when its default is meant.
  const inputs: Inputs = { valueOf: (arg) => values.get(arg) ?? (arg.required ? arg.default : undefined), format };
  const planned = plan({ root, spec, operation: predict }, inputs);
  if (planned.problems.length > 0) {
    const nameOf = (name: string): string => [...tool.args].find(([, arg]) => arg.name === name)?.[0] ?? name;
    return saidText(planned.problems.map((one) => words.atArgument(nameOf(one.name), messageAtArg(one))).join('\n'), true);
  }
  const secrets = [...typedSecrets(predict.args, inputs).values()].flat();
  const limit = options.timeout === undefined ? undefined : new AbortController();
  try {
    const response = await inTurn(
      call.signal,
      (before) => call.tell(0, words.queued(before)),
      async () => {
        const from = Date.now();
        let upload: UploadProgress | undefined;
        const told = setInterval(() => {
          const seconds = Math.round((Date.now() - from) / 1000);
          call.tell(
            seconds,
            isUnderWay(upload) ? words.uploading(formatBytes(upload.sent), formatBytes(upload.total)) : words.running(seconds),
          );
        }, STEP);
        const end = limit === undefined ? undefined : setTimeout(() => limit.abort(), options.timeout);
        try {
          const ends = limit === undefined ? call.signal : AbortSignal.any([call.signal, limit.signal]);
          return await postPlan(planned.request, planned.url, ends, (progress) => (upload = progress));
        } finally {
          clearInterval(told);
          clearTimeout(end);
        }
      },
    );
    const accept = format ?? predict.accept?.formats[0];
    return await tellAnswer(
      { ...response, modelId: id, argNames: planned.argNames, response: predict.response, accept },
      folder,
      secrets,
      tool.outputSchema,
    );
  } catch (error) {
    // The disk is full, or the folder is gone: what the model did is done.
    if (error instanceof PathRefused || isOfSystem(error)) return saidText(words.notWritten(error.message), true);
    if (!(error instanceof SendError)) throw error;
    if (limit?.signal.aborted === true) return saidText(words.timedOut(String((options.timeout ?? 0) / 1000)), true);
    if (error.failure === 'stopped') {
      log(words.gaveUp(id));
      return saidText(words.cancelled, true);
    }
    return saidText(error.failure === 'truncated' ? words.brokenOff : words.noAnswer(root.url), true);
  }
}
