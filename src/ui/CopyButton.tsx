import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';

interface Props {
  /** Made on demand, since it may be large. */
  text: () => string;
  label?: string;
}

type State = 'idle' | 'copied' | 'failed';

export function CopyButton({ text, label = 'Copy' }: Props) {
  const [state, setState] = useState<State>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      // Missing on plain http, which is how DEEPaaS often runs on a laptop's network.
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState(copyBySelection(text()) ? 'copied' : 'failed');
    }
  };
  const word = { idle: label, copied: 'Copied', failed: 'Couldn’t copy' }[state];
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={state === 'copied' ? <CheckOutlined /> : <ContentCopyOutlined />}
      onClick={() => void copy()}
      aria-live="polite"
      sx={{ flexShrink: 0, color: 'text.secondary' }}
    >
      {word}
    </Button>
  );
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}
