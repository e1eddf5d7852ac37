import { same } from '../spec/value.ts';
import type { Json } from '../spec/model.ts';
import type { FinishedRun } from './finishedRun.ts';
import * as say from './words.ts';

/** Something that was set in two ways; undefined means that it wasn't set. */
export interface SettingDifference {
  readonly name: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** What differed between two runs before they began: settings, result format, files, and the versions that answered. */
export function settingsDifferences(left: FinishedRun, right: FinishedRun): SettingDifference[] {
  const [a, b] = [flat(left), flat(right)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => !same(a.get(name)?.value, b.get(name)?.value))
    .map((name) => ({ name, left: a.get(name)?.text, right: b.get(name)?.text }));
}

interface Setting {
  readonly value: unknown;
  readonly text: string;
}

function flat({ settings, files, origin }: FinishedRun): Map<string, Setting> {
  const all = new Map<string, Setting>();
  for (const [name, value] of Object.entries(settings.values)) all.set(name, { value, text: show(value) });
  for (const name of new Set(files.map((file) => file.name))) {
    const sent = files.filter((file) => file.name === name).map(({ file }) => file);
    all.set(name, {
      value: sent.map(({ name: own, size, lastModified }) => [own, size, lastModified]),
      text: sent.map((file) => file.name).join(', '),
    });
  }
  if (settings.format !== undefined) all.set(say.resultFormat, { value: settings.format, text: settings.format });
  if (origin.model !== undefined) all.set(say.versionOfModel, { value: origin.model, text: origin.model });
  if (origin.deepaas !== '') all.set('DEEPaaS', { value: origin.deepaas, text: origin.deepaas });
  return all;
}

const MAX_TEXT = 200;

function show(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text === '' ? say.emptyValue : text;
}
