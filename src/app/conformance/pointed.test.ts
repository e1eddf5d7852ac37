import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findPointings } from '../../pointing/registry.ts';
import { parseSpec } from '../../spec/parse.ts';

/** Recorded documents: our own modules' by default, those of public modules with DEEPAAS_SPECS=<folders>. */
const FOLDERS = (process.env.DEEPAAS_SPECS ?? 'e2e/deepaas/recorded').split(new RegExp(`[,${path.delimiter}]`)).filter(Boolean);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /swagger\.json$|openapi\.json$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
);

/** All arguments of public modules that are pointed at, by the beginning of their document's name. A control at any other is a false alarm. */
const POINTED: Readonly<Record<string, readonly string[]>> = {
  'socib-shoreline-extraction': ['picture: crop_roi on file'],
  'zooprocess-multiple-separator': ['picture: bottom_crop on images'],
  satsr: ['place: roi_lon_lat_test', 'picture: roi_x_y_test on data'],
};

test.each(files)('$name: what is pointed at, and nothing else', ({ name, text }) => {
  const forms = parseSpec(JSON.parse(text) as unknown).models.flatMap(({ predict, train }) => [predict?.args ?? [], train?.args ?? []]);
  const found = forms.flatMap((args) => findPointings(args));
  expect(found.map(({ rule, at, reads: [file] }) => `${rule}: ${at.name}${file === undefined ? '' : ` on ${file.name}`}`)).toEqual(
    POINTED[name.split('.')[0] ?? ''] ?? [],
  );
});
