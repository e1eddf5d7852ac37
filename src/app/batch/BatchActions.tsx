import { downloadName } from '../../files/clock.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import { SaveForButton } from '../../outputs/exports/SaveForButton.tsx';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import { storeZip } from '../../files/zip/storeZip.ts';
import { useWhyOff } from '../deployment/ended.ts';
import type { Counts } from '../../runs/batch/batch.ts';
import { batchFiles } from '../../runs/batch/batchFiles.ts';
import { csvFile } from '../../files/delimited/write.ts';
import { batchTable } from '../../runs/batch/batchTable.ts';
import type { BatchRunner } from '../../runs/batch/runner.ts';
import type { OpenBatch } from './useBatch.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

interface Props {
  batch: OpenBatch;
  runner: BatchRunner;
  counts: Counts;
}

const loadDataset = lazyModule(() => import('../../runs/batch/batchDataset.ts'));

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
    storeZip(batchFiles(runner.batch, items), Date.now())
      .then(
        (archive) => saveBlob(archive, nameOf('zip')),
        (error: unknown) => {
          report('Packing a batch', error);
          setProblem(words.NO_ZIP);
        },
      )
      .finally(() => setZipping(false));
  };
  const off = useWhyOff();
  const idle = phase !== 'running';
  return (
    <>
      {off !== undefined && left > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {off} {words.REST_NOT_RUN}
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
            {words.PAUSE}
          </Button>
        )}
        {phase === 'paused' && off === undefined && (
          <Button variant="contained" size="small" onClick={batch.resume}>
            {left === items.length ? words.START : words.goOn(left)}
          </Button>
        )}
        {left > 0 && (
          <Button variant="outlined" size="small" color="inherit" onClick={() => void runner.stop()}>
            {words.STOP}
          </Button>
        )}
        {failed > 0 && idle && off === undefined && (
          <Button variant="outlined" size="small" onClick={() => batch.again('failed')}>
            {words.retry(failed)}
          </Button>
        )}
        {stopped > 0 && idle && off === undefined && (
          <Button variant="outlined" size="small" onClick={() => batch.again('stopped')}>
            {words.runOther(stopped)}
          </Button>
        )}
        <Button size="small" color="inherit" onClick={() => saveBlob(csvFile(batchTable(runner.batch.varies, items)), nameOf('csv'))}>
          {words.AS_CSV}
        </Button>
        <Button size="small" color="inherit" onClick={saveZip} disabled={zipping}>
          {zipping ? words.MAKING_ZIP : words.AS_ZIP}
        </Button>
        {phase === 'ended' && items.some(({ status }) => status === 'done') && (
          <SaveForButton
            load={(following) => loadDataset().then(({ datasetOfBatch }) => datasetOfBatch(runner.batch, items, following))}
            name={runner.batch.varies === 'file' ? 'batch' : 'sweep'}
            note={failed + stopped > 0 ? words.onlyDone(items.length - failed - stopped - left, items.length) : undefined}
          />
        )}
        <Box sx={{ flex: 1 }} />
        {asking ? (
          <>
            <Button size="small" color="inherit" onClick={() => setAsking(false)}>
              {words.KEEP}
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
              {words.DELETE}
            </Button>
          </>
        ) : (
          <QuietButton onClick={() => setAsking(true)}>{words.ASK_DELETE}</QuietButton>
        )}
      </Box>
    </>
  );
}
