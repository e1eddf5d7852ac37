import Close from '@mui/icons-material/Close';
import InsertDriveFile from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Medium } from '../spec/model.ts';
import { FileName } from './FileName.tsx';
import { formatBytes } from './format.ts';
import { IconAction } from './IconAction.tsx';
import { MediaFrame } from './MediaFrame.tsx';

interface Props {
  file: File;
  /** What the argument's description asks for. */
  medium: Medium | undefined;
  disabled: boolean;
  onRemove: () => void;
  /** Buttons before "Remove". */
  children?: ReactNode;
}

const NOT_SHOWN: Record<Medium, string> = {
  image: 'Not an image this browser can show; it will be sent as it is.',
  audio: 'Not a sound this browser can play; it will be sent as it is.',
  video: 'Not a video this browser can play; it will be sent as it is.',
};

/** A chosen file: its preview where the browser has one, its name, size and type. */
export function FileCard({ file, medium, disabled, onRemove, children }: Props) {
  const [unplayable, setUnplayable] = useState<File>();
  const shown = file.size === 0 || unplayable === file ? undefined : previewOf(file, medium);
  return (
    <Box sx={{ border: '1px solid', borderColor: 'hairline', borderRadius: 1, bgcolor: 'background.paper', overflow: 'hidden' }}>
      {shown !== undefined && (
        <Box
          sx={{ '& > *': { borderRadius: 0 }, '& img, & video': { maxHeight: 300 }, borderBottom: '1px solid', borderColor: 'hairline' }}
        >
          <MediaFrame medium={shown} blob={file} label={file.name} onUnplayable={() => setUnplayable(file)} />
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 1.25, pr: 0.75, py: 0.75, minHeight: 40 }}>
        {shown === undefined && <InsertDriveFile aria-hidden sx={{ color: 'text.secondary', fontSize: '1.25rem' }} />}
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <FileName name={file.name} />
          <Typography variant="caption" color="textSecondary" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
            {formatBytes(file.size)} · {file.type === '' ? 'unknown type' : file.type}
          </Typography>
        </Box>
        {children}
        <IconAction title="Remove" what={file.name} icon={<Close />} disabled={disabled} onClick={onRemove} />
      </Box>
      {file.size === 0 && <Remark warning>This file is empty (0 bytes).</Remark>}
      {file.size > 0 && shown === undefined && medium !== undefined && <Remark>{NOT_SHOWN[medium]}</Remark>}
    </Box>
  );
}

function Remark({ warning = false, children }: { warning?: boolean; children: ReactNode }) {
  return (
    <Typography variant="caption" sx={{ display: 'block', px: 1.25, pb: 1, mt: -0.25, color: warning ? 'warning.main' : 'text.secondary' }}>
      {children}
    </Typography>
  );
}

/** Decoding larger pictures would take more memory than a preview is worth. */
const LARGEST_PICTURE = 100_000_000;

/** How to show the file: by its type or, when the browser knows none, by what is expected. */
function previewOf(file: File, expected: Medium | undefined): Medium | undefined {
  const family = file.type.split('/')[0];
  const medium = family === 'image' || family === 'audio' || family === 'video' ? family : file.type === '' ? expected : undefined;
  return medium === 'image' && file.size > LARGEST_PICTURE ? undefined : medium;
}
