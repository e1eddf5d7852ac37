import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Settings } from '../../request/settings.ts';
import type { Arg } from '../../spec/model.ts';
import { formatDuration } from '../../ui/format.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { writeZip } from '../../ui/zip/writeZip.ts';
import type { KeptRun } from '../history/kept.ts';
import { countItems, toCsv, type Counts } from './batch.ts';
import { batchFiles } from './batchFiles.ts';
import { BatchRows } from './BatchRows.tsx';
import type { RunFile } from './runner.ts';
import { useBatch } from './useBatch.ts';

export interface WantedBatch {
  readonly arg: string;
  readonly files: readonly File[];
}

export interface BatchProps {
  shelf: string;
  args: readonly Arg[];
  /** Files that were just given to an argument that takes one. */
  wanted: WantedBatch | undefined;
  /** What is set now. */
  settings: () => Settings;
  secrets: () => readonly string[];
  /** How one file of the argument is run, with everything else as in the settings. */
  runFile: (arg: Arg, settings: Settings) => RunFile;
  /** Shows the answer of one of them. */
  onOpen: (run: KeptRun) => void;
}

/** Many files, one run each: a table that fills. */
export default function BatchSection(props: BatchProps) {
  const batch = useBatch(props);
  const { runner, state, problem } = batch;
  const titleId = useId();
  const [deleting, setDeleting] = useState(false);
  const [failed, setFailed] = useState('');
  if (runner === undefined) {
    if (problem === undefined)
      return props.wanted === undefined ? null : <Typography color="textSecondary">keeping the files …</Typography>;
    return (
      <Typography role="alert" sx={{ color: 'error.main' }}>
        {problem}
      </Typography>
    );
  }
  const counts = countItems(state.items);
  const total = state.items.length;
  const name = `batch-${new Date(runner.batch.startedAt).toISOString().slice(0, 10)}`;
  const saveCsv = () => saveBlob(new Blob([`\ufeff${toCsv(state.items)}`], { type: 'text/csv' }), `${name}.csv`);
  const saveZip = () => {
    setFailed('');
    writeZip(batchFiles(state.items), Date.now()).then(
      (archive) => saveBlob(archive, `${name}.zip`),
      () => setFailed('The archive couldn’t be made: the files are too many for one, or the browser’s storage doesn’t answer.'),
    );
  };
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      data-batch={state.phase}
      sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, p: 2, bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, mb: 1 }}>
        <Typography variant="h2" id={titleId} sx={{ overflowWrap: 'anywhere' }}>
          {total} files for {runner.batch.arg}
        </Typography>
        <Typography variant="body2" color="textSecondary" role="status">
          {wordsFor(counts, state.phase)}
        </Typography>
      </Box>
      <LinearProgress
        variant="determinate"
        value={total === 0 ? 0 : (100 * (total - counts.left)) / total}
        aria-label="Files done"
        sx={{ mb: 1.5 }}
      />
      {(problem ?? failed) !== '' && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main', mb: 1 }}>
          {problem ?? failed}
        </Typography>
      )}
      <BatchRows items={state.items} onOpen={props.onOpen} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        {state.phase === 'running' && (
          <Button variant="outlined" size="small" onClick={() => runner.pause()}>
            Pause
          </Button>
        )}
        {state.phase === 'paused' && (
          <Button variant="contained" size="small" onClick={batch.resume}>
            {counts.left === total ? 'Start' : `Go on with ${counts.left}`}
          </Button>
        )}
        {counts.failed > 0 && state.phase !== 'running' && (
          <Button variant="outlined" size="small" onClick={() => void runner.retryFailed().then(batch.resume)}>
            Retry {counts.failed} failed
          </Button>
        )}
        <Button size="small" color="inherit" onClick={saveCsv}>
          CSV
        </Button>
        <Button size="small" color="inherit" onClick={saveZip}>
          All as ZIP
        </Button>
        <Box sx={{ flex: 1 }} />
        {deleting ? (
          <>
            <Button size="small" color="inherit" onClick={() => setDeleting(false)}>
              Keep
            </Button>
            <Button size="small" color="error" variant="outlined" onClick={batch.remove}>
              Stop and delete all
            </Button>
          </>
        ) : (
          <Button size="small" color="inherit" onClick={() => setDeleting(true)} sx={{ color: 'text.secondary' }}>
            Delete …
          </Button>
        )}
      </Box>
    </Box>
  );
}

function wordsFor({ done, failed, left, pace }: Counts, phase: string): string {
  const parts = [
    `${done} done`,
    failed > 0 && `${failed} failed`,
    left > 0 && `${left} left`,
    left > 0 && pace !== undefined && phase === 'running' && `about ${formatDuration(left * pace)} to go`,
    phase === 'paused' && 'paused',
  ];
  return parts.filter((part) => part !== false).join(', ');
}
