import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { formatNames } from '../../../files/formatName.ts';
import * as words from '../words.ts';

interface Props {
  formats: readonly string[];
  format: string | undefined;
  onFormat: (format: string) => void;
}

/** As what the model is asked to answer. */
export function FormatChoice({ formats, format, onFormat }: Props) {
  const names = formatNames(formats);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={words.resultFormat}
      value={format}
      onChange={(_, chosen: string | null) => chosen !== null && onFormat(chosen)}
      sx={{ flexWrap: 'wrap' }}
    >
      {formats.map((mime, index) => (
        <ToggleButton
          key={mime}
          value={mime}
          data-format={mime}
          title={mime}
          sx={{ px: 1.25, py: 0.5, textTransform: 'none', overflowWrap: 'anywhere' }}
        >
          {names[index]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
