import { expect, test } from 'vitest';
import { readZip } from '../../files/zip/zip.ts';
import { ARCHIVE_LIMITS } from '../../files/zip/limits.ts';
import { writeZip } from '../../files/zip/writeZip.ts';
import type { Dataset } from './dataset.ts';
import { datasetWith, pictureWith, thing } from './testDatasets.ts';
import { writeExport } from './writeExport.ts';

const ask = { name: 'test', withPictures: true, at: Date.UTC(2026, 0, 2) };

async function filesIn(blob: Blob): Promise<Record<string, string>> {
  const { entries } = await readZip(blob, ARCHIVE_LIMITS);
  const texts: Record<string, string> = {};
  for (const entry of entries) texts[entry.path] = await (await entry.open()).blob.text();
  return texts;
}

/** Pictures that lie in an archive. */
async function packedSet(): Promise<Dataset> {
  const archive = await writeZip(
    ['first', 'second'].map((text, at) => ({ path: `in/${at}.jpg`, blob: new Blob([text]) })),
    ask.at,
  );
  const source = { key: 4711, blob: archive, name: 'pictures.zip' };
  const images = ['a.jpg', 'b.jpg'].map((name, at) =>
    pictureWith([], { name, blob: { source, at, size: 5 }, labels: [{ label: at === 0 ? 'cod' : 'crab', score: 1 }] }),
  );
  return { ...datasetWith([]), images };
}

test('pictures that lie packed are unpacked when they are written', async () => {
  const { blob, ending } = await writeExport(await packedSet(), 'classes-csv', ask);
  expect(ending).toBe('classes-csv.zip');
  const files = await filesIn(blob);
  expect(Object.keys(files)).toEqual(['classes.csv', 'images/a.jpg', 'images/b.jpg']);
  expect([files['images/a.jpg'], files['images/b.jpg']]).toEqual(['first', 'second']);
});

test('a folder for each class is made of them', async () => {
  const { blob } = await writeExport(await packedSet(), 'class-folders', ask);
  expect(await filesIn(blob)).toEqual({ 'cod/a.jpg': 'first', 'crab/b.jpg': 'second', 'classes.txt': 'cod\tcod\ncrab\tcrab\n' });
});

test('one file is saved as it is', async () => {
  const { blob, ending } = await writeExport(datasetWith([thing()]), 'coco', ask);
  expect(ending).toBe('json');
  expect(JSON.parse(await blob.text())).toMatchObject({ annotations: [{ bbox: [10, 20, 20, 40] }] });
});
