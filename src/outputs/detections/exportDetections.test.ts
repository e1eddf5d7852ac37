import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { toCsv } from './exportDetections.ts';
import { readDetections } from './readDetections.ts';

const HEAD = 'image,file,entry,class,score,shape,x1,y1,x2,y2,points';

function csvOf(value: Json): string[] {
  const set = readDetections(value, 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  const lines = toCsv(set, set.layouts[0], { width: 200, height: 100 }).split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual([HEAD, '']);
  return lines.slice(1, -1);
}

test.each<[string, Json, string[]]>([
  ['a box', [{ name: 'cod', confidence: 0.5, box: { x1: 1, y1: 2, x2: 3, y2: 4 } }], ['1,,1,cod,0.5,box,1,2,3,4,']],
  ['shares of the picture, in pixels', [{ name: 'cod', bbox: [0.1, 0.2, 0.5, 0.6] }], ['1,,1,cod,,box,20,20,100,60,']],
  ['a corner and a size, as corners', [{ category_id: 3, bbox: [10, 20, 30, 40] }], ['1,,1,class 3,,box,10,20,40,60,']],
  [
    'an outline, with what encloses it',
    [
      {
        name: 'cod',
        polygon: [
          [0, 0],
          [5, 0],
          [5, 6],
        ],
      },
    ],
    ['1,,1,cod,,polygon,0,0,5,6,0 0 5 0 5 6'],
  ],
  [
    'a box and the points in it',
    [
      {
        name: 'cod',
        bbox: [0, 0, 9, 9],
        keypoints: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['1,,1,cod,,box points,0,0,9,9,1 2 3 4'],
  ],
  [
    'several images',
    [
      { file_name: 'a.png', detections: [{ name: 'x', bbox: [0, 0, 5, 5] }] },
      { file_name: 'b, c.png', detections: [{ name: 'y', bbox: [0, 0, 5, 5] }] },
    ],
    ['1,a.png,1,x,,box,0,0,5,5,', '2,"b, c.png",1,y,,box,0,0,5,5,'],
  ],
  ['what has no place', [{ name: 'a', bbox: [0, 0, 5, 5] }, { name: 'b' }], ['1,,1,a,,box,0,0,5,5,', '1,,2,b,,,,,,,']],
  ['quotation marks', [{ name: 'a "b"', bbox: [0, 0, 5, 5] }], ['1,,1,"a ""b""",,box,0,0,5,5,']],
  [
    'what a spreadsheet would run as a formula',
    [
      { name: '=1+1', bbox: [0, 0, 5, 5] },
      { name: '@x', bbox: [0, 0, 5, 5] },
    ],
    ["1,,1,'=1+1,,box,0,0,5,5,", "1,,2,'@x,,box,0,0,5,5,"],
  ],
])('%s', (_, value, lines) => {
  expect(csvOf(value)).toEqual(lines);
});
