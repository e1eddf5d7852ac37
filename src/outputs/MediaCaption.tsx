import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { formatBytes, formatDuration } from '../files/amounts.ts';
import { FileDownload, useIsOffered } from './FileDownload.tsx';
import type { FileData } from '../answers/part.ts';

interface Props {
  file: FileData;
  /** Dimensions, duration: what is known about this kind of file. */
  facts?: readonly (string | undefined)[];
  /** Further buttons. */
  children?: ReactNode;
}

/** One quiet line under a medium: what it is, and how to keep it. */
export function MediaCaption({ file, facts, children }: Props) {
  const isOffered = useIsOffered(file.blob);
  // Where the file as a whole can be downloaded, its size and type are said too.
  const words = [...(facts ?? []), ...(isOffered ? [] : [formatBytes(file.blob.size), file.type.mime])].filter(
    (fact) => fact !== undefined,
  );
  if (isOffered && words.length === 0 && children === undefined) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
      <Typography
        variant="caption"
        color="textSecondary"
        sx={{ flex: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums', minHeight: { xs: facts === undefined ? 0 : '2.9em', sm: 0 } }}
      >
        {words.join(' · ')}
      </Typography>
      {children}
      <FileDownload file={file} />
    </Box>
  );
}

/** Recordings that were never closed, as from MediaRecorder, have no length. */
export function lengthOf({ duration }: HTMLMediaElement): string | undefined {
  return Number.isFinite(duration) ? formatDuration(duration * 1000, true) : undefined;
}
