import Close from '@mui/icons-material/Close';
import DragIndicator from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { HTMLAttributes, KeyboardEvent } from 'react';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { blankWords, looksEmpty } from '../field/hint.ts';
import type { Mark } from './useDragging.ts';
import * as own from './words.ts';

interface Props {
  text: string;
  position: number;
  /** A line of its own, for texts that a chip is too small for. */
  row: boolean;
  problem: string | undefined;
  disabled: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What makes it draggable. */
  dragging: Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>;
  /** During a drag. */
  mark: Mark | undefined;
}

/** The shadow is where the moved entry will be: at a chip's side, above or below a row. */
export function markStyle(mark: Mark | undefined, row: boolean) {
  if (mark === undefined) return {};
  if (mark === 'moves') return { opacity: 0.45 };
  const shift = mark === 'before' ? '-3px' : '3px';
  return { boxShadow: `${row ? `0 ${shift}` : `${shift} 0`} 0 var(--mui-palette-primary-main)` };
}

/** One entry. Pressing its text takes it back into the box; arrow keys lead here, Tab doesn't stop at every entry. */
export function EntryChip({ text, position, row, problem, disabled, onEdit, onRemove, onKeyDown, dragging, mark }: Props) {
  const wrong = problem !== undefined;
  return (
    <Box
      component="li"
      data-entry={position}
      title={problem ?? own.howToEdit}
      sx={{
        display: row ? 'flex' : 'inline-flex',
        width: row ? '100%' : 'auto',
        maxWidth: '100%',
        minHeight: 26,
        alignItems: 'stretch',
        borderRadius: 0.75,
        bgcolor: 'media',
        border: '1px solid',
        borderColor: wrong ? 'error.main' : 'transparent',
        color: wrong ? 'error.main' : 'text.primary',
        opacity: disabled ? 0.6 : 1,
        ...markStyle(mark, row),
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
          justifyContent: 'flex-start',
          flex: row ? 1 : 'none',
          minWidth: 0,
          maxWidth: '100%',
          pl: row ? 0 : 1,
          pr: 0.5,
          py: row ? 0.5 : 0,
          textAlign: 'left',
          borderRadius: 0.75,
          // A finger that moves sideways drags; up and down it scrolls, but for a row's handle.
          touchAction: 'pan-y',
        }}
      >
        {row && (
          <>
            <Box component="span" aria-hidden sx={HANDLE}>
              <DragIndicator sx={{ fontSize: '1rem' }} />
            </Box>
            <Box
              component="span"
              aria-hidden
              sx={{ typography: 'caption', color: 'text.secondary', minWidth: 18, mr: 1, textAlign: 'right', flexShrink: 0 }}
            >
              {position + 1}
            </Box>
          </>
        )}
        <Box component="span" dir="auto" sx={{ minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', ...(row && FOUR_LINES) }}>
          <HiddenText>{`${own.editEntry(position + 1)}: `}</HiddenText>
          {looksEmpty(text) ? <em>{blankWords(text)}</em> : text}
          {wrong && (
            <>
              {' '}
              <HiddenText>{`(${problem})`}</HiddenText>
            </>
          )}
        </Box>
      </ButtonBase>
      <ButtonBase
        tabIndex={-1}
        disabled={disabled}
        onClick={onRemove}
        title={own.remove}
        sx={{ px: 0.5, borderRadius: 0.75, color: 'text.secondary', flexShrink: 0 }}
      >
        <Close aria-hidden sx={{ fontSize: '0.9rem' }} />
        <HiddenText>{own.removeEntry(position + 1)}</HiddenText>
      </ButtonBase>
    </Box>
  );
}

/** As high as its row, for thumbs. */
const HANDLE = {
  display: 'flex',
  alignItems: 'center',
  alignSelf: 'stretch',
  flexShrink: 0,
  my: -0.5,
  px: 0.5,
  color: 'text.secondary',
  cursor: 'grab',
  touchAction: 'none',
} as const;

const FOUR_LINES = { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 4, overflow: 'hidden' } as const;
