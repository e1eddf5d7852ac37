import Close from '@mui/icons-material/Close';
import InsertDriveFile from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Suspense, useState, type ReactNode } from 'react';
import type { Medium } from '../spec/model.ts';
import { editOf } from './edit/edited.ts';
import { EditTool } from './edit/EditTool.tsx';
import { FileName } from './text/FileName.tsx';
import { formatBytes } from '../files/amounts.ts';
import { HiddenText } from './text/HiddenText.tsx';
import { IconAction } from './actions/IconAction.tsx';
import { lazyPart } from './lazyPart.ts';
import { FilePreview } from './preview/FilePreview.tsx';
import { pictureSize } from './preview/words.ts';
import { SMALLEST, TALLEST_PREVIEW } from './picture/frameSize.ts';
import { shownSizeOf } from '../files/picture/shownSize.ts';
import { tooLarge, type PictureSize } from '../files/picture/size.ts';
import { isLarge, ShrinkHint } from './edit/ShrinkHint.tsx';
import { ZoomTool } from './actions/ZoomTool.tsx';
import { contradiction, holdsNumbers, mayHoldNumbers, previewOf, provenType } from '../files/kindOfFile.ts';
import { lazyModule } from '../files/lazyParts.ts';
import type { NumbersInFile } from './picture/fileSource.ts';
import { reporting } from '../files/report.ts';
import { useRead } from './useRead.ts';
import * as words from './words.ts';

const Peek = lazyPart(() => import('./preview/Peek.tsx'));

export interface FileCardProps {
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

/** A chosen file: its preview where the browser has one, its name, size and type, and what can be done to it. */
export default function FileCard({ file, medium, disabled, onRemove, onReplace, children }: FileCardProps) {
  const [unplayable, setUnplayable] = useState<File>();
  const [known, setKnown] = useState<{ file: File; facts: readonly string[] }>();
  const inside = useRead(file, readInside);
  const numbers = inside?.numbers;
  const hoped = file.size === 0 || unplayable === file ? undefined : numbers !== undefined ? 'image' : previewOf(file, medium);
  const huge = hoped === 'image' && inside?.size !== undefined && tooLarge(inside.size) ? inside.size : undefined;
  // A small file may hold more pixels than the browser has memory for, so they are counted before it is drawn.
  const looking = (hoped === 'image' || mayHoldNumbers(file)) && inside === undefined;
  const shown = looking || huge !== undefined ? undefined : hoped;
  // The head of a picture tells its size before it is drawn; said only then, the line would wrap under the hand that is about to click.
  const told =
    shown === 'image' && numbers === undefined && inside?.size !== undefined ? [pictureSize(inside.size.width, inside.size.height)] : [];
  const facts = known?.file === file ? known.facts : told;
  const edit = editOf(file);
  return (
    <Box sx={{ border: '1px solid', borderColor: 'hairline', borderRadius: 1, bgcolor: 'background.paper', overflow: 'hidden' }}>
      {looking && <Box sx={{ height: hoped === 'image' && !mayHoldNumbers(file) ? TALLEST_PREVIEW : SMALLEST, bgcolor: 'media' }} />}
      {shown !== undefined && (
        <Box sx={{ '& > *': { borderRadius: 0 }, borderBottom: '1px solid', borderColor: 'hairline' }}>
          <FilePreview
            key={shown}
            file={file}
            medium={shown}
            numbers={numbers}
            size={inside?.size}
            onUnplayable={() => setUnplayable(file)}
            onFacts={(next) => setKnown((before) => (before?.file === file && same(before.facts, next) ? before : { file, facts: next }))}
          />
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 1.25, pr: 0.75, py: 0.75, minHeight: 40 }}>
        {shown === undefined && !looking && <InsertDriveFile aria-hidden sx={{ color: 'text.secondary', fontSize: '1.25rem' }} />}
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <FileName name={file.name} />
          <Typography variant="caption" color="textSecondary" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
            {[...facts, formatBytes(file.size), file.type === '' ? words.unknownType : file.type].join(' · ')}
          </Typography>
        </Box>
        {shown === 'image' && facts.length > 0 && <ZoomTool file={file} />}
        {shown !== undefined && facts.length > 0 && <EditTool file={file} medium={shown} disabled={disabled} onEdited={onReplace} />}
        {children}
        <IconAction title={words.remove} what={file.name} icon={<Close />} disabled={disabled} onClick={onRemove} />
      </Box>
      {edit !== undefined && (
        <Remark>
          {words.sizeBefore(edit.how, formatBytes(edit.original.size))}{' '}
          <Link
            component="button"
            type="button"
            disabled={disabled}
            onClick={() => onReplace(edit.original)}
            sx={{ typography: 'caption' }}
          >
            {words.backToOriginal} <HiddenText>{edit.original.name}</HiddenText>
          </Link>
        </Remark>
      )}
      {shown === 'image' && edit === undefined && inside?.size !== undefined && isLarge(file, inside.size) && (
        <Remark>
          <ShrinkHint key={file.name} file={file} size={inside.size} disabled={disabled} onShrunk={onReplace} />
        </Remark>
      )}
      {inside?.contradiction !== undefined && <Remark warning>{inside.contradiction}</Remark>}
      {file.size === 0 && <Remark warning>{words.emptyFile}</Remark>}
      {huge !== undefined && <Remark>{words.tooLarge(huge.width, huge.height)}</Remark>}
      {file.size > 0 && hoped === undefined && !looking && medium !== undefined && <Remark>{words.notShown[medium]}</Remark>}
      {file.size > 0 && hoped === undefined && !looking && (
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

interface Inside {
  readonly contradiction: string | undefined;
  /** Of what a browser draws. */
  readonly size: PictureSize | undefined;
  readonly numbers: NumbersInFile | undefined;
}

const loadNumbers = lazyModule(() => import('./picture/fileSource.ts'));

/** What the file's first bytes tell. */
async function readInside(file: File): Promise<Inside> {
  const [proven, size] = await Promise.all([provenType(file), shownSizeOf(file)]);
  // Without that code it is a file like any other.
  const numbers = holdsNumbers(proven)
    ? await loadNumbers().then((module) => module.decodedHere(file), reporting('Reading a picture'))
    : undefined;
  return { contradiction: contradiction(file, proven), size, numbers };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((fact, index) => fact === b[index]);
}
