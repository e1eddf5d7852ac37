// @vitest-environment jsdom
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../answers/answer.ts';
import { cellsOf } from '../summary/cells.ts';
import { answerLine } from '../summary/answerLine.ts';
import { lineInWords } from '../summary/lineWords.ts';
import { isObject } from '../../answers/isObject.ts';
import { tracesNow } from '../../files/report.ts';
import { nameOfVisual } from '../summary/nameOfVisual.ts';
import { OutputBlocks } from '../OutputBlocks.tsx';
import type { Part } from '../../answers/part.ts';
import { readAnswer } from '../../answers/read.ts';
import { expectOutput, outputs } from '../registry.ts';
import { SentFiles } from '../../ui/preview/sentFiles.ts';
import { isWholeRecord, loadRecorded, recordedNames, sentWith, shownParts, type Recorded } from './recorded.ts';
import { drawable } from '../summary/drawable.ts';

// What modules really answer is read, named and drawn as it should be. Another module is two more files.

/** Sizes of the pictures that were sent, by the URLs that they get. jsdom decodes nothing. */
const sizes = new Map<string, { width: number; height: number }>();
let sent: ReadonlyMap<unknown, { width: number; height: number }> = new Map();

beforeAll(async () => {
  // jsdom's own can't be read.
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal('File', NodeFile);
  URL.createObjectURL = (blob) => {
    const url = `blob:${sizes.size}`;
    sizes.set(url, sent.get(blob) ?? { width: 64, height: 48 });
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  // Nor does it load, paint or play.
  const src = {
    set(this: HTMLImageElement, url: string) {
      this.setAttribute('src', url);
      setTimeout(() => this.dispatchEvent(new Event('load')));
    },
  };
  Object.defineProperties(HTMLImageElement.prototype, {
    src,
    naturalWidth: { get: naturalSize('width') },
    naturalHeight: { get: naturalSize('height') },
  });
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  Object.defineProperty(HTMLMediaElement.prototype, 'load', { value: () => undefined });
  await Promise.all(outputs.map(({ View }) => View.preload()));
}, 120_000);
afterEach(cleanup);

function naturalSize(side: 'width' | 'height') {
  return function (this: HTMLImageElement) {
    return sizes.get(this.getAttribute('src') ?? '')?.[side] ?? 0;
  };
}

function tabOf(answer: Answer): string | null {
  const { parts, json } = answer;
  const visual = drawable(answer);
  if (visual.length > 0) return nameOfVisual(visual);
  return json !== undefined && parts.every(isWholeRecord) ? null : 'Result';
}

/** Texts, and what fields, pictures and links hold besides. */
function wordsOf(element: HTMLElement): string {
  const more = [...element.querySelectorAll('input, textarea, [href], [aria-label], img[alt]')].flatMap((one) =>
    ['value', 'href', 'aria-label', 'alt'].map((name) => (name === 'value' ? (one as HTMLInputElement).value : one.getAttribute(name))),
  );
  // A space between elements, as a reader sees cells apart; without one too, for numbers that are set in several.
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '');
  return [texts.join(' '), element.textContent, ...more].join('\n').replace(/\s+/g, ' ');
}

const rendererOf = (element: HTMLElement, key: string) =>
  [...element.querySelectorAll<HTMLElement>('[data-output]')].find(({ dataset }) => dataset.output === key)?.dataset.renderer;

async function drawn(recorded: Recorded, parts: readonly Part[]): Promise<HTMLElement> {
  const files = sentWith(recorded);
  sent = new Map(
    files.map(({ file }, at) => {
      const { width = 0, height = 0 } = recorded.inputs[at] ?? {};
      return [file, { width, height }];
    }),
  );
  const { container } = render(
    <SentFiles value={files}>
      <OutputBlocks parts={parts} />
    </SentFiles>,
  );
  const { says } = recorded.expected;
  const missing = () => says.filter((words) => !wordsOf(container).includes(words));
  await waitFor(() => expect(missing()).toEqual([]), { timeout: 3000 }).catch((reason: unknown) => {
    const blocks = [...container.querySelectorAll<HTMLElement>('[data-output]')].map(
      ({ dataset }) => `${dataset.output}: ${dataset.renderer}`,
    );
    const words = wordsOf(container).slice(0, 3000);
    throw new Error(`${recorded.name}: missing ${JSON.stringify(missing())} in “${words}”, drawn as ${blocks.join(', ')}`, {
      cause: reason,
    });
  });
  return container;
}

test('every answer has its expectations, and there are many', () => {
  const answers = Object.keys(import.meta.glob(['./*.json', '!./*.expect.json'])).map((path) => path.replace('.json', '.expect.json'));
  expect(Object.keys(import.meta.glob('./*.expect.json')).toSorted()).toEqual(answers.toSorted());
  expect(recordedNames.length).toBeGreaterThanOrEqual(30);
});

describe.each(recordedNames)('%s', (name) => {
  test('is read and drawn as it should be', async () => {
    const before = tracesNow();
    const recorded = await loadRecorded(name);
    const { expected } = recorded;
    const answer = await readAnswer(recorded.source);
    expect({ tab: tabOf(answer), error: answer.error?.title, history: answer.error?.title ?? lineInWords(answerLine(answer)) }).toEqual({
      tab: expected.tab,
      error: expected.error,
      history: expected.history,
    });
    const cells = cellsOf(answer);
    expect(cells, `${name}, cells of a batch`).toMatchObject(expected.cells);
    expect(
      (expected.neverCells ?? []).filter((column) => column in cells),
      `${name}, columns of a batch`,
    ).toEqual([]);
    const page = await drawn(recorded, shownParts(answer));
    const keys = Object.keys(expected.blocks);
    expect(Object.fromEntries(keys.map((key) => [key, rendererOf(page, key)]))).toEqual(expected.blocks);
    const words = wordsOf(page);
    expect(
      (expected.neverSays ?? []).filter((wrong) => words.includes(wrong)),
      `${name} must not say`,
    ).toEqual([]);
    expect(words).not.toContain('couldn’t be drawn');
    // A rule that throws is passed over, and another renderer takes its part.
    expect(tracesNow().filter((trace) => !before.includes(trace))).toEqual([]);
  });

  test('what “Why does it look like this?” promises is drawn', async () => {
    const { source, expected } = await loadRecorded(name);
    const { parts, error, json } = await readAnswer(source);
    if (source.response === undefined || error !== undefined) return;
    const given = isObject(json?.value) ? json.value : {};
    const { container } = render(<OutputBlocks parts={parts} />);
    // Where the schema names no type it promises nothing, and what is missing isn't drawn.
    const properties = source.response.properties.filter(({ kind, name: own }) => kind !== 'any' && (given[own] ?? null) !== null);
    const promised = properties.map((property) => [property.name, expectOutput(property, source.response?.properties ?? []).renderer]);
    const kept = properties.map((property) => [property.name, rendererOf(container, property.name)]);
    const reasons = expected.exceptions ?? {};
    const isJudged = ([property = '']: (string | undefined)[]) => reasons[property] === undefined;
    expect(kept.filter(isJudged)).toEqual(promised.filter(isJudged));
  });
});
