import { expect, type Locator, type Page, type Response } from '@playwright/test';
import type { ServerName } from './servers.ts';

export type Upload = string | { name: string; mimeType: string; buffer: Buffer };
export type Value = string | boolean | undefined | readonly string[] | { readonly file: Upload };

export type Received = Record<string, { type: string; repr?: string; [key: string]: unknown }>;

export function addressOf(server: ServerName, what: 'PAGE' | 'API'): string {
  const address = process.env[`E2E_${server}_${what}`];
  if (address === undefined) throw new Error('The servers are started by `npm run test:deepaas`.');
  return address;
}

/** The page as a visitor uses it, by the names that it promises to tests. */
export class Form {
  constructor(
    readonly page: Page,
    private readonly server: ServerName = 'ALL',
    /** Its fields; a model's inputs stay on the page while those of its training are shown. */
    private readonly fields: Page | Locator = page,
  ) {}

  async open(model?: string): Promise<this> {
    await this.page.goto(addressOf(this.server, 'PAGE') + (model === undefined ? '' : `#/models/${model}`));
    await expect(this.page.locator('[data-app-state=ready]')).toBeVisible();
    return this;
  }

  field(name: string): Locator {
    return this.fields.locator(`[data-arg=${JSON.stringify(name)}]`);
  }

  control(name: string): Locator {
    return this.field(name).getByLabel(name, { exact: true });
  }

  get result(): Locator {
    return this.page.locator('[data-run-state]');
  }

  output(key: string): Locator {
    return this.page.locator(`[data-output=${JSON.stringify(key)}]`);
  }

  button(name: 'Run' | 'Stop waiting' | 'Reset'): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Options are folded away when there are many. */
  async reveal(name: string): Promise<Locator> {
    const field = this.field(name);
    const folded = this.fields.getByRole('button', { name: /^Options \(/, expanded: false });
    // Until the form is drawn there is neither.
    await expect(field.and(this.page.locator(':visible')).or(folded)).not.toHaveCount(0);
    if (!(await field.isVisible())) await folded.click();
    await expect(field).toBeVisible();
    return field;
  }

  async setAll(values: Readonly<Record<string, Value>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.set(name, value);
  }

  async set(name: string, value: Value): Promise<void> {
    const field = await this.reveal(name);
    const widget = await field.getAttribute('data-widget');
    if (typeof value === 'object' && 'file' in value) await field.locator('input[type=file]').setInputFiles(value.file);
    else if (typeof value === 'boolean' || (value === undefined && widget === 'switch')) await this.toggle(field, value);
    else if (widget === 'select') await this.choose(name, String(value));
    else if (widget === 'multiselect' || widget === 'list') await this.fillList(name, widget, value as readonly string[]);
    else await this.control(name).fill(value === undefined ? '' : String(value));
  }

  /** A menu of many choices is a text box, one of few is a button. */
  async expectShown(name: string, text: string): Promise<void> {
    await expect
      .poll(() => this.control(name).evaluate((element) => ('value' in element ? element.value : element.textContent)))
      .toBe(text);
  }

  private async toggle(field: Locator, value: boolean | undefined): Promise<void> {
    const box = field.getByRole('switch').or(field.getByRole('checkbox'));
    if ((await box.count()) > 0) await box.setChecked(value === true);
    else await field.getByRole('radio', { name: value === undefined ? 'not set' : value ? 'on' : 'off', exact: true }).click();
  }

  private async choose(name: string, text: string): Promise<void> {
    await this.control(name).click();
    await this.page.getByRole('option', { name: text, exact: true }).click();
  }

  /** Whatever is in the list goes first. */
  private async fillList(name: string, widget: 'list' | 'multiselect', entries: readonly string[]): Promise<void> {
    const box = this.control(name);
    await box.click();
    await box.press('Escape');
    for (let turn = 0; turn < 10; turn += 1) await box.press('Backspace');
    for (const entry of entries) {
      await box.fill(entry);
      if (widget === 'multiselect') await this.page.getByRole('option', { name: entry, exact: true }).click();
      else await box.press('Enter');
    }
    await box.press('Escape');
  }

  async format(mime: string): Promise<void> {
    await this.page.locator(`[data-format=${JSON.stringify(mime)}]`).click();
  }

  /** Presses Run and waits for the end of the run. */
  async run(end: 'done' | 'failed' = 'done'): Promise<Response> {
    const answer = this.page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/predict/'));
    await this.button('Run').click();
    const response = await answer;
    await expect(this.result).toHaveAttribute('data-run-state', end);
    return response;
  }

  /** What Python got, as the kitchen sink tells it. */
  async runAndRead(): Promise<Received> {
    const response = await this.run();
    expect(response.status()).toBe(200);
    const { received } = (await response.json()) as { received: Received };
    return received;
  }
}

export const python = (type: string, repr: string) => ({ type, repr });
