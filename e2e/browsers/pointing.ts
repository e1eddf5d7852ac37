import { readFileSync } from 'node:fs';
import path from 'node:path';
import { call, type Point } from './tab.ts';
import { button, field, type Target, type Visitor } from './visitor.ts';

const sample = (name: string): string => path.resolve(import.meta.dirname, '../../public/samples', name);

const drawn = (picture: string, css = ''): string => `[role=dialog] [aria-label="Drawing on ${picture}"] ${css}`;

/** What people point at instead of typing it: browsers differ in how they capture a pointer, and in what they draw and decode. */
export const POINTING: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  async draw(visitor) {
    await visitor.open('prompted', 'prompted');
    await visitor.choose('file', sample('sample.png'));
    await openOptions(visitor);
    const draw = async (arg: string, from: Point, to: Point) => {
      await visitor.click(button('^Draw on the picture', field(arg)));
      await dragOver(visitor, { css: drawn('sample.png', 'img') }, from, to);
      await visitor.click(button('^Apply$', '[role=dialog]'));
    };
    await draw('box_prompts', { x: 0.25, y: 0.25 }, { x: 0.75, y: 0.5 });
    // Of 640 × 480; a browser may round the place of the mouse to whole pixels of the window.
    await holds(
      visitor,
      field('box_prompts', 'input, textarea'),
      '^\\[\\[1(5[89]|6[012]), 1(1[89]|2[012]), 4(7[89]|8[012]), 2(3[89]|4[012])\\]\\]$',
    );
    await draw('mask_prompts', { x: 0.25, y: 0.25 }, { x: 0.5, y: 0.25 });
    await visitor.sees({ css: field('mask_prompts') }, 'sample_mask.png', '640 × 480 px');
    // What was painted is read again, to go on from: here with a stroke that ends outside of the picture.
    await visitor.click(button('^Draw on the picture', field('mask_prompts')));
    await visitor.sees({ css: '[role=dialog]' }, '1.4 % painted');
    await dragOver(visitor, { css: drawn('sample.png', 'img') }, { x: 0.75, y: 0.75 }, { x: 1.05, y: 0.75 });
    await visitor.sees({ css: '[role=dialog]' }, '2.7 % painted');
    await visitor.click(button('^Apply$', '[role=dialog]'));
    await visitor.sees({ css: field('mask_prompts') }, 'sample_mask.png', '640 × 480 px');
    // The model reads the pixels that arrived.
    await visitor.run();
    await visitor.sees({ css: '[data-run-state="done"]' }, '[0, 255]');
  },

  async 'correct a drawing'(visitor) {
    await visitor.open('prompted', 'prompted');
    // Where there is no batch it says what became of the others.
    await visitor.drop('mask_prompts', ['one.png', 'two.png', 'three.png'], readFileSync(sample('sample.png')).toString('base64'));
    await visitor.sees({ css: field('mask_prompts') }, 'Only one file is taken: one.png, the first of 3.');
    await visitor.choose('file', sample('sample.png'));
    await openOptions(visitor);
    const apply = () => visitor.click(button('^Apply$', '[role=dialog]'));
    const image = { css: drawn('sample.png', 'img') };
    const click = (x: number, y: number) => dragOver(visitor, image, { x: x / 640, y: y / 480 });

    // [40, 30, 200, 160] is chosen, taken at its corner, moved by a key, and typed digit by digit.
    await visitor.click(button('^Draw on the picture', field('crop_roi')));
    await click(100, 100);
    await dragOver(visitor, image, { x: 200 / 640, y: 160 / 480 }, { x: 0.5, y: 0.5 });
    await holds(visitor, '[role=dialog] [aria-label="Bottom of Box"]', '^(239|24[01])$');
    await visitor.tab.press('ArrowRight');
    await holds(visitor, '[role=dialog] [aria-label="Left of Box"]', '^41$');
    const right = { css: '[role=dialog] [aria-label="Right of Box"]' };
    await visitor.enter(right, '4');
    await visitor.sees({ css: '[role=dialog]' }, 'Box has no area in the picture');
    await visitor.tab.type('00');
    await visitor.sees({ css: '[role=dialog] [data-written]' }, '[41,30,400,');
    await apply();
    await visitor.sees({ css: field('crop_roi') }, '41', '400');

    await visitor.click(button('^Draw on the picture', field('point_prompts')));
    await click(150, 150);
    await visitor.click(button('^Background$', '[role=dialog]'));
    await click(500, 350);
    await apply();
    await holds(
      visitor,
      field('point_prompts', 'input, textarea'),
      '^\\[\\[\\[\\[1(49|50|51), 1(49|50|51)\\], \\[(499|50[01]), (349|35[01])\\]\\]\\]\\]$',
    );
    await holds(visitor, field('point_labels', 'input, textarea'), '^\\[\\[\\[1, 0\\]\\]\\]$');

    await visitor.click(button('^Draw on the picture', field('fence')));
    for (const [x, y] of [
      [50, 50],
      [500, 80],
      [300, 400],
      [600, 450],
    ] as const)
      await click(x, y);
    await visitor.sees({ css: '[role=dialog]' }, 'The polygon isn’t closed yet');
    await visitor.click(button('^Undo', '[role=dialog]'));
    await click(50, 50);
    await apply();
    await holds(visitor, field('fence', 'input, textarea'), '^\\[(\\[\\d+, \\d+\\](, )?){3}\\]$');
  },

  async 'draw on a TIFF'(visitor) {
    await visitor.open('prompted', 'prompted');
    await visitor.choose('file', path.resolve(import.meta.dirname, '../../src/files/raster/testdata/float32.tif'));
    // Its preview moves what is below, and a click on the way would miss.
    await visitor.sees({ css: field('file', '[data-picture]') });
    await openOptions(visitor);
    await visitor.click(button('^Draw on the picture', field('box_prompts')));
    await dragOver(visitor, { css: drawn('float32.tif') }, { x: 0.5, y: 0.5 }, { x: 1.1, y: 0.75 });
    await visitor.click(button('^Apply$', '[role=dialog]'));
    // It was drawn out of the picture of 20 × 12 pixels, and ends with it.
    await holds(visitor, field('box_prompts', 'input, textarea'), '^\\[\\[(9|10), [56], 20, 12\\]\\]$');
  },

  async 'place and range'(visitor) {
    await visitor.open('oil_spill', 'places');
    await openOptions(visitor);
    await visitor.click(button('Set on the map', field('spill_lat')));
    await visitor.sees({ css: '[role=dialog] [data-map] path.land' });
    const map = { css: '[role=dialog] [data-map]' };
    await dragOver(visitor, map, { x: 0.25, y: 0.25 });
    await visitor.click(button('^Apply$', '[role=dialog]'));
    for (const arg of ['spill_lat', 'spill_lon']) await holds(visitor, field(arg, 'input'), '^-?\\d+(\\.\\d+)?$');
    await visitor.click(button('Set on the map', field('bbox(N,W,S,E)')));
    await visitor.sees({ css: '[role=dialog] [data-map] path.land' });
    await visitor.click(button('^Whole Earth', '[role=dialog]'));
    await visitor.click(button('^Draw a rectangle', '[role=dialog]'));
    await dragOver(visitor, map, { x: 0.5, y: 0.25 }, { x: 0.75, y: 0.5 });
    await visitor.click(button('^Apply$', '[role=dialog]'));
    // A quarter of the Earth: from its middle to the north and the east.
    await holds(visitor, field('bbox(N,W,S,E)', 'input'), '^4[456](\\.\\d+)?, -?[01](\\.\\d+)?, -?[01](\\.\\d+)?, (89|9[01])(\\.\\d+)?$');

    await visitor.open('hydrophone', 'places');
    await visitor.choose('recording', sample('sample.wav'));
    await visitor.click(button('Choose on the waveform', field('start_time')));
    await dragOver(visitor, { css: '[role=dialog] [data-part]' }, { x: 0.25, y: 0.5 }, { x: 0.5, y: 0.5 });
    await visitor.click(button('^Apply$', '[role=dialog]'));
    // Of 1.6 seconds.
    await holds(visitor, field('start_time', 'input'), '^0\\.(39|4)\\d*$');
    await holds(visitor, field('end_time', 'input'), '^0\\.(79|8)\\d*$');
  },
};

