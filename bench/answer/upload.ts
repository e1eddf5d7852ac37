import { execFile } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.ts';
import { uploadAlone } from './alone.ts';
import { WATCH } from './watch.ts';

const BYTES = 500_000_000;
const RUNS = 5;
const PATH = '/v2/models/labels/predict/';

/** A file of 500 MB on its way to the model, beside curl and an empty page of the same browser, and the memory of all of the browser's processes meanwhile. */
export async function measureUpload(sites: readonly { readonly site: string; readonly url: string }[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-upload-'));
  const file = path.join(folder, 'large.bin');
  // Zeros, which take no room on the disk.
  const handle = openSync(file, 'w');
  ftruncateSync(handle, BYTES);
  closeSync(handle);
  try {
    for (const { site, url } of sites) {
      const curls: number[] = [];
      const alone: number[] = [];
      const pages: number[] = [];
      const memories: number[] = [];
      // A profile on the disk: in private windows browsers keep all that is stored in memory.
      const profile = path.join(folder, `profile-${sites.findIndex((one) => one.site === site)}`);
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: ensureBrowser(),
        args: ['--no-sandbox', '--disable-dev-shm-usage'],
        viewport: { width: 1440, height: 1000 },
      });
      const page = await context.newPage();
      await page.addInitScript(WATCH);
      await page.goto(`${url}/#/models/labels`);
      await page.locator('[data-arg=image] input[type=file]').first().setInputFiles(file);
      await page.waitForTimeout(4000);
      for (let run = 0; run < RUNS; run++) {
        curls.push(await curl(url, file));
        alone.push(await uploadAlone(context, `${url}/config.json`, PATH, 'image', file));
        await page.bringToFront();
        const before = memoryOf(profile);
        let most = before;
        const timer = setInterval(() => (most = Math.max(most, memoryOf(profile))), 100);
        await page.evaluate(
          'window.watch.seen = { painted: ["[data-output]"] }; window.finished = new Promise((resolve) => (window.watch.ended = resolve)); undefined',
        );
        await page.getByRole('button', { name: 'Run', exact: true }).click();
        await page.evaluate('window.finished');
        clearInterval(timer);
        pages.push(await page.evaluate<number>('window.watch.marks.painted'));
        memories.push((most - before) / 1e6);
      }
      await context.close();
      const [beside, least, own] = [median(curls), median(alone), median(pages)];
      const told = (time: number) => `${(time / 1000).toFixed(2)} s (${(time / beside).toFixed(2)} ×)`;
      console.log(
        `\nupload of 500 MB: curl takes ${(beside / 1000).toFixed(2)} s; the browser alone ${told(least)}; ${site} ${told(own)}, memory +${Math.max(...memories).toFixed(0)} MB at most`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function curl(url: string, file: string): Promise<number> {
  const words = ['-s', '-f', '-o', '/dev/null', '-w', '%{time_total}', '-F', `image=@${file}`, url + PATH];
  const { stdout } = await promisify(execFile)('curl', words);
  return Number(stdout) * 1000;
}

/** Proportional memory of all processes of a profile, in bytes: what they share counts once. */
function memoryOf(profile: string): number {
  let sum = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'latin1').includes(profile)) continue;
      sum += Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'latin1'))?.[1] ?? 0) * 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
