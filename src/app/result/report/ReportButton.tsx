import FlagOutlined from '@mui/icons-material/FlagOutlined';
import { useState } from 'react';
import type { Cause } from '../../../answers/cause.ts';
import type { Metadata } from '../../../api/metadata.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { LazyPlace } from '../../../ui/LazyPlace.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import * as words from './words.ts';

const ReportDialog = lazyPart(() => import('./ReportDialog.tsx'));

interface Props {
  run: FinishedRun;
  cause: Cause | undefined;
  metadata: Metadata | null | undefined;
}

/** For whoever knows better than the model: tells its author. */
export function ReportButton({ run, cause, metadata }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <QuietButton startIcon={<FlagOutlined />} aria-haspopup="dialog" title={words.whatFor} onClick={() => setOpen(true)}>
        {words.report}
      </QuietButton>
      {open && (
        <LazyPlace onClose={() => setOpen(false)}>
          <ReportDialog run={run} cause={cause} metadata={metadata} onClose={() => setOpen(false)} />
        </LazyPlace>
      )}
    </>
  );
}
