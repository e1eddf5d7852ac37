import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import { useEffect, useState } from 'react';
import { report } from '../../files/report.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { pin, runsWith } from './kept.ts';
import { Told } from './Told.tsx';
import * as words from './words.ts';

type State = 'idle' | 'busy' | 'kept' | 'absent';

/** Pins the run in the history, so that it stays when older ones go. */
export function KeepButton({ run, keptKey, reopened }: { run: FinishedRun; keptKey: string; reopened: boolean }) {
  const [state, setState] = useState<State>('idle');
  const { id } = run;
  useEffect(() => {
    // Only one from the history can be pinned already.
    if (!reopened) return;
    runsWith(id, keptKey).then(
      (runs) => runs?.find((kept) => kept.id === id)?.pinned === true && setState('kept'),
      (error: unknown) => report('Looking whether a run is pinned', error),
    );
  }, [id, keptKey, reopened]);
  const keep = async () => {
    const pinned = state !== 'kept';
    setState('busy');
    try {
      if ((await runsWith(id, keptKey)) === undefined) return setState('absent');
      await pin(id, pinned);
      setState(pinned ? 'kept' : 'idle');
    } catch (error) {
      report('Pinning a run', error);
      setState('absent');
    }
  };
  const kept = state === 'kept';
  return (
    <>
      <QuietButton
        startIcon={kept ? <PushPin /> : <PushPinOutlined />}
        aria-pressed={kept}
        aria-disabled={state === 'busy'}
        title={words.whatKeep}
        onClick={() => state !== 'busy' && void keep()}
      >
        {words.keep}
      </QuietButton>
      <Told>{words.keepStates[state]}</Told>
    </>
  );
}
