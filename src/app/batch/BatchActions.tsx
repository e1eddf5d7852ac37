import { downloadName } from '../../files/clock.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import { writeZip } from '../../files/zip/writeZip.ts';
import { useWhyOff } from '../deployment/ended.ts';
import type { Counts } from '../../runs/batch/batch.ts';
import { batchFiles } from '../../runs/batch/batchFiles.ts';
import { csvFile } from '../../files/delimited/write.ts';
import { batchTable } from '../../runs/batch/batchTable.ts';
import type { BatchRunner } from '../../runs/batch/runner.ts';
import type { OpenBatch } from './useBatch.ts';

interface Props {
  batch: OpenBatch;
  runner: BatchRunner;
  counts: Counts;
}

/** What can be done with a batch as it stands. */
export function BatchActions({ batch, runner, counts: { left, failed, stopped } }: Props) {
  const { items, phase } = batch.state;
  const [asking, setAsking] = useState(false);
  const [zipping, setZipping] = useState(false);
  const [problem, setProblem] = useState('');
  const nameOf = (extension: string) =>
    downloadName([runner.batch.varies === 'file' ? 'batch' : 'sweep'], runner.batch.startedAt, extension);
  const saveZip = () => {
    setProblem('');
    setZipping(true);
    writeZip(batchFiles(runner.batch, items), Date.now())
      .then(
        (archive) => saveBlob(archive, nameOf('zip')),
        () => setProblem('The archive couldn’t be made: the files are too many for one, or the browser’s storage doesn’t answer.'),
      )
      .finally(() => setZipping(false));
  };
  const off = useWhyOff();
  const idle = phase !== 'running';
  return (
    <>
      {off !== undefined && left > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {off} The rest can’t be run here.
        </Typography>
      )}
      {problem !== '' && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main', mt: 1 }}>
          {problem}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        {!idle && (
          <Button variant="outlined" size="small" onClick={() => runner.pause()}>
            Pause
          </Button>
        )}
        {phase === 'paused' && off === undefined && (
          <Button variant="contained" size="small" onClick={batch.resume}>
            {left === items.length ? 'Start' : `Go on with ${left}`}
          </Button>
        )}
        {left > 0 && (
          <Button variant="outlined" size="small" color="inherit" onClick={() => void runner.stop()}>
            Stop
          </Button>
        )}
        {failed > 0 && idle && off === undefined && (
          <Button variant="outlined" size="small" onClick={() => batch.again('failed')}>
            Retry {failed} failed
          </Button>
        )}
        {stopped > 0 && idle && off === undefined && (
          <Button variant="outlined" size="small" onClick={() => batch.again('stopped')}>
            Run the other {stopped}
          </Button>
        )}
        <Button size="small" color="inherit" onClick={() => saveBlob(csvFile(batchTable(runner.batch.varies, items)), nameOf('csv'))}>
          CSV
        </Button>
        <Button size="small" color="inherit" onClick={saveZip} disabled={zipping}>
          {zipping ? 'making the ZIP …' : 'All as ZIP'}
        </Button>
        <Box sx={{ flex: 1 }} />
        {asking ? (
          <>
            <Button size="small" color="inherit" onClick={() => setAsking(false)}>
              Keep
            </Button>
            <Button
              size="small"
              color="error"
              variant="outlined"
              onClick={() => {
                setAsking(false);
                batch.remove();
              }}
            >
              Delete inputs and answers
            </Button>
          </>
        ) : (
          <Button size="small" color="inherit" onClick={() => setAsking(true)} sx={{ color: 'text.secondary' }}>
            Delete …
          </Button>
        )}
      </Box>
    </>
  );
}
