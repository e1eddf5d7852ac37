import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import { useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

const loadStore = lazyModule(() => import('../../runs/kept/store.ts'));

type State = 'idle' | 'kept' | 'absent';

/** Pins the run in the history, so that it stays when older ones go. */
export function KeepButton({ run }: { run: FinishedRun }) {
  const [state, setState] = useState<State>('idle');
  const keep = async () => {
    try {
      const { changeRun, hasRun } = await loadStore();
      if (!(await hasRun(run.id))) return setState('absent');
      await changeRun(run.id, { pinned: state !== 'kept' });
      setState(state === 'kept' ? 'idle' : 'kept');
    } catch (error) {
      report('Pinning a run', error);
      setState('absent');
    }
  };
  const kept = state === 'kept';
  return (
    <QuietButton
      startIcon={kept ? <PushPin /> : <PushPinOutlined />}
      aria-pressed={kept}
      aria-live="polite"
      title={words.whatKeep}
      onClick={() => void keep()}
    >
      {words.keepStates[state]}
    </QuietButton>
  );
}
