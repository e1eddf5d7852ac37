import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  anchor: HTMLElement;
  choices: readonly { key: string; label: ReactNode; onChoose: () => void }[];
  onClose: () => void;
}

/** What a button offers when there are several. */
export default function ChoiceMenu({ id, anchor, choices, onClose }: Props) {
  return (
    <Menu id={id} anchorEl={anchor} open onClose={onClose}>
      {choices.map(({ key, label, onChoose }) => (
        <MenuItem
          key={key}
          dense
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
