import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { formatNames } from '../../../files/formatName.ts';
import * as words from '../words.ts';

interface Props {
  formats: readonly string[];
  format: string | undefined;
  onFormat: (format: string) => void;
}

const BUTTON = {
  px: 1.25,
  py: 0.5,
  border: 1,
  borderColor: 'hairline',
  typography: 'body2',
  fontWeight: 600,
  color: 'text.secondary',
  overflowWrap: 'anywhere',
  '&:not(:first-of-type)': { ml: '-1px' },
  '&:first-of-type': { borderTopLeftRadius: 6, borderBottomLeftRadius: 6 },
  '&:last-of-type': { borderTopRightRadius: 6, borderBottomRightRadius: 6 },
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-pressed=true]': { bgcolor: 'accent', color: 'primary.main' },
  '@media (forced-colors: active)': {
    '&[aria-pressed=true]': { forcedColorAdjust: 'none', bgcolor: 'Highlight', color: 'HighlightText' },
  },
} as const;

/** As what the model is asked to answer. */
export function FormatChoice({ formats, format, onFormat }: Props) {
  const names = formatNames(formats);
  return (
    <Box role="group" aria-label={words.resultFormat} sx={{ display: 'flex', flexWrap: 'wrap' }}>
      {formats.map((mime, index) => (
        <ButtonBase key={mime} aria-pressed={mime === format} data-format={mime} title={mime} onClick={() => onFormat(mime)} sx={BUTTON}>
          {names[index]}
        </ButtonBase>
      ))}
    </Box>
  );
}
