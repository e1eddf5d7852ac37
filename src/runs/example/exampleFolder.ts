import type { Answer } from '../../answers/answer.ts';
import { isoMoment } from '../../files/clock.ts';
import { MIME } from '../../files/kinds.ts';
import type { Json, JsonObject } from '../../spec/model.ts';
import type { FinishedRun } from '../finishedRun.ts';
import { diskName, distinct, type DiskFile } from '../folder/diskNames.ts';
import { maskSecrets, quotesSecret } from '../secrets.ts';
import * as say from './words.ts';

/** What an author says of an example; empty is not said. */
export interface ExampleTerms {
  readonly title: string;
  readonly group: string;
  /** Empty while the question is left open. */
  readonly licence: string;
  readonly source: string;
}

export interface ExampleFolder {
  readonly files: readonly DiskFile[];
  /** What is not in it because it repeats a secret: the answer, or arguments by their names. */
  readonly withheld: readonly string[];
}

/**
 * A run as a folder of examples: `examples.json`, the inputs and the answer in a folder of their own, and how to use it.
 * No secret that the run knows is in it; one from the history knows none any more.
 * @param isFirst whether this run loaded the model
 */
export async function exampleFolder(
  run: FinishedRun,
  answer: Pick<Answer, 'raw' | 'type'>,
  terms: ExampleTerms,
  isFirst: boolean,
): Promise<ExampleFolder> {
  const secrets = run.secrets ?? [];
  const folder = folderName(terms.title);
  const withholdAnswer = await quotesSecret(answer.raw, secrets);
  const { values, left } = withoutSecrets(run.settings.values, secrets);
  const given = run.files.map(({ file }) => ({ path: `${folder}/${diskName(file.name)}`, blob: file }));
  const placed = distinct([...given, { path: `${folder}/answer.${answer.type.ext}`, blob: answer.raw }]);
  const inputs = placed.slice(0, given.length);
  const recorded = withholdAnswer ? undefined : placed.at(-1);
  const seconds = Math.round(run.took / 10) / 100;
  const { format, unset } = run.settings;
  const example = {
    title: terms.title,
    ...(terms.group !== '' && { group: terms.group }),
    ...(terms.licence !== '' && { licence: terms.licence }),
    ...(terms.source !== '' && { source: terms.source }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(unset.length > 0 && { unset }),
    ...(inputs.length > 0 && { files: addresses(run, inputs) }),
    ...(format !== undefined && { format }),
    ...(recorded !== undefined && {
      answer: {
        file: addressOf(recorded.path),
        type: answer.type.mime,
        [isFirst ? 'firstTook' : 'took']: seconds,
        recorded: [isoMoment(run.startedAt).slice(0, 10), run.origin.model].filter((part) => part !== undefined).join(', '),
      },
    }),
  };
  const index = { [run.modelId]: [example] };
  return {
    files: [
      { path: 'examples.json', blob: new Blob([`${JSON.stringify(index, undefined, 2)}\n`], { type: MIME.json }) },
      { path: 'README.txt', blob: new Blob([say.readme(run.modelId, folder, terms.licence === '')], { type: MIME.text }) },
      ...inputs,
      ...(recorded === undefined ? [] : [recorded]),
    ],
    withheld: [...(withholdAnswer ? [say.theAnswer] : []), ...left],
  };
}

/** What was typed into a password field may stand in another one, too. */
function withoutSecrets(values: JsonObject, secrets: readonly string[]): { values: JsonObject; left: readonly string[] } {
  const isClean = ([name, value]: [string, Json]) => {
    const text = JSON.stringify([name, value]);
    return maskSecrets(text, secrets) === text && !(typeof value === 'string' && value !== '' && secrets.includes(value));
  };
  const entries = Object.entries(values);
  return {
    values: Object.fromEntries(entries.filter(isClean)),
    left: entries.filter((entry) => !isClean(entry)).map(([name]) => say.named(name)),
  };
}

/** By the argument's name: one address, or a list where several files went out. */
function addresses({ files }: FinishedRun, placed: readonly DiskFile[]): Record<string, string | string[]> {
  const names = new Set(files.map(({ name }) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const own = placed.filter((_, at) => files[at]?.name === name).map(({ path }) => addressOf(path));
      return [name, own.length === 1 && own[0] !== undefined ? own[0] : own];
    }),
  );
}

function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const LONGEST = 60;

/** A folder for each example, so that those of several runs can be put together. */
function folderName(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return diskName(words === '' ? 'example' : words);
}
