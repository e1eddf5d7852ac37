import { imagePaths } from './imagePaths.ts';
import type { Dataset } from './dataset.ts';
import type { ExportFormat } from './format.ts';

/** The texts of a format's files by their paths. */
export async function textsOf(format: ExportFormat, dataset: Dataset, withPictures = false): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const context = { paths: imagePaths(dataset.images), withPictures, name: 'test' };
  for await (const { path, blob } of format.write(dataset, context)) texts[path] = await blob.text();
  return texts;
}
