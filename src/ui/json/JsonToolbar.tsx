import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Search from '@mui/icons-material/Search';
import UnfoldMore from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { IconAction } from '../actions/IconAction.tsx';
import type { SearchState } from './useJsonTree.ts';

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
        placeholder="Search names and values"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        inputProps={{ 'aria-label': 'Search this JSON', spellCheck: false }}
        sx={{ flex: '1 1 12rem', minWidth: 0, fontSize: '0.8438rem', minHeight: 36 }}
      />
      <Typography variant="caption" color="textSecondary" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {hitWords(search)}
      </Typography>
      {count > 1 && (
        <Box sx={{ display: 'flex' }}>
          <IconAction title="Previous hit" what="(Shift+Enter)" icon={<KeyboardArrowUp />} onClick={() => step(-1)} />
          <IconAction title="Next hit" what="(Enter)" icon={<KeyboardArrowDown />} onClick={() => step(1)} />
        </Box>
      )}
      <LevelMenu onLevels={onLevels} />
    </Box>
  );
}

function hitWords({ query, count, current }: SearchState): string {
  if (query === '') return '';
  if (count === undefined) return 'searching …';
  if (count === 0) return 'not found';
  return count === 1 ? '1 hit' : `${(current + 1).toLocaleString('en')} of ${count.toLocaleString('en')} hits`;
}

const LEVELS: readonly (readonly [words: string, levels: number])[] = [
  ['Close all', 0],
  ['1 level', 1],
  ['2 levels', 2],
  ['3 levels', 3],
  ['Everything', Infinity],
];

function LevelMenu({ onLevels }: { onLevels: (levels: number) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (levels: number) => {
    setAnchor(null);
    onLevels(levels);
  };
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<UnfoldMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: 'text.secondary' }}
      >
        Open
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {LEVELS.map(([words, levels]) => (
          <MenuItem key={words} dense onClick={() => choose(levels)}>
            {words}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
