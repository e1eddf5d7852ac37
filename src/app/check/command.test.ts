import { expect, test } from 'vitest';
import { checkCommand, modelToName } from './command.ts';

test.each<[Parameters<typeof checkCommand>[0], string]>([
  [{ url: 'http://localhost:5000' }, 'npx deepaas-try-me check http://localhost:5000'],
  [{ url: 'http://localhost:5000', only: 'TM401' }, 'npx deepaas-try-me check http://localhost:5000 --only TM401'],
  [{ url: 'https://h.example/a', model: 'm', only: 'TM401' }, 'npx deepaas-try-me check https://h.example/a --model m --only TM401'],
  [{ url: "http://h/it's", model: 'a b$(x)' }, `npx deepaas-try-me check 'http://h/it'\\''s' --model 'a b$(x)'`],
  [{ url: 'http://h/?a=1&b', model: '-x' }, `npx deepaas-try-me check 'http://h/?a=1&b' --model '-x'`],
])('%j is typed as it says', (asked, command) => {
  expect(checkCommand(asked)).toBe(command);
});

test('a model is named where there are others', () => {
  expect([modelToName({ id: 'a' }, ['a']), modelToName({ id: 'a' }, ['a', 'b'])]).toEqual([undefined, 'a']);
});
