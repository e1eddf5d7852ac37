import type { Page } from '@playwright/test';

/** How a front is used, and by what it is seen that it is there. */
export interface Use {
  /** An expression: everything of the form that is open at first can be used. */
  readonly stands: string;
  /** The file input of an argument. */
  readonly file: (name: string) => string;
  /** Where the file of any kind that was chosen is shown: it can be sent. */
  readonly chosen: string;
  /** An expression: what starts a run. */
  readonly run: string;
  /** The pictures of the answer. */
  readonly pictures: string;
  /** An expression: the answer is there, which holds this number. */
  readonly isAnswered: (number: number) => string;
  readonly askForImage: (page: Page) => Promise<void>;
}

const isVisible = `((element) => element !== null && element.getClientRects().length > 0)`;

export const USES = {
  // Options that have defaults are folded at first, and that they are there is a line.
  page: {
    stands: `[...document.querySelectorAll('[data-arg]')].some((field) => field.querySelector('input[type=file]') !== null)
      && [...document.querySelectorAll('[data-arg]')].every((field) => field.querySelector('input') !== null)
      && [...document.querySelectorAll('button')].some((button) => button.textContent === 'Run' && ${isVisible}(button))`,
    file: (name) => `[data-arg="${name}"] input[type=file]`,
    chosen: `[data-arg] button:has-text("Replace")`,
    run: `[...document.querySelectorAll('button')].find((button) => button.textContent === 'Run')`,
    pictures: '[data-run-state=done] [data-output] img',
    isAnswered: () => `document.querySelector('[data-run-state=done]') !== null`,
    askForImage: (page) => page.getByRole('button', { name: 'Image', exact: true }).click(),
  },
  peer: {
    stands: `document.querySelectorAll('[id^=in-]').length > 0
      && [...document.querySelectorAll('[id^=in-]')].every((field) => field.querySelector('input, textarea') !== null)
      && [...document.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Submit' && ${isVisible}(button))`,
    file: (name) => `#in-${name} input[type=file]`,
    chosen: '[id^=in-] .file-preview',
    run: `[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Submit')`,
    pictures: '[id^=out-] img',
    isAnswered: (number) => `document.querySelector('#out-json')?.textContent.includes('${number}')`,
    askForImage: async (page) => {
      await page.locator('#in-accept input').fill('image/*');
      await page.locator('#in-accept input').press('Enter');
    },
  },
} as const satisfies Record<string, Use>;

export type Side = keyof typeof USES;
export const SIDES: readonly Side[] = ['page', 'peer'];
