import Box from '@mui/material/Box';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { PictureView } from '../../ui/picture/PictureView.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../part.ts';

export default function ImageView(file: FileData) {
  const label = `Image in the result: ${file.fileName}`;
  return (
    <Box>
      {/* A picture that moves is played by the browser alone. */}
      {file.type.mime === 'image/gif' ? (
        <MediaFrame medium="image" blob={file.blob} label={label} />
      ) : (
        <PictureView blob={file.blob} mime={file.type.mime} label={label} />
      )}
      <MediaCaption file={file} />
    </Box>
  );
}
