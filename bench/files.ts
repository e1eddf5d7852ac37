/**
 * Workbooks, NetCDF, HDF5, Parquet and DICOM as answers: how long until they are shown, the longest task of the page meanwhile, what is
 * asked of them then, and the memory of the page's process at most. `BENCH_PYTHON` names a Python with what `files/make.py` imports;
 * `--folder=…` keeps the files that it makes, `--only=name` measures one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { openForm, timeRun, withAnswers } from './answers.ts';
import { memoryOfPages, withPage } from './support.ts';

interface Measured {
  readonly file: string;
  readonly type: string;
  readonly about: string;
  /** An expression of the page that is true when the file is shown. */
  readonly shown: string;
  readonly next: readonly (readonly [name: string, act: (page: Page) => Promise<void>])[];
}

const TABLE = `document.querySelector('[data-renderer=sheets] [aria-rowindex="2"]') !== null`;
const field = (side: number) => `document.querySelector('[data-picture="${side}x${side}"] canvas') !== null`;

/** Done when the count stands again in place of "searching and sorting". */
const settled = (count: string) => async (page: Page) => {
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  await page.getByText(count).first().waitFor({ timeout: 120_000 });
};

const sorted = (column: string, count: string) => async (page: Page) => {
  await page.getByRole('button', { name: column, exact: true }).click();
  await settled(count)(page);
};

const searched = (what: string, count: string) => async (page: Page) => {
  await page.getByRole('searchbox').first().fill(what);
  await settled(count)(page);
};

const stepped = async (page: Page) => {
  await page.getByRole('button', { name: 'Next time' }).click();
  await page.getByText('2 of 20').first().waitFor();
  await page.waitForFunction(field(1600));
};

const FILES: readonly Measured[] = [
  { file: 'rows.xlsx', about: 'workbook of 100,000 rows × 10', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', shown: TABLE, next: [['sorted by text', sorted('class', '100,000 rows')], ['searched', searched('label 42', 'of 100,000 rows')]] }, // prettier-ignore
  { file: 'sheets.xlsx', about: 'workbook of 50 sheets', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', shown: TABLE, next: [['another sheet', async (page) => {
    await page.getByRole('combobox', { name: 'Sheet', exact: true }).selectOption('Beach 50');
    await settled('2,000 rows')(page);
  }]] }, // prettier-ignore
  {
    file: 'classic.nc',
    about: 'NetCDF-3 of 205 MB',
    type: 'application/x-netcdf',
    shown: field(1600),
    next: [['another moment', stepped]],
  },
  { file: 'chunks.nc', about: 'HDF5, chunks with deflate', type: 'application/x-hdf5', shown: field(1600), next: [['another moment', stepped]] }, // prettier-ignore
  { file: 'rows.parquet', about: 'Parquet of 1,000,000 rows × 5, ZSTD', type: 'application/vnd.apache.parquet', shown: TABLE, next: [['sorted by text', sorted('label', '800,000 rows')], ['searched', searched('label 42', 'of 800,000 rows')]] }, // prettier-ignore
  { file: 'scan.dcm', about: 'DICOM of 4096² × 16 bits', type: 'application/dicom', shown: field(4096), next: [] },
];

const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only');
const kept = option('folder');
const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'bench-files-'));
try {
  if (!existsSync(path.join(folder, 'scan.dcm'))) {
    execFileSync(process.env.BENCH_PYTHON ?? 'python3', [path.join(import.meta.dirname, 'files/make.py'), folder], { stdio: 'inherit' });
  }
  for (const measured of FILES.filter(({ file }) => only === undefined || file === only)) {
    // A browser for each: what one leaves behind isn't another's memory.
    await withPage((browser) => withAnswers((origin, next) => measure(browser, `${origin}/#/models/slow`, measured, next)));
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true });
}

async function measure(
  browser: Browser,
  url: string,
  { file, type, about, shown, next: acts }: Measured,
  answerWith: (answer: { type: string; body: Buffer }) => void,
): Promise<void> {
  const body = readFileSync(path.join(folder, file));
  console.log(`— ${about}: ${(body.length / 1e6).toFixed(0)} MB`);
  answerWith({ type, body });
  const page = await openForm(browser, url);
  await page.waitForTimeout(3000);
  const before = memoryOfPages();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, memoryOfPages())), 200);
  const { fromBytes, longest, processor } = await timeRun(page, shown);
  say('from the answer’s last byte to shown', fromBytes);
  say('longest task', longest);
  say('processor time of the page and its workers', processor);
  for (const [name, act] of acts) {
    await page.evaluate('window.longest = 0');
    const start = performance.now();
    await act(page);
    say(name, performance.now() - start);
    await page.waitForTimeout(500);
    say(`${name}: longest task`, await page.evaluate<number>('window.longest'));
  }
  clearInterval(watch);
  say('memory at most', (most - before) / 1e6, 'MB');
  await page.context().close();
}

function say(what: string, value: number, unit = 'ms'): void {
  console.log(`${what.padEnd(60)} ${value.toFixed(0)} ${unit}`);
}
