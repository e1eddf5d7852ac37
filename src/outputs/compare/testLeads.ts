import type { Json } from '../../spec/model.ts';
import type { Part } from '../../answers/part.ts';
import { fileType } from '../../files/sniff.ts';

/** The same place of two answers, and the renderer that compares them; `blocks` where they can only stand side by side. */
export interface CompareLead {
  readonly what: string;
  readonly left: Part;
  readonly right: Part | undefined;
  readonly renderer: string;
}

const json = (key: string, value: Json): Part => ({ from: 'json', key, value, shape: undefined });
const bytes = (mime: string, text: string, fileName: string): Part => ({
  from: 'bytes',
  key: 'body',
  blob: new Blob([text]),
  type: fileType(mime),
  fileName,
  shape: undefined,
});
const grid = (rows: number, columns: number, more = 0): Json =>
  Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => x * y + (x === y ? more : 0)));
const boxes = (...all: (readonly [label: string, score: number, x1: number, y1: number])[]): Json =>
  all.map(([label, score, x1, y1]) => ({ label, score, box: { x1, y1, x2: x1 + 4, y2: y1 + 4 } }));
const lines = (down: number): Json => [0, 5].map((top) => [0, 1, 2, 3].map((x) => [x, top + x * x + down]));
const scores = (...all: (readonly [label: string, score: number])[]): Json => all.map(([label, score]) => ({ label, score }));

const PAIRS: readonly (readonly [what: string, left: Part, right: Part | undefined, renderer: string])[] = [
  ['two pictures', bytes('image/png', 'x', 'a.png'), bytes('image/png', 'y', 'b.png'), 'image'],
  ['two lists of boxes', json('b', boxes(['cat', 0.5, 1, 1])), json('b', boxes(['cat', 0.75, 1, 2], ['dog', 0.5, 8, 8])), 'detections'],
  ['two tables', json('t', [{ a: 1 }, { a: 2 }]), json('t', [{ a: 1 }, { a: 3 }]), 'table'],
  ['two CSV files', bytes('text/csv', 'a,b\n1,2\n', 'a.csv'), bytes('text/csv', 'a,b\n1,3\n2,4\n', 'b.csv'), 'table'],
  ['two small grids, which are drawn as tables', json('g', grid(8, 6)), json('g', grid(8, 6, 1)), 'table'],
  ['two grids that are called masks', json('mask', grid(30, 40)), json('mask', grid(30, 40, 200)), 'image'],
  ['two large grids', json('g', grid(80, 80)), json('g', grid(80, 80, 900)), 'image'],
  ['lines that may be anything', json('l', lines(0)), json('l', lines(1)), 'json'],
  ['two numbers', json('n', 4), json('n', 5), 'number'],
  ['a number that falls below zero', json('n', 4), json('n', -1.5), 'number'],
  ['two classifications', json('c', scores(['cat', 0.8], ['dog', 0.2])), json('c', scores(['dog', 0.7], ['cat', 0.3])), 'classification'],
  ['two classifications of different classes', json('c', scores(['cat', 1])), json('c', scores(['dog', 1])), 'classification'],
  ['two texts', json('t', 'north'), json('t', 'south'), 'json'],
  ['objects of which a member is gone', json('o', { a: { b: 1, c: 2 } }), json('o', { a: { b: 1 } }), 'json'],
  ['a picture and a value', bytes('image/png', 'x', 'a.png'), json('body', 1), 'blocks'],
  ['a place that only one answer has', json('n', 4), undefined, 'blocks'],
];

/** At least one for each renderer that compares. */
export const COMPARE_LEADS: readonly CompareLead[] = PAIRS.map(([what, left, right, renderer]) => ({ what, left, right, renderer }));
