import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, type ReactNode } from 'react';
import { ToolDialog } from '../../ui/actions/ToolDialog.tsx';
import type { ListedInput } from './listed.ts';
import { LONGEST_NOTE, type InputMark } from './inputMark.ts';
import { MARKING_KEYS, takesArrows, takesText } from './markingKeys.ts';
import { MarkTools } from './MarkTools.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import * as words from './words.ts';

interface Props {
  input: ListedInput;
  mark: InputMark;
  /** Among those that are shown. */
  place: number;
  total: number;
  onPlace: (place: number) => void;
  onMark: (change: InputMark) => void;
  onClose: () => void;
  /** Its file and its whole answer. */
  children: ReactNode;
}

/** One input in full, and what somebody thinks of it. The next one is a key away. */
export function InputDialog({ input, mark, place, total, onPlace, onMark, onClose, children }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    // A window above this one has its own keys.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!isHere || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = place + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0);
    if (next !== place && !takesArrows(event.target)) {
      if (next >= 0 && next < total) onPlace(next);
    } else if (Object.hasOwn(MARKING_KEYS, event.key) && !takesText(event.target)) onMark({ verdict: MARKING_KEYS[event.key] });
    else return;
    event.preventDefault();
  };
  return (
    <ToolDialog
      isWide
      title={input.name}
      onClose={onClose}
      onKeyDown={onKeyDown}
      actions={
        <>
          <Typography variant="body2" color="textSecondary" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {words.openedOf(place + 1, total)}
            <HiddenText>{input.name}</HiddenText>
          </Typography>
          <Typography
            variant="caption"
            color="textSecondary"
            sx={{ mr: 'auto', '@media (max-width: 700px), (hover: none)': { display: 'none' } }}
          >
            {words.keysInFull}
          </Typography>
          <Button color="inherit" startIcon={<ChevronLeft />} disabled={place === 0} onClick={() => onPlace(place - 1)}>
            {words.back}
          </Button>
          <Button color="inherit" endIcon={<ChevronRight />} disabled={place >= total - 1} onClick={() => onPlace(place + 1)}>
            {words.on}
          </Button>
        </>
      }
    >
      <Box data-in-full={place} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <MarkTools verdict={mark.verdict} onMark={(verdict) => onMark({ verdict })} />
          <Note key={input.id} note={mark.note ?? ''} onNote={(note) => onMark({ note })} />
        </Box>
        {children}
      </Box>
    </ToolDialog>
  );
}

/** Kept with each key: who closes the window has said what there is to say. */
function Note({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  return (
    <TextField
      label={words.note}
      value={note}
      multiline
      maxRows={4}
      onChange={({ target }) => onNote(target.value.slice(0, LONGEST_NOTE))}
      fullWidth={false}
      sx={{ flex: '1 1 220px' }}
    />
  );
}
