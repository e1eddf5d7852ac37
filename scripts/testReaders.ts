/**
 * `npm run test:readers`: files that the page saves for other programs, and those that a check sends to a module, read back by public readers
 * of their formats. Our code writes them from recorded answers, from a hostile dataset and from what a check is told to make; `readers/read.py` compares every value with what was to be written.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportFormats } from '../src/outputs/exports/formats/all.ts';
import { imagePaths } from '../src/outputs/exports/imagePaths.ts';
import { writeExport } from '../src/outputs/exports/writeExport.ts';
import { cacheDir, DeepaasError, ensureVenv, root } from './deepaas/venv.ts';
import { makeCases, recordedRun, type Case } from './readers/cases.ts';
import { junitSchema } from './readers/junitSchema.ts';
import { writeZip } from '../src/files/zip/writeZip.ts';
import { formatJunit } from '../src/checks/reports/junit.ts';
import { NASTY_TEXTS, RESULT, resultWith } from '../src/checks/reports/testResult.ts';
import { ownFile } from '../src/checks/running/inputs/files/make.ts';
import { ownPixels, PICTURE_SIZE } from '../src/checks/running/inputs/files/picture.ts';
import { rowsOf, tone } from '../src/checks/running/inputs/files/values.ts';
import * as words from '../src/checks/running/inputs/files/words.ts';
import { MIME } from '../src/files/kinds.ts';
import { crateFiles } from '../src/runs/crate/crate.ts';

const say = (line: string) => console.error(line);

try {
  const bin = await ensureVenv(say, { name: 'readers-venv', requirements: 'scripts/readers/requirements.txt', what: 'the readers' });
  mkdirSync(cacheDir, { recursive: true });
  const folder = mkdtempSync(path.join(cacheDir, 'readers-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const one of await makeCases()) await writeCase(folder, one);
  await writeCrate(folder);
  writeJunit(folder, await junitSchema(bin));
  for (const which of [0, 1] as const) await writeInputs(folder, which);
  const read = spawnSync(path.join(bin, 'python'), ['-W', 'ignore', path.join(root, 'scripts/readers/read.py'), folder], {
    stdio: 'inherit',
  });
  process.exitCode = read.status ?? 1;
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

/** A run as an RO-Crate. */
async function writeCrate(folder: string): Promise<void> {
  const own = path.join(folder, 'crate');
  mkdirSync(own);
  const { run, record } = await recordedRun();
  const blob = await writeZip([...(await crateFiles(run, record, undefined))], Date.now());
  writeFileSync(path.join(own, 'crate.zip'), new Uint8Array(await blob.arrayBuffer()));
  writeFileSync(path.join(own, 'expected.json'), JSON.stringify({ files: { crate: 'crate.zip' }, dataset: {}, record }));
}

/** Reports of checks for Jenkins: an ordinary one, and one of texts that somebody wrote to break it. */
function writeJunit(folder: string, schema: string): void {
  for (const [name, result] of [
    ['junit', RESULT],
    ['junit-nasty', resultWith(NASTY_TEXTS)],
  ] as const) {
    const own = path.join(folder, name);
    mkdirSync(own);
    writeFileSync(path.join(own, 'check.xml'), formatJunit(result));
    writeFileSync(path.join(own, 'expected.json'), JSON.stringify({ files: { junit: 'check.xml' }, dataset: {}, result, schema }));
  }
}

/** Inputs that a check makes, and what has to be in them. */
async function writeInputs(folder: string, which: 0 | 1): Promise<void> {
  const own = path.join(folder, `inputs-${which}`);
  mkdirSync(own);
  const files: Record<string, string> = {};
  for (const kind of ['mp3', 'flac', 'dicom', 'hdf5', 'pdf', 'xlsx'] as const) {
    const file = await ownFile(MIME[kind], which);
    files[`input-${kind}`] = file.name;
    writeFileSync(path.join(own, file.name), new Uint8Array(await file.arrayBuffer()));
  }
  const grey = [...ownPixels(which)].filter((_, at) => at % 4 === 0);
  const { columns, sheet, dataset } = words;
  const [text] = words.pages[which];
  const made = { size: PICTURE_SIZE, grey, samples: [...tone(which)], columns, rows: rowsOf(which), text, sheet, dataset };
  writeFileSync(path.join(own, 'expected.json'), JSON.stringify({ files, dataset: {}, made }));
}

/** Every format that fits, with the pictures, and what has to be in them. */
async function writeCase(folder: string, { name, dataset }: Case): Promise<void> {
  const own = path.join(folder, name);
  mkdirSync(own);
  const files: Record<string, string> = {};
  for (const format of exportFormats.filter(({ fits }) => fits(dataset))) {
    const { blob, ending } = await writeExport(dataset, format.id, { name, withPictures: true, at: Date.now() });
    files[format.id] = `${format.id}.${ending}`;
    writeFileSync(path.join(own, `${format.id}.${ending}`), new Uint8Array(await blob.arrayBuffer()));
  }
  const expected = { files, paths: imagePaths(dataset.images), soundPaths: imagePaths(dataset.sounds ?? []), dataset };
  writeFileSync(
    path.join(own, 'expected.json'),
    JSON.stringify(expected, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)),
  );
}
