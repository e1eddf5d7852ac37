import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ShowMore } from '../../ui/text/ShowMore.tsx';
import { EntryItem } from './EntryItem.tsx';
import { ROW, rowStart } from './row.ts';
import type { Folder } from './tree.ts';
import * as words from './words.ts';

const STEP = 200;
/** Small folders are open from the start. */
const OPEN_FILES = 20;

interface ItemsProps {
  folder: Folder;
  level: number;
  /** Whether its files are opened at once: the only file of an archive is. */
  open?: boolean;
  label?: string;
}

export function FolderItems({ folder, level, open = false, label }: ItemsProps) {
  const [shown, setShown] = useState(STEP);
  const total = folder.folders.length + folder.files.length;
  const folders = folder.folders.slice(0, shown);
  const files = folder.files.slice(0, Math.max(0, shown - folder.folders.length));
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {folders.map((inner) => (
        <FolderItem key={inner.name} folder={inner} level={level} open={open} />
      ))}
      {files.map(({ name, entry }, index) => (
        <EntryItem key={`${name} ${index}`} name={name} entry={entry} level={level} open={open} />
      ))}
      {total > shown && (
        <Box component="li" sx={{ pl: rowStart(level), py: 0.5 }}>
          <ShowMore shown={shown} total={total} step={STEP * 5} onShow={setShown} />
        </Box>
      )}
    </Box>
  );
}

function FolderItem({ folder, level, open }: Required<Omit<ItemsProps, 'label'>>) {
  const [expanded, setExpanded] = useState(open || folder.count <= OPEN_FILES);
  return (
    <li>
      <ButtonBase onClick={() => setExpanded(!expanded)} aria-expanded={expanded} sx={{ ...ROW, width: '100%', pl: rowStart(level) }}>
        {expanded ? <ExpandMore /> : <ChevronRight />}
        <FolderOutlined />
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere', flex: 1, textAlign: 'left' }}>
          {folder.name}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ flexShrink: 0, pr: 1 }}>
          {words.files(folder.count)}
        </Typography>
      </ButtonBase>
      {expanded && <FolderItems folder={folder} level={level + 1} open={open} />}
    </li>
  );
}
