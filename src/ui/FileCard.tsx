import Close from '@mui/icons-material/Close';
import InsertDriveFile from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Medium } from '../spec/model.ts';
import { editOf } from './edited.ts';
import { EditTool } from './EditTool.tsx';
import { FileName } from './FileName.tsx';
import { formatBytes } from './format.ts';
import { HiddenText } from './HiddenText.tsx';
import { IconAction } from './IconAction.tsx';
import { lazyPart } from './lazyPart.ts';
import { FilePreview } from './preview/FilePreview.tsx';
import { ZoomTool } from './ZoomTool.tsx';
import { contradiction, previewOf, provenType } from './preview/kindOfFile.ts';

const Peek = lazyPart(() => import('./preview/Peek.tsx'));

interface Props {
  file: File;
  /** What the argument's description asks for. */
  medium: Medium | undefined;
  disabled: boolean;
  onRemove: () => void;
  /** Another file in its place: an edited one, or the original again. */
  onReplace: (file: File) => void;
  /** Buttons before "Remove". */
  children?: ReactNode;
}

const NOT_SHOWN: Record<Medium, string> = {
  image: 'Not an image this browser can show; it will be sent as it is.',
  audio: 'Not a sound this browser can play; it will be sent as it is.',
  video: 'Not a video this browser can play; it will be sent as it is.',
};

/** A chosen file: its preview where the browser has one, its name, size and type, and what can be done to it. */
export function FileCard({ file, medium, disabled, onRemove, onReplace, children }: Props) {
  const [unplayable, setUnplayable] = useState<File>();
  const [known, setKnown] = useState<{ file: File; facts: readonly string[] }>();
  const shown = file.size === 0 || unplayable === file ? undefined : previewOf(file, medium);
  const facts = known?.file === file ? known.facts : [];
  const contradicts = useContradiction(file);
  const edit = editOf(file);
  return (
    <Box sx={{ border: '1px solid', borderColor: 'hairline', borderRadius: 1, bgcolor: 'background.paper', overflow: 'hidden' }}>
      {shown !== undefined && (
        <Box
          sx={{ '& > *': { borderRadius: 0 }, '& img, & video': { maxHeight: 300 }, borderBottom: '1px solid', borderColor: 'hairline' }}
        >
          <FilePreview
            key={shown}
            file={file}
            medium={shown}
            onUnplayable={() => setUnplayable(file)}
            onFacts={(next) => setKnown((before) => (before?.file === file && same(before.facts, next) ? before : { file, facts: next }))}
          />
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 1.25, pr: 0.75, py: 0.75, minHeight: 40 }}>
        {shown === undefined && <InsertDriveFile aria-hidden sx={{ color: 'text.secondary', fontSize: '1.25rem' }} />}
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <FileName name={file.name} />
          <Typography variant="caption" color="textSecondary" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
            {[...facts, formatBytes(file.size), file.type === '' ? 'unknown type' : file.type].join(' · ')}
          </Typography>
        </Box>
        {shown === 'image' && facts.length > 0 && <ZoomTool file={file} />}
        {shown !== undefined && facts.length > 0 && <EditTool file={file} medium={shown} disabled={disabled} onEdited={onReplace} />}
        {children}
        <IconAction title="Remove" what={file.name} icon={<Close />} disabled={disabled} onClick={onRemove} />
      </Box>
      {edit !== undefined && (
        <Remark>
          {edit.how}; {formatBytes(edit.original.size)} before.{' '}
          <Link
            component="button"
            type="button"
            disabled={disabled}
            onClick={() => onReplace(edit.original)}
            sx={{ typography: 'caption' }}
          >
            Back to the original <HiddenText>{edit.original.name}</HiddenText>
          </Link>
        </Remark>
      )}
      {contradicts !== undefined && <Remark warning>{contradicts}</Remark>}
      {file.size === 0 && <Remark warning>This file is empty (0 bytes).</Remark>}
      {file.size > 0 && shown === undefined && medium !== undefined && <Remark>{NOT_SHOWN[medium]}</Remark>}
      {file.size > 0 && shown === undefined && (
        <Suspense fallback={null}>
          <Peek file={file} />
        </Suspense>
      )}
    </Box>
  );
}

function Remark({ warning = false, children }: { warning?: boolean; children: ReactNode }) {
  return (
    <Typography variant="caption" sx={{ display: 'block', px: 1.25, pb: 1, mt: -0.25, color: warning ? 'warning.main' : 'text.secondary' }}>
      {children}
    </Typography>
  );
}

function useContradiction(file: File): string | undefined {
  const [found, setFound] = useState<{ file: File; words: string | undefined }>();
  useEffect(() => {
    let wanted = true;
    void provenType(file).then((proven) => wanted && setFound({ file, words: contradiction(file, proven) }));
    return () => {
      wanted = false;
    };
  }, [file]);
  return found?.file === file ? found.words : undefined;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((fact, index) => fact === b[index]);
}
