// @vitest-environment jsdom
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Arg } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { findPictureTargets } from '../rule/target.ts';
import { Board } from './Board.tsx';

beforeAll(() => {
  // What jsdom lacks: a frame of the picture's own size.
  class Observer {
    constructor(private readonly told: () => void) {}
    observe() {
      this.told();
    }
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 200 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 100 });
});
afterEach(cleanup);

const file = makeArg({ name: 'file', kind: 'file', description: 'image' });

function open(arg: Partial<Arg>, value: ArgValue) {
  const args = [file, makeArg(arg)];
  const target = findPictureTargets(args)[0]?.target;
  if (target === undefined) throw new Error('nothing to draw');
  const [onPut, onClose] = [vi.fn<(changes: ReadonlyMap<Arg, ArgValue>) => void>(), vi.fn()];
  const picture = { width: 200, height: 100, element: document.createElement('canvas'), valuesAt: () => Promise.resolve(undefined) };
  render(
    <ThemeProvider theme={createTheme()}>
      <Board
        target={target}
        on={{ arg: file, file: new File(['x'], 'cat.png'), index: 0 }}
        state={{ status: 'ready', picture, facts: [] }}
        values={new Map([[target.arg, value]])}
        frame={(actions, body) => (
          <div>
            {body}
            {actions}
          </div>
        )}
        onPut={onPut}
        onClose={onClose}
      />
    </ThemeProvider>,
  );
  screen.getByRole('group', { name: 'Drawing on cat.png' }).focus();
  return { user: userEvent.setup({ delay: null }), onClose, put: () => [...(onPut.mock.lastCall?.[0].values() ?? [])] };
}

const press = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe.each<[string, Partial<Arg>, ArgValue, string, ArgValue]>([
  [
    'a box is moved and resized',
    { name: 'roi', default: '[0, 0, 1, 1]' },
    '[10, 20, 30, 40]',
    '{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowRight}{/Alt}',
    '[11, 30, 32, 50]',
  ],
  [
    'a box stays in the picture',
    { name: 'roi', default: '[0, 0, 1, 1]' },
    '[170, 20, 195, 40]',
    '{Shift>}{ArrowRight}{/Shift}',
    '[175, 20, 200, 40]',
  ],
  [
    'a box is drawn by the cross',
    { name: 'boxes', default: '[[0, 0, 1, 1]]' },
    '',
    '{ArrowUp}{Enter}{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Enter}',
    '[[100, 50, 110, 60]]',
  ],
  ['a point is set by the cross', { name: 'points', default: '[[0, 0]]' }, '', '{ArrowUp}{ArrowLeft}{Enter}', '[[99, 50]]'],
  [
    'a polygon is set by the cross',
    { name: 'polygon', description: '#polygon' },
    '',
    '{ArrowUp}{Enter}{Shift>}{ArrowRight}{/Shift}{Enter}{Shift>}{ArrowDown}{/Shift}{Enter}{Enter}',
    '[[100, 50], [110, 50], [110, 60]]',
  ],
  ['a cut is moved', { name: 'bottom_crop', kind: 'integer' }, 31, '{ArrowUp}', 32],
])('%s', (_, arg, before, keys, after) => {
  test('by keys alone, and written only when it is applied', async () => {
    const { user, put, onClose } = open(arg, before);
    expect(press('Apply').disabled).toBe(true);
    await user.keyboard(keys);
    expect(put()).toEqual([]);
    await user.click(press('Apply'));
    expect(put()).toEqual([after]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('can be undone, and cancelled', async () => {
    const { user, put, onClose } = open(arg, before);
    await user.keyboard(keys);
    await user.keyboard('{Control>}z{/Control}');
    await user.click(press('Redo the drawing'));
    await user.click(press('Cancel'));
    expect([put(), onClose.mock.calls.length]).toEqual([[], 1]);
  });
});

test('numbers are exact, and clamped to the picture', async () => {
  const { user, put } = open({ name: 'roi', default: '[0, 0, 1, 1]' }, '[10, 20, 30, 40]');
  const right = screen.getByRole('textbox', { name: 'Right of Box' });
  await user.clear(right);
  await user.type(right, '900');
  await user.click(press('Apply'));
  expect(put()).toEqual(['[10, 20, 200, 40]']);
});

test('a box that is typed inside out can’t be applied until it has an area', async () => {
  const { user, put } = open({ name: 'roi', default: '[0, 0, 1, 1]' }, '[10, 20, 30, 40]');
  const left = screen.getByRole('textbox', { name: 'Left of Box' });
  await user.clear(left);
  await user.type(left, '64');
  expect(press('Apply').disabled).toBe(true);
  expect(document.body.textContent).toContain('Box has no area in the picture');
  const right = screen.getByRole('textbox', { name: 'Right of Box' });
  await user.clear(right);
  await user.type(right, '90');
  expect(document.body.textContent).not.toContain('Box has no area in the picture');
  await user.click(press('Apply'));
  expect(put()).toEqual(['[64, 20, 90, 40]']);
});

test('a polygon that isn’t closed can’t be applied, and says so', async () => {
  const { user, put } = open({ name: 'polygon', description: '#polygon' }, '');
  await user.keyboard('{ArrowUp}{Enter}{Shift>}{ArrowRight}{/Shift}{Enter}{Shift>}{ArrowDown}{/Shift}{Enter}');
  expect(press('Apply').disabled).toBe(true);
  const described = document.getElementById(press('Apply').getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('The polygon isn’t closed yet');
  await user.keyboard('{Enter}');
  expect(document.body.textContent).not.toContain('isn’t closed yet');
  await user.click(press('Apply'));
  expect(put()).toEqual(['[[100, 50], [110, 50], [110, 60]]']);
});

test('a box that is typed inside out is drawn where its handles are', async () => {
  const { user } = open({ name: 'roi', default: '[0, 0, 1, 1]' }, '[10, 20, 30, 40]');
  const left = screen.getByRole('textbox', { name: 'Left of Box' });
  await user.clear(left);
  await user.type(left, '64');
  const widths = [...document.querySelectorAll('[data-shape="box"] rect:not([data-grip])')].map((rect) => rect.getAttribute('width'));
  expect(new Set(widths)).toEqual(new Set(['34']));
});

test('what can’t be read is said, and stays until something is drawn', () => {
  open({ name: 'roi', default: '[0, 0, 1, 1]' }, '[10, 20');
  expect(document.body.textContent).toContain('What is typed in roi can’t be read as such.');
  expect(press('Apply').disabled).toBe(true);
});

test('an order that nobody tells can be switched, and what was typed means something else', async () => {
  const { user } = open({ name: 'roi', default: '[0, 0, 1, 1]' }, '[10, 20, 30, 40]');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order of the numbers' }), 'x, y, w, h');
  expect(screen.getByRole('list', { name: 'What is drawn' }).textContent).toContain('10, 20 to 40, 60');
});
