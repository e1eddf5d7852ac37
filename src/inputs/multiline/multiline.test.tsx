// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('lines, indentation and the last line break are kept', async () => {
  const { user, control, last } = await renderField({ default: 'a\n  b\n' }, { value: 'a\n  b\n' });
  expect(control().value).toBe('a\n  b\n');
  await user.type(control(), 'c{Enter}');
  expect(last()).toBe('a\n  b\nc\n');
});
