import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { choose, expect, expectAccessible, field, open, output, result, run, runButton, sample, test } from './support.ts';

test('a visitor without a file gets a sample and runs it', async ({ page }) => {
  await open(page);
  await field(page, 'image')
    .getByRole('button', { name: /^Use a sample/ })
    .click();
  await expect(field(page, 'image')).toContainText('sample.png');
  await expect(field(page, 'image').getByRole('button', { name: /^Replace/ })).toBeFocused();
  await run(page);
  await expect(output(page, 'labels')).toContainText('water or sky');
});

test('where the medium isn’t known the sample is chosen, by keyboard too', async ({ page }) => {
  await open(page, 'kitchen_sink');
  const button = field(page, 'data_file').getByRole('button', { name: /^Use a sample/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveText(['Picture (PNG)', 'Sound (WAV)', 'Video (WebM)', 'Table (CSV)']);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(field(page, 'data_file')).toContainText('sample.csv');
});

test('an example fills the form, says what it couldn’t, and can be undone', async ({ page }) => {
  const examples = {
    scene_colours: [
      { label: 'Coast', files: { image: 'examples/coast.png' }, values: { temperature: 2 } },
      {
        label: 'Outdated',
        files: { image: 'examples/nothing.png', gone: 'examples/coast.png' },
        values: { temperature: 'warm', renamed: 1 },
        thumbnail: 'examples/meadow.png',
      },
    ],
  };
  await page.route('**/config.json', (route) => route.fulfill({ json: { examples } }));
  await open(page);
  const temperature = field(page, 'temperature').getByRole('textbox');
  await temperature.fill('3');
  await page.getByRole('button', { name: 'Coast' }).click();
  await expect(field(page, 'image')).toContainText('coast.png');
  await expect(temperature).toHaveValue('2');
  await expect(page.getByRole('status').filter({ hasText: '“Coast” is filled in.' })).toBeVisible();

  await page.getByRole('button', { name: 'Outdated' }).click();
  const said = page.getByRole('status').filter({ hasText: '“Outdated” is filled in.' });
  await expect(said).toContainText('nothing.png couldn’t be loaded: this site answers 404.');
  await expect(said).toContainText('“gone” is no argument of this model.');
  await expect(said).toContainText('“renamed” is no argument of this model.');
  await expect(said).toContainText('“temperature” must be a number, and is "warm".');
  // What the first one had set is gone with it.
  await expect(temperature).toHaveValue('0.5');
  await expect(field(page, 'image')).not.toContainText('coast.png');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'image')).toContainText('coast.png');
  await expect(temperature).toHaveValue('2');
  await run(page);
  await expect(output(page, 'labels')).toBeVisible();

  // What is said of an example is over when the form is emptied.
  await page.getByRole('button', { name: /^Coast/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '“Coast” is filled in.' })).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('is filled in.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('what is too large for the site is said when it is chosen, and isn’t sent', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { maxUpload: 50_000 } }));
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  await open(page, 'kitchen_sink');
  const big = (size: number) => ({ name: 'big.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(size) });
  await choose(page, 'data_file', big(40_000));
  await expect(page.getByText('at most in one request')).toHaveCount(0);
  await choose(page, 'image_or_video', big(20_000));
  await expect(
    page.getByRole('status').filter({ hasText: 'Together the files are 60 kB. This site takes 50 kB at most in one request.' }),
  ).toBeVisible();
  await runButton(page).click();
  await expect(field(page, 'data_file').getByRole('alert')).toHaveText(
    /^Together with the rest this is 6\d kB, and this site takes 50 kB at most in one request\.$/,
  );
  expect(sent).toBe(0);
  await field(page, 'image_or_video')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(page.getByText('Together the files are')).toHaveCount(0);
  await choose(page, 'data_file', big(10));
  await run(page);
});

test('where the medium isn’t known, what to record is chosen', async ({ page, context }) => {
  await context.grantPermissions(['camera', 'microphone']);
  await open(page, 'kitchen_sink');
  await field(page, 'image_or_video')
    .getByRole('button', { name: /^Record…/ })
    .click();
  await expect(page.getByRole('menuitem')).toHaveText(['Record a picture', 'Record a video']);
  await page.keyboard.press('Escape');
  const data = field(page, 'data_file');
  await data.getByRole('button', { name: /^Record…/ }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Record a picture', 'Record a sound', 'Record a video']);
  await page.getByRole('menuitem', { name: 'Record a picture' }).click();
  await page.getByRole('button', { name: 'Take the picture' }).click();
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(data).toContainText(/camera-\d{4}-\d\d-\d\d-\d{6}\.jpg/);
  await expect(data.locator('img')).toBeVisible();
});

test('a picture from the camera, taken twice', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await open(page);
  await field(page, 'image')
    .getByRole('button', { name: /^Camera/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Camera' });
  await dialog.getByRole('button', { name: 'Take the picture' }).click();
  await dialog.getByRole('button', { name: 'Take another' }).click();
  await dialog.getByRole('button', { name: 'Take the picture' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(field(page, 'image')).toContainText(/camera-\d{4}-\d\d-\d\d-\d{6}\.jpg/);
  await expect(field(page, 'image')).toContainText(/\d+ × \d+ px · .* · image\/jpeg/);
  await run(page);
  await expect(output(page, 'labels')).toContainText('vegetation');
});

test.describe('where the browser refuses', () => {
  test.use({ mayLog: /camera is not allowed/ });
  test('a refused camera is explained, and the file dialog is the way out', async ({ page }) => {
    // By the page's own policy: the browser of these tests has no windows in which somebody could refuse.
    await page.route('/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'camera=()' } });
    });
    await open(page);
    await field(page, 'image')
      .getByRole('button', { name: /^Camera/ })
      .click();
    await expect(page.getByRole('alert')).toContainText('The camera isn’t allowed.');
    await expectAccessible(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file instead' }).click();
    await (await chooser).setFiles(sample('sample.png'));
    await expect(field(page, 'image')).toContainText('sample.png');
  });
});

test('a page without a secure context says why there is no microphone', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await open(page, 'audio_level');
  await field(page, 'recording')
    .getByRole('button', { name: /^Microphone/ })
    .click();
  await expect(page.getByRole('alert')).toContainText('only on pages that come by https');
});

test('a recording from the microphone is a WAV that the model reads', async ({ page, context }) => {
  await context.grantPermissions(['microphone']);
  await open(page, 'audio_level');
  await field(page, 'recording')
    .getByRole('button', { name: /^Microphone/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Microphone' });
  // The fake device beeps once a second; asked once a second, it could be silent each time.
  await expect
    .poll(async () => Number(await dialog.getByRole('meter').getAttribute('aria-valuenow')), { intervals: [130] })
    .toBeGreaterThan(-40);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog.getByText('2 s of 1:00 min')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('slider', { name: /^Position/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(field(page, 'recording')).toContainText(/microphone-\d{4}-\d\d-\d\d-\d{6}\.wav/);
  await expect(field(page, 'recording')).toContainText(/\d s · [\d.]+ kHz · mono · 16-bit PCM/);
  await run(page);
  await expect(output(page, 'silent')).toContainText(/no|false/i);
});

test('a film from the camera is played and sent', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await open(page, 'kitchen_sink');
  await field(page, 'demo_video')
    .getByRole('button', { name: /^Camera/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Record a video' });
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog.getByText('1 s of 30 s')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(field(page, 'demo_video')).toContainText(/camera-\d{4}-\d\d-\d\d-\d{6}\.(mp4|webm)/);
  await expect(field(page, 'demo_video')).toContainText(/\d+ × \d+ px · [\d.]+ s · .* · video\/(mp4|webm)/);
});

test('a picture is turned and cropped in a step that says so, and comes back untouched', async ({ page }) => {
  await open(page);
  await choose(page, 'image', sample('sample.png'));
  await field(page, 'image')
    .getByRole('button', { name: /^Crop, rotate, resize/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Crop, rotate, resize' });
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Right' }).click();
  await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(dialog).toContainText('640 × 480 px → 384 × 512 px');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'image')).toContainText('sample-edited.png');
  await expect(field(page, 'image')).toContainText('384 × 512 px');
  await expect(field(page, 'image')).toContainText('Rotated and cropped, encoded anew as PNG');
  await field(page, 'image')
    .getByRole('button', { name: /^Back to the original/ })
    .click();
  await expect(field(page, 'image')).toContainText('640 × 480 px · 38 kB · image/png');
});

test('a picture is cropped by dragging over it, a click beside the frame leaves it, and it stays RGB', async ({ page }) => {
  await page.addInitScript(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      if (object instanceof Blob && object.type === 'image/png') (window as { lastPicture?: Blob }).lastPicture = object;
      return create(object);
    };
  });
  await open(page);
  const picture = new PNG({ width: 400, height: 200, colorType: 2, bitDepth: 16 });
  picture.data.fill(200);
  await choose(page, 'image', {
    name: 'deep.png',
    mimeType: 'image/png',
    buffer: PNG.sync.write(picture, { colorType: 2, bitDepth: 16, inputHasAlpha: true }),
  });
  await expect(field(page, 'image').getByRole('button', { name: /^Replace/ })).toBeFocused();
  await field(page, 'image')
    .getByRole('button', { name: /^Crop, rotate, resize/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Crop, rotate, resize' });
  await expect(dialog).toContainText('What the result has of this picture: 8 bits of 16.');
  const box = await dialog.locator('canvas').boundingBox();
  if (box === null) throw new Error('The picture isn’t drawn.');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.25, 0.25));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.5));
  await page.mouse.move(...at(0.75, 0.75), { steps: 4 });
  await page.mouse.up();
  await expect(dialog).toContainText('→ 200 × 100 px');
  await expect(dialog.getByRole('button', { name: 'Upper left corner' })).toBeVisible();
  await page.mouse.click(...at(0.1, 0.9));
  await expect(dialog).toContainText('→ 200 × 100 px');
  // The corner is dragged, not the frame.
  await page.mouse.move(...at(0.75, 0.75));
  await page.mouse.down();
  await page.mouse.move(...at(0.6, 0.6), { steps: 3 });
  await page.mouse.move(...at(0.5, 0.5), { steps: 3 });
  await page.mouse.up();
  await expect(dialog).toContainText('→ 100 × 50 px');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'image')).toContainText('Cropped, encoded anew as PNG, 8 bits of 16');
  await expect(field(page, 'image').getByRole('button', { name: /^Replace/ })).toBeFocused();
  // The card draws the very file that will be sent. Bit depth and colour type: 8 bits, RGB.
  const format = () =>
    page.evaluate(async () => {
      const blob = (window as { lastPicture?: Blob }).lastPicture;
      return blob === undefined ? [] : [...new Uint8Array(await blob.slice(24, 26).arrayBuffer())];
    });
  await expect.poll(format).toEqual([8, 2]);
});

test('a large picture may be shrunk, and is sent as it is unless somebody says so', async ({ page }) => {
  await open(page);
  const image = field(page, 'image');
  await choose(page, 'image', { name: 'large.png', mimeType: 'image/png', buffer: PNG.sync.write(new PNG({ width: 5000, height: 2500 })) });
  await expect(image).toContainText('5000 × 2500 px');
  await expect(image).toContainText('A large picture, sent as it is.');
  await expectAccessible(page);
  await image.getByRole('button', { name: /^Shrink its longer side to 2048 px, about [\d.]+ kB for large.png$/ }).click();
  await expect(image).toContainText('2048 × 1024 px');
  await expect(image).toContainText('Made smaller, encoded anew as PNG');
  await image.getByRole('button', { name: /^Back to the original/ }).click();
  await expect(image).toContainText('5000 × 2500 px');
});

test('a small file of very many pixels isn’t drawn', async ({ page }) => {
  await open(page);
  const buffer = PNG.sync.write(new PNG({ width: 8, height: 8 }));
  buffer.writeUInt32BE(20_000, 16);
  buffer.writeUInt32BE(20_000, 20);
  await choose(page, 'image', { name: 'white.png', mimeType: 'image/png', buffer });
  await expect(field(page, 'image')).toContainText('Too large to be shown here (20000 × 20000 px); it will be sent as it is.');
  await expect(field(page, 'image').locator('img')).toHaveCount(0);
});

test('a recording is trimmed by keyboard', async ({ page }) => {
  await open(page, 'audio_level');
  await choose(page, 'recording', sample('sample.wav'));
  await field(page, 'recording').getByRole('button', { name: /^Trim/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Trim' });
  await dialog.getByRole('slider', { name: 'End' }).focus();
  for (let press = 0; press < 25; press++) await page.keyboard.press('PageDown');
  await expect(dialog).toContainText('0.00 s to 0.80 s: 0.80 s');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(field(page, 'recording')).toContainText('sample-trimmed.wav');
  await expect(field(page, 'recording')).toContainText('0.8 s · 8 kHz · mono · 16-bit PCM');
  await run(page);
  await expect(output(page, 'duration')).toContainText('0.8');
});

test('a sound in an answer has a waveform, a spectrogram and facts; a broken one is still a file', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await choose(page, 'demo_audio', sample('sample.wav'));
  await run(page);
  const sound = output(page, 'demo_audio');
  await expect(sound.getByRole('img', { name: /^Spectrogram from 0 to 4 kHz, loudest at \d+ Hz$/ })).toBeVisible();
  await expect(sound).toContainText('1.6 s · 8 kHz · mono · 16-bit PCM');
  const position = sound.getByRole('slider', { name: /^Position/ });
  await position.focus();
  await page.keyboard.press('End');
  await expect(position).toHaveAttribute('aria-valuenow', '1.6');
  await choose(page, 'demo_audio', {
    name: 'broken.wav',
    mimeType: 'audio/wav',
    buffer: readFileSync(sample('sample.wav')).subarray(0, 40),
  });
  await run(page);
  await expect(output(page, 'demo_audio')).toContainText('This browser can’t show it.');
});

test('names and types that lie, and names that are a nuisance', async ({ page }) => {
  await open(page);
  const name = `a "quoted"\nname 🐟 ${'x'.repeat(300)}.jpg`;
  await choose(page, 'image', { name, mimeType: 'image/jpeg', buffer: readFileSync(sample('sample.png')) });
  await expect(field(page, 'image')).toContainText('Its name says image/jpeg, its bytes say image/png.');
  await expect(field(page, 'image').locator('img')).toBeVisible();
  await run(page);
  await expect(output(page, 'labels')).toBeVisible();
});

test('a file of 2 GB is taken without being read', async ({ page }) => {
  await open(page, 'kitchen_sink');
  for (const [name, type] of [
    ['demo_image', 'image/png'],
    ['demo_audio', 'audio/wav'],
    ['demo_video', 'video/mp4'],
    ['data_file', ''],
  ] as const) {
    await giveHuge(page, name, type);
    await expect(field(page, name)).toContainText('2.1 GB');
  }
  await expect(field(page, 'demo_audio')).toContainText('it will be sent as it is');
  await expect(runButton(page)).toBeEnabled();
  await expect(result(page)).toHaveAttribute('data-run-state', 'idle');
});

test('a file without a picture shows what is in it; a picture can be looked at closer, a TIFF too', async ({ page }) => {
  await open(page, 'kitchen_sink');
  await choose(page, 'data_file', { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name,size\ntrout,3\n') });
  await expect(field(page, 'data_file').getByRole('cell', { name: 'trout' })).toBeVisible();
  await choose(page, 'demo_image', sample('sample.png'));
  await field(page, 'demo_image')
    .getByRole('button', { name: /^Look closer/ })
    .click();
  await expect(page.getByRole('dialog', { name: 'sample.png' })).toContainText('640 × 480 px');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await choose(page, 'demo_image', 'src/files/raster/testdata/float32.tif');
  await expect(field(page, 'demo_image')).toContainText(/\d+ × \d+ px · float32/);
  await expectAccessible(page);
});

/** Drops a file of 2 GB, made of one small piece many times over. */
async function giveHuge(page: Page, name: string, type: string): Promise<void> {
  await field(page, name)
    .locator('[data-drop]')
    .first()
    .evaluate((zone, mime) => {
      let blob = new Blob([new Uint8Array(1 << 20)]);
      for (let doubling = 0; doubling < 11; doubling++) blob = new Blob([blob, blob]);
      const transfer = new DataTransfer();
      transfer.items.add(new File([blob], 'huge.bin', { type: mime }));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, type);
}
