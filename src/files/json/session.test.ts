import { expect, test } from 'vitest';
import { JsonSession } from './session.ts';

const placeOf = async (value: string, decode?: ConstructorParameters<typeof JsonSession>[1]) => {
  const session = new JsonSession({ text: value }, decode);
  const line = session.rows(0, 2)[1];
  return session.look(line?.id ?? '');
};

test.each<[string, string, boolean, string]>([
  ['a text', 'a fish', false, '6 characters'],
  ['as long as is shown', 'x'.repeat(20_000), false, '20,000 characters'],
  ['longer', 'x'.repeat(20_001), true, '20,001 characters'],
])('%s tells by itself whether it is cut', async (_, value, isCut, size) => {
  const place = await placeOf(value);
  expect(place).toMatchObject({ isCut, size });
  expect(place?.text).toBe(value.slice(0, 20_000));
});

test('of a file nothing is shown, so that nothing is cut', async () => {
  const place = await placeOf('x'.repeat(30_000), () => Promise.resolve({ mime: 'image/png', ext: 'png', blob: new Blob(['png']) }));
  expect(place).toMatchObject({ text: undefined, isCut: false, file: { mime: 'image/png', bytes: 3 } });
});
