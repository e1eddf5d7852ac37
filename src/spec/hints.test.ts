import { describe, expect, test } from 'vitest';
import { chosenMedium, formatMentions, groupIn, keywordsIn, readHints, splitHelp } from './hints.ts';

describe('keywords of a description', () => {
  test.each([
    ['nothing', '', [], undefined],
    ['one word', 'test image upload', ['image'], 'image'],
    ['any case', 'An IMAGE', ['image'], 'image'],
    ['inside a longer word', 'the audiofile to classify', ['audio'], 'audio'],
    ['two words choose nothing', 'Input an image or Video.', ['image', 'video'], undefined],
    ['#noparse hides a word', 'an image #noparse', ['image'], undefined],
    ['#NoParse in any case', 'an image #NOPARSE', ['image'], undefined],
    ['a word in the second paragraph counts', 'Data.\n\nMay be a video.', ['video'], 'video'],
  ])('%s', (_, description, media, medium) => {
    const hints = readHints(description);
    expect(hints.media).toEqual(media);
    expect(chosenMedium(hints)).toBe(medium);
  });
});

test.each([
  ["Width.\n\n<font color='#C5576B'> Group name: **model_settings**\nType: int</font>", 'model_settings'],
  ['Group name:** general **', 'general'],
  ['Group name: ** **', undefined],
  ['Group name: training', undefined],
  ['The group name: it is **bold**', undefined],
  ['', undefined],
])('the group in %j', (description, group) => {
  expect(groupIn(description)).toBe(group);
});

test.each([
  ['Input a 4-channel .npy file', ['npy']],
  ['Select the ZIP file containing images', ['zip']],
  ['A picture (*.jpg, *.png or TIFF)', ['jpg', 'png', 'tiff']],
  ['Upload .fits', ['fits']],
  ['JPEGs or zipfile', ['jpeg', 'zip']],
  ['A FITS file or GRIB2 archives', ['fits', 'grib2']],
  ['A data cube in HDF format', ['hdf']],
  ['THE FILE', []],
  ['A VIDEO file, echoed', []],
  ['The file of an RGB image', []],
  ['An image of a plant, e.g. from ai4eosc.eu or v1.zip2', []],
  ['path.to.model, 0.5', []],
  ['gzipped or wavelength', []],
  ['', []],
])('kinds of files in “%s”', (description, expected) => {
  expect([...new Set(formatMentions(description).map(({ ending }) => ending))]).toEqual(expected);
});

describe('help text', () => {
  test.each([
    ['one paragraph', 'A threshold.', { summary: 'A threshold.', more: '' }],
    ['the rest is for those who ask', 'A.\n\nB.\n\nC.', { summary: 'A.', more: 'B.\n\nC.' }],
    ['leading blank lines', '\n\nA.\nstill A.', { summary: 'A.\nstill A.', more: '' }],
    ['indentation is not code', 'A\n        B\n    \n        C', { summary: 'A\nB', more: 'C' }],
    ['Windows line ends', 'A\r\n\r\nB', { summary: 'A', more: 'B' }],
    ['the keyword is for us', 'A picture. #noparse', { summary: 'A picture.', more: '' }],
    ['only the keyword', '#noparse', { summary: '', more: '' }],
  ])('%s', (_, description, help) => {
    expect(splitHelp(description)).toEqual(help);
  });
});

describe('keywords of pointing', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ['A region. #box', [['box', '']]],
    ['#box:y1,x1,y2,x2 of the fish', [['box', 'y1,x1,y2,x2']]],
    [
      '#boxes #image:left',
      [
        ['boxes', ''],
        ['image', 'left'],
      ],
    ],
    ['Where it was. #bbox:N,W,S,E.', [['bbox', 'N,W,S,E']]],
    ['see https://host/page#box', []],
    ['a colour #boxed, #box-like', []],
  ])('%j', (description, expected) => expect([...keywordsIn(description)]).toEqual(expected));

  test('are no help', () => expect(splitHelp('Where the fish is. #box:x,y,w,h').summary).toBe('Where the fish is.'));
});
