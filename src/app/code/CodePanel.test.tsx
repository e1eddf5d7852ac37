// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CodeSource } from '../../runs/code.ts';
import { makeArg } from '../../spec/testing.ts';
import CodePanel from './CodePanel.tsx';

const saved: { name: string; blob: Blob }[] = [];
beforeEach(() => {
  saved.length = 0;
  const made = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    made.set(`blob:${made.size}`, blob as Blob);
    return `blob:${made.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: made.get(this.href) ?? new Blob() });
  });
});
afterEach(cleanup);

/** jsdom's blobs have no `text`. */
function textIn(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });
}

const text = makeArg({ name: 'words' });
const token = makeArg({ name: 'token', format: 'password' });

const sourceOf = (more: Partial<CodeSource['operation']> = {}): CodeSource => ({
  root: { url: 'http://localhost:5000', direct: false },
  spec: { dialect: 'v2', basePath: '' },
  operation: { path: '/v2/models/org%2Fm/predict/', args: [text, token], ...more },
  modelId: 'org/m',
  action: 'predict',
  valueOf: (arg) => (arg === token ? 'hunter2' : 'say "hi"'),
});

const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);

test('a notebook is shown by its cells, and saved as a file without secrets', async () => {
  render(<CodePanel title="Code" source={sourceOf()} onClose={() => undefined} />);
  fireEvent.click(screen.getByRole('tab', { name: 'Notebook' }));
  const cells = await screen.findByRole('list', { name: 'Cells of the notebook' });
  expect(cells.textContent).toContain('("words", "say \\"hi\\"")');
  expect(cells.querySelectorAll('[data-cell=code]').length).toBe(4);
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();

  fireEvent.change(screen.getByLabelText('Address of the API'), { target: { value: 'https://example.org/' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save notebook' }));
  const [file] = saved;
  expect(file?.name).toMatch(/^org_m-[\d-]+\.ipynb$/);
  const content = await textIn(file?.blob ?? new Blob());
  expect(content).not.toContain('hunter2');
  const { cells: sources } = JSON.parse(content) as { cells: { source: string[] }[] };
  expect(sources[3]?.source).toContain('url = "https://example.org/v2/models/org%2Fm/predict/"\n');
  expect(sources[3]?.source).toContain('    "token": secret("DEEPAAS_TOKEN"),\n');
});

test('what can’t make a run isn’t offered, in tabs and in the choice for narrow screens alike', () => {
  render(<CodePanel title="Code" source={sourceOf()} onClose={() => undefined} />);
  const all = ['Python', 'Notebook', 'curl', 'JavaScript', 'R', 'MATLAB', 'deepaas-cli', 'OSCAR'];
  expect(tabs()).toEqual(all);
  const choice = screen.getByLabelText<HTMLSelectElement>('Language');
  expect(Array.from(choice.options, (option) => option.text)).toEqual(all);
  fireEvent.change(choice, { target: { value: 'oscar' } });
  expect(document.querySelector('[data-code=oscar]')?.textContent).toContain('"token": os.environ["DEEPAAS_TOKEN"],');
  // Neither has an address of this API.
  expect(screen.queryByLabelText('Address of the API')).toBeNull();
  cleanup();

  render(<CodePanel title="Code" source={sourceOf({ args: [makeArg({ name: 'a-b' })] })} onClose={() => undefined} />);
  expect(tabs()).toEqual(all.slice(0, 6));
});
