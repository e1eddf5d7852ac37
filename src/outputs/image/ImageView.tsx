import Box from '@mui/material/Box';
import { useState } from 'react';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../part.ts';

export default function ImageView(file: FileData) {
  const [size, setSize] = useState<string>();
  return (
    <Box
      onLoadCapture={({ target }) => {
        // SVG without a size of its own reports zero.
        if (target instanceof HTMLImageElement && target.naturalWidth > 0) setSize(`${target.naturalWidth} × ${target.naturalHeight} px`);
      }}
    >
      <MediaFrame medium="image" blob={file.blob} label={`Image in the result: ${file.fileName}`} />
      <MediaCaption file={file} facts={[size]} />
    </Box>
  );
}
