// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('asks for an image, and previews a file whose type the browser does not know', async () => {
  const argument = { kind: 'file', description: 'Some image' } as const;
  const { control, container, put } = await renderField(argument);
  expect(screen.getByText('Drop or paste an image')).toBeTruthy();
  expect(control().accept).toBe('image/*');
  act(() => put(new File(['?'], 'recording')));
  await waitFor(() => expect(container.querySelector('img')).not.toBeNull());
});
