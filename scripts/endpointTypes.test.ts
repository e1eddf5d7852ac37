import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endpointTypes, TARGET } from './endpointTypes.ts';

test('the types of endpoints are those of the recording; `npm run generate` makes them so', async () => {
  expect(readFileSync(TARGET, 'utf8')).toBe(await endpointTypes());
});
