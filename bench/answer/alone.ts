import type { BrowserContext } from '@playwright/test';

/**
 * How long the browser itself takes to send a file, in milliseconds: a page of nothing but a file input posts a form with it, and nothing
 * is drawn. No page can be faster.
 * @param url of any document of the site that answers
 */
export async function uploadAlone(context: BrowserContext, url: string, path: string, name: string, file: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.evaluate(`document.body.replaceChildren(Object.assign(document.createElement('input'), { type: 'file' }))`);
    await page.locator('input').setInputFiles(file);
    return await page.evaluate<number>(`new Promise((resolve, reject) => {
      const form = new FormData();
      form.append(${JSON.stringify(name)}, document.querySelector('input').files[0]);
      const request = new XMLHttpRequest();
      request.open('POST', ${JSON.stringify(path)});
      const began = performance.now();
      request.onload = () => (request.status < 300 ? resolve(performance.now() - began) : reject(new Error('Status ' + request.status)));
      request.onerror = () => reject(new Error('No answer'));
      request.send(form);
    })`);
  } finally {
    await page.close();
  }
}
