import type { Locator, Page } from '@playwright/test';
import { field, open, output, run } from './support.ts';

/** Lets the demo model `files` send a file of this kind; the block that draws it. */
export async function sendFile(page: Page, kind: string): Promise<Locator> {
  await open(page, 'files', 'files');
  const box = field(page, 'kind').getByRole('combobox');
  await box.click();
  await box.fill(kind);
  await page.getByRole('option', { name: kind, exact: true }).click();
  await run(page);
  return output(page, 'body').first();
}
