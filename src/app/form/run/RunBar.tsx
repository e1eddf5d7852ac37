import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import * as words from '../words.ts';

interface Props {
  formats: readonly string[];
  format: string | undefined;
  onFormat: (format: string) => void;
  active: boolean;
  /** Why nothing can be run. */
  off: string | undefined;
  onReset: () => void;
  onStop: () => void;
  /** How long it will take. */
  note?: ReactNode;
  /** Further actions on the form as it is. */
  children?: ReactNode;
}

/** On a phone there is no room for their words, which are still read to those who listen. */
const SIGNS_ON_PHONES = {
  display: 'flex',
  columnGap: '6px',
  '@media (max-width: 599.95px)': { '& > button': { fontSize: 0, minWidth: 36, '& > span': { m: 0 } } },
} as const;

/** The result format, and what can be done with the form. */
export function RunBar({ off, formats, format, onFormat, active, onReset, onStop, note, children }: Props) {
  const choice = formats.length > 1 && <FormatChoice formats={formats} format={format} onFormat={onFormat} />;
  return (
    <ActionBar start={choice} note={note} submit={{ label: words.run, icon: <PlayArrow /> }} busy={active} off={off} onReset={onReset}>
      {/* Stop waiting stands where the further actions do, so that a second click on it can't empty the form. */}
      {active ? (
        <Button color="inherit" variant="outlined" onClick={onStop}>
          {words.stopWaiting}
        </Button>
      ) : (
        <Box sx={SIGNS_ON_PHONES}>{children}</Box>
      )}
    </ActionBar>
  );
}
