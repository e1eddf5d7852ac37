import Close from '@mui/icons-material/Close';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import type { InputRule, WidgetProps } from '../define.ts';
import { same, type ArgValue } from '../../spec/value.ts';
import { hintOf } from './hint.ts';
import * as say from '../words.ts';

interface Props {
  widget: WidgetProps;
  hintId: string;
  rule: InputRule;
  /** "Not set" may be said where there is a default, too. */
  nullable?: boolean;
  /** The label was pressed: groups and listboxes don't take the focus from it by themselves. */
  onLabel: () => void;
  /** A control that stands here, in the place of the type, which it shows itself. */
  control?: ReactNode;
  /** Further ways to set the value. */
  tools?: ReactNode;
}

/** On the left name, marks, and the way back to the default or to "not set"; on the right type and limits. */
export function FieldHead({ widget, hintId, rule, nullable = false, onLabel, control, tools }: Props) {
  const { arg, id, labelId, value, disabled, onChange } = widget;
  const changed = arg.default !== undefined && !same(value, arg.default);
  const isSet = value !== undefined && value !== '';
  const unsettable = isSet && (arg.default === undefined ? !arg.required && rule.unsetBy === 'frame' : nullable);
  const hint = (
    <>
      {arg.required && <HiddenText>{`${say.required}, `}</HiddenText>}
      {hintOf(arg)}
    </>
  );
  /** The button goes away, and the focus would with it. */
  const put = (next: ArgValue) => {
    onChange(next);
    onLabel();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, minHeight: 28 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0, maxWidth: '100%' }}>
        <Typography
          component="label"
          id={labelId}
          htmlFor={rule.labelable?.(arg) === false ? undefined : id}
          variant="code"
          dir="auto"
          onClick={onLabel}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere', minWidth: 0, color: disabled ? 'text.secondary' : 'text.primary' }}
        >
          {arg.name}
        </Typography>
        {arg.title !== undefined && (
          <Typography component="span" variant="body2" id={`${id}-title`} dir="auto" sx={{ ml: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {arg.title}
          </Typography>
        )}
        {arg.required && (
          <Typography component="span" aria-hidden title={say.required} sx={{ color: 'error.main', ml: 0.5, lineHeight: 1 }}>
            *
          </Typography>
        )}
        {changed && (
          <Box
            component="span"
            title={say.changed}
            sx={{ flexShrink: 0, width: 6, height: 6, borderRadius: 3, mx: 1, bgcolor: 'primary.main' }}
          >
            <HiddenText>{say.changed}</HiddenText>
          </Box>
        )}
        {changed && (
          <IconAction
            title={say.backToDefault}
            what={say.ofArgument(arg.name)}
            icon={<RestartAlt />}
            disabled={disabled}
            onClick={() => put(arg.default)}
          />
        )}
        {unsettable && <IconAction title={say.unset} what={arg.name} icon={<Close />} disabled={disabled} onClick={() => put(undefined)} />}
      </Box>
      {tools}
      {control === undefined ? (
        <Typography id={hintId} variant="caption" color="textSecondary" sx={{ ml: 'auto', overflowWrap: 'anywhere' }}>
          {hint}
        </Typography>
      ) : (
        <Box sx={{ ml: 'auto' }}>
          <HiddenText id={hintId}>{hint}</HiddenText>
          {control}
        </Box>
      )}
    </Box>
  );
}
