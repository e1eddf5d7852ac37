// @vitest-environment jsdom
import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderField } from '../testField.tsx';

// jsdom’s files can’t be read as a stream.
vi.mock(import('../../files/zip/packAsOne.ts'), async (load) => ({
  ...(await load()),
  packAsOne: async (files) => Promise.resolve(new File([files.map(({ name }) => name).join()], 'files.zip', { type: 'application/zip' })),
}));

const png = new File(['png'], 'cat.png', { type: 'image/png' });
const npy = new File(['npy'], 'data.npy');

const image = { kind: 'file', description: 'An image' } as const;

test('any file is taken, whatever the description says', async () => {
  const { user, control, last } = await renderField(image);
  expect([control().type, control().accept, control().multiple]).toEqual(['file', 'image/*', false]);
  fireEvent.change(control(), { target: { files: [npy] } });
  await waitFor(() => expect(last()).toBe(npy));
  await user.click(screen.getByRole('button', { name: 'Remove data.npy' }));
  expect(last()).toBeUndefined();
});

test('the file dialog can be opened without the filter', async () => {
  const { user, control } = await renderField(image);
  await user.click(screen.getByRole('button', { name: /^any other file/ }));
  expect(control().accept).toBe('');
});

test('an argument without a keyword filters nothing', async () => {
  const { control } = await renderField({ kind: 'file' });
  expect(control().accept).toBe('');
});

test('a file is dropped, and another one replaces it', async () => {
  const { root, last } = await renderField(image);
  drop(root, [png]);
  await waitFor(() => expect(last()).toBe(png));
  drop(root, [npy]);
  await waitFor(() => expect(last()).toBe(npy));
  expect(screen.getByRole('button', { name: /^Replace/ })).toBeTruthy();
});

test('of several files dropped on one argument the first is taken, and it says so', async () => {
  const { root, last } = await renderField(image);
  drop(root, [png, npy]);
  await waitFor(() => expect(last()).toBe(png));
  expect(screen.getByRole('status').textContent).toBe('Only one file is taken: cat.png, the first of 2. The other one is left.');
});

describe('before several are dropped, it says what it will do', () => {
  const over = (root: HTMLElement, count: number) =>
    fireEvent.dragEnter(root.querySelector('[data-drop]') as Element, {
      dataTransfer: { files: [], types: ['Files'], items: Array.from({ length: count }, () => ({ kind: 'file', type: 'image/png' })) },
    });

  test.each<[string, object, number, string]>([
    ['one', image, 1, 'Drop it here'],
    ['three', image, 3, 'Only the first of 3 will be taken'],
    ['three for a list', { ...image, multiple: true }, 3, 'Drop it here'],
    ['three for a ZIP', { kind: 'file', description: 'A zip' }, 3, 'Only the first of 3 will be taken; you can send all as one ZIP then'],
  ])('%s', async (_, arg, count, text) => {
    const { root } = await renderField(arg);
    over(root, count);
    expect(await screen.findByText(text)).toBeTruthy();
  });

  test('also where there is one already', async () => {
    const { root } = await renderField(image, { value: npy });
    over(root, 3);
    expect((await screen.findByRole('status')).textContent).toBe('Only the first of 3 will be taken');
  });
});

test('several for a ZIP become one, at a click', async () => {
  const { user, root, last } = await renderField({ kind: 'file', description: 'Select the ZIP file containing images' });
  drop(root, [png, npy]);
  await waitFor(() => expect(last()).toBe(png));
  await user.click(screen.getByRole('button', { name: 'Send these 2 as one ZIP' }));
  await waitFor(() => expect((last() as File).name).toBe('files.zip'));
  expect((last() as File).type).toBe('application/zip');
  expect(screen.getByRole('status').textContent).toBe('2 files are in this ZIP, all at its root, without folders.');
  expect(screen.queryByRole('button', { name: /ZIP/ })).toBeNull();
});

