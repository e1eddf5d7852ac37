import { useEffect, useState } from 'react';
import { readBytes } from '../../files/bytes/readBytes.ts';
import { decodeSound, TooLong, type Sound } from '../../files/sound/decode.ts';
import { HEADER_BYTES, isPlainSound, readSoundHeader } from '../../files/sound/header.ts';

/** `plain`: no samples, so only a player; with the reason when it is one to tell. */
export type SoundState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly sound: Sound }
  | { readonly state: 'plain'; readonly why: string | undefined };

const LOADING: SoundState = { state: 'loading' };

/** A sound on its way, before a player has told its length. */
interface Early {
  readonly decoding: Promise<SoundState | undefined>;
  state: SoundState | undefined;
}

const begun = new WeakMap<Blob, Early>();

/** Bytes of which plain samples are few enough to be kept. */
const SMALL = 4_000_000;

/** Begins to decode a sound that will be shown soon, if its bytes tell that it isn't too long. */
export function beginSound(blob: Blob): void {
  if (blob.size > SMALL || begun.has(blob)) return;
  const early: Early = {
    state: undefined,
    decoding: decodePlain(blob).then((state) => (early.state = state)),
  };
  begun.set(blob, early);
}

async function decodePlain(blob: Blob): Promise<SoundState | undefined> {
  try {
    const header = readSoundHeader(await readBytes(blob, 0, HEADER_BYTES));
    return header !== undefined && isPlainSound(header) ? { state: 'ready', sound: await decodeSound(blob, undefined) } : undefined;
  } catch {
    // The player says what is wrong with it.
    return undefined;
  }
}

async function decode(blob: Blob, duration: number): Promise<SoundState> {
  try {
    return { state: 'ready', sound: await decodeSound(blob, duration) };
  } catch (error) {
    return { state: 'plain', why: error instanceof TooLong ? error.message : undefined };
  }
}

/** Decodes a sound, unless that was begun before, once the browser's player has told its length; `null` is not known yet. */
export function useSound(blob: Blob, duration: number | null): SoundState {
  const [held, setHeld] = useState<{ blob: Blob; state: SoundState }>();
  const early = begun.get(blob);
  const isHere = early?.state !== undefined;
  useEffect(() => {
    if (isHere) return;
    let wanted = true;
    const decodeIt = async () => {
      const state = (await begun.get(blob)?.decoding) ?? (duration === null ? undefined : await decode(blob, duration));
      if (wanted && state !== undefined) setHeld({ blob, state });
    };
    void decodeIt();
    return () => {
      wanted = false;
    };
  }, [blob, duration, isHere]);
  return early?.state ?? (held?.blob === blob ? held.state : LOADING);
}
