import ContentCut from '@mui/icons-material/ContentCut';
import Crop from '@mui/icons-material/Crop';
import { Suspense, useState } from 'react';
import type { Medium } from '../../spec/model.ts';
import { IconAction } from '../actions/IconAction.tsx';
import { lazyPart } from '../lazyPart.ts';
import { rememberEdit, type Edit } from './edited.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

const EDITORS = {
  image: { title: words.editPicture, icon: <Crop />, Editor: lazyPart(() => import('./PictureEditor.tsx')) },
  audio: { title: words.trim, icon: <ContentCut />, Editor: lazyPart(() => import('./TrimDialog.tsx')) },
} as const;

interface Props {
  file: File;
  medium: Medium;
  disabled: boolean;
  onEdited: (file: File) => void;
}

/** The button that opens the editor for a medium, where there is one. */
export function EditTool({ file, medium, disabled, onEdited }: Props) {
  const [open, setOpen] = useState(false);
  if (medium === 'video' || file.type === MIME.svg) return null;
  const { title, icon, Editor } = EDITORS[medium];
  const done = (edited: File, how: string) => {
    setOpen(false);
    const edit: Edit = { original: file, how };
    rememberEdit(edited, edit);
    onEdited(edited);
  };
  return (
    <>
      <IconAction title={title} what={file.name} icon={icon} disabled={disabled} onClick={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <Editor file={file} onDone={done} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
