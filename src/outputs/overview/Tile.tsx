import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { FileName } from '../../ui/text/FileName.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { ListedInput } from './listed.ts';
import type { InputMark } from './inputMark.ts';
import { resultOf } from './result.ts';
import { Thumb } from './Thumb.tsx';
import * as words from './words.ts';

/** Pixels below the picture. */
export const CAPTION = 52;

interface Props {
  input: ListedInput;
  /** Its place among all inputs. */
  at: number;
  /** Its place among those that are shown, and in the grid. */
  place: number;
  column: number;
  mark: InputMark;
  /** Scores are from 0 to 1. */
  isShare: boolean;
  isSelected: boolean;
  /** The one that Tab leads to. */
  isActive: boolean;
  left: number;
  width: number;
}

/** One input: its picture, what it is taken for, its name. All of them share the handlers of their grid. */
export const Tile = memo(function Tile({ input, at, place, column, mark, isShare, isSelected, isActive, left, width }: Props) {
  const { what, amount } = resultOf(input);
  const { verdict, note = '' } = mark;
  const share = isShare && input.label !== undefined && input.score !== undefined ? input.score : undefined;
  return (
    <Box
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-input={at}
      data-place={place}
      data-mark={verdict}
      style={{ left, width, height: width + CAPTION }}
      sx={TILE}
    >
      <Box style={{ height: width - 2 }} sx={FRAME}>
        <Thumb input={at} />
        {/* For a pointer; keys have Space. */}
        <Box aria-hidden data-select={isSelected} title={words.select(input.name)} className="box">
          {isSelected && <Check />}
        </Box>
        {(verdict !== undefined || note !== '') && (
          <Box className={verdict ?? 'noted'} sx={BADGE}>
            {verdict === 'right' ? <Check /> : verdict === 'wrong' ? <Close /> : <EditOutlined />}
          </Box>
        )}
        {share !== undefined && share > 0 && <Box aria-hidden sx={BAR} style={{ width: `${Math.min(1, share) * 100}%` }} />}
      </Box>
      <Box sx={{ px: 1, pt: 0.5, minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75 }}>
          <Typography
            variant="body2"
            component="span"
            title={what}
            sx={{ ...ONE_LINE, flex: 1, fontWeight: 600, color: input.error === undefined ? 'text.primary' : 'error.main' }}
          >
            {what}
          </Typography>
          {amount !== '' && (
            <Typography
              variant="caption"
              component="span"
              title={input.score === undefined ? undefined : String(input.score)}
              sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
            >
              {amount}
            </Typography>
          )}
        </Box>
        <Box sx={NAME}>
          <FileName name={input.name} />
        </Box>
        {verdict !== undefined && <HiddenText>{verdict === 'right' ? words.saidRight : words.saidWrong}</HiddenText>}
        {note !== '' && <HiddenText>{words.hasNote}</HiddenText>}
      </Box>
    </Box>
  );
});

const NAME = { display: 'flex', minWidth: 0, color: 'text.secondary', '& > span, & > span > span': { typography: 'caption' } } as const;

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;

const TILE = {
  position: 'absolute',
  top: 0,
  border: 1,
  borderColor: 'hairline',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'hidden',
  cursor: 'pointer',
  '&:hover': { borderColor: 'outline' },
  '&[aria-selected=true]': { borderColor: 'primary.main', bgcolor: 'accent', boxShadow: '0 0 0 1px var(--mui-palette-primary-main)' },
  '&:focus-visible': { outlineOffset: -2 },
  '& .box': {
    position: 'absolute',
    top: 6,
    left: 6,
    width: 20,
    height: 20,
    border: 1,
    borderColor: 'outline',
    borderRadius: 0.5,
    bgcolor: 'background.paper',
    opacity: 0,
  },
  '& .box[data-select=true]': { opacity: 1, bgcolor: 'primary.main', borderColor: 'primary.main', color: 'primary.contrastText' },
  '& .box svg': { fontSize: 16, display: 'block' },
  '&:hover .box, &:focus-visible .box': { opacity: 1 },
  // A finger doesn't hover.
  '@media (hover: none)': { '& .box': { opacity: 1 } },
  '@media (forced-colors: active)': { '&[aria-selected=true]': { outline: '2px solid Highlight', outlineOffset: -2 } },
} as const;

const FRAME = { position: 'relative', bgcolor: 'media', borderBottom: 1, borderColor: 'hairline', overflow: 'hidden' } as const;

const BADGE = {
  position: 'absolute',
  top: 6,
  right: 6,
  width: 22,
  height: 22,
  display: 'grid',
  placeItems: 'center',
  borderRadius: '50%',
  color: 'background.paper',
  bgcolor: 'text.secondary',
  border: 1,
  borderColor: 'background.paper',
  '&.right': { bgcolor: 'success.main' },
  '&.wrong': { bgcolor: 'error.main' },
  '& svg': { fontSize: 15 },
} as const;

const BAR = { position: 'absolute', bottom: 0, left: 0, height: 3, bgcolor: 'primary.main' } as const;
