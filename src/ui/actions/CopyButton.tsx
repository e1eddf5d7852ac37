import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { useEffect, useState } from 'react';
import { copyText } from '../../files/environment.ts';
import { report } from '../../files/report.ts';
import { QuietButton } from './QuietButton.tsx';
import * as words from './words.ts';

interface Props {
  /** Made on demand, since it may be large. */
  text: () => string | Promise<string>;
  label?: string;
}

type State = 'idle' | 'copied' | 'failed';

export function CopyButton({ text, label = words.copy }: Props) {
  const [state, setState] = useState<State>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      setState((await copyText(await text())) ? 'copied' : 'failed');
    } catch (error) {
      report('Making what is to be copied', error);
      setState('failed');
    }
  };
  const word = { idle: label, copied: words.copied, failed: words.notCopied }[state];
  return (
    <QuietButton
      startIcon={state === 'copied' ? <CheckOutlined /> : <ContentCopyOutlined />}
      onClick={() => void copy()}
      aria-live="polite"
      sx={{ flexShrink: 0 }}
    >
      {word}
    </QuietButton>
  );
}
