import { expect } from '@playwright/test';
import { startProxy, test } from './proxy.ts';

for (const [title, html] of [
  ['Fish & corals', 'Fish &amp; corals'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a\\b \\& $(id) @PORT@ 🌊', 'a\\b \\&amp; $(id) @PORT@ 🌊'],
] as const) {
  test(`the document has the name of the site: ${title}`, async () => {
    const proxy = await startProxy({ TITLE: title });
    const response = await fetch(`${proxy.url}/`);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(text).toContain(`<title>${html}</title>`);
    expect(text).toContain(`<header>${html}</header>`);
    // The rest is as it was built.
    expect(text).toMatch(/<script type="module" crossorigin src="\.\/assets\/index-[^"]+\.js"><\/script>/);
  });
}

test('without a name it is as it was built', async () => {
  const proxy = await startProxy({});
  expect(await (await fetch(`${proxy.url}/`)).text()).toContain('<title>Try a model</title>');
});

test('under a base path too', async () => {
  const proxy = await startProxy({ TITLE: 'Corals', BASE_PATH: '/try/a' });
  expect(await (await fetch(`${proxy.url}/try/a/`)).text()).toContain('<header>Corals</header>');
});
