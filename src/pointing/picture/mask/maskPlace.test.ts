import { expect, test } from 'vitest';
import { placeOfMask } from './maskPlace.ts';

const pictures = ['a.png', 'b.jpg', 'c.tif'];

test.each<[string, readonly string[], readonly string[], number, { at: number; replaces: boolean }]>([
  ['the first', [], pictures, 0, { at: 0, replaces: false }],
  ['the third, alone', [], pictures, 2, { at: 0, replaces: false }],
  ['behind that of an earlier picture', ['a_mask.png'], pictures, 1, { at: 1, replaces: false }],
  ['before that of a later one', ['b_mask.png'], pictures, 0, { at: 0, replaces: false }],
  ['between two', ['a_mask.png', 'c_mask.png'], pictures, 1, { at: 1, replaces: false }],
  ['its own', ['a_mask.png', 'b_mask.png', 'c_mask.png'], pictures, 1, { at: 1, replaces: true }],
  ['its own, wherever it is', ['c_mask.png', 'a_mask.png'], pictures, 0, { at: 1, replaces: true }],
  ['one of another name, by its place', ['one.png', 'two.png'], pictures, 1, { at: 1, replaces: true }],
  ['the second of two pictures of one name', ['a_mask.png', 'a_mask.png'], ['a.png', 'a.jpg'], 1, { at: 1, replaces: true }],
  ['only one mask, whatever the picture', ['one.png'], [], 2, { at: 0, replaces: true }],
  ['only one mask, and none yet', [], [], 2, { at: 0, replaces: false }],
])('%s', (_, masks, all, index, place) => expect(placeOfMask(masks, all, index)).toEqual(place));
