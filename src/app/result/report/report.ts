import { wordsOfCause, type Cause } from '../../../answers/cause.ts';
import { isoMoment } from '../../../files/clock.ts';
import { isTextMime } from '../../../files/kinds.ts';
import { codeBlock, codeSpan } from '../../../request/markdownCode.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { PAGE_VERSION } from '../../../runs/pageVersion.ts';
import { readRun } from '../../../runs/perform.ts';
import { recordName } from '../../../runs/record/record.ts';
import { maskSecrets } from '../../../runs/secrets.ts';
import { exactJson } from '../../../spec/exactJson.ts';
import * as words from './words.ts';

/** In letters: a value, and the beginning of an answer. All of both is in the record, or follows from it. */
const LONGEST_VALUE = 300;
const LONGEST_ANSWER = 800;
/** In bytes: a larger answer isn't read for its beginning. */
const LARGEST_ANSWER = 1_000_000;

/** What was asked and what came, in Markdown that reads as well without being drawn. What was typed as a secret isn't in it. */
export async function reportText(run: FinishedRun, cause: Cause | undefined): Promise<string> {
  const { origin, settings, files, secrets = [] } = run;
  const mask = (text: string) => maskSecrets(text, secrets);
  const span = (text: string) => codeSpan(cut(mask(text), LONGEST_VALUE), words.emptyText);
  const values = Object.entries(settings.values).map(([name, value]) => `${span(name)}: ${span(exactJson(value))}`);
  const told = [
    [words.model, `${span(run.modelId)}${origin.model === undefined ? '' : ` ${span(origin.model)}`}`],
    [words.deepaas, span(origin.deepaas)],
    [words.when, `${isoMoment(run.startedAt)}, ${run.took / 1000} s`],
    ...(settings.format === undefined ? [] : [[words.format, span(settings.format)]]),
  ];
  return [
    `## ${words.asked}`,
    '',
    ...told.map(([name, value]) => `- ${name}: ${value}`),
    ...values.map((value) => `- ${value}`),
    ...settings.unset.map((name) => `- ${span(name)}: ${words.unset}`),
    ...files.map(
      ({ name, file }) => `- ${span(name)}: ${span(file.name)} (${file.type === '' ? '' : `${file.type}, `}${words.bytes(file.size)})`,
    ),
    '',
    `## ${words.came}`,
    '',
    ...(await answerLines(run, mask)),
    ...(cause === undefined ? [] : causeLines(cause).map((line) => `- ${span(line)}`)),
    '',
    words.record(codeSpan(recordName(run), '')),
    words.madeBy(PAGE_VERSION),
    '',
  ].join('\n');
}

function causeLines(cause: Cause): string[] {
  const { title, what } = wordsOfCause(cause);
  return [title, what].filter((line) => line !== '');
}

async function answerLines(run: FinishedRun, mask: (text: string) => string): Promise<string[]> {
  if (run.source === undefined) return [`- ${words.silence}`];
  const { status, contentType, blob } = run.source;
  const lines = [
    `- ${status}, ${contentType === undefined ? words.noType : codeSpan(mask(contentType), words.noType)}, ${words.bytes(blob.size)}`,
  ];
  if (contentType === undefined || !isTextMime(contentType) || blob.size > LARGEST_ANSWER || blob.size === 0) return lines;
  // Read once more: what is masked of an answer is masked in what is read of it.
  const read = (await readRun(run)).run.source;
  const text = mask(read === undefined ? '' : await read.blob.text());
  return text.trim() === '' ? lines : [...lines, '', codeBlock(cut(text, LONGEST_ANSWER))];
}

function cut(text: string, most: number): string {
  const letters = Array.from(text.slice(0, 2 * most));
  return text.length <= most ? text : `${letters.slice(0, most).join('')}${words.cut(text.length)}`;
}

/** What a report is called. */
export function reportTitle(run: FinishedRun, cause: Cause | undefined): string {
  return cause === undefined ? words.wrongAnswer(run.modelId) : words.failure(run.modelId, wordsOfCause(cause).title);
}
