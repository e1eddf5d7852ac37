import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Search from '@mui/icons-material/Search';
import UnfoldMore from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { IconAction } from '../actions/IconAction.tsx';
import type { SearchState } from './useJsonTree.ts';
import { QuietButton } from '../actions/QuietButton.tsx';
import * as words from './words.ts';

interface Props {
  search: SearchState;
  onSearch: (query: string) => void;
  onHit: (hit: number) => void;
  onLevels: (levels: number) => void;
}

/** Milliseconds without a key before a search starts: in 100 MB each takes a second. */
const PAUSE = 120;

export function JsonToolbar({ search, onSearch, onHit, onLevels }: Props) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (text === search.query) return;
    const timer = setTimeout(() => onSearch(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, search.query, onSearch]);
  const { count = 0, current } = search;
  const step = (by: number) => count > 0 && onHit((current + by + count) % count);
  const onKeyDown = (event: KeyboardEvent) => {
    // Ctrl+Enter runs the model.
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (text === search.query) step(event.shiftKey ? -1 : 1);
      else onSearch(text);
    } else if (event.key === 'Escape' && text !== '') {
      setText('');
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, px: 1.25, borderBottom: 1, borderColor: 'hairline' }}>
      <Search aria-hidden sx={{ fontSize: '1.1rem', color: 'text.secondary' }} />
      <InputBase
        type="search"
        value={text}
        placeholder={words.searchPlaceholder}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        inputProps={{ 'aria-label': words.searchThis, spellCheck: false }}
        sx={{ flex: '1 1 12rem', minWidth: 0, fontSize: '0.8438rem', minHeight: 36 }}
      />
      <Typography variant="caption" color="textSecondary" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {hitWords(search)}
      </Typography>
      {count > 1 && (
        <Box sx={{ display: 'flex' }}>
          <IconAction title={words.previousHit} what={words.previousKey} icon={<KeyboardArrowUp />} onClick={() => step(-1)} />
          <IconAction title={words.nextHit} what={words.nextKey} icon={<KeyboardArrowDown />} onClick={() => step(1)} />
        </Box>
      )}
      <LevelMenu onLevels={onLevels} />
    </Box>
  );
}

function hitWords({ query, count, current }: SearchState): string {
  if (query === '') return '';
  if (count === undefined) return words.searching;
  if (count === 0) return words.notFound;
  return count === 1 ? words.oneHit : words.hitOf(current + 1, count);
}

const LEVELS: readonly (readonly [label: string, levels: number])[] = [
  [words.closeAll, 0],
  [words.levels(1), 1],
  [words.levels(2), 2],
  [words.levels(3), 3],
  [words.everything, Infinity],
];

function LevelMenu({ onLevels }: { onLevels: (levels: number) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (levels: number) => {
    setAnchor(null);
    onLevels(levels);
  };
  return (
    <>
      <QuietButton
        startIcon={<UnfoldMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words.open}
      </QuietButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {LEVELS.map(([label, levels]) => (
          <MenuItem key={label} dense onClick={() => choose(levels)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
