// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { JsonView } from './JsonView.tsx';
import { JsonSession, type JsonSource } from '../../files/json/session.ts';

beforeAll(() => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const VALUE: Json = { status: 'OK', predictions: [{ name: 'bear' }, { name: 'fox' }], score: NaN };

/** The same document as from a worker: every answer comes later. */
function late(value: Json): JsonSource {
  const session = new JsonSession(value);
  const later = async <T,>(answer: T | Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve));
    return answer;
  };
  return {
    rowCount: () => later(session.rowCount()),
    rows: (from, to) => later(session.rows(from, to)),
    toggle: (id) => later(session.toggle(id)),
    openLevels: (levels) => later(session.openLevels(levels)),
    search: (query) => session.search(query),
    showHit: (hit) => later(session.showHit(hit)),
    look: (id) => session.look(id),
    text: (id) => later(session.text(id)),
    file: (id) => session.file(id),
  };
}

const lines = () => screen.getAllByRole('treeitem').map(({ textContent }) => textContent);
const focused = () => {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.textContent;
};

describe.each([
  ['here', (value: Json): JsonSource => new JsonSession(value)],
  ['in a worker', late],
])('a document %s', (_, open) => {
  test('is a tree with levels and places', async () => {
    render(<JsonView source={open(VALUE)} />);
    const fox = await screen.findByText('"fox"');
    const line = fox.closest('[role=treeitem]');
    expect(['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'].map((name) => line?.getAttribute(name))).toEqual([
      '4',
      '1',
      '1',
      null,
    ]);
    expect(lines()).toEqual([
      '{3 members',
      'status:"OK"',
      'predictions:[2 items',
      '0:{1 member',
      'name:"bear"',
      '1:{1 member',
      'name:"fox"',
      'score:NaN',
    ]);
  });

  test('is walked by the keys of a tree', async () => {
    render(<JsonView source={open(VALUE)} />);
    await screen.findByText('"fox"');
    const tree = screen.getByRole('tree');
    const press = (...keys: string[]) => {
      for (const key of keys) fireEvent.keyDown(tree, { key });
      return expect.poll(focused);
    };
    await press('ArrowDown', 'ArrowDown').toBe('predictions:[2 items');
    await press('ArrowLeft').toBe('predictions:[{…}, {…}]2 items');
    expect(lines()).toHaveLength(4);
    await press('ArrowRight').toBe('predictions:[2 items');
    await press('End').toBe('score:NaN');
    await press('ArrowUp').toBe('name:"fox"');
    await press('ArrowLeft').toBe('1:{1 member');
    await press('Home').toBe('{3 members');
    await press('ArrowUp').toBe('{3 members');
  });

  test('is opened and closed by clicks, and tells where the chosen line is', async () => {
    render(<JsonView source={open(VALUE)} />);
    fireEvent.click(await screen.findByText('"fox"'));
    expect(await screen.findByText(/^\$\.predictions\[1\]\.name/)).toBeDefined();
    fireEvent.click(screen.getByText('predictions', { exact: false, selector: '.name' }));
    await expect.poll(lines).toEqual(['{3 members', 'status:"OK"', 'predictions:[{…}, {…}]2 items', 'score:NaN']);
  });

  test('is searched, from hit to hit', async () => {
    render(<JsonView source={open(Array.from({ length: 5000 }, (__, id) => ({ id, tag: id % 1000 === 999 ? 'rare' : 'x' })))} />);
    const box = screen.getByRole('searchbox', { name: 'Search this JSON' });
    await userEvent.type(box, 'RARE');
    expect(await screen.findByText('1 of 5 hits')).toBeDefined();
    await userEvent.type(box, '{Enter}');
    expect(await screen.findByText('2 of 5 hits')).toBeDefined();
    await userEvent.type(box, '{Shift>}{Enter}{Enter}{/Shift}');
    expect(await screen.findByText('5 of 5 hits')).toBeDefined();
    await expect.poll(() => focused()).toBe('tag:"rare"');
    await userEvent.type(box, '{Escape}');
    await expect.poll(() => screen.queryByText('5 of 5 hits')).toBeNull();
  });

  test('opens as many levels as wanted', async () => {
    render(<JsonView source={open(VALUE)} />);
    await screen.findByText('"fox"');
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    fireEvent.click(screen.getByRole('menuitem', { name: '1 level' }));
    await expect.poll(lines).toHaveLength(4);
  });
});

test('only the lines in view are in the page, of a million', () => {
  render(<JsonView source={new JsonSession(Array.from({ length: 1_000_000 }, (_, index) => index % 7))} />);
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
});

test('a long text is cut on its line, with its length, and read below', async () => {
  render(<JsonView source={new JsonSession({ note: `${'A'.repeat(4999)}B` })} />);
  fireEvent.click(screen.getByText('5,000 characters'));
  expect((await screen.findByRole('group', { name: 'The chosen text' })).textContent).toBe(`${'A'.repeat(4999)}B`);
});

test('a document that is lost says so', async () => {
  const gone = () => Promise.reject(new Error('out of memory'));
  render(<JsonView source={{ ...new JsonSession(1), rowCount: gone, rows: gone } as unknown as JsonSource} />);
  expect(await screen.findByText(/can’t be shown any more/)).toBeDefined();
});