test('where no ZIP is asked for none is offered', async () => {
  const { root, last } = await renderField(image);
  drop(root, [png, npy]);
  await waitFor(() => expect(last()).toBe(png));
  expect(screen.queryByRole('button', { name: /ZIP/ })).toBeNull();
});

test('a file is pasted while the drop zone has the focus, once', async () => {
  const { last, onChange } = await renderField(image);
  const event = paste(screen.getByRole('button', { name: /^Browse/ }), [png]);
  await waitFor(() => expect(last()).toBe(png));
  expect(event.defaultPrevented).toBe(true);
  expect(onChange).toHaveBeenCalledOnce();
});

test('a file is pasted while the pointer is over the drop zone', async () => {
  const { user, last, onChange } = await renderField(image);
  await user.hover(screen.getByText('Drop or paste an image'));
  const event = paste(document.body, [png]);
  await waitFor(() => expect(last()).toBe(png));
  expect(event.defaultPrevented).toBe(true);
  expect(onChange).toHaveBeenCalledOnce();
});

test('pasted text is left alone', async () => {
  const { user } = await renderField(image);
  await user.hover(screen.getByText('Drop or paste an image'));
  expect(paste(document.body, []).defaultPrevented).toBe(false);
});

test('a picture is shown, and what only claims to be one is a card', async () => {
  const { root } = await renderField(image, { value: png });
  const picture = await screen.findByRole('img', { name: 'cat.png' });
  fireEvent.error(picture);
  expect(root.textContent).toContain('Not an image this browser can show; it will be sent as it is.');
  expect(root.textContent).toContain('image/png');
  expect(screen.queryByRole('img')).toBeNull();
});

test('an empty file is pointed out', async () => {
  const { root } = await renderField({ kind: 'file' }, { value: new File([], 'empty.csv') });
  expect(root.textContent).toContain('This file is empty (0 bytes).');
});

test('a list of files grows and shrinks', async () => {
  const { user, root, control, last } = await renderField({ kind: 'file', multiple: true }, { value: [png] });
  expect(control().multiple).toBe(true);
  drop(root, [npy, npy]);
  await waitFor(() => expect(last()).toEqual([png, npy, npy]));
  await user.click(screen.getByRole('button', { name: 'Remove cat.png' }));
  expect(last()).toEqual([npy, npy]);
  for (const left of [1, 0]) {
    await user.click(screen.getAllByRole('button', { name: 'Remove data.npy' })[0] as HTMLElement);
    expect(last()).toEqual(left === 0 ? undefined : [npy]);
  }
});

test('files of a list are put in another order, by keyboard too', async () => {
  const { user, last } = await renderField({ kind: 'file', multiple: true }, { value: [png, npy] });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up cat.png' }).disabled).toBe(true);
  screen.getByRole('button', { name: 'Move up data.npy' }).focus();
  await user.keyboard('{Enter}');
  expect(last()).toEqual([npy, png]);
  expect(document.activeElement?.closest('[data-file]')?.textContent).toContain('data.npy');
});

