import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { HTMLAttributes, KeyboardEvent } from 'react';
import { HiddenText } from '../../ui/HiddenText.tsx';

interface Props {
  text: string;
  position: number;
  problem: string | undefined;
  disabled: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What makes it draggable. */
  dragging: Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>;
  /** During a drag: this entry moves, or the moved one would come to stand at that side of it. */
  mark: 'moves' | 'before' | 'after' | undefined;
}

const MARKS = {
  moves: { opacity: 0.45 },
  before: { boxShadow: '-3px 0 0 var(--mui-palette-primary-main)' },
  after: { boxShadow: '3px 0 0 var(--mui-palette-primary-main)' },
} as const;

/** One entry. Pressing its text takes it back into the box; arrow keys lead here, Tab doesn't stop at every entry. */
export function EntryChip({ text, position, problem, disabled, onEdit, onRemove, onKeyDown, dragging, mark }: Props) {
  const wrong = problem !== undefined;
  return (
    <Box
      component="li"
      data-entry={position}
      title={problem ?? 'Press to edit; drag, or Shift with an arrow key, to move'}
      sx={{
        display: 'inline-flex',
        maxWidth: '100%',
        minHeight: 26,
        alignItems: 'stretch',
        borderRadius: 0.75,
        bgcolor: 'media',
        border: '1px solid',
        borderColor: wrong ? 'error.main' : 'transparent',
        color: wrong ? 'error.main' : 'text.primary',
        opacity: disabled ? 0.6 : 1,
        ...(mark !== undefined && MARKS[mark]),
      }}
    >
      <ButtonBase
        data-edits={position}
        tabIndex={-1}
        disabled={disabled}
        onClick={onEdit}
        {...dragging}
        onKeyDown={onKeyDown}
        sx={{
          typography: 'body2',
          pl: 1,
          pr: 0.5,
          textAlign: 'left',
          overflowWrap: 'anywhere',
          whiteSpace: 'pre-wrap',
          borderRadius: 0.75,
          // A finger that moves sideways drags; up and down it scrolls.
          touchAction: 'pan-y',
        }}
      >
        <HiddenText>{`Edit entry ${position + 1}:`}</HiddenText> {text === '' ? <em>empty</em> : text}
        {wrong && (
          <>
            {' '}
            <HiddenText>{`(${problem})`}</HiddenText>
          </>
        )}
      </ButtonBase>
      <ButtonBase
        tabIndex={-1}
        disabled={disabled}
        onClick={onRemove}
        title="Remove"
        sx={{ px: 0.5, borderRadius: 0.75, color: 'text.secondary' }}
      >
        <Close aria-hidden sx={{ fontSize: '0.9rem' }} />
        <HiddenText>{`Remove entry ${position + 1}`}</HiddenText>
      </ButtonBase>
    </Box>
  );
}
