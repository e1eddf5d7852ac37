import { mapTexts, type Cause } from '../../answers/cause.ts';
import { downloadName, isoMoment } from '../../files/clock.ts';
import type { Judgement } from '../../outputs/overview/inputMark.ts';
import type { Settings } from '../../request/settings.ts';
import { asObject, asString } from '../../spec/loose.ts';
import type { FinishedRun, Origin } from '../finishedRun.ts';
import type { KeptMarks } from '../marks/keptMarks.ts';
import { maskSecrets } from '../secrets.ts';
import { parseSettings } from '../kept/kept.ts';
import { PAGE_VERSION } from '../pageVersion.ts';
import * as say from './words.ts';

const FORMAT = 'deepaas-try-me run';
const VERSION = 1;

/** What somebody needs to repeat a run and to tell whether it gave the same: without the files themselves and without secrets. */
export interface RunRecord {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** This page. */
  readonly page: { readonly name: string; readonly version: string };
  readonly api: { readonly url: string; readonly deepaas: string };
  readonly model: { readonly id: string; readonly version: string | null };
  /** ISO 8601, by the clock of the computer that sent it. */
  readonly started: string;
  readonly seconds: number;
  readonly settings: Settings;
  readonly inputs: readonly RecordedFile[];
  readonly answer: RecordedAnswer | null;
  /** Why the run failed. */
  readonly error: Cause | null;
  /** What somebody noted about its inputs, if anything. */
  readonly marks?: readonly RecordedMark[];
}

/** What somebody thinks of the answer for one of many inputs. */
interface RecordedMark {
  /** What it is called. */
  readonly input: string;
  /** Where in the answer it is: the name of the part, and the place from 0. */
  readonly at: string;
  readonly verdict: Judgement | null;
  readonly note: string;
}

export interface RecordedFile {
  /** The argument's name. */
  readonly argument: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

interface RecordedAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly size: number;
  readonly sha256: string;
}

/**
 * @param hashOf SHA-256 in hexadecimal
 * @param marks what was noted about its inputs
 */
export async function makeRecord(
  run: FinishedRun,
  cause: Cause | undefined,
  hashOf: (blob: Blob) => Promise<string>,
  marks: KeptMarks = {},
): Promise<RunRecord> {
  const inputs: RecordedFile[] = [];
  for (const { name: argument, file } of run.files) {
    inputs.push({ argument, name: file.name, type: file.type, size: file.size, sha256: await hashOf(file) });
  }
  const { source, origin } = run;
  const mask = (text: string) => maskSecrets(text, run.secrets ?? []);
  const noted = Object.entries(marks);
  return {
    format: FORMAT,
    version: VERSION,
    page: { name: 'deepaas-try-me', version: PAGE_VERSION },
    api: { url: origin.url, deepaas: origin.deepaas },
    model: { id: run.modelId, version: origin.model ?? null },
    started: isoMoment(run.startedAt),
    seconds: run.took / 1000,
    settings: run.settings,
    inputs,
    answer: source
      ? { status: source.status, contentType: source.contentType ?? null, size: source.blob.size, sha256: await hashOf(source.blob) }
      : null,
    error: cause === undefined ? null : mapTexts(cause, mask),
    ...(noted.length > 0 && {
      marks: noted.map(([at, { name = '', verdict = null, note = '' }]) => ({ input: mask(name), at, verdict, note: mask(note) })),
    }),
  };
}

/** A file name that tells which run it is. */
export function recordName({ modelId, startedAt }: FinishedRun): string {
  return downloadName([modelId], startedAt, 'json');
}

/** What the form needs of a record. */
export interface OpenedRecord {
  readonly modelId: string;
  readonly origin: Origin;
  readonly startedAt: number;
  readonly settings: Settings;
  readonly inputs: readonly RecordedFile[];
}

/** A record is small; nobody should wait for a film that was taken for one. */
export const MAX_RECORD = 5_000_000;
const MAX_INPUTS = 1000;

/** Reads a record that anybody may have written; a sentence when it is none. */
export function parseRecord(input: unknown): OpenedRecord | string {
  const found = asObject(input);
  if (found?.format !== FORMAT) return say.noRecord;
  if (typeof found.version !== 'number' || found.version > VERSION) return say.newerRecord;
  const api = asObject(found.api);
  const model = asObject(found.model);
  const modelId = asString(model?.id);
  const startedAt = Date.parse(asString(found.started) ?? '');
  const inputs = Array.isArray(found.inputs) ? found.inputs.slice(0, MAX_INPUTS).map(parseFile) : [undefined];
  if (modelId === undefined || Number.isNaN(startedAt) || inputs.includes(undefined)) return say.brokenRecord;
  return {
    modelId,
    origin: { url: asString(api?.url) ?? '', deepaas: asString(api?.deepaas) ?? '', model: asString(model?.version) },
    startedAt,
    settings: parseSettings(found.settings),
    inputs: inputs.filter((file) => file !== undefined),
  };
}

function parseFile(input: unknown): RecordedFile | undefined {
  const found = asObject(input);
  const argument = asString(found?.argument);
  const name = asString(found?.name);
  const sha256 = asString(found?.sha256)?.toLowerCase();
  const size = found?.size;
  if (argument === undefined || name === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (typeof size !== 'number' || !Number.isFinite(size) || size < 0) return undefined;
  return { argument, name, sha256, size, type: asString(found?.type) ?? '' };
}
