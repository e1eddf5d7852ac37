import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import * as say from '../words.ts';

interface Props {
  id: string;
  text: string;
  name: string;
  disabled: boolean;
  /** The way out of it. */
  action: { readonly label: string; readonly run: () => void } | undefined;
}

/** What a field that looks empty means. */
export function FieldStatus({ id, text, name, disabled, action }: Props) {
  return (
    <Typography variant="caption" color="textSecondary" sx={{ display: 'block', mt: 0.25, overflowWrap: 'anywhere' }}>
      <span id={id}>{text}</span>
      {action !== undefined && (
        <>
          {' · '}
          <Link
            component="button"
            type="button"
            disabled={disabled}
            onClick={action.run}
            sx={{ typography: 'caption', verticalAlign: 'baseline' }}
          >
            {action.label} <HiddenText>{say.forArgument(name)}</HiddenText>
          </Link>
        </>
      )}
    </Typography>
  );
}
