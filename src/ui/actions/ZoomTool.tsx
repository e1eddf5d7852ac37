import Close from '@mui/icons-material/Close';
import ZoomIn from '@mui/icons-material/ZoomIn';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { Suspense, useId, useState } from 'react';
import { FileName } from '../text/FileName.tsx';
import { IconAction } from './IconAction.tsx';
import { lazyPart } from '../lazyPart.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

const PictureView = lazyPart(async () => ({ default: (await import('../picture/PictureView.tsx')).PictureView }));

/** Opens a picture large, with zoom and pixel values. */
export function ZoomTool({ file }: { file: File }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const id = useId();
  return (
    <>
      <IconAction title={words.lookCloser} what={words.atFile(file.name)} icon={<ZoomIn />} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={close} maxWidth="lg" fullWidth aria-labelledby={id} slotProps={{ paper: { sx: { p: 2 } } }}>
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1, minWidth: 0 }}>
          <Box id={id} component="h2" sx={{ m: 0, minWidth: 0 }}>
            <FileName name={file.name} />
          </Box>
          <IconAction title={words.close} what={file.name} icon={<Close />} onClick={close} />
        </Box>
        <Suspense fallback={null}>
          <PictureView blob={file} mime={file.type === '' ? MIME.png : file.type} label={file.name} maxHeight={640} />
        </Suspense>
      </Dialog>
    </>
  );
}
