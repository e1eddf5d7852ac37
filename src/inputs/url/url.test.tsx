// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('an address is sent as it was typed', async () => {
  const { user, control, last } = await renderField({ format: 'url' });
  await user.type(control(), 'example.org/a b');
  expect(last()).toBe('example.org/a b');
  expect(control().inputMode).toBe('url');
});
