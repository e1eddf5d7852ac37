import { expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { writeCsv } from '../../../files/delimited/write.ts';
import { timelineOf } from '../../../ui/film/timeline.ts';
import type { Film } from '../../../ui/film/useFilm.ts';
import { byFrames } from '../film/frameIndex.ts';
import { momentsOf } from '../film/moments.ts';
import { detectionCells } from './csv.ts';
import { readDetections } from '../../../answers/shapes/detections/readDetections.ts';

const HEAD = 'image,file,entry,class,score,shape,x1,y1,x2,y2,points';

function csvOf(value: Json): string[] {
  const set = readDetections(value, 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  const lines = writeCsv(detectionCells(set, { layout: set.layouts[0], size: { width: 200, height: 100 } })).split('\r\n');
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

test('what else is said about each is a column, and the file has its name', () => {
  const value: Json = [{ label: 'fish', score: 0.91, box: [100, 50, 200, 99], length_cm: 23.4, track_id: 7, tags: ['a', 'b'], x1: 'left' }];
  const set = readDetections(value, 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  const csv = writeCsv(detectionCells(set, { layout: 'xyxy', size: { width: 200, height: 100 }, fileOf: () => 'pond.jpg' }));
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    `${HEAD},length_cm,track_id,tags,answer.x1`,
    '1,pond.jpg,1,fish,0.91,box,100,50,200,99,,23.4,7,"[""a"", ""b""]",left',
  ]);
});

test('what is said about an image is beside all that was found in it, and an image without anything has a line', () => {
  const value: Json = [
    { file_name: 'a.png', seconds: 0.2, detections: [{ name: 'x', confidence: 1, bbox: [0, 0, 5, 5] }] },
    { file_name: 'b.png', seconds: 0.3, detections: [] },
  ];
  const set = readDetections(value, 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  const csv = writeCsv(detectionCells(set, { layout: 'xyxy', size: { width: 200, height: 100 } }));
  expect(csv.trimEnd().split('\r\n')).toEqual([`${HEAD},image.seconds`, '1,a.png,1,x,1,box,0,0,5,5,,0.2', '2,b.png,,,,,,,,,,0.3']);
});

test('of a pose the box that was sent, without the joints that weren’t seen', () => {
  const keypoints = { x: [10, 20, 0], y: [10, 20, 0], visible: [0.9, 0.8, 0.13] };
  expect(csvOf([{ name: 'p', box: { x1: 5, y1: 6, x2: 70, y2: 80 } }])).toEqual(['1,,1,p,,box,5,6,70,80,']);
  const set = readDetections([{ name: 'p', box: { x1: 5, y1: 6, x2: 70, y2: 80 }, keypoints }], '');
  if (set === undefined) throw new Error('nothing was found');
  expect(writeCsv(detectionCells(set, { layout: undefined, size: { width: 200, height: 100 } }))).toContain(
    '1,,1,p,,box points,5,6,70,80,10 10 20 20,',
  );
});

const fish = (x: number, more: Record<string, Json> = {}) => ({ name: 'fish', box: { x1: x, y1: 0, x2: x + 5, y2: 5 }, ...more });
/** 25 frames a second. */
const known = (frames: number) => ({
  timeline: timelineOf({ frames, duration: frames / 25, pace: [{ frames, seconds: 0.04 }] }),
  duration: frames / 25,
});
const guessed = { timeline: timelineOf({ duration: NaN }), duration: NaN };

test.each<[string, Json, Pick<Film, 'timeline' | 'duration'>, string[]]>([
  ['a list for each frame', [[fish(1)], [], [fish(3)]], known(3), [
    'image,file,frame,time,entry,class,score,shape,x1,y1,x2,y2,points',
    '1,,1,0,1,fish,,box,1,0,6,5,', '2,,2,0.04,,,,,,,,,', '3,,3,0.08,1,fish,,box,3,0,8,5,',
  ]], // prettier-ignore
  ['things that are tracked, of which one was lost', [[fish(1, { track_id: 7 })], [fish(2)]], known(2), [
    'image,file,frame,time,entry,track,class,score,shape,x1,y1,x2,y2,points,track_id',
    '1,,1,0,1,7,fish,,box,1,0,6,5,,7', '2,,2,0.04,1,,fish,,box,2,0,7,5,,',
  ]], // prettier-ignore
  ['every fifth frame', [[fish(1)], [fish(2)]], known(10), [
    'image,file,frame,time,entry,class,score,shape,x1,y1,x2,y2,points', '1,,1,0,1,fish,,box,1,0,6,5,', '2,,6,0.2,1,fish,,box,2,0,7,5,',
  ]], // prettier-ignore
  ['no frame rate, no times', [[fish(1)], [fish(2)]], guessed, [
    'image,file,frame,entry,class,score,shape,x1,y1,x2,y2,points', '1,,1,1,fish,,box,1,0,6,5,', '2,,2,1,fish,,box,2,0,7,5,',
  ]], // prettier-ignore
  ['nobody knows which frames', Array.from({ length: 8 }, (_, at) => [fish(at)]), known(11), [
    'image,file,frame,time,entry,class,score,shape,x1,y1,x2,y2,points',
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `${at + 1},,,,1,fish,,box,${at},0,${at + 5},5,`),
  ]], // prettier-ignore
  ['frames that each thing says, one beyond the film', [fish(1, { frame: 12 }), fish(2, { frame: 3 })], known(10), [
    'image,file,frame,time,entry,class,score,shape,x1,y1,x2,y2,points,answer.frame',
    '1,3,4,0.12,1,fish,,box,2,0,7,5,,3', '2,12,13,,1,fish,,box,1,0,6,5,,12',
  ]], // prettier-ignore
])('of a film: %s', (_, value, film, lines) => {
  const read = readDetections(value, 'predictions');
  if (read === undefined) throw new Error('nothing was found');
  const set = byFrames(read);
  const options = { layout: set.layouts[0], size: { width: 200, height: 100 }, moments: momentsOf(set.groups, film) };
  expect(writeCsv(detectionCells(set, options)).trimEnd().split('\r\n')).toEqual(lines);
});
