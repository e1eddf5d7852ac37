import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arg } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import { findPictureTargets } from './target.ts';

const picture = makeArg({ name: 'photo', kind: 'file', description: 'An image.' });
const integers = makeArg({ kind: 'integer' });
const numbers = makeArg({ kind: 'number' });
const open = { kind: 'array', items: integers } as const;
const list = makeArg({ kind: 'array', items: numbers });

function found(arg: Partial<Arg>, ...others: readonly Partial<Arg>[]) {
  const args = [picture, makeArg(arg), ...others.map(makeArg)];
  return findPictureTargets(args).find(({ at }) => at === args[1]);
}

describe('what is drawn, in which order and how deep', () => {
  test.each<[string, Partial<Arg>, string]>([
    [
      'a list of whole numbers',
      {
        name: 'crop_roi',
        kind: 'array',
        items: integers,
        default: [640, 480, 1000, 2000],
        description: 'Optional Region of Interest (ROI) to crop the image. Format: [x1, y1, x2, y2].',
      },
      'box x1,y1,x2,y2 1 pixel',
    ],
    ['a list of coordinates', { ...open, name: 'crop', description: 'Coordinates of the crop' }, 'box x1,y1,x2,y2? 1 pixel'],
    ['a list of four', { ...open, name: 'crop_area', minItems: 4, maxItems: 4, description: 'The area' }, 'box x1,y1,x2,y2? 1 pixel'],
    ['a list, by its corners', { ...open, name: 'roi', description: 'Two opposite corners' }, 'box x1,y1,x2,y2? 1 pixel'],
    ['a list, with nothing said', { name: 'roi', kind: 'array', items: integers }, 'box x1,y1,x2,y2? 1 pixel'],
    [
      'a third number that is no second corner',
      { name: 'roi', kind: 'array', items: integers, default: [300, 200, 50, 60] },
      'box x1,y1,w,h? 1 pixel',
    ],
    [
      'a text with its syntax',
      {
        name: 'roi_x_y_test',
        default: '[2000, 2000, 2500, 2500]',
        description: 'Pixels locations. Use this syntax: `[x_1,y_1,x_2,y_2]`. If `None` (and `roi_lon_lat_test` also `None`), all of it.',
      },
      'box x1,y1,x2,y2 1 pixel',
    ],
    ['a text with boxes in it', { name: 'box_prompts', default: '[[0,0,100,100],[255,350,400,550]]' }, 'box x1,y1,x2,y2? 2 pixel'],
    ['an example', { name: 'box_prompts', description: 'Boxes, e.g. [[[0,0,100,100],[255,350,400,550]]].' }, 'box x1,y1,x2,y2? 3 pixel'],
    ['lists of lists', { name: 'bboxes', kind: 'array', items: list }, 'box x1,y1,x2,y2? 2 pixel'],
    ['sides by name', { name: 'region', description: 'Area to crop, as left, top, right, bottom' }, 'box x1,y1,x2,y2 1 pixel'],
    ['rows first', { name: 'bbox', description: 'ymin xmin ymax xmax in pixels' }, 'box y1,x1,y2,x2 1 pixel'],
    ['in brackets', { name: 'window', description: 'Bounding box (x, y, width, height)' }, 'box x1,y1,w,h 1 pixel'],
    ['counted from 0', { name: 'crop', description: '[x0, y0, x1, y1]' }, 'box x1,y1,x2,y2 1 pixel'],
    ['x before y', { name: 'crop', description: 'x_min, x_max, y_min and y_max' }, 'box x1,x2,y1,y2 1 pixel'],
    ['a middle', { name: 'box', description: 'Normalized x_center, y_center, width, height' }, 'box cx,cy,w,h 1 fraction'],
    ['a format', { name: 'boxes', description: 'List of boxes in xywh format' }, 'box x1,y1,w,h 2 pixel'],
    ['shares', { name: 'crop_box', kind: 'array', items: numbers, default: [0.1, 0.1, 0.9, 0.9] }, 'box x1,y1,x2,y2? 1 fraction'],
    ['by keyword', { name: 'where', description: 'Where to look. #box:y1,x1,y2,x2' }, 'box y1,x1,y2,x2 1 pixel'],
    ['by keyword, with measures', { name: 'where', description: 'Where to look. #box:x,y,w,h' }, 'box x1,y1,w,h 1 pixel'],
    ['by keyword, with a depth', { name: 'where', description: '#boxes:x1,y1,x2,y2,3' }, 'box x1,y1,x2,y2 3 pixel'],
    ['points', { name: 'input_points', default: '[[10, 20], [30, 40]]' }, 'points x,y? 2 pixel'],
    [
      'a point',
      { name: 'seed_point', kind: 'array', items: integers, minItems: 2, maxItems: 2, description: 'Start (row, col)' },
      'points y,x 1 pixel',
    ],
    [
      'points of objects of images',
      { name: 'point_prompts', default: 'null', description: 'Four levels deep: image, object, points, (x, y)' },
      'points x,y 4 pixel',
    ],
    [
      'points by example',
      { name: 'point_prompts', description: 'Points (x, y), such as [[[[100, 100], [120, 130]]]]' },
      'points x,y 4 pixel',
    ],
    ['points by keyword', { name: 'seeds', description: 'Seeds. #points:y,x' }, 'points y,x 2 pixel'],
    ['a polygon', { name: 'polygon', default: '[[0, 0], [10, 0], [10, 10]]' }, 'polygon x,y? 2 pixel'],
    ['a polygon in a row', { name: 'polygon', kind: 'array', items: numbers, default: [0, 0, 10, 0, 10, 10] }, 'polygon x,y? 1 flat pixel'],
    ['polygons', { name: 'polygons', description: 'Lists of (x, y)' }, 'polygon x,y 3 pixel'],
    ['a polygon by keyword', { name: 'fence', description: '#polygon' }, 'polygon x,y? 2 pixel'],
    [
      'pixels from below',
      {
        name: 'bottom_crop',
        kind: 'integer',
        default: 31,
        description: 'Number of pixels to crop from the bottom of the image. [Default: 31px]',
      },
      'side bottom',
    ],
    ['pixels from the left', { name: 'crop_left', kind: 'integer' }, 'side left'],
    ['how much from the top', { name: 'top_crop', kind: 'integer', description: 'How much to crop' }, 'side top'],
    ['what is at the bottom', { name: 'crop_bottom', kind: 'integer', description: 'Crop at the bottom' }, 'side bottom'],
    ['points of any number', { name: 'points', description: 'Any number of points (x, y)' }, 'points x,y 2 pixel'],
    ['a mask', { name: 'mask_prompts', kind: 'file', description: 'A file' }, 'mask'],
    ['a mask that is an image', { name: 'hole', kind: 'file', description: 'Binary mask image of the same size.' }, 'mask'],
    ['a mask by keyword', { name: 'hole', kind: 'file', description: 'What is filled #mask' }, 'mask'],
  ])('%s', (_, arg, expected) => {
    const target = found(arg)?.target;
    const { figure, side, isFlat, meaning } = target ?? {};
    const order =
      meaning && `${meaning.order}${meaning.orderKnown ? '' : '?'} ${meaning.depth}${isFlat === true ? ' flat' : ''} ${meaning.unit}`;
    expect([figure, ...(figure === 'mask' || figure === undefined ? [] : [side ?? order])].join(' ')).toBe(expected);
  });
});

