import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseSpec } from '../spec/parse.ts';
import { findPlaces } from './place/target.ts';
import { findRanges } from './range/target.ts';

/** Recorded documents: our own modules' by default, those of public modules with DEEPAAS_SPECS=<folders>. */
const FOLDERS = (process.env.DEEPAAS_SPECS ?? 'e2e/deepaas/recorded').split(new RegExp(`[,${path.delimiter}]`)).filter(Boolean);

/** All that public modules ask for that is a place or a part of a recording. */
const POINTED = new Set(['roi_lon_lat_test', 'roi_lon_lat']);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /swagger\.json$|openapi\.json$/.test(name))
    .map((name) => [name, path.join(folder, name)] as const),
);

test.each(files)('%s: no argument is a place or a time that isn’t one', (_, file) => {
  const { models } = parseSpec(JSON.parse(readFileSync(file, 'utf8')));
  const forms = models.flatMap(({ predict, train }) => [predict?.args ?? [], train?.args ?? []]);
  const found = forms.flatMap((args) => [...findPlaces(args), ...findRanges(args)]).flatMap(({ writes }) => writes.map(({ name }) => name));
  expect(found.filter((name) => !POINTED.has(name))).toEqual([]);
  if (file.includes('satsr')) expect(found).toContain('roi_lon_lat_test');
});
