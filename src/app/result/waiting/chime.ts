import { audioContext } from '../../../files/environment.ts';
import { report } from '../../../files/report.ts';
import { recall, remember } from '../../../runs/storage.ts';

type SoundSwitch = 'unable' | 'off' | 'on';

const KEY = 'sound';

/** Two soft tones each, up when it is there and down when it failed; in hertz. */
const TONES = { done: [659.3, 880], failed: [440, 329.6] } as const;
/** Soft: of the loudest that there is. */
const LOUDNESS = 0.08;
/** In seconds. */
const ATTACK = 0.02;
const LENGTH = 0.35;
const STEP = 0.16;

/** For browsers that block storage: there it lasts as long as the page. */
let here: string | undefined;
let context: AudioContext | undefined;

export function soundNow(): SoundSwitch {
  if (audioContext.missing()) return 'unable';
  return (recall(KEY) ?? here) === 'on' ? 'on' : 'off';
}

/** Only ever called by a click on the switch, which lets browsers play; it is heard once as a sample. */
export async function switchSound(on: boolean): Promise<SoundSwitch> {
  here = on ? 'on' : 'off';
  remember(KEY, here);
  if (on) await play('done');
  return soundNow();
}

/**
 * Browsers play nothing on a page that nobody has touched. So one that was switched on earlier gets ready while somebody
 * presses Run or anything else.
 * @returns what ends that
 */
export function armSound(): () => void {
  if (soundNow() !== 'on') return () => undefined;
  const wake = () => void ready();
  wake();
  window.addEventListener('pointerdown', wake);
  window.addEventListener('keydown', wake);
  return () => {
    window.removeEventListener('pointerdown', wake);
    window.removeEventListener('keydown', wake);
  };
}

/** Tells the end of a run to somebody who may have left the screen. */
export function chime(end: keyof typeof TONES): void {
  if (soundNow() === 'on') void play(end);
}

async function ready(): Promise<AudioContext | undefined> {
  context ??= audioContext.make();
  try {
    // Forbidden until somebody touches the page; some browsers then answer never.
    if (context?.state === 'suspended') await Promise.race([context.resume(), pause()]);
  } catch (error) {
    report('Getting the sound ready', error);
  }
  return context?.state === 'running' ? context : undefined;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}

async function play(end: keyof typeof TONES): Promise<void> {
  const playing = await ready();
  if (playing === undefined) return;
  for (const [place, pitch] of TONES[end].entries()) {
    const at = playing.currentTime + place * STEP;
    const tone = playing.createOscillator();
    const gain = playing.createGain();
    tone.frequency.value = pitch;
    // A tone that begins or ends at once clicks.
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(LOUDNESS, at + ATTACK);
    gain.gain.exponentialRampToValueAtTime(LOUDNESS / 1000, at + LENGTH);
    tone.connect(gain).connect(playing.destination);
    tone.start(at);
    tone.stop(at + LENGTH);
  }
}
