import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../api/config.ts';
import { BEYOND_STANDARD, gapsIn, KNOWN_GAPS, type GapId } from './known.ts';
import * as words from './words.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const below = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => ending.test(file) && !/\.test\.tsx?$/.test(file),
  );
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const screens = new Map(below('src', /\.tsx$/).map((file) => [file, textOf(`src/${file}`)]));
const having = (pattern: RegExp) => [...screens].filter(([, text]) => pattern.test(text)).map(([file]) => file);

/** What of the code each gap is about: as long as this holds, the gap is there. Who mends it takes it out of the list. */
const EVIDENCE: Readonly<Record<GapId, () => boolean>> = {
  // An end comes from the settings, and there is nothing that asks for more time.
  'time-limit': () => having(/\bexpires\b/).length > 0 && having(/(?<!selection\.)\b(?:extend|prolong)\w*\(/i).length === 0,
  // Nothing on the page says in which language it is, but the page itself.
  language: () => having(/\slang=/).length === 0 && /<html lang="en">/.test(textOf('index.html')),
  // Painted pixel by pixel, under a name that isn't made of them.
  drawings: () =>
    having(/<canvas|component="canvas"/).includes('ui/sound/SpectrogramImage.tsx') &&
    having(/aria-label=\{label\}/).includes('ui/picture/PictureFrame.tsx'),
  plot: () =>
    having(/role="img"[^]*colors=\{COLOURS\}/).includes('outputs/table/plot/Chart.tsx') &&
    having(/stroke(?:-d|D)asharray/).every((file) => !file.startsWith('outputs/table/plot/')),
  dragging: () => having(/<ReactCrop/).length > 0 && !/\bpan(?:By)?\b/.test(screens.get('ui/picture/PictureTools.tsx') ?? ''),
  media: () => having(/medium="video"/).length > 0 && having(/<track\b|addTextTrack|component="track"/).length === 0,
  pictures: () => having(/<PictureFrame/).length > 0,
  documents: () => having(/<iframe|component="iframe"/).length > 0,
  elsewhere: () => having(/target="_blank"/).length > 0,
};

test.each(KNOWN_GAPS)('$id is still in the code', ({ id }) => {
  expect(EVIDENCE[id]()).toBe(true);
});

test('every gap has words, and every word a gap', () => {
  expect(KNOWN_GAPS.map(({ id }) => id).toSorted()).toEqual(Object.keys(words.gaps).toSorted());
});

test('every criterion that has a name is broken somewhere, and what is beyond the standard is among them', () => {
  const named = new Set(KNOWN_GAPS.flatMap(({ criteria }) => criteria));
  expect([...named].toSorted()).toEqual(Object.keys(words.criteria).toSorted());
  expect([...BEYOND_STANDARD].filter((criterion) => !named.has(criterion))).toEqual([]);
});

test('an end is a gap where there is one', () => {
  const ids = (settings: object) => gapsIn(parseConfig(settings), 'ours').map(({ id }) => id);
  expect(ids({})).not.toContain('time-limit');
  expect(ids({ temporary: true })).toContain('time-limit');
  expect(ids({ expires: '2030-01-01T00:00:00Z' })).toContain('time-limit');
});

describe('what axe isn’t shown', () => {
  const tests = below('e2e', /\.ts$/).map((file) => [file, textOf(`e2e/${file}`)] as const);

  test('no rule is switched off, and nothing is left out', () => {
    const silences = /disableRules|\.exclude\(|runOnly/;
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter(([, text]) => silences.test(text)).map(([file]) => file)).toEqual([]);
  });

  test('where only some rules are asked, all of them have been before', () => {
    const asked = tests.flatMap(([file, text]) =>
      Array.from(text.matchAll(/expectAccessible\(page, (\[[^\]]*\])/g), ([, rules]) => `${file} ${rules}`),
    );
    expect(asked).toEqual(asked.filter((line) => line.endsWith("['color-contrast']")));
  });

  test('the sentence about keyboards and names is what the widgets are tested for', () => {
    const contract = textOf('src/inputs/contract.test.tsx');
    expect(contract).toContain('is reached and filled in by keyboard');
    expect(contract).toMatch(/name|label/);
  });
});
