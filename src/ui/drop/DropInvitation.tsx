import UploadFile from '@mui/icons-material/UploadFile';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { HiddenText } from '../text/HiddenText.tsx';
import * as words from './words.ts';

interface Props {
  /** What is asked for, as in “a ZIP or an image”. */
  what: string | undefined;
  /** The file dialog shows what is asked for alone. */
  isFiltered: boolean;
  multiple: boolean;
  /** Below files that are already there. */
  compact: boolean;
  dragging: boolean;
  /** What will become of several that are dragged. */
  ahead: string | undefined;
  invalid: boolean;
  disabled: boolean;
  name: string;
  onBrowse: (filtered: boolean) => void;
  /** The button that opens the file dialog. */
  children: ReactNode;
  /** Other ways to come by a file. */
  sources?: ReactNode;
}

/** The dashed area of a drop zone that waits for files. All of it opens the file dialog. */
export function DropInvitation({
  what,
  isFiltered,
  multiple,
  compact,
  dragging,
  ahead,
  invalid,
  disabled,
  name,
  onBrowse,
  children,
  sources,
}: Props) {
  return (
    <Box
      onClick={({ target, currentTarget }) => {
        // What a menu or a dialog of a source reports comes by here too, though it isn't drawn inside.
        const element = target as Element;
        if (!disabled && currentTarget.contains(element) && element.closest('button') === null) onBrowse(true);
      }}
      sx={{
        display: 'flex',
        flexDirection: 'var(--zone-direction, row)',
        flexWrap: 'wrap',
        alignItems: 'center',
        alignContent: 'center',
        justifyContent: 'center',
        columnGap: 2.5,
        rowGap: 1.25,
        minHeight: compact ? 56 : 'var(--zone-height, 64px)',
        px: 2,
        py: 1.25,
        border: '1px dashed',
        borderColor: dragging ? 'primary.main' : invalid ? 'error.main' : 'outline',
        borderRadius: 1.25,
        bgcolor: dragging ? 'accent' : 'media',
        '&:hover': disabled ? {} : { borderColor: 'primary.main' },
        opacity: disabled ? 0.6 : 1,
        cursor: disabled ? 'default' : 'pointer',
      }}
    >
      <Typography variant="body2" color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {!compact && <UploadFile aria-hidden sx={{ fontSize: '1.35rem' }} />}
        {dragging ? (ahead ?? words.dropHere) : invitation(what, multiple, compact)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'center', columnGap: 2, rowGap: 0.5 }}>
        {children}
        {sources}
        {!compact && isFiltered && (
          <Link component="button" type="button" disabled={disabled} onClick={() => onBrowse(false)} variant="body2">
            {words.anyOther} <HiddenText>{words.forArgument(name)}</HiddenText>
          </Link>
        )}
      </Box>
    </Box>
  );
}

function invitation(what: string | undefined, multiple: boolean, compact: boolean): string {
  if (compact) return words.dropMore;
  return words.drop(what ?? (multiple ? words.someFiles : words.aFile));
}
