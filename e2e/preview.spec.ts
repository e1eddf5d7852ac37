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

test('where the operator doesn’t offer it, the page says so', async ({ page }) => {
  await preview(page, '#/preview', false);
  await expect(page.getByText('Not offered here')).toBeVisible();
});