test('a list that has files takes a sample and a recording as well', async () => {
  await renderField({ kind: 'file', multiple: true, description: 'Some images' }, { value: [png] });
  expect(screen.getByRole('button', { name: 'Use a sample for an_arg' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Camera for an_arg' })).toBeTruthy();
});

test('after removing a file the focus is on the button for another', async () => {
  const { user } = await renderField(image, { value: npy });
  await user.click(screen.getByRole('button', { name: /^Remove/ }));
  expect(document.activeElement?.textContent).toMatch(/^Browse/);
});

test.each([
  ['chosen', [], png],
  ['replaced', [png], npy],
])('after a file is %s the focus is on its card', async (_, before, chosen) => {
  const { control } = await renderField(image, { value: before[0] });
  fireEvent.change(control(), { target: { files: [chosen] } });
  await waitFor(() => expect(screen.getByRole('button', { name: `Remove ${chosen.name}` })).toBeTruthy());
  expect(document.activeElement?.textContent).toMatch(/^Replace/);
});

test('a file that is dropped while the focus is elsewhere leaves it there', async () => {
  const { root, last } = await renderField(image);
  drop(root, [png]);
  await waitFor(() => expect(last()).toBe(png));
  expect(document.activeElement).toBe(document.body);
});

test('an address that is dragged in from another page gets words', async () => {
  const { root, onChange } = await renderField(image);
  const zone = root.querySelector('[data-drop]') as Element;
  fireEvent.drop(zone, { dataTransfer: { files: [], items: [], types: ['text/uri-list', 'text/plain'] } });
  expect((await screen.findByRole('status')).textContent).toContain('an address on the web, not a file');
  expect(onChange).not.toHaveBeenCalled();
});

describe('a sample', () => {
  const served = vi.fn<(url: string) => Response>();
  beforeEach(() => {
    served.mockReset().mockImplementation(() => new Response('abc', { headers: { 'content-type': 'application/octet-stream' } }));
    vi.stubGlobal('fetch', async (url: string) => Promise.resolve(url).then(served));
    return () => vi.unstubAllGlobals();
  });
  const use = { name: 'Use a sample for an_arg' };

  test.each([
    ['An image', 'samples/sample.png', 'sample.png', 'image/png'],
    ['Some audio', 'samples/sample.wav', 'sample.wav', 'audio/wav'],
    ['A video', 'samples/sample.webm', 'sample.webm', 'video/webm'],
  ])('of the medium that is asked for takes one click: %s', async (description, url, name, type) => {
    const { user, last } = await renderField({ kind: 'file', description });
    await user.click(screen.getByRole('button', use));
    await waitFor(() => expect(last()).toBeInstanceOf(File));
    const file = last() as File;
    expect([file.name, file.type]).toEqual([name, type]);
    expect(served.mock.calls).toEqual([[url]]);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Replace/));
  });

  test.each([
    ['any file', ['Picture (PNG)', 'Sound (WAV)', 'Video (WebM)', 'Table (CSV)']],
    ['a video or an audio file', ['Sound (WAV)', 'Video (WebM)']],
  ])('is chosen from a menu of those that can fit: %s', async (description, offered) => {
    const { user, last } = await renderField({ kind: 'file', multiple: true, description });
    await user.click(screen.getByRole('button', use));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(offered);
    await user.click(screen.getByRole('menuitem', { name: 'Sound (WAV)' }));
    await waitFor(() => expect((last() as File[])[0]?.name).toBe('sample.wav'));
  });

  test.each([
    ['Input a 4-channel .npy file', false],
    ['Select the ZIP file containing images', false],
    ['An image, as JPG or PNG', true],
    ['A .csv table', true],
    ['A zip file containing the images or a single image file', true],
    ['Predictions for an image are saved as .npy files', true],
  ])('is offered where it is of a kind that is asked for: %s', async (description, offered) => {
    await renderField({ kind: 'file', description });
    expect(screen.queryByRole('button', use) !== null).toBe(offered);
  });

  test.each([
    ['missing', () => new Response('', { status: 404 }), 'sample.png couldn’t be loaded: this site answers 404.'],
    [
      'replaced by a start page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'sample.png isn’t on this site.',
    ],
    [
      'out of reach',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'sample.png couldn’t be loaded: this site doesn’t answer.',
    ],
  ])('that is %s is explained, and can be asked for again', async (_, answer, words) => {
    served.mockImplementation(answer);
    const { user, root, onChange } = await renderField(image);
    await user.click(screen.getByRole('button', use));
    await waitFor(() => expect(root.textContent).toContain(words));
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('button', use).getAttribute('aria-disabled')).toBeNull();
  });
});

function drop(root: HTMLElement, files: File[]): void {
  const zone = root.querySelector('[data-drop]') as Element;
  fireEvent.drop(zone, {
    dataTransfer: { files, items: files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file })), types: ['Files'] },
  });
}

function paste(target: Element, files: File[]): Event {
  const items = files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file }));
  const event = createEvent.paste(target, { clipboardData: { files, items, types: files.length > 0 ? ['Files'] : ['text/plain'] } });
  fireEvent(target, event);
  return event;
}
