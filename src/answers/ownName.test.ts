import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeOfEnding } from '../files/kinds.ts';
import { fileType } from '../files/sniff.ts';
import { extensionOf, liesAbout, ownName } from './ownName.ts';

describe('the name of a header', () => {
  test.each<[string, string | undefined]>([
    ['attachment; filename="S2A_mask.tif"', 'S2A_mask.tif'],
    ['attachment; filename=S2A_mask.tif', 'S2A_mask.tif'],
    ['inline;FILENAME = "a b (1).csv" ; size=3', 'a b (1).csv'],
    ['attachment; filename="a;b.csv"', 'a;b.csv'],
    [String.raw`attachment; filename="say \"hi\".txt"`, 'say _hi_.txt'],
    // The extended form wins, wherever it stands.
    [`attachment; filename="Mull.csv"; filename*=UTF-8''M%C3%BCll%20%E2%82%AC.csv`, 'Müll €.csv'],
    [`attachment; filename*=utf-8''%E6%B5%B7.png; filename="sea.png"`, '海.png'],
    [`attachment; filename*=iso-8859-1'de'M%FCll.csv`, 'Müll.csv'],
    // Of a charset or code that can’t be read, the plain form has to do.
    [`attachment; filename="b.csv"; filename*=utf-8''%FF.csv`, 'b.csv'],
    ['attachment; filename="M%C3%BCll.csv"', 'Müll.csv'],
    ['attachment; filename="100%.csv"', '100%.csv'],
    // UTF-8 that came through a header of Latin-1, and Latin-1 itself.
    ['attachment; filename="MÃ¼ll.csv"', 'Müll.csv'],
    ['attachment; filename="Müll.csv"', 'Müll.csv'],
    // Only a file, never a place.
    ['attachment; filename="/tmp/out/pred.npz"', 'pred.npz'],
    [String.raw`attachment; filename="C:\out\pred.npz"`, 'pred.npz'],
    ['attachment; filename="../../.bashrc.txt"', 'bashrc.txt'],
    ['attachment; filename="a\u202Egpj.exe"', 'agpj.exe'],
    // Temporary files, and no names.
    ['attachment; filename="tmpgy0zcywp"', undefined],
    ['attachment; filename="model_v1.2"', undefined],
    ['attachment; filename=""', undefined],
    ['attachment', undefined],
    ['attachment; filename=".."', undefined],
  ])('%s', (header, expected) => {
    expect(ownName(header)).toBe(expected);
  });

  test('a long one keeps its ending', () => {
    expect(ownName(`attachment; filename="${'a'.repeat(400)}.tar.gz"`)).toMatch(/^a{113}\.tar\.gz$/);
  });

  test('whatever the header, no place and nothing invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('"', '', "*=utf-8''"), (text, sign) => {
        const name = ownName(sign.startsWith('*') ? `a; filename${sign}${text}` : `a; filename=${sign}${text}${sign}`) ?? 'a.b';
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]|^\./u);
        expect(name.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

test.each([
  ['a.tif', 'tif'],
  ['a.b.TAR.GZ', 'tar.gz'],
  ['scan.nii.gz', 'nii.gz'],
  ['data.gz', 'gz'],
  ['cube.npy.lz4', 'npy.lz4'],
  ['a.b.tgz', 'tgz'],
  ['a.b.tif', 'tif'],
  ['a.geojson', 'geojson'],
  ['a.7z', '7z'],
  ['v1.2', undefined],
  ['.csv', undefined],
])('the ending of %s', (name, ending) => {
  expect(extensionOf(name)).toBe(ending);
});

test.each<[string, string, boolean]>([
  // What is kept inside of a known format.
  ['npz', 'zip', false],
  ['pt', 'zip', false],
  ['kmz', 'zip', false],
  ['geojson', 'json', false],
  ['ipynb', 'json', false],
  ['gpx', 'xml', false],
  ['nc', 'h5', false],
  ['nii.gz', 'gz', false],
  ['svgz', 'gz', false],
  ['jpeg', 'jpg', false],
  ['tiff', 'tif', false],
  ['mov', 'mp4', false],
  ['csv', 'txt', false],
  ['txt', 'json', false],
  ['dat', 'bin', false],
  // One format under several endings, or in one container.
  ['jfif', 'jpg', false],
  ['apng', 'png', false],
  ['oga', 'ogg', false],
  ['mka', 'weba', false],
  ['m4a', 'mp4', false],
  // Lies.
  ['webm', 'mp4', true],
  ['ogg', 'weba', true],
  ['py', 'zip', true],
  ['npy', 'h5', true],
  ['jpg', 'png', true],
  ['png', 'txt', true],
  ['zip', 'tif', true],
  ['csv', 'zip', true],
  ['json', 'png', true],
])('does .%s lie about %s?', (extension, proven, lies) => {
  expect(liesAbout(extension, fileType(typeOfEnding(proven) ?? '', proven))).toBe(lies);
});
