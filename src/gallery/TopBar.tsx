import Close from '@mui/icons-material/Close';
import MenuIcon from '@mui/icons-material/Menu';
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useRef, useState, type ReactNode } from 'react';
import { ThemeMenu } from '../app/ThemeMenu.tsx';
import { HiddenText } from '../ui/text/HiddenText.tsx';
import { IconAction } from '../ui/actions/IconAction.tsx';
import * as words from './words.ts';

interface Props {
  search: string;
  onSearch: (search: string) => void;
  shown: number;
  of: number;
  /** What stands at the side where there is room. */
  contents: ReactNode;
}

/** Name, search, colours; on a small screen the way to the contents. */
export function TopBar({ search, onSearch, shown, of, contents }: Props) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onSearch('');
    input.current?.focus();
  };
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        minHeight: 60,
        boxSizing: 'border-box',
        px: { xs: 1.5, sm: 2 },
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, sm: 2 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'hairline',
      }}
    >
      <IconButton
        size="small"
        aria-label={words.contents}
        title={words.contents}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ display: { md: 'none' } }}
      >
        <MenuIcon fontSize="small" />
      </IconButton>
      <Typography variant="h1" sx={{ flexShrink: 0, fontSize: { xs: '1.0625rem', sm: '1.25rem' } }}>
        {words.gallery}
        <Box
          component="span"
          sx={{
            display: { xs: 'none', lg: 'inline' },
            ml: 1.5,
            fontWeight: 400,
            fontSize: '0.875rem',
            letterSpacing: 0,
            color: 'text.secondary',
          }}
        >
          {words.ofWhat}
        </Box>
      </Typography>
      <Box role="search" sx={{ ml: 'auto', flex: '0 1 420px', minWidth: 0, display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <OutlinedInput
          size="small"
          fullWidth
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') clear();
          }}
          inputRef={input}
          placeholder={words.search}
          startAdornment={<Search fontSize="small" sx={{ color: 'text.secondary', mr: 1 }} />}
          endAdornment={search !== '' && <IconAction title={words.clear} what={words.theSearch} icon={<Close />} onClick={clear} />}
          slotProps={{ input: { 'aria-label': words.search, autoComplete: 'off', spellCheck: false } }}
          sx={{ pr: 0.5, '& input': { py: 0.875 }, '& ::placeholder': { color: 'text.secondary', opacity: 1 } }}
        />
        <Typography
          aria-hidden
          variant="caption"
          color="textSecondary"
          sx={{ display: { xs: 'none', sm: 'block' }, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', minWidth: 64 }}
        >
          {shown === of ? `${of}` : words.shownOf(shown, of)}
        </Typography>
        <HiddenText role="status">{search.trim() === '' ? '' : words.shownNow(shown, of)}</HiddenText>
      </Box>
      <ThemeMenu />
      <Drawer open={open} onClose={() => setOpen(false)} slotProps={{ paper: { 'aria-label': words.contents, sx: { width: 264, p: 2 } } }}>
        <Box onClick={() => setOpen(false)}>{contents}</Box>
      </Drawer>
    </Box>
  );
}
