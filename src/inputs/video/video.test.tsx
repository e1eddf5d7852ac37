// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('asks for a video, and previews a file whose type the browser does not know', async () => {
  const argument = { kind: 'file', description: 'Some video' } as const;
  const { control, container, put } = await renderField(argument);
  expect(screen.getByText('Drop or paste a video')).toBeTruthy();
  expect(control().accept).toBe('video/*');
  act(() => put(new File(['?'], 'recording')));
  expect(container.querySelector('video')).not.toBeNull();
});
