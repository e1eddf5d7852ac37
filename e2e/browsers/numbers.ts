import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { classAt, LABEL_MAP } from '../../demo/media/labelMap.ts';
import { tiffOf } from '../../src/files/raster/testdata/writeTiff.ts';
import { sendFile } from './sendFile.ts';
import { call } from './tab.ts';
import { button, field, output, type Visitor } from './visitor.ts';

const [WIDTH, HEIGHT] = [4200, 120];
/** Neighbours differ, also those of neighbours. */
const valueAt = (x: number, y: number) => (x * 20_011 + y * 40_503) % 65_536;

/** Numbers of pictures, which are read and drawn in workers: what is told of them is compared with what was sent. */
export const NUMBERS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  async 'label map'(visitor) {
    const counts = [0, 0, 0];
    for (let y = 0; y < LABEL_MAP.height; y++) for (let x = 0; x < LABEL_MAP.width; x++) counts[classAt(x, y)]!++;
    await sendFile(visitor, 'label map');
    await visitor.click({ css: '[role=tab]', name: '^Picture$' });
    const mask = output('mask');
    const row = (value: number, css = '') => `${mask} [data-label="${value}"] ${css}`;
    for (const [value, count] of counts.entries())
      await visitor.sees({ css: row(value, '[data-count]'), name: `^${count.toLocaleString('en')}$` });
    await visitor.waits('the reef in its colour', call(isDrawn, mask));
    await visitor.click(button('^Show reef$', row(1)));
    await visitor.sees({ css: row(1, 'button[aria-pressed=false]') });
    await visitor.waits('the map without the reef', `!${call(isDrawn, mask)}`);
    await visitor.click(button('^Show reef$', row(1)));
    await visitor.waits('the reef again', call(isDrawn, mask));
    await visitor.click(button('^Count regions$', mask));
    await visitor.sees({ css: row(1, '[data-regions]'), name: '^2$' });
    await visitor.sees({ css: row(2, '[data-regions]'), name: '^1$' });
  },

  async 'large TIFF'(visitor) {
    const folder = mkdtempSync(path.join(tmpdir(), 'try-me-'));
    try {
      const file = path.join(folder, 'large.tif');
      const plan = { width: WIDTH, height: HEIGHT, valueAt, tile: [128, 64], compression: 'deflate', copies: [2] } as const;
      writeFileSync(file, new Uint8Array(await tiffOf(plan).arrayBuffer()));
      await visitor.open('detector');
      await visitor.choose('image', file);
      await visitor.sees({ css: field('image', '[data-picture="4200x120"]') });
      await visitor.sees({ css: field('image', '[data-readout]') }, 'one of 2 pixels in each direction');
      await visitor.click(button('everything that the type', field('image')));
      await visitor.waits('a value below the cross', call(lookClosely, field('image')));
      const said = String(
        await visitor.tab.evaluate(call((css) => document.querySelector(css)?.textContent, field('image', '[data-readout]'))),
      );
      const [, x = NaN, y = NaN, value] = /x (\d+), y (\d+): (\d+)/.exec(said)?.map(Number) ?? [];
      if (value !== valueAt(x, y)) throw new Error(`It says ${said}, and was sent ${valueAt(x, y)}`);
      await visitor.waits('its grey below the cross', `${call(greyAtCross, field('image'))} === ${Math.round((value * 255) / 65_535)}`);
    } finally {
      // Pieces are read from it as they come into view.
      rmSync(folder, { recursive: true });
    }
  },
};

/** Runs in the page: whether the middle of the round reef has any colour. */
function isDrawn(css: string): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(`${css} [data-picture] canvas`);
  if (canvas === null) return false;
  // A canvas of another kind gives its pixels to one that can be read.
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0);
  return (context?.getImageData(20, 15, 1, 1).data[3] ?? 0) > 0;
}

/** Runs in the page: enlarges a picture until each pixel is a square, reads one by a key, and tells whether its value is there. */
function lookClosely(css: string): boolean {
  const frame = document.querySelector<HTMLElement>(`${css} [data-picture]`);
  const press = (key: string, shiftKey = false) => frame?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  if (frame?.dataset.asked === undefined) {
    if (frame !== null) frame.dataset.asked = 'closer';
    for (const key of ['1', ...Array.from({ length: 9 }, () => '+')]) press(key);
    return false;
  }
  // What was asked for is drawn by now.
  if (frame.querySelector('[data-cross]') === null) press('ArrowRight', true);
  return /^x \d+, y \d+: \d+$/.test(document.querySelector(`${css} [data-readout]`)?.textContent ?? '');
}

/** Runs in the page: the level of grey under the cross, of what is drawn over the reduced picture. */
function greyAtCross(css: string): number | undefined {
  const cross = document.querySelector(`${css} [data-cross]`)?.getBoundingClientRect();
  const canvas = document.querySelector<HTMLCanvasElement>(`${css} canvas[data-details="whole"]`);
  if (cross === undefined || canvas === null) return undefined;
  const place = canvas.getBoundingClientRect();
  const ratio = canvas.width / place.width;
  const [x, y] = [cross.x + cross.width / 2 - place.x, cross.y + cross.height / 2 - place.y];
  return canvas.getContext('2d')?.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1).data[0];
}
