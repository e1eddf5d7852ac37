import { choose, expect, field, open, openOptions, output, result, run, runButton, sample, test } from './support.ts';

/** DEEPaaS 3 with the two ways in which FastAPI has described files. */
for (const variant of ['v3', 'v3-binary', 'base-path-v3']) {
  test(`${variant}: a picture goes in, and the answer comes out`, async ({ page }) => {
    await open(page, 'detector', variant);
    // DEEPaaS 3 loses the descriptions, so nothing says that it is an image.
    await expect(field(page, 'image')).toHaveAttribute('data-widget', 'file');
    await choose(page, 'image', sample('sample.png'));
    await run(page);
    await expect(output(page, 'body')).toContainText('confidence');
    await expect(page.locator('[data-format]')).toHaveCount(0);
  });
}

test('a list in the multipart body is a list field', async ({ page }) => {
  await open(page, 'kitchen_sink', 'v3');
  await openOptions(page);
  await expect(field(page, 'list_floats')).toHaveAttribute('data-widget', 'list');
});

test('what the document calls required must be filled in, and says so', async ({ page }) => {
  await open(page, 'kitchen_sink', 'v3');
  await runButton(page).click();
  await expect(result(page)).toHaveAttribute('data-run-state', 'idle');
  await expect(page.getByText('Required.').first()).toBeVisible();
});

test("the model's own words about its failure are shown", async ({ page }) => {
  await open(page, 'failing', 'v3');
  await field(page, 'how').getByRole('textbox').fill('value_error');
  await run(page, 'failed');
  await expect(page.locator('[data-renderer="error"]')).toHaveAttribute('data-status', '500');
  await expect(page.locator('[data-renderer="error"]')).toContainText('this message is never sent to the client');
});
