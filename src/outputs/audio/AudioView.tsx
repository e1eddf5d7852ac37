import Box from '@mui/material/Box';
import { useState } from 'react';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { lengthOf, MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../part.ts';

export default function AudioView(file: FileData) {
  const [duration, setDuration] = useState<string>();
  return (
    <Box
      onLoadedMetadataCapture={({ target }) => {
        if (target instanceof HTMLMediaElement) setDuration(lengthOf(target));
      }}
    >
      <MediaFrame medium="audio" blob={file.blob} label={`Sound in the result: ${file.fileName}`} />
      <MediaCaption file={file} facts={[duration]} />
    </Box>
  );
}
