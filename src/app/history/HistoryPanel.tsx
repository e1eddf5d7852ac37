import { outcomeInWords } from '../../runs/kept/summary.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useContext, useMemo, useState, type ReactNode } from 'react';
import { report, reporting } from '../../files/report.ts';
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
import { OpenButton } from './OpenButton.tsx';
import { SessionHere } from '../session/page/SessionPlace.tsx';
import { openAsSession } from '../session/toOpen.ts';
import { SaveButton } from '../session/SaveButton.tsx';
import { useSaving } from '../session/useSaving.ts';
import { useDeleting } from './useDeleting.ts';
import { useRuns, type RunsState } from './useRuns.ts';
import * as words from './words.ts';

interface Props {
  keptKey: string;
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
  await saveRecord(run, kept.error);
}

const ComparePanel = lazyPart(() => import('./ComparePanel.tsx'));

/** Rows drawn at once; more on request. */
const PAGE = 50;

/** The runs of this model that this browser kept. */
export default function HistoryPanel({ keptKey, predict, onOpen, onUse, onRecord, onClose }: Props) {
  const runs = useRuns(keptKey);
  const now = useNow(60_000);
  const [shown, setShown] = useState(PAGE);
  const [problem, setProblem] = useState('');
  const [news, setNews] = useState('');
  // Read with each change of the runs: a session that is brought back may have brought the limit too.
  const [, redraw] = useState(0);
  const preferences = readPreferences();
  const comparing = useComparing();
  const deleting = useDeleting(setProblem);
  const saving = useSaving(useContext(SessionHere));
  const take = (kept: KeptRun, use: (opened: OpenedRun) => void) => {
    openRun(kept).then(
      (opened) => {
        onClose();
        use(opened);
      },
      (error: unknown) => {
        report('Opening a run of the history', error);
        setProblem(words.UNREADABLE);
      },
    );
  };
  const open = async (file: File) => {
    setProblem('');
    setNews(words.READING);
    const opened = await openFile(file);
    setNews('');
    if (opened.kind === 'problem') setProblem(opened.words);
    // What is in it, and what came of it, is told by a dialog of its own, which a dropped file gets too.
    if (opened.kind === 'archive') openAsSession({ file, ask: false, asInput: undefined });
    if (opened.kind !== 'record') return;
    onClose();
    onRecord(opened.record);
  };
  const listed = runs.state === 'ready' ? runs.runs : [];
  return (
    <SidePanel
      title={words.TITLE}
      about={summaryOf(runs, preferences.limit)}
      what={words.THE_HISTORY}
      width={560}
      tools={<SaveButton saving={saving} />}
      onClose={onClose}
    >
      <PanelBody label={words.TITLE}>
        <Box role="status">
          {problem !== '' && <Typography sx={{ color: 'error.main', pb: 1.5 }}>{problem}</Typography>}
          {saving.told !== '' && (
            <Typography variant="body2" sx={{ pb: 1.5, overflowWrap: 'anywhere' }}>
              {saving.told}
            </Typography>
          )}
          {news !== '' && (
            <Typography variant="body2" sx={{ pb: 1.5 }}>
              {news}
            </Typography>
          )}
          {comparing.first !== undefined && comparing.pair === undefined && (
            <Typography variant="body2" sx={{ pb: 1.5 }}>
              {words.CHOOSE_SECOND}
            </Typography>
          )}
          {deleting.deleted !== undefined && (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pb: 1 }}>
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {words.DELETED}
              </Typography>
              <Button size="small" onClick={deleting.undo}>
                {words.UNDO}
              </Button>
            </Box>
          )}
        </Box>
        <State runs={runs} on={preferences.on} onFile={(file) => void open(file)} />
        <Box component="ul" aria-label={words.RUNS} sx={{ listStyle: 'none', m: 0, p: 0 }}>
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
                  {comparing.first?.id === run.id ? words.CHOSEN : comparing.first === undefined ? words.COMPARE : words.COMPARE_WITH_THIS}
                  <HiddenText>{` ${run.name || outcomeInWords(run)}`}</HiddenText>
                </Button>
              )}
              <RecordButton what={words.ofRun(run.name || outcomeInWords(run))} save={() => saveKept(run)} />
            </RunRow>
          ))}
        </Box>
        {comparing.pair !== undefined && (
          <LazyPlace onClose={comparing.close}>
            <ComparePanel runs={comparing.pair} args={predict.args} onClose={comparing.close} />
          </LazyPlace>
        )}
        {listed.length > shown && (
          <Button onClick={() => setShown(shown + PAGE)} sx={{ mt: 1 }}>
            {words.showMore(Math.min(PAGE, listed.length - shown), listed.length)}
          </Button>
        )}
        {runs.state === 'ready' && runs.broken.length > 0 && <Broken keys={runs.broken} />}
      </PanelBody>
      <HistorySettings
        runs={listed}
        preferences={preferences}
        onPreferences={() => redraw((count) => count + 1)}
        onProblem={setProblem}
        onFile={(file) => void open(file)}
      />
    </SidePanel>
  );
}

function summaryOf(runs: RunsState, limit: number): string {
  if (runs.state === 'loading') return words.LOADING;
  if (runs.state === 'blocked') return words.NOT_AVAILABLE;
  const summary = words.summary(runs.runs.length, formatBytes(runs.used), formatBytes(limit));
  return runs.batches > 0 ? `${summary} ${words.batchesTake(formatBytes(runs.batches))}` : summary;
}

function State({ runs, on, onFile }: { runs: RunsState; on: boolean; onFile: (file: File) => void }) {
  if (runs.state === 'blocked') {
    return <Empty title={words.KEEPS_NOTHING}>{words.WHY_NOTHING}</Empty>;
  }
  if (runs.state === 'loading' || runs.runs.length > 0) return null;
  const open = <OpenButton label={words.OPEN_SAVED} onFile={onFile} />;
  return on ? (
    <Empty title={words.NOTHING_YET} action={open}>
      {words.WHAT_IS_KEPT}
    </Empty>
  ) : (
    <Empty title={words.IS_OFF} action={open}>
      {words.SWITCH_ON}
    </Empty>
  );
}

function Empty({ title, action, children }: { title: string; action?: ReactNode; children: string }) {
  return (
    <Box sx={{ border: 1, borderStyle: 'dashed', borderColor: 'hairline', borderRadius: 1, px: 2.5, py: 3, mb: 2 }}>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {children}
      </Typography>
      {action !== undefined && <Box sx={{ mt: 1.5, ml: -0.75 }}>{action}</Box>}
    </Box>
  );
}

function Broken({ keys }: { keys: readonly string[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, borderTop: 1, borderColor: 'hairline', pt: 1.5 }}>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {words.damaged(keys.length)}
      </Typography>
      <Button size="small" onClick={() => void removeRuns(keys).catch(reporting('Removing damaged runs'))}>
        {words.removeDamaged(keys.length)}
      </Button>
    </Box>
  );
}
