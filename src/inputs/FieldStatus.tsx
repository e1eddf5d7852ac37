import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { HiddenText } from '../ui/HiddenText.tsx';

interface Props {
  id: string;
  text: string;
  name: string;
  disabled: boolean;
  /** Offered where a value that looks like nothing is one. */
  onUnset: (() => void) | undefined;
}

/** What a field that looks empty means. */
export function FieldStatus({ id, text, name, disabled, onUnset }: Props) {
  return (
    <Typography variant="caption" color="textSecondary" sx={{ display: 'block', mt: 0.25, overflowWrap: 'anywhere' }}>
      <span id={id}>{text}</span>
      {onUnset !== undefined && (
        <>
          {' · '}
          <Link
            component="button"
            type="button"
            disabled={disabled}
            onClick={onUnset}
            sx={{ typography: 'caption', verticalAlign: 'baseline' }}
          >
            send nothing <HiddenText>{`for ${name}`}</HiddenText>
          </Link>
        </>
      )}
    </Typography>
  );
}