describe('corners that are named, for a list of four numbers', () => {
  test.each<[string, string]>([
    ['Upper left and lower right', 'x1,y1,x2,y2?'],
    ['upper-left, lower-right', 'x1,y1,x2,y2?'],
    ['top left bottom right', 'x1,y1,x2,y2?'],
    ['The upper left corner and the lower right corner', 'x1,y1,x2,y2?'],
    ['top-left and bottom-right corner', 'x1,y1,x2,y2?'],
    ['[topleft, bottomright]', 'x1,y1,x2,y2?'],
    ['left-top to right-bottom', 'x1,y1,x2,y2?'],
    ['lower left and upper right', 'x1,y2,x2,y1?'],
    ['upper left and upper right, which are no two opposite ones', 'x1,y1,x2,y2?'],
    ['upper left (x1, y1) and lower right (x2, y2)', 'x1,y1,x2,y2'],
    ['upper left and lower right, as [y1, x1, y2, x2]', 'y1,x1,y2,x2'],
    ['upper left and lower right in yxyx', 'y1,x1,y2,x2'],
    ['top left x, top left y, width, height', 'x1,y1,w,h'],
    ['top, left, bottom, right', 'y1,x1,y2,x2'],
    ['upper/left/lower/right', 'y1,x1,y2,x2'],
    ['left, top, right and bottom', 'x1,y1,x2,y2'],
  ])('%s', (description, expected) => {
    const { order, orderKnown, depth } = found({ ...open, name: 'crop_box', minItems: 4, maxItems: 4, description })?.target.meaning ?? {};
    expect([`${order}${orderKnown === false ? '?' : ''}`, depth]).toEqual([expected, 1]);
  });
});

