import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Judgement } from './inputMark.ts';
import * as words from './words.ts';

interface Props {
  /** Undefined where there is none, or several. */
  verdict: Judgement | undefined;
  onMark: (verdict: Judgement | undefined) => void;
}

/** Right or wrong; a click on the chosen one takes it back. */
export function MarkTools({ verdict, onMark }: Props) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={verdict ?? null}
      aria-label={words.markAs}
      onChange={(_, next: Judgement | null) => onMark(next ?? undefined)}
      sx={{ '& .MuiToggleButton-root': { py: 0.25, gap: 0.5, textTransform: 'none', '& svg': { fontSize: '1.05rem' } } }}
    >
      <ToggleButton value="right" sx={{ '&.Mui-selected': { color: 'success.main' } }}>
        <Check aria-hidden />
        {words.right}
      </ToggleButton>
      <ToggleButton value="wrong" sx={{ '&.Mui-selected': { color: 'error.main' } }}>
        <Close aria-hidden />
        {words.wrong}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
