import IosShareOutlined from '@mui/icons-material/IosShareOutlined';
import { useState } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { LazyPlace } from '../../ui/LazyPlace.tsx';
import type { Dataset } from './dataset.ts';
import type { Following } from './many/following.ts';
import * as words from './words.ts';

interface Props {
  /** What is shown, as other programs take it: put together when the dialog opens. */
  load: (following: Following) => Promise<Dataset>;
  /** Stem of the file's name. */
  name: string;
  /** Which part of the answer it is, if not all. */
  note?: string | undefined;
}

const SaveForDialog = lazyPart(() => import('./SaveForDialog.tsx'));

/** The way to other programs: a button, and the dialog that asks for which. */
export function SaveForButton({ load, name, note }: Props) {
  const [open, setOpen] = useState<Pick<Props, 'load'>>();
  return (
    <>
      {/* What is shown when it is pressed: it may change while the dialog is open. */}
      <QuietButton startIcon={<IosShareOutlined />} aria-haspopup="dialog" onClick={() => setOpen({ load })} sx={{ flexShrink: 0 }}>
        {words.saveFor}
      </QuietButton>
      {open !== undefined && (
        <LazyPlace onClose={() => setOpen(undefined)}>
          <SaveForDialog load={open.load} name={name} note={note} onClose={() => setOpen(undefined)} />
        </LazyPlace>
      )}
    </>
  );
}