describe('what isn’t drawn', () => {
  test.each<[string, Partial<Arg>]>([
    ['the gain of a loss', { name: 'box', kind: 'number', default: 7.5, description: 'Box loss gain' }],
    ['a switch', { name: 'show_boxes', kind: 'boolean', description: 'Show boxes in segmentation predictions' }],
    ['a switch for a crop', { name: 'boolean_crop_roi', kind: 'boolean', description: 'Enable cropping to the Region of Interest (ROI).' }],
    ['a share', { name: 'crop_fraction', kind: 'number', default: 1 }],
    ['a ratio', { name: 'mask_ratio', kind: 'integer', default: 4 }],
    ['a score', { name: 'min_mask_score', kind: 'number', default: 0.9, description: 'The minimum confidence score for a mask' }],
    ['a thickness', { name: 'box_thickness', kind: 'integer', default: 2 }],
    ['a size', { name: 'image_size', kind: 'array', items: integers, default: [640, 640] }],
    ['the size of a crop', { name: 'crop', kind: 'array', items: integers, description: 'Crop size (height, width)' }],
    [
      'margins',
      { name: 'crop', kind: 'array', items: integers, minItems: 4, maxItems: 4, default: [1, 2, 3], description: 'From each side' },
    ],
    ['a colour', { name: 'box_color', kind: 'array', items: integers, default: [255, 0, 0, 255] }],
    [
      'degrees',
      { name: 'roi_lon_lat_test', default: 'null', description: 'Region of interest in WGS84. Use this syntax: `[x_1,y_1,x_2,y_2]`' },
    ],
    ['a box on the Earth', { name: 'bbox', kind: 'array', items: numbers, default: [43.5, -8, 43, -7.5] }],
    ['a box on the Earth, by its order', { name: 'bbox', kind: 'array', items: numbers, description: 'N, W, S, E' }],
    ['a number of points', { name: 'num_points', kind: 'integer' }],
    ['points in a row', { name: 'points_per_side', kind: 'integer', default: 32 }],
    ['points with nothing said', { name: 'points', kind: 'array', items: numbers }],
    ['a checkpoint', { name: 'checkpoint', description: 'Checkpoint to use (x, y)' }],
    ['the size of a crop in the middle', { ...open, name: 'center_crop', description: 'Height and width of the centre crop' }],
    ['the share of a crop', { ...open, name: 'random_crop', description: 'Lower and upper bound of the random area' }],
    ['a size in words', { ...open, name: 'crop', description: 'Crop to this height and width' }],
    ['a size in pixels', { ...open, name: 'crop', description: 'Height and width of the crop in pixels' }],
    ['a crop with nothing said', { ...open, name: 'crop' }],
    ['channels', { ...open, name: 'crop', description: 'Channels to crop' }],
    ['indices', { ...open, name: 'rois', description: 'Indices of the regions' }],
    ['indices of pixels', { ...open, name: 'rois', default: [0, 1, 2, 3], description: 'Indices of the regions of pixels' }],
    ['ids', { ...open, name: 'roi_ids' }],
    ['the number of boxes', { ...open, name: 'boxes', default: [1, 2, 3, 4], description: 'Number of boxes of each class' }],
    ['a way to say a box', { name: 'box', description: 'Which box to use: coordinates or names' }],
    ['words for sides', { name: 'caption', description: 'Crop: left, top, right, bottom words may be used' }],
    ['words for sides, by another name', { name: 'prompt', description: 'Crop: left, top, right, bottom words may be used' }],
    ['how many crops', { name: 'crop_top', kind: 'integer', description: 'How many of the top crops are returned' }],
    ['a number of crops', { name: 'top_crop', kind: 'integer', description: 'Number of top crops to keep' }],
    ['a number of points', { ...open, name: 'points', description: 'Number of points, (x, y), of the grid' }],
    ['a mask of tokens', { name: 'attention_mask', kind: 'file', description: 'A text file' }],
    ['a mask in a text', { name: 'mask', kind: 'file', description: 'A JSON file' }],
    ['a text about boxes', { name: 'box', description: 'Text in the box' }],
    ['a choice', { name: 'roi', choices: ['[0,0,1,1]', '[1,1,2,2]'] }],
    ['labels', { name: 'box_labels', kind: 'array', items: integers, default: [0, 0, 1, 1] }],
    ['anchors', { name: 'anchor_boxes', default: '[10,13,16,30]' }],
    ['a map’s range', { name: 'span', description: 'Region of interest. #range' }],
    ['a share of the bottom', { name: 'bottom_crop_ratio', kind: 'number', default: 0.1 }],
    ['a value at the top', { name: 'top_k', kind: 'integer', default: 5 }],
    ['the model of a mask', { name: 'mask_model', kind: 'file', description: 'Weights' }],
    ['a mask that is no PNG', { name: 'mask', kind: 'file', description: 'A mask as .npy file' }],
  ])('%s', (_, arg) => expect(found(arg)).toBeUndefined());

  test.each<[string, readonly Partial<Arg>[]]>([
    ['without a file', []],
    ['beside a sound', [{ name: 'sound', kind: 'file', description: 'An audio file' }]],
    ['beside a plain file', [{ name: 'data', kind: 'file', description: '#noparse an image' }]],
    [
      'beside two files of any kind',
      [
        { name: 'a', kind: 'file' },
        { name: 'b', kind: 'file' },
      ],
    ],
    ['beside a mask alone', [{ name: 'mask', kind: 'file' }]],
  ])('%s', (_, others) => {
    const args = [{ name: 'roi', default: '[0, 0, 10, 10]', description: 'In pixels' }, ...others].map(makeArg);
    expect(findPictureTargets(args)).toEqual([]);
  });
});

