/**
 * `npm run screenshots`: the pictures of the README, from the production bundle with the demo API, and those that the browser
 * tests compare, from the gallery. Of the latter only what has changed beyond their tolerance is written.
 */
import { spawnSync } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser } from './browser.ts';

const SAMPLE = 'public/samples/sample.png';

const SHOTS: readonly { name: string; model: string; width: number; height: number; colorScheme: 'light' | 'dark'; guess?: true }[] = [
  { name: 'light', model: 'scene_colours', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'dark', model: 'detector', width: 1280, height: 800, colorScheme: 'dark', guess: true },
  { name: 'phone', model: 'scene_colours', width: 390, height: 844, colorScheme: 'light' },
];

/** Of `docs/design.md`: the first screen with a recorded answer, and with a sketch of one. */
const DESIGN: readonly { name: string; model: string; width: number; height: number; colorScheme: 'light' | 'dark' }[] = [
  { name: 'first-1440', model: 'scene_colours', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'first-820', model: 'detector', width: 820, height: 1180, colorScheme: 'dark' },
  { name: 'first-390', model: 'audio_level', width: 390, height: 844, colorScheme: 'light' },
  { name: 'sketch-1440', model: 'kitchen_sink', width: 1440, height: 900, colorScheme: 'dark' },
];

const server = await preview({ preview: { port: 4319, strictPort: true }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
try {
  for (const { name, model, width, height, colorScheme, guess } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await shoot(page, model, guess === true);
    await page.screenshot({ path: `docs/${name}.png` });
    await page.close();
  }
  for (const { name, model, width, height, colorScheme } of DESIGN) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`http://localhost:4319/#/models/${model}`);
    await page.locator('[data-recorded], [data-sketch]').first().waitFor();
    await page.waitForTimeout(800);
    await page.screenshot({ path: `docs/design/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

const { status } = spawnSync(
  'npx',
  ['--no-install', 'playwright', 'test', 'e2e/gallery.spec.ts', '--project=looks', '--grep=looks as it was recorded', '--update-snapshots'],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exitCode = status ?? 1;

async function shoot(page: Page, model: string, guess: boolean): Promise<void> {
  await page.goto(`http://localhost:4319/#/models/${model}`);
  await page.locator('[data-arg="image"] input[type=file]').first().setInputFiles(SAMPLE);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('[data-run-state="done"]').waitFor();
  // Named after what was found, such as "11 boxes".
  if (guess) await page.locator('[data-tab="visual"]').click();
  await page
    .locator('[data-output] table, [data-output] [role=list], [data-output] ul, [data-output] ol, [data-renderer=detections] canvas')
    .first()
    .waitFor();
  // Frames take their pictures' proportions once these are loaded.
  await page.waitForTimeout(800);
}
