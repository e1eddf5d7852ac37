import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import { useState } from 'react';
import { MissingPart } from '../../files/lazyParts.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

interface Props {
  /** A file about the run, or the run with all its files. */
  kind?: keyof typeof words.recordStates;
  /** Whose record it is, for screen readers. */
  what: string;
  /** Makes the record and saves it. */
  save: () => Promise<void>;
}

type State = 'idle' | 'busy' | 'failed' | 'missing';

/** Downloads what somebody needs to repeat the run, and to tell whether it gave the same; or the whole run for an archive. */
export function RecordButton({ kind = 'record', what, save }: Props) {
  const [state, setState] = useState<State>('idle');
  const make = () => {
    setState('busy');
    save().then(
      () => setState('idle'),
      (error: unknown) => setState(error instanceof MissingPart ? 'missing' : 'failed'),
    );
  };
  return (
    <QuietButton
      startIcon={kind === 'record' ? <ReceiptLongOutlined /> : <Inventory2Outlined />}
      aria-disabled={state === 'busy'}
      title={words.whatRecord[kind]}
      onClick={state === 'busy' ? undefined : make}
      sx={{ flexShrink: 0 }}
    >
      {words.recordStates[kind][state]} <HiddenText>{what}</HiddenText>
    </QuietButton>
  );
}
