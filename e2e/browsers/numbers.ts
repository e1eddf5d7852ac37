import { classAt, LABEL_MAP } from '../../demo/media/labelMap.ts';
import { sendFile } from './sendFile.ts';
import { call } from './tab.ts';
import { button, output, type Visitor } from './visitor.ts';

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
