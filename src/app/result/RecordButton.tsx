import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { MissingPart } from '../../files/lazyParts.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';

interface Props {
  /** Whose record it is, for screen readers. */
  what: string;
  /** Makes the record and saves it. */
  save: () => Promise<void>;
}

type State = 'idle' | 'busy' | 'failed' | 'missing';

const LABELS: Readonly<Record<State, string>> = {
  idle: 'Record',
  busy: 'Hashing …',
  failed: 'Couldn’t be made',
  missing: 'Couldn’t be fetched, try again',
};

/** Downloads what somebody needs to repeat the run, and to tell whether it gave the same. */
export function RecordButton({ what, save }: Props) {
  const [state, setState] = useState<State>('idle');
  const make = () => {
    setState('busy');
    save().then(
      () => setState('idle'),
      (error: unknown) => setState(error instanceof MissingPart ? 'missing' : 'failed'),
    );
  };
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={<ReceiptLongOutlined />}
      aria-disabled={state === 'busy'}
      title="One JSON file: versions, settings, times, and the SHA-256 of files and answer"
      onClick={state === 'busy' ? undefined : make}
      sx={{ flexShrink: 0, color: 'text.secondary' }}
    >
      {LABELS[state]} <HiddenText>{what}</HiddenText>
    </Button>
  );
}
