import Link from '@mui/material/Link';
import { Suspense, useState } from 'react';
import type { Medium } from '../../spec/model.ts';
import { HiddenText } from '../HiddenText.tsx';
import { lazyPart } from '../lazyPart.ts';
import { useZone } from '../zone.ts';

const TOOLS = {
  image: { label: 'Camera', Tool: lazyPart(() => import('./Camera.tsx')) },
  audio: { label: 'Microphone', Tool: lazyPart(() => import('./Microphone.tsx')) },
  video: { label: 'Camera', Tool: lazyPart(() => import('./VideoCamera.tsx')) },
} as const;

/** Opens what records this medium. */
export function CaptureButton({ medium, name, disabled }: { medium: Medium; name: string; disabled: boolean }) {
  const [open, setOpen] = useState(false);
  const zone = useZone();
  const { label, Tool } = TOOLS[medium];
  return (
    <>
      <Link component="button" type="button" variant="body2" disabled={disabled} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label} <HiddenText>{`for ${name}`}</HiddenText>
      </Link>
      {open && (
        <Suspense fallback={null}>
          <Tool
            onFile={(file) => {
              setOpen(false);
              zone.take([file]);
            }}
            onClose={() => setOpen(false)}
            onBrowse={() => {
              setOpen(false);
              zone.browse();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
