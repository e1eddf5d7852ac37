import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { isWritten, writtenJson } from '../../spec/jsonText/written.ts';
import type { ArgValue } from '../../spec/value.ts';
import { Draft } from '../../spec/value.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { WidgetProps } from '../define.ts';
import { asJson } from '../asText.ts';
import { TextBox } from '../TextBox.tsx';
import { useText } from '../useText.ts';
import { readJson } from './readJson.ts';
import * as say from '../words.ts';
import * as own from './words.ts';

/** JSON as text, read with every keystroke. */
export default function JsonText(props: WidgetProps) {
  const { arg, value, disabled } = props;
  const [text, setText] = useText({
    value,
    write: pretty,
    read: (typed) => (typed.trim() === '' ? undefined : readJson(typed, arg)),
    onChange: props.onChange,
  });
  const formatted = pretty(value);
  const formattable = value !== undefined && !(value instanceof Draft) && text !== formatted;
  return (
    <Box>
      <TextBox widget={props} text={text} onText={setText} mono rows={{ min: 3, max: 18 }} />
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, minHeight: 30, mt: 0.25 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1, pt: 0.5, overflowWrap: 'anywhere' }}>
          {members(props)}
        </Typography>
        <Button
          size="small"
          color="inherit"
          disabled={disabled}
          onClick={() => {
            setText(formatted);
            // The button goes away, and the focus would with it.
            document.getElementById(props.id)?.focus();
          }}
          sx={{ minWidth: 0, px: 1, py: 0.25, fontWeight: 500, color: 'text.secondary', visibility: formattable ? 'visible' : 'hidden' }}
        >
          {own.formatJson} <HiddenText>{arg.name}</HiddenText>
        </Button>
      </Box>
    </Box>
  );
}

/** What belongs inside, as far as the document says. */
function members({ arg }: WidgetProps): string {
  const shape = arg.kind === 'array' ? arg.items : arg;
  if (shape === undefined || shape.properties.length === 0) return '';
  const names = shape.properties.map(
    ({ name, kind, required }) => `${name} (${kind === 'any' ? say.kindNames.any : kind}${required ? `, ${say.required}` : ''})`,
  );
  return (arg.kind === 'array' ? own.eachWith : own.withMembers)(names.join(', '));
}

/** Short lists of scalars stay on one line: matrices are read by rows. */
function pretty(value: ArgValue): string {
  if (value === undefined || value instanceof File) return '';
  if (value instanceof Draft) return value.text;
  const text = isWritten(value) ? writtenJson(value, 2) : asJson(value, 2);
  return text.replace(/\[\n\s+([^[\]{}"]{1,100}?)\n\s*\]/g, (whole, inner: string) => {
    const line = inner.replace(/\s*\n\s*/g, ' ');
    return line.length > 80 ? whole : `[${line}]`;
  });
}
