import IconButton from '@mui/material/IconButton';
import type { ReactNode, Ref } from 'react';
import { HiddenText } from '../text/HiddenText.tsx';
import * as words from './words.ts';

interface Props {
  /** What the button does, as shown on hover. */
  title: string;
  /** What it does it to, for screen readers: `Remove` + `cat.png`. */
  what: string;
  icon: ReactNode;
  disabled?: boolean;
  pressed?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  onClick: () => void;
}

/** A small button with an icon. */
export function IconAction({ title, what, icon, disabled = false, pressed, buttonRef, onClick }: Props) {
  return (
    <IconButton
      ref={buttonRef ?? null}
      size="small"
      title={title}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onClick}
      sx={{ p: 0.5, borderRadius: 0.75, color: 'text.secondary', '& svg': { fontSize: '1.05rem' }, '&:hover': { color: 'text.primary' } }}
    >
      {icon}
      <HiddenText>{words.actionOn(title, what)}</HiddenText>
    </IconButton>
  );
}
