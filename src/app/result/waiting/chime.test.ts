// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A sound card that notes what it is given. */
function card(state: AudioContextState) {
  const tones: number[] = [];
  class FakeContext {
    state = state;
    currentTime = 0;
    destination = {};
    resume = () => {
      this.state = 'running';
      return Promise.resolve();
    };
    createGain = () => ({
      gain: { setValueAtTime: () => 0, linearRampToValueAtTime: () => 0, exponentialRampToValueAtTime: () => 0 },
      connect: () => 0,
    });
    createOscillator = () => {
      const frequency = { value: 0 };
      return { frequency, connect: (next: unknown) => next, start: () => tones.push(frequency.value), stop: () => 0 };
    };
  }
  vi.stubGlobal('AudioContext', FakeContext);
  return tones;
}

const fresh = () => import('./chime.ts');

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

test('off by default; switched on it is heard once, remembered, and tells ends', async () => {
  const tones = card('suspended');
  const sound = await fresh();
  expect(sound.soundNow()).toBe('off');
  sound.chime('done');
  expect(tones).toEqual([]);
  expect(await sound.switchSound(true)).toBe('on');
  expect(tones).toEqual([659.3, 880]);
  sound.chime('failed');
  await vi.waitFor(() => expect(tones).toEqual([659.3, 880, 440, 329.6]));
  expect(await sound.switchSound(false)).toBe('off');
  sound.chime('done');
  expect(tones).toHaveLength(4);
});

test('on a page opened later it is on, and gets ready at a touch', async () => {
  localStorage.setItem('try-me:sound', 'on');
  const tones = card('suspended');
  const sound = await fresh();
  const end = sound.armSound();
  window.dispatchEvent(new Event('pointerdown'));
  end();
  sound.chime('done');
  await vi.waitFor(() => expect(tones).toHaveLength(2));
});

test('a browser without Web Audio, or one that refuses it, has no switch to show and makes no fault', async () => {
  vi.stubGlobal('AudioContext', undefined);
  expect((await fresh()).soundNow()).toBe('unable');
  vi.resetModules();
  vi.stubGlobal('AudioContext', function () {
    throw new DOMException('no device', 'NotSupportedError');
  });
  const sound = await fresh();
  expect(await sound.switchSound(true)).toBe('on');
});
