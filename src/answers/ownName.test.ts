import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  ['a.geojson', 'geojson'],
  ['a.7z', '7z'],
  ['v1.2', undefined],
  ['.csv', undefined],
])('the ending of %s', (name, ending) => {
  expect(extensionOf(name)).toBe(ending);
});

test.each<[string, string, boolean, boolean]>([
  // What is kept inside of a known format.
  ['npz', 'zip', false, false],
  ['pt', 'zip', false, false],
  ['kmz', 'zip', false, false],
  ['geojson', 'json', true, false],
  ['ipynb', 'json', true, false],
  ['gpx', 'xml', true, false],
  ['nc', 'h5', false, false],
  ['nii.gz', 'gz', false, false],
  ['svgz', 'gz', false, false],
  ['jpeg', 'jpg', false, false],
  ['tiff', 'tif', false, false],
  ['mov', 'mp4', false, false],
  ['csv', 'txt', true, false],
  ['txt', 'json', true, false],
  ['dat', 'bin', false, false],
  // Lies.
  ['jpg', 'png', false, true],
  ['png', 'txt', true, true],
  ['zip', 'tif', false, true],
  ['csv', 'zip', false, true],
  ['json', 'png', false, true],
])('does .%s lie about %s?', (extension, proven, isText, lies) => {
  expect(liesAbout(extension, proven, isText)).toBe(lies);
});
