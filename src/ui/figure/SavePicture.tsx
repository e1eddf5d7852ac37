import PhotoOutlined from '@mui/icons-material/PhotoOutlined';
import { useState } from 'react';
import { IconAction } from '../actions/IconAction.tsx';
import { QuietButton } from '../actions/QuietButton.tsx';
import { LazyPlace } from '../LazyPlace.tsx';
import { lazyPart } from '../lazyPart.ts';
import type { FigureSource } from './scene.ts';
import * as words from './words.ts';

const FigureDialog = lazyPart(() => import('./dialog/FigureDialog.tsx'));

interface Props {
  source: FigureSource;
  /** Stem of the file's name. */
  name: string;
  /** Beside a small plot it is an icon alone. */
  isSmall?: boolean;
}

/** Opens what makes a picture for a paper of what is drawn. */
export function SavePicture({ source, name, isSmall = false }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {isSmall ? (
        <IconAction title={words.save} what={source.title} icon={<PhotoOutlined />} onClick={() => setOpen(true)} />
      ) : (
        <QuietButton startIcon={<PhotoOutlined />} aria-haspopup="dialog" onClick={() => setOpen(true)} sx={{ flexShrink: 0 }}>
          {words.save}
        </QuietButton>
      )}
      {open && (
        <LazyPlace onClose={close}>
          <FigureDialog source={source} name={name} onClose={close} />
        </LazyPlace>
      )}
    </>
  );
}
