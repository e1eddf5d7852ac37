import { percentDecoded } from '../../spec/loose.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';

/** Where a model's page is, behind the `#`. */
export function pageHash(id: string): string {
  return `/models/${encodeURIComponent(id)}`;
}

/** What can be done with a model besides predicting, and stands behind its page's address. */
const TASKS = ['train', 'check'] as const;
export type Task = 'predict' | (typeof TASKS)[number];

/** Where a task of a model is. */
export function taskHash(id: string, task: Task): string {
  return task === 'predict' ? pageHash(id) : `${pageHash(id)}/${task}`;
}

/** The task that the address names. */
export function taskInHash(location: string): Task {
  const segment = /^#?\/models\/[^/?]+\/([a-z]+)\/?(?:\?|$)/.exec(location)?.[1];
  return TASKS.find((task) => task === segment) ?? 'predict';
}

/** The model that the address names, if it names one. */
export function modelInHash(location: string): string | undefined {
  const segment = /^#?\/models\/([^/?]+)/.exec(location)?.[1];
  return segment === undefined ? undefined : percentDecoded(segment);
}

/** Pages of the operator, beside those of the models. */
export const STATEMENTS = ['accessibility', 'privacy'] as const;
export type Statement = (typeof STATEMENTS)[number];

/** Where a statement is. No model can stand there: they all have `/models/` before their name. */
export function statementHash(statement: Statement): string {
  return `/${statement}`;
}

/** The statement that the address names, if it names one. */
export function statementInHash(location: string): Statement | undefined {
  const segment = /^#?\/?([a-z]+)\/?(?:\?|$)/.exec(location)?.[1];
  return STATEMENTS.find((statement) => statement === segment);
}

/** Where a description is looked at without a model. */
export const PREVIEW_HASH = '/preview';

/** Whether the address names that page, with or without something to look at. */
export function isPreviewHash(location: string): boolean {
  return /^#?\/preview\/?(?:\?|$)/.test(location);
}

/** The settings in the address: what follows the `?` behind the `#`. */
export function settingsIn(hash: string): string {
  const start = hash.indexOf('?');
  return start === -1 ? '' : hash.slice(start + 1);
}

/** The hash of a page with other settings. */
export function withSettings(page: string, settings: string): string {
  return settings === '' ? `#${page}` : `#${page}?${settings}`;
}

/** The model to show: the one that is named, or else one that predicts; undefined when the named one doesn't exist. */
export function shownModel(spec: ApiSpec, asked: string | undefined): ModelSpec | undefined {
  if (asked !== undefined) return spec.models.find(({ id }) => id === asked);
  return spec.models.find((model) => model.predict !== undefined) ?? spec.models[0];
}
