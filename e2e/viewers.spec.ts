import { sendFile } from './files.ts';
import { expect, expectAccessible, test } from './support.ts';

test('10 MB of log are read with line numbers, searched and wrapped, and only what is in view is in the page', async ({ page }) => {
  const body = await sendFile(page, 'log of 10 MB');
  await expect(body).toHaveAttribute('data-renderer', 'text');
  const text = body.getByRole('group', { name: /^Text of .*, scrollable$/ });
  await expect(body.getByRole('status')).toHaveText('160,000 lines');
  await expect(text).toContainText('step 0: loading weights');
  await body.getByRole('searchbox').fill('STEP 159999:');
  await expect(body.getByRole('status')).toHaveText('1 of 1');
  await expect(text.locator('mark[data-current]')).toHaveText('step 159999:');
  await body.getByRole('searchbox').fill('and so on and');
  await expect(body.getByRole('status')).toHaveText('1 of 10,000');
  await body.getByRole('button', { name: 'Previous hit' }).click();
  await expect(body.getByRole('status')).toHaveText('10,000 of 10,000');
  const wide = () => text.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(await wide()).toBe(false);
  await body.getByRole('button', { name: 'Wrapped', exact: true }).click();
  expect(await wide()).toBe(true);
  expect(await text.locator('div > div').count()).toBeLessThan(100);
  await expectAccessible(page);
});

test.describe('in a frame that runs no scripts', () => {
  // What the test itself asks of the frame is logged by the browser as a script that was kept from running.
  test.use({ mayLog: /Blocked script execution in 'about:srcdoc'/ });

  test('a web page is shown without running, loading or leading anywhere, and its source beside it', async ({ page }) => {
    const body = await sendFile(page, 'page');
    await expect(body).toHaveAttribute('data-renderer', 'html');
    const frame = body.locator('iframe');
    await expect(frame).toHaveAttribute('sandbox', '');
    const shown = frame.contentFrame();
    await expect(shown.locator('#said')).toHaveText('Forty objects.');
    await expect(shown.locator('h1')).toHaveCSS('color', 'rgb(11, 106, 111)');
    await shown.locator('a').click();
    await expect(shown.locator('#said')).toHaveText('Forty objects.');
    await expect(page.getByRole('link', { name: /^Download / })).toHaveCount(1);
    await body.getByRole('button', { name: 'Source' }).click();
    await expect(body).toContainText('<script>document.getElementById');
    await expectAccessible(page);
  });
});

test('a film is looked at frame by frame and slowly', async ({ page }) => {
  const body = await sendFile(page, 'video');
  await expect(body).toHaveAttribute('data-renderer', 'video');
  await expect(body).toContainText('240 × 180 px');
  await expect(body).toContainText(/0:00\.0\d\d · frame 0/);
  // Before anybody has played it.
  await expect(body).not.toContainText('at 25/s');
  await body.getByRole('button', { name: 'Next frame' }).click();
  await expect(body).toContainText('frame 1');
  await page.keyboard.press('.');
  await expect(body).toContainText('frame 2');
  await page.keyboard.press(',');
  await expect(body).toContainText('frame 1');
  await body.getByRole('combobox', { name: 'Speed' }).click();
  await page.getByRole('option', { name: '0.25×' }).click();
  expect(await body.locator('video').evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(0.25);
  await expectAccessible(page);
});

test('documents and drawings: PDF with a way out, SVG as an image that runs nothing', async ({ page }) => {
  let body = await sendFile(page, 'pdf');
  await expect(body).toHaveAttribute('data-renderer', 'pdf');
  await expect(page.getByRole('link', { name: /^Download/ }).first()).toBeVisible();
  body = await sendFile(page, 'svg');
  await expect(body).toHaveAttribute('data-renderer', 'image');
  await expect(page).not.toHaveTitle('script ran');
});
