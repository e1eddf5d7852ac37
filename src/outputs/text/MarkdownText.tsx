import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import { SafeText } from '../../ui/text/SafeText.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import * as words from './words.ts';

interface Props {
  text: string;
  /** The text as it came. */
  source: ReactNode;
}

/** Formatted as it was meant to be read, and its source beside it. */
export function MarkdownText({ text, source }: Props) {
  const [side, setSide] = useState<'formatted' | 'source'>('formatted');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <ToggleChoice
        label={words.howToShow}
        value={side}
        options={[
          ['formatted', words.formatted],
          ['source', words.source],
        ]}
        onPick={setSide}
      />
      {side === 'formatted' ? <SafeText text={text} variant="body1" /> : source}
    </Box>
  );
}
