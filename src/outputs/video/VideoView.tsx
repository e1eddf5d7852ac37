import Box from '@mui/material/Box';
import { useState } from 'react';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { lengthOf, MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../part.ts';

export default function VideoView(file: FileData) {
  const [facts, setFacts] = useState<readonly (string | undefined)[]>([]);
  return (
    <Box
      onLoadedMetadataCapture={({ target }) => {
        if (!(target instanceof HTMLVideoElement)) return;
        const size = target.videoWidth > 0 ? `${target.videoWidth} × ${target.videoHeight} px` : undefined;
        setFacts([size, lengthOf(target)]);
      }}
    >
      <MediaFrame medium="video" blob={file.blob} label={`Video in the result: ${file.fileName}`} />
      <MediaCaption file={file} facts={facts} />
    </Box>
  );
}
