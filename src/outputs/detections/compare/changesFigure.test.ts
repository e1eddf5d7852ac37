// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { svgDocument, testLook } from '../../../ui/figure/testLook.ts';
import { detectionsFigure } from '../exports/detectionsFigure.ts';
import type { Item } from '../place.ts';
import { changesDrawn } from './changesFigure.ts';
import type { Match } from './matchDetections.ts';

const ink = (colour: string) => ({ colour, dash: [] });
const INKS = { added: ink('#0000ff'), removed: ink('#ff0000'), renamed: ink('#ff00ff'), moved: ink('#ffaa00'), kept: ink('#888888') };

function item(index: number, label: string, score: number, left: number): Item {
  const [top, right, bottom] = [5, left + 10.25, 15.5];
  return {
    index,
    label,
    score,
    shapes: [{ kind: 'box', xy: [left, top, right, bottom] }],
    bounds: { left, top, right, bottom },
  } as unknown as Item;
}

test('what is new, gone and elsewhere has its colour and its corners, and is counted by what became of it', () => {
  const shown: Match[] = [
    { change: 'added', left: undefined, right: item(0, 'cod', 0.9, 100.125), overlap: undefined },
    { change: 'removed', left: item(1, 'eel', 0.5, 150), right: undefined, overlap: undefined },
    { change: 'moved', left: item(2, 'cod', 0.7, 200), right: item(3, 'cod', 0.75, 203), overlap: 0.6 },
  ];
  const size = { width: 400, height: 300 };
  const before = { ...INKS.moved, dash: [2, 3] };
  const drawn = changesDrawn({ photo: undefined, size, inks: INKS, before, shown, total: 5 });
  const document = svgDocument(detectionsFigure(drawn, testLook()));
  const boxes = [...document.querySelectorAll('g[clip-path] > g')].map((group) => [
    group.querySelector('title')?.textContent,
    group.querySelector('path')?.getAttribute('d'),
    group.querySelector('path:last-of-type')?.getAttribute('stroke'),
  ]);
  expect(boxes).toEqual([
    ['before it moved: cod 0.7', 'M200 5H210.25V15.5H200Z', '#ffaa00'],
    ['moved: cod 0.7 → cod 0.75', 'M203 5H213.25V15.5H203Z', '#ffaa00'],
    ['removed: eel 0.5', 'M150 5H160.25V15.5H150Z', '#ff0000'],
    ['added: cod 0.9', 'M100.125 5H110.375V15.5H100.125Z', '#0000ff'],
  ]);
  const entries = [...document.querySelectorAll('g > title')].map(({ textContent }) => textContent).slice(4);
  expect(entries).toEqual(['added', 'removed', 'moved']);
  expect(document.documentElement.textContent).toContain('4 of 6');
});
