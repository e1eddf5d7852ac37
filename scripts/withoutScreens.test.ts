import { expect, test } from 'vitest';
import { isScreen } from './withoutScreens.ts';

test.each([
  ['./TableView.tsx', 'dynamic-import', true],
  ['./readApart.ts', 'dynamic-import', false],
  ['./TableView.tsx', 'import-statement', false],
  ['./TableView.tsx', undefined, false],
])('%s by a %s is left out: %s', (source, kind, is) => {
  expect(isScreen(source, kind)).toBe(is);
});
