// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blobOf } from '../../files/bytes/readBytes.ts';
import { decodeSound, TooLong, type Sound } from '../../files/sound/decode.ts';
import { beginSound, useSound } from './useSound.ts';

vi.mock(import('../../files/sound/decode.ts'), async (load) => ({ ...(await load()), decodeSound: vi.fn<typeof decodeSound>() }));

const sound = { duration: 1 } as Sound;
beforeEach(() => {
  vi.mocked(decodeSound).mockReset().mockResolvedValue(sound);
});
afterEach(cleanup);

/** Sixteen bytes of a format, the first of which says that the samples are plain. */
const wav = () => blobOf(Uint8Array.from([...Buffer.from('RIFF\x30\0\0\0WAVEfmt \x10\0\0\0\x01\0', 'latin1'), ...new Uint8Array(40)]));
const flac = () => blobOf(Uint8Array.from({ length: 64 }, (_, at) => 'fLaC'.charCodeAt(at) || 0));
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
const draw = (blob: Blob, known: number | null = null) =>
  renderHook(({ duration }) => useSound(blob, duration), { initialProps: { duration: known } });

test('a sound is decoded once the player has told its length', async () => {
  const { result, rerender } = draw(wav());
  await settle();
  expect([result.current, vi.mocked(decodeSound).mock.calls.length]).toEqual([{ state: 'loading' }, 0]);
  rerender({ duration: 1 });
  await settle();
  expect(result.current).toEqual({ state: 'ready', sound });
});

test('one that was begun before is there from the first, and isn’t decoded again', async () => {
  const blob = wav();
  beginSound(blob);
  beginSound(blob);
  await settle();
  const { result, rerender } = draw(blob);
  expect(result.current).toEqual({ state: 'ready', sound });
  rerender({ duration: 1 });
  await settle();
  expect(decodeSound).toHaveBeenCalledTimes(1);
});

test('one that was begun and comes later is taken over', async () => {
  const blob = wav();
  beginSound(blob);
  const { result } = draw(blob);
  expect(result.current).toEqual({ state: 'loading' });
  await settle();
  expect(result.current).toEqual({ state: 'ready', sound });
});

test.each([
  ['whose bytes don’t tell how many samples it has', flac],
  ['that is large', () => blobOf(new Uint8Array(4_000_001))],
])('one %s waits for the player', async (_, make) => {
  const blob = make();
  beginSound(blob);
  const { result, rerender } = draw(blob);
  await settle();
  expect([result.current, vi.mocked(decodeSound).mock.calls.length]).toEqual([{ state: 'loading' }, 0]);
  rerender({ duration: 5 });
  await settle();
  expect(decodeSound).toHaveBeenCalledWith(blob, 5);
});

test('one that can’t be decoded has only its player, with the reason where that is one to tell', async () => {
  const blob = wav();
  vi.mocked(decodeSound).mockRejectedValueOnce(new Error('damaged'));
  beginSound(blob);
  const { result, rerender } = draw(blob);
  await settle();
  expect(result.current).toEqual({ state: 'loading' });
  vi.mocked(decodeSound).mockRejectedValueOnce(new TooLong('It is too long.'));
  rerender({ duration: 9 });
  await settle();
  expect(result.current).toEqual({ state: 'plain', why: 'It is too long.' });
});
