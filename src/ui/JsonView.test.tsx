// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Json } from '../spec/model.ts';
import JsonView from './JsonView.tsx';

afterEach(cleanup);

describe('a JSON document', () => {
  test('that is small is open, with NaN and Infinity', () => {
    render(<JsonView value={{ x: NaN, list: [1, -Infinity], deep: { deeper: { word: 'yes' } }, none: null, empty: {} }} />);
    for (const text of ['NaN', '[1, -Infinity]', '"yes"', 'null', '{}']) expect(screen.getByText(text)).toBeDefined();
  });

  test('that is wide shows its items by the hundred', () => {
    render(<JsonView value={Array.from({ length: 100_000 }, (_, index) => index)} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(102);
    fireEvent.click(screen.getByRole('button', { name: '100 more of 99,900' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(202);
  });

  test('that is 10,000 levels deep opens level by level', () => {
    let value: Json = 'bottom';
    for (let level = 0; level < 10_000; level++) value = { a: value };
    render(<JsonView value={value} />);
    const closed = screen.getByRole('button', { expanded: false });
    fireEvent.click(closed);
    expect(closed.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(2);
  });

  test('cuts long text and says how long it is', () => {
    render(<JsonView value={{ image: 'A'.repeat(5000) }} />);
    expect(screen.queryByText(new RegExp('A{200}'))).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '… 5,000 characters' }));
    expect(screen.getByText(new RegExp('A{5000}'))).toBeDefined();
  });

  test('keeps odd keys', () => {
    render(<JsonView value={JSON.parse('{"__proto__": 7, "": 8}') as Json} />);
    expect(screen.getByText('__proto__')).toBeDefined();
    expect(screen.getByText('8')).toBeDefined();
  });
});
