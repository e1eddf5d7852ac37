import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Search from '@mui/icons-material/Search';
import WrapText from '@mui/icons-material/WrapText';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

interface Props {
  name: string;
  lines: number;
  query: string;
  onQuery: (query: string) => void;
  hits: number;
  current: number;
  onHit: (hit: number) => void;
  wraps: boolean;
  onWraps: (wraps: boolean) => void;
}

/** What is above a text: search with its hits, and wrapping. */
export function LinesBar({ name, lines, query, onQuery, hits, current, onHit, wraps, onWraps }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
      <TextField
        type="search"
        placeholder={words.search}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onHit(current + (event.shiftKey ? -1 : 1));
        }}
        fullWidth={false}
        sx={{ flex: '1 1 150px', maxWidth: 280, '& .MuiInputBase-root': { height: 34 } }}
        slotProps={{
          htmlInput: { 'aria-label': words.searchIn(name) },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      {hits > 0 && (
        <>
          <IconAction title={words.previous} what={words.hit} icon={<KeyboardArrowUp />} onClick={() => onHit(current - 1)} />
          <IconAction title={words.next} what={words.hit} icon={<KeyboardArrowDown />} onClick={() => onHit(current + 1)} />
        </>
      )}
      <Typography
        variant="caption"
        color="textSecondary"
        role="status"
        sx={{ flex: 1, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
      >
        {query === '' ? words.lines(lines) : hits === 0 ? words.notFound : words.hitOf(current + 1, hits)}
      </Typography>
      <QuietButton startIcon={<WrapText />} aria-pressed={wraps} onClick={() => onWraps(!wraps)}>
        {wraps ? words.wrapped : words.notWrapped}
      </QuietButton>
    </Box>
  );
}
