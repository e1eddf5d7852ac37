import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from '@playwright/test';
import type { Media } from './files.ts';
import { USES, type Side } from './fronts.ts';
import { LINES } from './lines.ts';
import { visit } from './visit.ts';

/** What the reference module can be asked for, and shows a picture. */
export const FORMATS = { json: 'application/json', image: 'image/*' } as const;
export type Format = keyof typeof FORMATS;

/** From the click on Run until the answer's picture has been painted, in milliseconds. */
export interface Answer {
  /** The first run of a fresh page. */
  readonly first: number;
  /** The second and third. */
  readonly again: readonly number[];
}

/** Until a picture that wasn't there before is decoded and the frame with it is drawn. */
const run = (button: string, pictures: string) => `new Promise((resolve, reject) => {
  const before = new Set(Array.from(document.querySelectorAll('${pictures}'), ({ src }) => src));
  const clicked = performance.now();
  (${button}).click();
  const look = () => {
    const seen = Array.from(document.querySelectorAll('${pictures}')).find((it) => !before.has(it.src) && it.complete && it.naturalWidth > 0);
    if (seen !== undefined) seen.decode().then(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked))), reject);
    else if (performance.now() - clicked > 60000) reject(new Error('No picture in a minute'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** A fresh page, the three files, and three runs, with some seconds before each as people take them. */
export function answer(browser: Browser, url: string, side: Side, format: Format, media: Media): Promise<Answer> {
  const use = USES[side];
  return visit(browser, url, use, LINES[0], async ({ page, wire }) => {
    for (const [name, file] of Object.entries(media)) await page.locator(use.file(name)).setInputFiles(file);
    if (format === 'image') await use.askForImage(page);
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await wire.quiet();
      await page.waitForTimeout(1000);
      times.push(await page.evaluate<number>(run(use.run, use.pictures)));
    }
    return { first: times[0] ?? 0, again: times.slice(1) };
  });
}

/** The same request by curl, in milliseconds. */
export async function curl(api: string, format: Format, media: Media): Promise<number> {
  const files = Object.entries(media).flatMap(([name, file]) => ['-F', `${name}=@${file}`]);
  const accept = FORMATS[format];
  const url = `${api}/v2/models/reference/predict/?accept=${encodeURIComponent(accept)}`;
  return timeOf(['-H', `Accept: ${accept}`, ...files, url]);
}

/** How long curl takes for a request, in milliseconds. */
export async function timeOf(words: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)('curl', ['-sS', '--fail', '-o', '/dev/null', '-w', '%{time_total}', ...words]);
  return Number(stdout) * 1000;
}
