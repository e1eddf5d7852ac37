import { showsPdf } from '../../files/environment.ts';
import OpenInNew from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useObjectUrl } from '../../ui/useObjectUrl.ts';
import { FileBlock } from '../file/FileCard.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import * as words from './words.ts';

export default function PdfView(file: FileData) {
  const url = useObjectUrl(file.blob);
  // Phones and headless browsers have no viewer and would show an empty frame, or download without being asked.
  if (!showsPdf()) return <FileBlock file={file} note={words.noViewer} />;
  return (
    <>
      <Box
        component="iframe"
        // No sandbox: in one, browsers don't start their viewer. The blob's type is PDF by its bytes, so it can't become a page of ours.
        src={url ?? 'about:blank'}
        title={words.documentIn(file.fileName)}
        sx={{ display: 'block', width: '100%', height: 560, border: 1, borderColor: 'hairline', borderRadius: 1, bgcolor: 'media' }}
      />
      <MediaCaption file={file}>
        <Button
          size="small"
          component="a"
          href={url ?? ''}
          target="_blank"
          rel="noopener noreferrer"
          startIcon={<OpenInNew />}
          sx={{ flexShrink: 0 }}
        >
          {words.openInNewTab}
        </Button>
      </MediaCaption>
    </>
  );
}
