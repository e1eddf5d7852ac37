import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { useState } from 'react';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import type { WidgetProps } from '../define.ts';
import { asText } from '../asText.ts';
import { TextBox } from '../TextBox.tsx';
import { readAs } from '../text/readAs.ts';
import * as say from '../words.ts';

export default function Password(props: WidgetProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextBox
      widget={props}
      text={asText(props.value)}
      onText={(typed) => props.onChange(readAs(props.arg, typed))}
      type={shown ? 'text' : 'password'}
      // `off` is ignored for passwords; this keeps the browser from filling in, or saving, one of its own.
      autoComplete="new-password"
      end={
        <IconAction
          title={shown ? say.hide : say.show}
          what={props.arg.name}
          icon={shown ? <VisibilityOff /> : <Visibility />}
          disabled={props.disabled}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
