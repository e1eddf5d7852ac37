// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('asks for a sound file, and previews a file whose type the browser does not know', async () => {
  const argument = { kind: 'file', description: 'Some audio' } as const;
  const { control, container, put } = await renderField(argument);
  expect(screen.getByText('Drop or paste a sound file')).toBeTruthy();
  expect(control().accept).toBe('audio/*');
  act(() => put(new File(['?'], 'recording')));
  await waitFor(() => expect(container.querySelector('audio')).not.toBeNull());
});
