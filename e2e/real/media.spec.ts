import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Form } from './form.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('what is recorded arrives with its name and type; an original that was edited and restored arrives untouched', async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['camera', 'microphone']);
  const form = await new Form(page).open('kitchen_sink');
  const dialog = page.getByRole('dialog');

  await form
    .field('demo_image')
    .getByRole('button', { name: /^Camera/ })
    .click();
  await dialog.getByRole('button', { name: 'Take the picture' }).click();
  await dialog.getByRole('button', { name: 'Use it' }).click();

  await form
    .field('demo_audio')
    .getByRole('button', { name: /^Microphone/ })
    .click();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog.getByText('1 s of 1:00 min')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Use it' }).click();

  await form.set('raw_image', { file: 'public/samples/sample.png' });
  for (const restored of [false, true]) {
    if (!restored) {
      await form
        .field('raw_image')
        .getByRole('button', { name: /^Crop, rotate, resize/ })
        .click();
      await dialog.getByRole('button', { name: 'Left' }).click();
      await dialog.getByRole('button', { name: 'Apply' }).click();
    } else {
      await form
        .field('raw_image')
        .getByRole('button', { name: /^Back to the original/ })
        .click();
    }
    const received = await form.runAndRead();
    expect(received).toMatchObject({
      demo_image: { original_filename: expect.stringMatching(/^camera-\d{4}-\d\d-\d\d-\d{6}\.jpg$/), content_type: 'image/jpeg' },
      demo_audio: { original_filename: expect.stringMatching(/^microphone-\d{4}-\d\d-\d\d-\d{6}\.wav$/), content_type: 'audio/wav' },
      raw_image: { original_filename: restored ? 'sample.png' : 'sample-edited.png', content_type: 'image/png' },
    });
    const original = sha256(readFileSync('public/samples/sample.png'));
    expect(received.raw_image?.sha256 === original).toBe(restored);
  }
});

test('a sample arrives as the file that ships with the page, and a trimmed recording is read by Python’s wave module', async ({ page }) => {
  const form = await new Form(page).open('audio_level');
  await form
    .field('recording')
    .getByRole('button', { name: /^Use a sample/ })
    .click();
  await form.field('recording').getByRole('button', { name: /^Trim/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('slider', { name: 'End' }).focus();
  for (let press = 0; press < 25; press++) await page.keyboard.press('PageDown');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(form.field('recording')).toContainText('sample-trimmed.wav');
  const { duration, sample_rate: rate, channels } = (await (await form.run()).json()) as Record<string, number>;
  expect({ duration: Math.round((duration ?? 0) * 100) / 100, rate, channels }).toEqual({ duration: 0.8, rate: 8000, channels: 1 });
});
