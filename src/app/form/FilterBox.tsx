import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useRef, type ReactNode } from 'react';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import * as words from './words.ts';

interface Props {
  text: string;
  onText: (text: string) => void;
  shown: number;
  of: number;
  /** What else is done with all of them. */
  children?: ReactNode;
}

/** Looks through many options. What it hides keeps its value and is sent all the same. */
export function FilterBox({ text, onText, shown, of, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onText('');
    input.current?.focus();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 2 }}>
      <OutlinedInput
        size="small"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          // Enter would run the model.
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape' && text !== '') clear();
        }}
        inputRef={input}
        placeholder={words.filterOptions}
        startAdornment={<Search fontSize="small" sx={{ color: 'text.secondary', mr: 1 }} />}
        endAdornment={text !== '' && <IconAction title={words.clear} what={words.theFilter} icon={<Close />} onClick={clear} />}
        slotProps={{ input: { 'aria-label': words.filterOptions, autoComplete: 'off', spellCheck: false } }}
        sx={{
          flex: '1 1 180px',
          maxWidth: 360,
          pr: 0.5,
          '& input': { py: 0.75 },
          '& ::placeholder': { color: 'text.secondary', opacity: 1 },
        }}
      />
      <Typography role="status" variant="caption" color="textSecondary">
        {text.trim() === '' ? '' : words.shownOf(shown, of)}
      </Typography>
      {children}
    </Box>
  );
}
