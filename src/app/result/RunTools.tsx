import type { Cause } from '../../answers/cause.ts';
import Box from '@mui/material/Box';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import { loadSaveRecord } from './loadSaveRecord.ts';
import { RecordButton } from './RecordButton.tsx';
import * as words from './words.ts';

/** What can be done with the run that is shown. */
export function RunTools({ run, cause }: { run: FinishedRun; cause: Cause | undefined }) {
  return (
    <Box sx={{ ml: 'auto', display: 'flex', gap: 0.5 }}>
      <RecordButton what={words.ofRun} save={() => loadSaveRecord().then(({ saveRecord }) => saveRecord(run, cause))} />
    </Box>
  );
}
