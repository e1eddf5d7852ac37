import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zip } from '../../demo/media/zip.ts';
import { call } from './tab.ts';
import { button, field, output, type Visitor } from './visitor.ts';

const sample = (name: string): string => path.resolve(import.meta.dirname, '../../public/samples', name);

/** What people do with answers: browsers differ in their workers, in what they decode there, and in how keys move a focus. */
export const ANSWERS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  async gallery(visitor) {
    const folder = mkdtempSync(path.join(tmpdir(), 'try-me-'));
    try {
      const file = path.join(folder, 'pictures.zip');
      const [picture, sound] = [readFileSync(sample('sample.png')), readFileSync(sample('sample.wav'))];
      const names = Array.from({ length: 12 }, (_, at) => (at === 1 ? 'a/p01.wav' : `a/p${String(at).padStart(2, '0')}.png`));
      writeFileSync(file, zip(names.map((name) => ({ name, bytes: name.endsWith('.wav') ? sound : picture }))));
      await visitor.open('plankton', 'plankton');
      await visitor.choose('zip_data', file);
      await visitor.run();
      await lookThrough(visitor);
    } finally {
      // Small pictures are read from it as they come into view.
      rmSync(folder, { recursive: true });
    }
  },

  async map(visitor) {
    await visitor.open('oil_spill', 'places');
    await visitor.enter({ css: field('spill_lat', 'input[type=text]') }, '43.5');
    await visitor.enter({ css: field('spill_lon', 'input[type=text]') }, '-3.8');
    await visitor.run();
    await visitor.click({ css: '[role=tab]', name: '^Map$' });
    await visitor.sees({ css: output('predictions.drift') }, '7 places');
    await visitor.waits('places that are drawn', call(isPainted, output('predictions.drift', 'canvas[data-features]')));
    await visitor.click(button('^Next place', output('predictions.drift')));
    await visitor.sees({ css: output('predictions.drift', 'tr[aria-current]') }, '43.5', '-3.8');
  },

  async measure(visitor) {
    await visitor.open('kitchen_sink');
    await visitor.click({ css: '[data-format="image/png"]' });
    await visitor.run();
    await visitor.click(button('^Measure', '[data-renderer="image"]'));
    const [from, to] = await visitor.corners({ css: '[data-renderer="image"] [data-picture]' });
    const at = (x: number, y: number) => ({ x: from.x + (to.x - from.x) * x, y: from.y + (to.y - from.y) * y });
    await visitor.tab.drag([at(0.4, 0.4), at(0.5, 0.5), at(0.6, 0.6)]);
    await visitor.sees({ css: '[data-region]' }, 'pixels');
    await visitor.sees({ css: '[data-region] [data-number="mean"]', name: '\\d' });
  },
};

async function lookThrough(visitor: Visitor): Promise<void> {
  await visitor.click({ css: '[role=tab]', name: '^Inputs$' });
  await visitor.sees({ css: '[data-overview="12"]' });
  await visitor.sees({ css: '[data-input="0"] [data-thumb="picture"]' });
  await visitor.sees({ css: '[data-input="1"] [data-thumb="sound"]' });
  await visitor.enter({ css: '[data-overview] input[inputmode=decimal]' }, '0.9');
  await visitor.sees({ css: '[data-overview="2"]' });
  await visitor.click(button('^Show all$', '[data-overview]'));
  await visitor.sees({ css: '[data-overview="12"]' });
  await visitor.click({ css: '[data-overview] [data-place="0"]' });
  // Keys go where the focus is: it comes to the window once that stands.
  await visitor.sees({ css: ':focus-within > * > [role=dialog], [role=dialog]:focus-within' }, '1 of 12');
  await visitor.tab.type('2');
  await visitor.sees({ css: '[role=dialog] button[value=wrong][aria-pressed=true]' });
  await visitor.click({ css: '[role=dialog] textarea:not([aria-hidden])' });
  await visitor.tab.type('no crab, 1 eel');
  await visitor.tab.press('Escape');
  await visitor.sees({ css: '[data-overview]' }, '0 right, 1 wrong');
  await visitor.sees({ css: '[data-place="0"][aria-label$="note: no crab, 1 eel"]' });
  await visitor.click(button('^Table$', '[data-overview]'));
  await visitor.sees({ css: '[data-overview] table' }, 'a/p11.png', 'Ciliate');
}

/** Runs in the page: whether anything is drawn on a canvas. */
function isPainted(css: string): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(css);
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return data.some((value) => value > 0);
}
