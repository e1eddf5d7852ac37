import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, field, keepSight, test } from './support.ts';

const SOURCE = `from webargs import fields, validate

schema = {"labels": fields.List(fields.Str()), "probabilities": fields.List(fields.Float())}

def get_predict_args():
    return {
        "image": fields.Field(required=True, metadata={"type": "file", "location": "form", "description": "An image"}),
        "size": fields.Int(load_default=224, validate=validate.Range(min=32, max=512), metadata={"description": "In pixels"}),
        "model": fields.Str(load_default=config.NAMES[0], metadata={"description": "Which one"}),
    }
`;

const ANSWER = '{"labels": ["cat", "dog"], "probabilities": [0.75, 0.25]}';

async function preview(page: Page, hash: string, allowed = true): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(?:predict|train)\/?$/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.route('**/config.json', (route) => route.fulfill({ json: { preview: allowed } }));
  // There is no API at all.
  await page.route(/\/(?:swagger|openapi)\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`/${hash}`);
  return asked;
}

test('a description and an answer are drawn while they are typed, and a link opens them again', async ({ page, context }) => {
  test.slow();
  const asked = await preview(page, '#/preview');
  const description = page.getByLabel('Description', { exact: true }).and(page.locator('textarea'));
  const answer = page.getByLabel('Answer', { exact: true }).and(page.locator('textarea'));
  await description.fill(SOURCE);
  await expect(field(page, 'size')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Line 9: load_default isn’t known without running it; left out')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
  await expect(page.locator('[data-explains="size"]')).toBeVisible();
  await expect(page.locator('[data-sketch]')).toBeVisible();
  await answer.fill(ANSWER);
  await expect(page.getByText('75.0%')).toBeVisible({ timeout: 60_000 });

  // Typed half, the form stays as it was.
  await description.fill(SOURCE.slice(0, -30));
  await expect(page.getByText('Shown is what was last understood.', { exact: false })).toBeVisible();
  await expect(field(page, 'size')).toBeVisible();
  await description.fill(SOURCE);
  await expect(page.getByText('Shown is what was last understood.', { exact: false })).toBeHidden();

  await expectAccessible(page);
  for (const width of [1440, 820, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    await keepSight(page, `preview-${width}`, true);
  }

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.', { exact: false })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const anew = await context.newPage();
  await preview(anew, new URL(link).hash);
  // A page of its own loads everything anew.
  await expect(field(anew, 'size')).toBeVisible({ timeout: 60_000 });
  await expect(anew.getByText('75.0%')).toBeVisible({ timeout: 60_000 });
  expect(asked).toEqual([]);
});

const RECORDED = path.join(import.meta.dirname, 'deepaas/recorded');
const API = {
  name: 'api.py',
  mimeType: 'text/x-python',
  buffer: Buffer.from('from . import schemas\ndef get_predict_args():\n    return schemas.Args().fields\n'),
};
const SCHEMAS = 'from marshmallow import Schema, fields\nclass Args(Schema):\n    area = fields.Float(load_default=0.5)\n';

test('files are opened and dropped, an answer may be bytes, links tell what is wrong with them', async ({ page }) => {
  test.slow();
  await preview(page, '#/preview?d=AAAA');
  await expect(page.getByText('This link is damaged', { exact: false })).toBeVisible({ timeout: 60_000 });
  const description = page.getByLabel('Description', { exact: true }).and(page.locator('textarea'));

  // The example is there at once, and as it is typed.
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(description).toBeFocused();
  await expect(field(page, 'organ')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('72.0%')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Try an example' })).toBeHidden();

  // A file that needs another says which; dropped beside it, it is read with it.
  const picker = page.locator('input[type=file][multiple]');
  await description.fill('');
  await picker.setInputFiles(API);
  await expect(page.getByText('Open schemas.py too, or drop it here: what is missing stands there.')).toBeVisible();
  await page.getByRole('button', { name: 'Line 3' }).click();
  expect(await description.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
    '    return schemas.Args().fields',
  );
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'schemas.py', { type: 'text/x-python' }));
    return data;
  }, SCHEMAS);
  await description.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(field(page, 'area')).toBeVisible();
  await expect(page.getByText('what is missing stands there', { exact: false })).toBeHidden();
  await page.getByRole('button', { name: 'schemas.py', exact: true }).click();
  await expect(description).toHaveValue(SCHEMAS);

  // A description of several models takes its place; one of them is chosen.
  await picker.setInputFiles(path.join(RECORDED, 'all.swagger.json'));
  await page.getByRole('combobox', { name: 'Model' }).selectOption('slow');
  await expect(field(page, 'seconds')).toBeVisible();

  // Bytes with a type, without a name for it in the link.
  await page.locator('input[type=file]:not([multiple])').first().setInputFiles('public/samples/sample.png');
  await expect(page.getByLabel('Content-Type')).toHaveValue('image/png');
  await expect(page.getByText('Shown is the file sample.png.')).toBeVisible();

  // Too much for a link.
  let seed = 1;
  const noise = Array.from({ length: 40_000 }, () => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90))).join('');
  await description.fill(`# ${noise}`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Too long for a link', { exact: false })).toBeVisible();
});

test('the menu of the API leads to it', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { preview: true } }));
  await page.goto('/#/models/slow');
  await page.getByRole('button', { name: 'API', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Preview of a description' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Preview of a description' })).toBeFocused();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(field(page, 'seconds')).toBeVisible();
});

test('where the operator doesn’t offer it, the page says so', async ({ page }) => {
  await preview(page, '#/preview', false);
  await expect(page.getByText('Not offered here')).toBeVisible();
});
