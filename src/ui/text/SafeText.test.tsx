// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SafeText } from './SafeText.tsx';

vi.mock('./Markdown.tsx', () => {
  throw new Error('The chunk is gone.');
});
afterEach(cleanup);

test('without its renderer the text stays, and the page around it', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <main>
      around <SafeText text="<b>bold</b> *words*" />
    </main>,
  );
  await vi.waitFor(() => expect(silence).toHaveBeenCalled());
  expect(screen.getByRole('main').textContent).toBe('around bold *words*');
});
