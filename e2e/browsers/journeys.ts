import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ANSWERS } from './answers.ts';
import { NUMBERS } from './numbers.ts';
import { POINTING } from './pointing.ts';
import { sendFile } from './sendFile.ts';
import { call } from './tab.ts';
import { button, field, output, type Visitor } from './visitor.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PICTURE = path.join(ROOT, 'public/samples/sample.png');

/** What people do with the page, each in a fresh profile. */
export const JOURNEYS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  async choose(visitor) {
    await visitor.open('scene_colours');
    await visitor.choose('image', PICTURE);
    await visitor.sees({ css: field('image', 'img') });
    await visitor.sees({ css: field('image') }, '640 × 480 px', 'image/png');
    await visitor.click(button('^Remove', field('image')));
    await visitor.waits(
      'an empty field',
      call((css) => document.querySelector(css) === null, field('image', 'img')),
    );
    await visitor.click(button('^Use a sample', field('image')));
    await visitor.sees({ css: field('image') }, 'sample.png');
  },

  async time(visitor) {
    await visitor.open('slow');
    await visitor.enter({ css: field('seconds', 'input[type=text], input[type=number]') }, '14');
    await visitor.click(button('^Run$'));
    await visitor.sees({ css: '[data-run-state="running"]' }, 'The first run may take longer');
    // It is offered after five seconds, and a busy machine takes its own to press it and to say so.
    await visitor.click(button('^Play a sound'));
    await visitor.sees(button('^A sound will be played'));
    await visitor.sees({ css: '[data-run-state="done"]' });
    await visitor.sees({ css: '[data-time-hint]' }, 'The first run took about');
  },

  async run(visitor) {
    await visitor.open('scene_colours');
    await visitor.click(button('^Run$'));
    await visitor.sees({ css: field('image') }, 'Required');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    await visitor.sees({ css: output('labels') }, 'water or sky');
    await visitor.waits(
      'the focus on the result',
      call(() => document.activeElement?.textContent === 'Result'),
    );
  },

  async read(visitor) {
    await visitor.open('detector');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    await visitor.sees({ css: output('body') }, 'confidence');
    await visitor.click({ css: '[role=tab]', name: '^\\d+ boxes$' });
    await visitor.sees({ css: '[data-renderer="detections"] svg' });
    await visitor.open('kitchen_sink');
    for (const [type, renderer] of [
      ['image/png', 'image'],
      ['application/pdf', 'pdf'],
      ['text/plain', 'text'],
    ] as const) {
      await visitor.click({ css: `[data-format="${type}"]` });
      await visitor.run();
      await visitor.sees({ css: `[data-renderer="${renderer}"]` });
    }
  },

  async history(visitor) {
    await visitor.open('detector');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    await visitor.click(button('^History$'));
    await visitor.sees({ css: '[data-run]' });
    await visitor.tab.reload();
    await visitor.click(button('^History$'));
    await visitor.sees({ css: '[data-run] img' });
    await visitor.click(button('^Use inputs', '[data-run]'));
    await visitor.sees({ css: field('image') }, 'sample.png');
    await visitor.click(button('^History$'));
    await visitor.click(button('^Open ', '[data-run]'));
    await visitor.sees({ css: output('body') }, 'confidence');
  },

  async session(visitor) {
    await visitor.open('detector');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    await visitor.click(button('^History$'));
    await visitor.sees({ css: '[data-run]' });
    const held = await holdDownload(visitor);
    await visitor.click(button('^Save everything$'));
    await visitor.sees({ css: '[role=dialog]' }, 'Saved 1 run');
    const file = await held();
    // A browser that knows nothing of it.
    const forget = () => {
      localStorage.clear();
      indexedDB.deleteDatabase('try-me-history').addEventListener('success', () => document.body.setAttribute('data-forgotten', ''));
    };
    await visitor.tab.evaluate(call(forget));
    await visitor.sees({ css: '[data-forgotten]' });
    await visitor.tab.reload();
    await visitor.sees({ css: '[data-app-state="ready"]' });
    await visitor.click(button('^History$'));
    await visitor.sees({ css: '[role=dialog]' }, 'Nothing yet');
    const drop = (named: string) => {
      const [name = '', data = ''] = named.split(' ');
      const dataTransfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, { type: 'application/zip' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    await visitor.tab.evaluate(call(drop, file));
    await visitor.sees({ css: '[data-session="asking"]' }, 'It holds 1 run, the choices of the page and the form with a file.');
    await visitor.click(button('^Bring it back$'));
    await visitor.sees({ css: '[data-session="done"]' }, 'One run taken over.', 'The form is as it was.');
    await visitor.click(button('^Close$', '[role=dialog]'));
    await visitor.sees({ css: '[data-run] img' });
    await visitor.click(button('^Open ', '[data-run]'));
    await visitor.sees({ css: output('body') }, 'confidence');
    await visitor.sees({ css: field('image') }, 'sample.png');
  },

  async 'save an example'(visitor) {
    await visitor.open('scene_colours');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    const held = await holdDownload(visitor);
    await visitor.click(button('^Save as example$'));
    await visitor.click(button('^Save ZIP$', '[role=dialog]'));
    await visitor.sees({ css: '[role=dialog]' }, 'Choose a licence, or leave it open.');
    // The list of a select opens outside of the page, where no protocol reaches it in all browsers.
    const pick = () => {
      const select = [...document.querySelectorAll('select')].find(({ labels }) => labels[0]?.textContent?.startsWith('Licence') === true);
      if (select === undefined) return;
      select.value = 'CC BY 4.0';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await visitor.tab.evaluate(call(pick));
    await visitor.click(button('^Save ZIP$', '[role=dialog]'));
    const [, data = ''] = (await held()).split(' ');
    await visitor.sees({ css: '[data-run-state="done"]' }, 'Saved; README.txt in it says how to use it.');
    const files = unzipSync(Buffer.from(data, 'base64'));
    // Everything of it is what was sent, to the byte.
    const isWhole = Buffer.from(files['sample/sample.png'] ?? []).equals(readFileSync(PICTURE));
    const list = Object.keys(files).join();
    if (list !== 'examples.json,README.txt,sample/sample.png,sample/answer.json' || !isWhole)
      throw new Error(`It holds ${list}${isWhole ? '' : ', and another picture'}`);
  },

  async archive(visitor) {
    await sendFile(visitor, 'zip');
    await visitor.sees({ css: output('body') }, '7 files');
    await visitor.click(button('^plankton\\.png', output('body')));
    await visitor.sees({ css: output('plankton.png', 'img') });
    await visitor.click(button('^summary\\.json', output('body')));
    await visitor.sees({ css: output('summary.json') }, 'plankton 1.2');
  },

  async TIFF(visitor) {
    await visitor.open('kitchen_sink');
    await visitor.choose('demo_image', path.join(ROOT, 'src/files/raster/testdata/float32.tif'));
    await visitor.sees({ css: field('demo_image') }, 'float32');
    await visitor.waits('a picture of several greys', call(hasGreys, field('demo_image', 'canvas')));
  },

  async table(visitor) {
    await sendFile(visitor, 'table of 100,000');
    await visitor.sees({ css: '[role=status]' }, '100,000 rows');
    await visitor.click(button('^label$'));
    await visitor.click(button('^label$'));
    await visitor.sees({ css: 'tr[aria-rowindex="2"]' }, 'krill');
    await visitor.enter({ css: 'input[type=search], [role=searchbox]' }, '99999 cod,');
    await visitor.sees({ css: '[role=status]' }, '1 of 100,000 rows');
    await visitor.enter({ css: 'input[type=search], [role=searchbox]' }, 'crab');
    // The rows are found a moment after the last letter; a jump before that is to the end of the rows before.
    await visitor.sees({ css: '[role=status]' }, 'of 100,000 rows');
    await visitor.waits(
      'the rows with crab',
      call(() => !/(^|\D)1 of 100,000/.test(document.querySelector('[role=status]')?.textContent ?? '1 of 100,000')),
    );
    await visitor.tab.press('Tab');
    await visitor.tab.evaluate(call(() => document.querySelector<HTMLElement>('[role=group][aria-label="Table, scrollable"]')?.focus()));
    await visitor.tab.press('End');
    await visitor.waits(
      'the last row',
      call(() => {
        const count = document.querySelector('[role=table], table')?.getAttribute('aria-rowcount');
        return document.querySelector(`tr[aria-rowindex="${count}"]`) !== null;
      }),
    );
  },

  async batch(visitor) {
    await visitor.open('detector');
    await visitor.drop('image', ['one.png', 'two.png', 'three.png'], readFileSync(PICTURE).toString('base64'));
    await visitor.sees({ css: field('image', 'img') });
    await visitor.click(button('^Run all 3'));
    await visitor.sees({ css: '[data-batch="ended"] [role=status]' }, '3 done');
    await visitor.click(button('^Open the answer for two\\.png'));
    await visitor.sees({ css: output('body') }, 'confidence');
  },

  async crop(visitor) {
    await visitor.open('scene_colours');
    await visitor.choose('image', PICTURE);
    await visitor.click(button('^Crop, rotate, resize', field('image')));
    const [from, to] = await visitor.corners({ css: '[role=dialog] .ReactCrop' });
    const at = (share: number) => ({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    await visitor.tab.drag([at(0.3), at(0.4), at(0.6), at(0.7)]);
    // Two fifths of 640 × 480; a slow browser takes the frame that it has drawn, which may be that of the point before.
    await visitor.waits(
      'the frame that was drawn',
      call(() => /→ (2[56]|19)\d × 1[4589]\d px/.test(document.querySelector('[role=dialog]')?.textContent ?? '')),
    );
    await visitor.click(button('^Apply$', '[role=dialog]'));
    await visitor.sees({ css: field('image') }, 'sample-edited.png', 'Cropped');
    await visitor.run();
  },

  ...POINTING,
  ...ANSWERS,
  ...NUMBERS,

  async 'microphone refused'(visitor) {
    await visitor.open('audio_level');
    await visitor.click(button('^Microphone', field('recording')));
    await visitor.sees({ css: '[role=alert]', name: 'The microphone isn’t allowed|No microphone was found' });
    await visitor.sees(button('^Choose a file instead'));
    await visitor.tab.press('Escape');
    await visitor.choose('recording', path.join(ROOT, 'public/samples/sample.wav'));
    await visitor.run();
  },

  async figure(visitor) {
    await visitor.open('detector');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    await visitor.click({ css: '[role=tab]', name: '^\\d+ boxes$' });
    await visitor.click(button('^Save as picture'));
    await visitor.sees({ css: '[role=dialog] img' });
    await visitor.click(button('^1×', '[role=dialog]'));
    await visitor.tab.evaluate(call(tellPictures));
    await visitor.click(button('^Save PNG$', '[role=dialog]'));
    // As large as the picture with its legend, and at a corner of the jellyfish’s box the colour of its class.
    await visitor.waits(
      'the PNG',
      call(() => /^image\/png 640x5\d\d .*255,90,79/.test(document.body.dataset.saved ?? '')),
    );
    await visitor.click(button('^SVG$', '[role=dialog]'));
    await visitor.click(button('^Save SVG$', '[role=dialog]'));
    await visitor.waits(
      'the SVG',
      call(() => /^image\/svg\+xml 640x5\d\d/.test(document.body.dataset.saved ?? '')),
    );
    // And a plot of what was found.
    await visitor.tab.press('Escape');
    await visitor.click(button('^Numbers$'));
    await visitor.click(button('^Save as picture.*Scores'));
    await visitor.sees({ css: '[role=dialog] img' });
    await visitor.click(button('^Save SVG$', '[role=dialog]'));
    await visitor.waits(
      'the SVG of a histogram',
      call(() => /^image\/svg\+xml 720x4\d\d/.test(document.body.dataset.saved ?? '')),
    );
  },

  async 'check a module'(visitor) {
    await visitor.open('formats');
    await visitor.click(button('^API$'));
    await visitor.click({ css: '[role=menuitem]', name: '^Check this module$' });
    await visitor.click(button('^Start the check$'));
    await visitor.sees({ css: 'article[data-rule="TM405"]' }, 'Each format that accept offers is what comes', 'Remedy', '--only TM405');
    const drop = () => {
      const dataTransfer = new DataTransfer();
      const allow = [{ rule: 'TM405', reason: 'It is meant so.' }];
      dataTransfer.items.add(new File([JSON.stringify({ allow })], '.try-me.json'));
      document.querySelector('article')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    await visitor.tab.evaluate(call(drop));
    await visitor.sees({ css: '[aria-label="Exceptions"]' }, 'Each format that accept offers is what comes', 'It is meant so.');
    const held = await holdDownload(visitor, 'application/json');
    await visitor.click(button('^JSON$'));
    const [, data = ''] = (await held()).split(' ');
    const saved = JSON.parse(Buffer.from(data, 'base64').toString()) as { summary: { excepted: number } };
    if (saved.summary.excepted !== 1) throw new Error(`${saved.summary.excepted} exceptions were saved`);
  },

  async 'phone width'(visitor) {
    await visitor.tab.resize(390, 844);
    await visitor.open('scene_colours');
    await visitor.choose('image', PICTURE);
    await visitor.run();
    await visitor.sees({ css: output('labels') }, 'water or sky');
    await visitor.waits('a window as narrow as a phone', 'innerWidth <= 480');
    await visitor.waits('nothing wider than the window', 'document.documentElement.scrollWidth <= innerWidth');
  },
};

/** What goes to the downloads, a ZIP mostly, is held on to: no protocol gives it in all browsers. @returns waits for its name and its bytes in base64 */
async function holdDownload(visitor: Visitor, type = 'application/zip'): Promise<() => Promise<string>> {
  const hold = (wanted: string) => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made: Blob) => {
      if (made.type === wanted) {
        void made.arrayBuffer().then((bytes) => {
          const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
          document.body.dataset.held = `${made instanceof File ? made.name : 'saved.zip'} ${btoa(letters.join(''))}`;
        });
      }
      return real(made);
    };
  };
  await visitor.tab.evaluate(call(hold, type));
  return async () => {
    await visitor.waits(
      'the saved file',
      call(() => document.body.dataset.held !== undefined),
    );
    return String(await visitor.tab.evaluate(call(() => document.body.dataset.held)));
  };
}

/** Runs in the page: of each picture that goes to the downloads, its type, its size as the browser shows it, and the colours around a corner. */
function tellPictures(): void {
  const real = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (made: Blob) => {
    const address = real(made);
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(416, 76, 5, 1).data ?? [];
      const colours = [0, 4, 8, 12, 16].map((at) => `${data[at]},${data[at + 1]},${data[at + 2]}`);
      document.body.dataset.saved = `${made.type} ${canvas.width}x${canvas.height} ${colours.join(' ')}`;
    };
    image.src = address;
    return address;
  };
}

/** Runs in the page: whether a canvas holds more than one colour. */
function hasGreys(css: string): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(css);
  if (canvas === null) return false;
  // A canvas of another kind gives its pixels to one that can be read.
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d');
  context?.drawImage(canvas, 0, 0);
  const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  const first = data[0];
  return [...data].some((value, index) => index % 4 === 0 && value !== first);
}
