import Close from '@mui/icons-material/Close';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { HiddenText } from '../ui/HiddenText.tsx';
import { IconAction } from '../ui/IconAction.tsx';
import type { InputRule, WidgetProps } from './define.ts';
import { same } from '../spec/value.ts';
import { hintOf } from './words.ts';

interface Props {
  widget: WidgetProps;
  hintId: string;
  rule: InputRule;
  /** The label was pressed: groups and listboxes don't take the focus from it by themselves. */
  onLabel: () => void;
}

/** On the left name, marks, and the way back to the default or to "not set"; on the right type and limits. */
export function FieldHead({ widget, hintId, rule, onLabel }: Props) {
  const { arg, id, labelId, value, disabled, onChange } = widget;
  const changed = arg.default !== undefined && !same(value, arg.default);
  const unsettable = arg.default === undefined && !arg.required && value !== undefined && value !== '' && rule.unsetBy === 'frame';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, minHeight: 28 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0, maxWidth: '100%' }}>
        <Typography
          component="label"
          id={labelId}
          htmlFor={rule.labelable?.(arg) === false ? undefined : id}
          variant="code"
          onClick={onLabel}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere', minWidth: 0, color: disabled ? 'text.secondary' : 'text.primary' }}
        >
          {arg.name}
        </Typography>
        {arg.required && (
          <Typography component="span" aria-hidden title="required" sx={{ color: 'error.main', ml: 0.5, lineHeight: 1 }}>
            *
          </Typography>
        )}
        {changed && (
          <Box
            component="span"
            title="changed from the default"
            sx={{ flexShrink: 0, width: 6, height: 6, borderRadius: 3, mx: 1, bgcolor: 'primary.main' }}
          >
            <HiddenText>changed from the default</HiddenText>
          </Box>
        )}
        {changed && (
          <IconAction
            title="Back to the default"
            what={`of ${arg.name}`}
            icon={<RestartAlt />}
            disabled={disabled}
            onClick={() => onChange(arg.default)}
          />
        )}
        {unsettable && (
          <IconAction title="Unset" what={arg.name} icon={<Close />} disabled={disabled} onClick={() => onChange(undefined)} />
        )}
      </Box>
      <Typography id={hintId} variant="caption" color="textSecondary" sx={{ ml: 'auto', overflowWrap: 'anywhere' }}>
        {arg.required && <HiddenText>required, </HiddenText>}
        {hintOf(arg)}
      </Typography>
    </Box>
  );
}
