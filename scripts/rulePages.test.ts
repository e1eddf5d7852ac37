import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOLDER, rulePages } from './rulePages.ts';

test('the pages of rules are those of the code; `npm run generate` makes them so', async () => {
  const names = readdirSync(FOLDER);
  const found = new Map(names.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));
  expect(found).toEqual(await rulePages());
  expect(names.length).toBeGreaterThan(30);
});
