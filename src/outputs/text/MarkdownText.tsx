import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { SafeText } from '../../ui/text/SafeText.tsx';
import * as words from './words.ts';

type Side = 'formatted' | 'source';

interface Props {
  text: string;
  /** The text as it came. */
  source: ReactNode;
}

/** Formatted as it was meant to be read, and its source beside it. */
export function MarkdownText({ text, source }: Props) {
  const [side, setSide] = useState<Side>('formatted');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={side}
        aria-label={words.howToShow}
        onChange={(_, next: Side | null) => next && setSide(next)}
        sx={{ '& .MuiToggleButton-root': { py: 0.25, textTransform: 'none' } }}
      >
        <ToggleButton value="formatted">{words.formatted}</ToggleButton>
        <ToggleButton value="source">{words.source}</ToggleButton>
      </ToggleButtonGroup>
      {side === 'formatted' ? <SafeText text={text} variant="body1" /> : source}
    </Box>
  );
}
