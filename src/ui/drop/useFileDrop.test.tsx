// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useFileDrop } from './useFileDrop.ts';

afterEach(cleanup);

function Zone() {
  const root = useRef<HTMLDivElement>(null);
  const nothing = () => undefined;
  const { handlers } = useFileDrop(root, false, nothing, nothing);
  return <div ref={root} data-zone {...handlers} />;
}

test.each(['dragOver', 'drop'] as const)(
  '%s beside a zone is the page’s first, whenever it began to listen, and never the browser’s',
  (kind) => {
    render(<Zone />);
    const page = vi.fn(({ defaultPrevented }: Event) => defaultPrevented);
    document.addEventListener(kind.toLowerCase(), page);
    const event = createEvent[kind](document.body);
    fireEvent(document.body, event);
    document.removeEventListener(kind.toLowerCase(), page);
    expect(page.mock.results).toEqual([{ type: 'return', value: false }]);
    expect(event.defaultPrevented).toBe(true);
  },
);
