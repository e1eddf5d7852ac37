import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { reporting } from '../../files/report.ts';
import type { Predict } from '../../spec/model.ts';
import { formatBytes } from '../../files/amounts.ts';
import { LazyPlace } from '../../ui/LazyPlace.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { loadSaveRecord } from '../result/loadSaveRecord.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { useNow } from '../../ui/useNow.ts';
import { PanelBody, SidePanel } from '../../ui/SidePanel.tsx';
import { changedWords } from '../../runs/changedWords.ts';
import { HistorySettings } from './HistorySettings.tsx';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { readPreferences } from '../../runs/kept/preferences.ts';
import type { OpenedRecord } from '../../runs/record/record.ts';
import { RecordButton } from '../result/RecordButton.tsx';
import { openFile } from '../../runs/kept/openFile.ts';
import { changesSince } from '../form/restored/restore.ts';
import { RunRow } from './RunRow.tsx';
import { openRun, removeRuns, type OpenedRun } from '../../runs/kept/store.ts';
import { useDeleting } from './useDeleting.ts';
import { useRuns, type RunsState } from './useRuns.ts';

const TITLE = 'History';

interface Props {
  shelf: string;
  modelId: string;
  predict: Predict;
  /** Shows an earlier run's answer. */
  onOpen: (opened: OpenedRun) => void;
  /** Puts an earlier run's inputs into the form. */
  onUse: (opened: OpenedRun, when: number) => void;
  /** Puts what a record says into the form. */
  onRecord: (record: OpenedRecord) => void;
  onClose: () => void;
}

interface Comparing {
  readonly first: KeptRun | undefined;
  /** Both, the earlier one first. */
  readonly pair: readonly [KeptRun, KeptRun] | undefined;
  readonly choose: (run: KeptRun) => void;
  readonly close: () => void;
}

function useComparing(): Comparing {
  const [first, setFirst] = useState<KeptRun>();
  const [second, setSecond] = useState<KeptRun>();
  const close = () => {
    setFirst(undefined);
    setSecond(undefined);
  };
  // The same pair for as long as it is shown: the list may be read again meanwhile.
  const pair = useMemo((): Comparing['pair'] => {
    if (first === undefined || second === undefined) return undefined;
    return first.startedAt <= second.startedAt ? [first, second] : [second, first];
  }, [first, second]);
  const choose = (run: KeptRun) => {
    if (first === undefined) setFirst(run);
    else if (first.id === run.id) close();
    else setSecond(run);
  };
  return { first, pair, choose, close };
}

async function saveKept(kept: KeptRun): Promise<void> {
  const [{ run }, { saveRecord }] = await Promise.all([openRun(kept), loadSaveRecord()]);
  await saveRecord(run, kept.error?.title);
}

const ComparePanel = lazyPart(() => import('./ComparePanel.tsx'));

/** Rows drawn at once; more on request. */
const PAGE = 50;

