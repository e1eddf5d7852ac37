import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { mediumOf } from '../../files/kinds.ts';
import { reporting } from '../../files/report.ts';
import { IconAction } from '../actions/IconAction.tsx';
import type { FileCardProps } from '../FileCard.tsx';
import { lazyPart } from '../lazyPart.ts';
import { TALLEST_PREVIEW } from '../picture/frameSize.ts';
import { FileName } from '../text/FileName.tsx';
import { remove } from '../words.ts';

const FileCard = lazyPart(() => import('../FileCard.tsx'));

/** Fetches what shows a chosen file: not needed to draw the form, and soon after. */
export async function preloadFileCard(): Promise<void> {
  await FileCard.preload().catch(reporting('Fetching what shows a file'));
}

/** A chosen file. One whose card can't be fetched is named all the same, sent, and can be taken away. */
export function FileCardPlace(props: FileCardProps) {
  return (
    <ErrorBoundary fallback={<PlainCard {...props} />} onError={reporting('Showing a file')}>
      <Suspense fallback={<Coming {...props} />}>
        <FileCard {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** As high as the card of a picture that is being looked at. */
function Coming({ file }: FileCardProps) {
  const height = (mediumOf(file.type) === 'image' ? TALLEST_PREVIEW + 1 : 0) + 42;
  return <Box sx={{ height, border: '1px solid', borderColor: 'hairline', borderRadius: 1, bgcolor: 'media' }} />;
}

function PlainCard({ file, disabled, onRemove, children }: FileCardProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, border: '1px solid', borderColor: 'hairline', borderRadius: 1 }}>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <FileName name={file.name} />
      </Box>
      {children}
      <IconAction title={remove} what={file.name} icon={<Close />} disabled={disabled} onClick={onRemove} />
    </Box>
  );
}
