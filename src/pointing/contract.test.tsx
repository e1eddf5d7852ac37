// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readHints } from '../spec/hints.ts';
import type { Arg } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import type { Pointing } from './define.ts';
import { findPointings } from './registry.ts';

beforeAll(() => {
  // jsdom has no object URLs.
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
});
afterEach(cleanup);

const number = (name: string): Arg => makeArg({ name, kind: 'number' });
const sound = makeArg({ name: 'recording', kind: 'file', description: 'An audio file', hints: readHints('An audio file') });

/** What leads to each way of pointing. */
const FORMS: readonly (readonly [what: string, args: readonly Arg[]])[] = [
  ['a box', [makeArg({ name: 'bbox(N,W,S,E)' })]],
  ['four edges', ['north', 'west', 'south', 'east'].map(number)],
  ['a place', [number('lat'), number('lon')]],
  ['places', ['lats', 'lons'].map((name) => makeArg({ name, kind: 'array', items: number('') }))],
  ['a part of a recording', [sound, number('start'), number('end')]],
];

const WRONG: readonly ArgValue[] = [
  undefined,
  null,
  '',
  'x',
  '[1, 2',
  [],
  [1],
  [[]],
  {},
  true,
  1e300,
  -1,
  12n,
  new Draft('-', 'no number'),
  ['a', 'b'],
];

function only(args: readonly Arg[]): Pointing {
  const [pointing, ...others] = findPointings(args);
  if (pointing === undefined || others.length > 0) throw new Error('not one');
  return pointing;
}

async function open(args: readonly Arg[], values: ReadonlyMap<Arg, ArgValue>) {
  const pointing = only(args);
  const onPut = vi.fn<(changes: ReadonlyMap<Arg, ArgValue>) => void>();
  render(<Suspense fallback={null}>{pointing.control({ at: pointing.at, values, disabled: false, compact: false, onPut })}</Suspense>);
  const user = userEvent.setup();
  const button = await screen.findByRole('button', undefined, { timeout: 15_000 });
  button.focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog', undefined, { timeout: 15_000 });
  return { user, onPut, pointing };
}

function valuesOf(args: readonly Arg[], value: ArgValue): ReadonlyMap<Arg, ArgValue> {
  return new Map(args.map((arg) => [arg, arg.kind === 'file' ? new File(['RIFF'], 'a.wav') : value]));
}

describe.each(FORMS)('%s', (_, args) => {
  test('stands in the head of one that it writes, with a reason', () => {
    const { at, writes, because } = only(args);
    expect(writes).toContain(at);
    expect(because).not.toBe('');
  });

  test('opens by keyboard with any value at all, and changes nothing by that', { timeout: 180_000 }, async () => {
    for (const value of WRONG) {
      const { user, onPut } = await open(args, valuesOf(args, value));
      await user.keyboard('{Escape}');
      expect(onPut).not.toHaveBeenCalled();
      cleanup();
    }
  });

  test('every control of its dialog has a name', { timeout: 30_000 }, async () => {
    await open(args, valuesOf(args, undefined));
    for (const role of ['button', 'textbox', 'slider', 'combobox']) {
      expect(screen.queryAllByRole(role, { name: /\w/ }).length).toBe(screen.queryAllByRole(role).length);
    }
  });
});

test('numbers are enough, without a map', async () => {
  const args = ['north', 'west', 'south', 'east'].map(number);
  const { user, onPut } = await open(args, valuesOf(args, undefined));
  for (const [label, text] of Object.entries({ North: '45.5', West: '-3,25', South: '43', East: '-1' })) {
    await user.type(screen.getByLabelText(label), text);
  }
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(args.map((arg) => onPut.mock.calls[0]?.[0].get(arg))).toEqual([45.5, -3.25, 43, -1]);
});

test('a place is set by typed coordinates', async () => {
  const args = [number('lat'), number('lon')];
  const { user, onPut } = await open(args, valuesOf(args, undefined));
  await user.type(screen.getByLabelText('Coordinates'), '43°18′N 2°W{Enter}');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(args.map((arg) => onPut.mock.calls[0]?.[0].get(arg))).toEqual([43.3, -2]);
});

describe('numbers beside the map', () => {
  const east = makeArg({ name: 'bbox', description: 'west, south, east, north; lon 0 to 360', kind: 'array', items: number('') });

  test('longitudes are turned once they are written, not while they are typed', async () => {
    const { user, onPut } = await open([east], valuesOf([east], undefined));
    for (const [label, text] of Object.entries({ North: '45', South: '43', East: '0', West: '-10' })) {
      await user.type(screen.getByLabelText(label), text);
    }
    expect(screen.getByLabelText<HTMLInputElement>('West').value).toBe('-10');
    await user.tab();
    expect(['West', 'East'].map((label) => screen.getByLabelText<HTMLInputElement>(label).value)).toEqual(['350', '360']);
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(onPut.mock.calls[0]?.[0].get(east)).toEqual([350, 43, 360, 45]);
  });

  test('what was half typed is gone with its place', async () => {
    const args = [number('lat'), number('lon')];
    const { user } = await open(args, valuesOf(args, 1));
    const apply = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Apply' });
    await user.type(screen.getByLabelText('Latitude'), 'x');
    expect(apply().disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await user.type(screen.getByLabelText('Coordinates'), '43 2{Enter}');
    expect(apply().disabled).toBe(false);
  });

  test('a box is emptied for another number', async () => {
    const args = [number('lat'), number('lon')];
    const { user } = await open(args, valuesOf(args, 1));
    const latitude = screen.getByLabelText<HTMLInputElement>('Latitude');
    await user.clear(latitude);
    expect(latitude.value).toBe('');
    await user.type(latitude, '43');
    expect(latitude.value).toBe('43');
  });

  test('what was half typed gives way to another place', async () => {
    const args = [number('lat'), number('lon')];
    const { user } = await open(args, valuesOf(args, 1));
    await user.type(screen.getByLabelText('Latitude'), 'x');
    await user.type(screen.getByLabelText('Coordinates'), '43 2{Enter}');
    expect(screen.getByLabelText<HTMLInputElement>('Latitude').value).toBe('43');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Apply' }).disabled).toBe(false);
  });
});
