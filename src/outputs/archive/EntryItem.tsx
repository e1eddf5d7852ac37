import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import AudioFileOutlined from '@mui/icons-material/AudioFileOutlined';
import Block from '@mui/icons-material/Block';
import ChevronRight from '@mui/icons-material/ChevronRight';
import DataObjectOutlined from '@mui/icons-material/DataObjectOutlined';
import ExpandMore from '@mui/icons-material/ExpandMore';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import FolderZipOutlined from '@mui/icons-material/FolderZipOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import VideoFileOutlined from '@mui/icons-material/VideoFileOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatBytes } from '../../files/amounts.ts';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import type { ArchiveEntry } from '../../files/zip/entry.ts';
import { visible } from '../../files/zip/names.ts';
import type { FileType } from '../../files/sniff.ts';
import { EntryContent } from './EntryContent.tsx';
import { endingOf, type Purpose } from '../../files/kinds.ts';
import { purposeOfEnding } from '../../files/traits.ts';
import { ROW, rowStart } from './row.ts';
import * as words from './words.ts';

interface Props {
  name: string;
  entry: ArchiveEntry;
  level: number;
  open: boolean;
}

const ICONS: Readonly<Record<Purpose, typeof ImageOutlined>> = {
  image: ImageOutlined,
  audio: AudioFileOutlined,
  video: VideoFileOutlined,
  table: TableChartOutlined,
  data: DataObjectOutlined,
  text: ArticleOutlined,
  pdf: PictureAsPdfOutlined,
  archive: FolderZipOutlined,
  other: InsertDriveFileOutlined,
};

/** One file of the archive: a line, and its content below when it is opened. */
export function EntryItem({ name, entry, level, open }: Props) {
  const [expanded, setExpanded] = useState(open && entry.refusal === undefined);
  const [refusal, setRefusal] = useState<string>();
  const [type, setType] = useState<FileType>();
  const download = async () => {
    try {
      saveBlob((await entry.open()).blob, name);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : words.unpackingFailed);
    }
  };
  const said = entry.refusal ?? refusal;
  return (
    <li>
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 0.75 }}>
        {entry.refusal === undefined ? (
          <ButtonBase onClick={() => setExpanded(!expanded)} aria-expanded={expanded} sx={{ ...LINE, pl: rowStart(level) }}>
            {expanded ? <ExpandMore /> : <ChevronRight />}
            <Facts name={name} entry={entry} type={type} />
          </ButtonBase>
        ) : (
          <Box sx={{ ...LINE, pl: rowStart(level), '&:hover': {} }}>
            <Block />
            <Facts name={name} entry={entry} type={type} />
          </Box>
        )}
        <IconAction
          title={words.download}
          what={name}
          icon={<FileDownloadOutlined />}
          disabled={entry.refusal !== undefined}
          onClick={() => void download()}
        />
      </Box>
      {(said !== undefined || entry.spelled !== undefined) && (
        <Box sx={{ pl: rowStart(level + 1), pr: 1.5, pb: 0.5 }}>
          {entry.spelled !== undefined && (
            <Typography variant="caption" component="p" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {words.called[0]}
              <code>{visible(entry.spelled)}</code>
              {words.called[1]}
            </Typography>
          )}
          {said !== undefined && (
            <Typography variant="caption" component="p" role="status" sx={{ color: 'warning.main' }}>
              {said}
            </Typography>
          )}
        </Box>
      )}
      {expanded && entry.refusal === undefined && (
        <Box sx={{ ml: rowStart(level) + 1, mr: 1.5, mb: 1, pl: 1.5, py: 1, borderLeft: 1, borderColor: 'hairline', minWidth: 0 }}>
          <EntryContent name={name} entry={entry} onType={setType} />
        </Box>
      )}
    </li>
  );
}

const LINE = { ...ROW, flex: 1, minWidth: 0 } as const;

/** What the file is by its name, and once it was opened by its bytes. */
function Facts({ name, entry, type }: { name: string; entry: ArchiveEntry; type: FileType | undefined }) {
  const isKnown = type !== undefined && type.ext !== 'bin' && type.ext !== 'txt';
  const Icon = ICONS[isKnown ? (type.medium ?? purposeOfEnding(type.ext)) : purposeOfEnding(endingOf(name))];
  return (
    <>
      <Icon />
      <Typography variant="body2" component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', py: 0.5 }}>
        {name}
      </Typography>
      <Typography variant="caption" color="textSecondary" sx={{ flexShrink: 0, display: { xs: 'none', sm: 'block' }, pr: 1 }}>
        {(isKnown ? type.ext : endingOf(name)).toUpperCase()}
      </Typography>
      <Typography
        variant="caption"
        color="textSecondary"
        sx={{ flexShrink: 0, minWidth: 64, textAlign: 'right', pr: 0.75, fontVariantNumeric: 'tabular-nums' }}
      >
        {entry.size === undefined ? '' : formatBytes(entry.size)}
      </Typography>
    </>
  );
}