/** Presses at a place in something, in shares of its width and height, and moves over the middle to the other. */
async function dragOver(visitor: Visitor, target: Target, from: Point, to?: Point): Promise<void> {
  const [least, most] = await visitor.corners(target);
  const middle = to === undefined ? [] : [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to];
  await visitor.tab.drag(
    [from, ...middle].map(({ x, y }) => ({ x: least.x + x * (most.x - least.x), y: least.y + y * (most.y - least.y) })),
  );
}

async function openOptions(visitor: Visitor): Promise<void> {
  const options = button('^Options \\(');
  await visitor.sees(options);
  const isClosed = () =>
    [...document.querySelectorAll('button[aria-expanded="false"]')].some(({ textContent }) => textContent.trim().startsWith('Options ('));
  if ((await visitor.tab.evaluate(call(isClosed))) === true) await visitor.click(options);
}

/** Waits until one box of text holds what the pattern says. */
async function holds(visitor: Visitor, css: string, pattern: string): Promise<void> {
  const isHeld = (selector: string, wanted: string) =>
    [...document.querySelectorAll<HTMLInputElement>(selector)].some(({ value }) => new RegExp(wanted).test(value));
  await visitor.waits(`a value like ${pattern} in ${css}`, call(isHeld, css, pattern));
}
