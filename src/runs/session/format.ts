import { asArray, asFinite, asObject, asString, own } from '../../spec/loose.ts';
import type { Settings } from '../../request/settings.ts';
import { parseInputs, parseSettings, type KeptInput } from '../kept/kept.ts';

/**
 * A saved session is a ZIP of
 *
 *     history.json            the runs, as an exported history has them: older pages open it as one
 *     files/KEY/NAME          inputs and answers
 *     thumbnails/RUN
 *     batches/FOLDER/         a batch: results.csv, inputs, answers, and all of it for a page in batch.json
 *     trainings.json          trainings as this browser saw them
 *     session.json            from where and when it is, what is in it, the form and the page's choices
 */
export const SESSION = { format: 'deepaas-try-me session', version: 1, index: 'session.json' } as const;
export const BATCH = { format: 'deepaas-try-me batch', version: 1, index: 'batch.json' } as const;
export const TRAININGS = { format: 'deepaas-try-me trainings', version: 1, index: 'trainings.json' } as const;

export interface SavedModel {
  readonly id: string;
  /** As people know it. */
  readonly title: string | undefined;
}

/** The form of a model as it was, without secrets. */
export interface SavedForm {
  readonly model: string;
  readonly settings: Settings;
  readonly files: readonly KeptInput[];
}

interface SessionCounts {
  readonly runs: number;
  readonly batches: number;
  readonly trainings: number;
}

/** What a saved session says of itself. */
export interface SessionIndex {
  /** Milliseconds since 1970; undefined in an exported history, which doesn't say. */
  readonly savedAt: number | undefined;
  /** Version of the page. */
  readonly page: string | undefined;
  /** Address of the page. */
  readonly site: string | undefined;
  readonly api: { readonly url: string; readonly deepaas: string } | undefined;
  readonly models: readonly SavedModel[];
  /** As it says; what is really in it is found out when it is taken over. */
  readonly counts: SessionCounts;
  readonly form: SavedForm | undefined;
  /** By their names in this browser's storage. */
  readonly choices: ReadonlyMap<string, string>;
}

const MAX_TEXT = 300;
const MAX_MODELS = 100;
const MAX_CHOICES = 500;
/** A model's id and a few letters. */
const MAX_NAME = 300;
/** A list of how long runs took is the longest. */
const MAX_CHOICE = 2000;

/** Reads what anybody may have written; undefined when it is no session. Whether it is of a newer page is asked before. */
export function parseSessionIndex(input: unknown): SessionIndex | undefined {
  const found = asObject(input);
  if (found?.format !== SESSION.format) return undefined;
  const savedAt = Date.parse(asString(found.saved) ?? '');
  const api = asObject(found.api);
  const counts = asObject(found.counts);
  return {
    savedAt: Number.isNaN(savedAt) ? undefined : savedAt,
    page: line(asObject(found.page)?.version),
    site: line(found.site),
    api: api && { url: line(api.url) ?? '', deepaas: line(api.deepaas) ?? '' },
    models: asArray(found.models).slice(0, MAX_MODELS).flatMap(parseModel),
    counts: { runs: count(counts?.runs), batches: count(counts?.batches), trainings: count(counts?.trainings) },
    form: parseForm(found.form),
    choices: parseChoices(found.choices),
  };
}

function parseModel(input: unknown): readonly SavedModel[] {
  const found = asObject(input);
  const id = line(found?.id);
  return id === undefined || id === '' ? [] : [{ id, title: line(found?.title) || undefined }];
}

function parseForm(input: unknown): SavedForm | undefined {
  const found = asObject(input);
  const model = asString(found?.model);
  if (found === undefined || model === undefined) return undefined;
  return { model, settings: parseSettings(found.settings), files: parseInputs(found.files) };
}

function parseChoices(input: unknown): ReadonlyMap<string, string> {
  const found = asObject(input) ?? {};
  const names = Object.keys(found).slice(0, MAX_CHOICES);
  return new Map(
    names.flatMap((name) => {
      const value = own(found, name);
      return typeof value === 'string' && value.length <= MAX_CHOICE && name.length <= MAX_NAME ? [[name, value] as const] : [];
    }),
  );
}

/** One line for people to read, whatever was written. */
function line(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').slice(0, MAX_TEXT) : undefined;
}

function count(value: unknown): number {
  return Math.max(0, Math.round(asFinite(value) ?? 0));
}
