// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DownloadButton } from './DownloadButton.tsx';

const events: string[] = [];
beforeEach(() => {
  events.length = 0;
  let made = 0;
  URL.createObjectURL = () => `blob:${++made}`;
  URL.revokeObjectURL = (url) => events.push(`revoke ${url}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    events.push(`${this.download} from ${this.href}`);
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a file made on demand is made anew for each click, and its address is valid until the browser has it', () => {
  vi.useFakeTimers();
  const blob = vi.fn(() => new Blob(['a']));
  render(<DownloadButton blob={blob} fileName="a.csv" label="CSV" />);
  expect(blob).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
  fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
  expect(events).toEqual(['a.csv from blob:1', 'a.csv from blob:2']);
  vi.runAllTimers();
  expect(events.slice(2)).toEqual(['revoke blob:1', 'revoke blob:2']);
});

test('a file that is there is a link', () => {
  render(<DownloadButton blob={new Blob(['a'])} fileName="a.bin" />);
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Download a.bin' });
  expect([link.href, link.download]).toEqual(['blob:1', 'a.bin']);
});
