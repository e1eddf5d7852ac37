import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DownloadButton } from '../../ui/actions/DownloadButton.tsx';
import { formatBytes } from '../../files/amounts.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

interface Props {
  file: FileData;
  note?: string;
}

/** A file that isn't drawn: what it is called, what it is, and how to keep it. */
export function FileBlock({ file, note }: Props) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1.5, py: 1, border: 1, borderColor: 'hairline', borderRadius: 1 }}>
      <InsertDriveFileOutlined sx={{ color: 'text.secondary' }} aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {file.fileName}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {formatBytes(file.blob.size)} · {file.type.mime === MIME.binary ? words.unknownType : file.type.mime}
        </Typography>
        {note !== undefined && (
          <Typography variant="caption" color="textSecondary" component="p">
            {note}
          </Typography>
        )}
      </Box>
      <DownloadButton blob={file.blob} fileName={file.fileName} />
    </Box>
  );
}