describe('whose picture', () => {
  const left = { name: 'left', kind: 'file', description: 'image' } as const;
  const right = { name: 'right', kind: 'file', description: 'image' } as const;
  const roi = { name: 'roi', default: '[0, 0, 10, 10]' };
  test.each<[string, readonly Partial<Arg>[], readonly string[]]>([
    ['the only one', [left, roi], ['left']],
    ['the nearest', [left, { name: 'x' }, roi, right], ['right', 'left']],
    ['the one before, of two as near', [left, roi, right], ['left', 'right']],
    ['the one that is named', [{ ...roi, description: 'Box #box #image:right' }, left, right], ['right', 'left']],
    [
      'a file of any kind, when pixels are said',
      [
        { name: 'data', kind: 'file', description: 'The file to classify' },
        { ...roi, description: 'In pixels' },
      ],
      ['data'],
    ],
    ['a file that is named like a picture', [{ name: 'image', kind: 'file' }, roi], ['image']],
    ['an array', [{ name: 'input', kind: 'file', description: 'A .npy file' }, roi], ['input']],
  ])('%s', (_, args, expected) => {
    expect(findPictureTargets(args.map(makeArg)).map(({ target }) => target.pictures.map(({ name }) => name))).toEqual([expected]);
  });
});

describe('labels of points', () => {
  const points = { name: 'point_prompts', default: '[[[[1, 2]]]]' };
  test.each<[string, Partial<Arg>, string | undefined]>([
    ['by name', { name: 'point_labels', description: '1 is foreground, 0 is background' }, 'point_labels'],
    ['by keyword', { name: 'kinds', description: '#labels' }, 'kinds'],
    ['of something else', { name: 'box_labels', kind: 'array' }, undefined],
    ['no numbers', { name: 'point_labels', kind: 'boolean' }, undefined],
  ])('%s', (_, labels, expected) => expect(found(points, labels)?.target.labels?.name).toBe(expected));

  test('say how deep the points are', () => {
    expect(
      found({ name: 'points', default: 'null', description: '(x, y)' }, { name: 'point_labels', default: '[[1, 0]]' })?.target.meaning
        .depth,
    ).toBe(3);
  });
});

test('says why', () => {
  expect(found({ name: 'crop_roi', description: '[x1, y1, x2, y2]' })?.because).toBe('drawn on the picture of photo: its name says crop');
  expect(found({ name: 'boxes', default: '[[0, 0, 1, 1]]' })?.because).toBe(
    'drawn on the picture of photo: its name says boxes; that its numbers are x1,y1,x2,y2 is assumed, which #boxes:x1,y1,x2,y2 in the description would say',
  );
  expect(found({ name: 'x', description: '#box:x,y,w,h' })?.because).toBe('drawn on the picture of photo: the description says #box');
});

test.each([['[1'], ['[1]'], ['['], ['[ '], ['1, '], ['(1,2)']])('much of %s is read at once', (part) => {
  expect(found({ name: 'roi', description: part.repeat(10_000) })).toBeUndefined();
});

test('any words are read without a fault', () => {
  const words = fc.string({ unit: fc.constantFrom('roi', 'box ', 'x1', ',', '[', ']', '(', '1', ' ', 'point', '#box:', 'y') });
  fc.assert(fc.property(words, words, (name, description) => void found({ name, description })));
});
