import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { PicturePlace } from '../../ui/picture/PictureView.tsx';
import type { LabelHints } from './hints.ts';
import { LabelPage } from './LabelPage.tsx';
import type { LabelFile } from './useLabels.ts';
import { usePage } from './usePage.ts';
import * as words from './words.ts';

interface Props {
  file: LabelFile;
  hints: LabelHints;
  /** Stem of files that are made of it. */
  stem: string;
}

/** A picture whose numbers stand for something, page by page. */
export default function LabelMapView({ file, hints, stem }: Props) {
  const [page, setPage] = useState(0);
  const paged = usePage(file, page);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {file.found.kind === 'values' && file.pages.length > 1 && (
        <SmallSelect
          label={words.page}
          value={String(page)}
          options={file.pages.map((_, index) => [String(index), words.pageOf(index + 1, file.pages.length)])}
          onPick={(next) => setPage(Number(next))}
        />
      )}
      {paged === 'none' ? (
        <Typography variant="body2" role="status">
          {words.failed}
        </Typography>
      ) : paged === undefined ? (
        <PicturePlace state={{ status: 'loading' }} size={file.found} />
      ) : (
        <LabelPage
          // What is hidden and counted belongs to one page.
          key={page}
          place={{ key: file.key, page: paged.kind === 'masks' ? 'masks' : page }}
          source={file.source}
          found={paged}
          hints={hints}
          type={file.pages[page]?.type}
          stem={stem}
        />
      )}
    </Box>
  );
}