/** The runs of this model that this browser kept. */
export default function HistoryPanel({ shelf, modelId, predict, onOpen, onUse, onRecord, onClose }: Props) {
  const runs = useRuns(shelf);
  const now = useNow(60_000);
  const [shown, setShown] = useState(PAGE);
  const [problem, setProblem] = useState('');
  const [news, setNews] = useState('');
  const [reading, setReading] = useState<AbortController>();
  const [progress, setProgress] = useState('');
  const [preferences, setPreferences] = useState(readPreferences);
  const comparing = useComparing();
  const deleting = useDeleting(setProblem);
  const take = (kept: KeptRun, use: (opened: OpenedRun) => void) => {
    openRun(kept).then(
      (opened) => {
        onClose();
        use(opened);
      },
      () => setProblem('This run can’t be read. Another tab may have removed it, or the browser’s storage is broken.'),
    );
  };
  const open = async (file: File) => {
    setProblem('');
    setNews('reading …');
    const stopping = new AbortController();
    setReading(stopping);
    const opened = await openFile(file, shelf, modelId, {
      signal: stopping.signal,
      onProgress: (done, of) => setProgress(`Run ${(done + 1).toLocaleString('en')} of ${of.toLocaleString('en')}`),
    });
    setReading(undefined);
    setProgress('');
    setNews(opened.kind === 'imported' ? opened.words : '');
    if (opened.kind === 'problem') setProblem(opened.words);
    if (opened.kind !== 'record') return;
    onClose();
    onRecord(opened.record);
  };
  const listed = runs.state === 'ready' ? runs.runs : [];
  return (
    <SidePanel title={TITLE} about={summaryOf(runs, preferences.limit)} what="the history" width={560} onClose={onClose}>
      <PanelBody label={TITLE}>
        <Box role="status">
          {problem !== '' && <Typography sx={{ color: 'error.main', pb: 1.5 }}>{problem}</Typography>}
          {news !== '' && (
            <Typography variant="body2" sx={{ pb: 1.5 }}>
              {news}
            </Typography>
          )}
          {comparing.first !== undefined && comparing.pair === undefined && (
            <Typography variant="body2" sx={{ pb: 1.5 }}>
              Choose a second run to compare with.
            </Typography>
          )}
          {deleting.deleted !== undefined && (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pb: 1 }}>
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                Deleted.
              </Typography>
              <Button size="small" onClick={deleting.undo}>
                Undo
              </Button>
            </Box>
          )}
        </Box>
        {reading !== undefined && progress !== '' && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pb: 1.5 }}>
            {/* Not a live region: a voice that counts runs would drown everything else. */}
            <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {progress}
            </Typography>
            <Button size="small" variant="outlined" onClick={() => reading.abort()}>
              Stop reading
            </Button>
          </Box>
        )}
        <State runs={runs} on={preferences.on} />
        <Box component="ul" aria-label="Runs" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {listed.slice(0, shown).map((run) => (
            <RunRow
              key={run.id}
              run={run}
              now={now}
              changed={changedWords(predict, run.settings)}
              otherModel={changesSince(run.args, predict.args)}
              onOpen={() => take(run, onOpen)}
              onUse={() => take(run, (opened) => onUse(opened, run.startedAt))}
              onDelete={() => deleting.remove(run)}
            >
              {listed.length > 1 && (
                <Button size="small" color="inherit" aria-pressed={comparing.first?.id === run.id} onClick={() => comparing.choose(run)}>
                  {comparing.first?.id === run.id ? 'Chosen' : comparing.first === undefined ? 'Compare' : 'Compare with this'}
                  <HiddenText>{` ${run.name || run.gist}`}</HiddenText>
                </Button>
              )}
              <RecordButton what={`of ${run.name || run.gist}`} save={() => saveKept(run)} />
            </RunRow>
          ))}
        </Box>
        {comparing.pair !== undefined && (
          <LazyPlace onClose={comparing.close}>
            <ComparePanel runs={comparing.pair} onClose={comparing.close} />
          </LazyPlace>
        )}
        {listed.length > shown && (
          <Button onClick={() => setShown(shown + PAGE)} sx={{ mt: 1 }}>
            Show {Math.min(PAGE, listed.length - shown)} more of {listed.length}
          </Button>
        )}
        {runs.state === 'ready' && runs.broken.length > 0 && <Broken keys={runs.broken} />}
      </PanelBody>
      <HistorySettings
        runs={listed}
        preferences={preferences}
        onPreferences={() => setPreferences(readPreferences())}
        onProblem={setProblem}
        onFile={(file) => void open(file)}
      />
    </SidePanel>
  );
}

function summaryOf(runs: RunsState, limit: number): string {
  if (runs.state === 'loading') return 'loading …';
  if (runs.state === 'blocked') return 'Not available';
  const { length } = runs.runs;
  const count = length === 1 ? 'One run' : `${length === 0 ? 'No' : length.toLocaleString('en')} runs`;
  const batches = runs.batches > 0 ? ` Batches take ${formatBytes(runs.batches)} more, until they are removed.` : '';
  return `${count} of this model. All models together take ${formatBytes(runs.used)} of ${formatBytes(limit)}.${batches}`;
}

function State({ runs, on }: { runs: RunsState; on: boolean }) {
  if (runs.state === 'blocked') {
    return (
      <Empty title="This browser keeps nothing">
        It doesn’t let this page store anything, as in some private windows. Running works as usual; what you want to have later, download.
      </Empty>
    );
  }
  if (runs.state === 'loading' || runs.runs.length > 0) return null;
  return on ? (
    <Empty title="Nothing yet">
      Each run of this model is kept here, with its files, settings and answer: in this browser only, and never with passwords.
    </Empty>
  ) : (
    <Empty title="The history is off">Runs aren’t kept. Switch it on below.</Empty>
  );
}

function Empty({ title, children }: { title: string; children: string }) {
  return (
    <Box sx={{ border: 1, borderStyle: 'dashed', borderColor: 'hairline', borderRadius: 1, px: 2.5, py: 3, mb: 2 }}>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {children}
      </Typography>
    </Box>
  );
}

function Broken({ keys }: { keys: readonly string[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, borderTop: 1, borderColor: 'hairline', pt: 1.5 }}>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {keys.length === 1 ? 'One entry is damaged' : `${keys.length} entries are damaged`} and can’t be read.
      </Typography>
      <Button size="small" onClick={() => void removeRuns(keys).catch(reporting('Removing damaged runs'))}>
        Remove {keys.length === 1 ? 'it' : 'them'}
      </Button>
    </Box>
  );
}
