import { same } from '../spec/value.ts';
import { byKey } from '../request/settings.ts';
import { exactJson } from '../spec/exactJson.ts';
import { plainValue } from '../spec/jsonText/inside.ts';
import type { Arg, ExactJson } from '../spec/model.ts';
import type { FinishedRun } from './finishedRun.ts';
import * as say from './words.ts';

/** Something that was set in two ways; undefined means that it wasn't set. */
export interface SettingDifference {
  readonly name: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** What differed between two runs before they began: settings, result format, files, and the versions that answered. */
export function settingsDifferences(left: FinishedRun, right: FinishedRun, args: readonly Arg[] = []): SettingDifference[] {
  const known = byKey(args);
  const [a, b] = [flat(left, known), flat(right, known)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => !same(a.get(name)?.value, b.get(name)?.value))
    .map((name) => ({ name, left: a.get(name)?.text, right: b.get(name)?.text }));
}

interface Setting {
  readonly value: unknown;
  readonly text: string;
}

function flat({ settings, files, origin }: FinishedRun, known: ReadonlyMap<string, Arg>): Map<string, Setting> {
  const all = new Map<string, Setting>();
  for (const [name, value] of Object.entries(settings.values)) {
    const plain = plainValue(known.get(name), value);
    all.set(name, { value: plain, text: plain === null && value !== null ? say.notSet : show(plain) });
  }
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

function show(value: ExactJson): string {
  const text = typeof value === 'string' ? value : exactJson(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text === '' ? say.emptyValue : text;
}
