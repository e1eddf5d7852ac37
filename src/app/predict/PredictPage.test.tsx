// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tracesNow } from '../../files/report.ts';
import { encode } from '../../request/encode.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { PredictPage } from './PredictPage.tsx';

vi.mock(import('../../request/encode.ts'), async (load) => ({ ...(await load()), encode: vi.fn<typeof encode>() }));

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network here')));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const MODEL: ModelSpec = {
  id: 'm',
  metadataPath: undefined,
  predict: {
    path: '/v2/models/m/predict/',
    produces: ['application/json'],
    args: [makeArg({ name: 'words' })],
    accept: undefined,
    response: undefined,
  },
  train: undefined,
};
const SPEC: ApiSpec = { dialect: 'v2', basePath: '', title: '', version: '2.6.0', models: [MODEL] };

function draw() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <PredictPage
        api={{ state: 'ready', spec: SPEC, silentSince: undefined, check: () => undefined }}
        root={{ url: 'http://localhost', direct: false }}
        model={MODEL}
        examples={[]}
        maxUpload={undefined}
        onBusy={() => undefined}
      />
    </QueryClientProvider>,
  );
}

test.each([
  ['a click on Run', () => fireEvent.click(screen.getByRole('button', { name: 'Run' }))],
  ['its keys', () => fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })],
])('what the page throws before it sends is shown beside the form: %s', async (_, press) => {
  vi.mocked(encode).mockImplementation(() => {
    throw new TypeError('randomUUID is no function');
  });
  draw();
  press();
  expect(await screen.findByRole('heading', { name: 'This page couldn’t make a request of these inputs' })).toBeTruthy();
  expect(document.querySelector('[data-run-state]')?.getAttribute('data-run-state')).toBe('failed');
  expect(screen.getByRole('region', { name: 'Result' }).textContent).not.toContain('failed in');
  expect(tracesNow().at(-1)).toMatchObject({ where: 'Making a request', error: 'TypeError: randomUUID is no function' });
});
