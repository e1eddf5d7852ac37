import { useEffect, useState } from 'react';
import { decodeSound, TooLong, type Sound } from '../../files/sound/decode.ts';

/** `plain`: no samples, so only a player; with the reason when it is one to tell. */
export type SoundState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly sound: Sound }
  | { readonly state: 'plain'; readonly why: string | undefined };

const LOADING: SoundState = { state: 'loading' };

/** Decodes a sound once the browser's player has told its length; `null` is not known yet. */
export function useSound(blob: Blob, duration: number | null): SoundState {
  const [held, setHeld] = useState<{ blob: Blob; state: SoundState }>();
  useEffect(() => {
    if (duration === null) return;
    let wanted = true;
    const keep = (state: SoundState) => wanted && setHeld({ blob, state });
    decodeSound(blob, duration).then(
      (sound) => keep({ state: 'ready', sound }),
      (error: unknown) => keep({ state: 'plain', why: error instanceof TooLong ? error.message : undefined }),
    );
    return () => {
      wanted = false;
    };
  }, [blob, duration]);
  return held?.blob === blob ? held.state : LOADING;
}
