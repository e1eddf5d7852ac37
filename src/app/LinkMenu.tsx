import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';

interface Props {
  anchor: HTMLElement;
  labelledBy: string;
  links: readonly { readonly label: string; readonly url: string }[];
  actions: readonly { readonly label: string; readonly run: () => void }[];
  note: string;
  onClose: () => void;
}

/** On its own because menus bring half of Material's modals with them. */
export default function LinkMenu({ anchor, labelledBy, links, actions, note, onClose }: Props) {
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ list: { 'aria-labelledby': labelledBy, dense: true } }}>
      {links.map(({ label, url }) => (
        <MenuItem
          key={label + url}
          component={Link}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          underline="none"
          color="inherit"
          onClick={onClose}
        >
          {label}
        </MenuItem>
      ))}
      {actions.map(({ label, run }) => (
        <MenuItem
          key={label}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {label}
        </MenuItem>
      ))}
      <Typography variant="caption" color="textSecondary" component="li" role="none" sx={{ px: 2, pt: 0.5, display: 'block' }}>
        {note}
      </Typography>
    </Menu>
  );
}
