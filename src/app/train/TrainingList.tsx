import Refresh from '@mui/icons-material/Refresh';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../../ui/lazyPart.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { Nothing } from '../../ui/Nothing.tsx';
import type { ShownTraining } from '../../runs/trainings/merge.ts';
import { STATUS_WORDS } from './status.ts';
import { TrainingEntry } from './TrainingEntry.tsx';
import { useCancel } from './useCancel.ts';
import type { TrainingList as List, Trainings } from './useTrainings.ts';

const ConfirmDialog = lazyPart(() => import('./ConfirmDialog.tsx'));

interface Props {
  trainings: Trainings;
  /** The training that was just started here. */
  started: string | undefined;
  modelId: string;
}

export function TrainingList({ trainings, started, modelId }: Props) {
  const { list, refresh } = trainings;
  const { pending, outcome, cancel, remove } = useCancel(trainings);
  const [asked, setAsked] = useState<ShownTraining>();
  const heading = useRef<HTMLHeadingElement>(null);
  const announced = useChanges(list);
  const confirm = () => {
    setAsked(undefined);
    if (asked === undefined) return;
    void (asked.status === 'running' ? cancel(asked.training) : remove(asked.training, asked.listed === true)).then(() =>
      // Its button is gone with it.
      heading.current?.focus(),
    );
  };
  return (
    <Box component="section" aria-label="Trainings">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ flex: 1, '&:focus': { outline: 'none' } }}>
          Trainings
        </Typography>
        <IconAction title="Refresh" what="the list of trainings" icon={<Refresh />} onClick={() => void refresh()} />
      </Box>
      <Box role="status">
        <HiddenText>{announced}</HiddenText>
        {outcome !== undefined && (
          <Alert severity={outcome.ok ? 'success' : 'warning'} variant="outlined" sx={{ mb: 1.5 }}>
            {outcome.message}
          </Alert>
        )}
      </Box>
      {list?.problem !== undefined && <Unreadable status={list.problem.status} />}
      {list !== undefined && list.trainings.length === 0 && list.problem === undefined && (
        <Nothing title="None yet">Trainings appear here as soon as they are started, by you or by somebody else.</Nothing>
      )}
      {list !== undefined && list.trainings.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'hairline' }}>
          {list.trainings.map((entry) => (
            <TrainingEntry
              key={entry.training.uuid}
              entry={entry}
              modelId={modelId}
              fresh={entry.training.uuid === started}
              pending={pending === entry.training.uuid}
              onEnd={() => setAsked(entry)}
            />
          ))}
        </Box>
      )}
      {list !== undefined && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 1.5 }}>
          The server forgets its trainings when it restarts.{' '}
          {list.kept
            ? 'What this page has seen of them stays in this browser.'
            : 'This browser keeps nothing either: its storage is blocked or full.'}{' '}
          {trainings.running.length > 1 &&
            'DEEPaaS calls a training running as soon as it has accepted it; all but one may still wait for their turn.'}
        </Typography>
      )}
      <Suspense fallback={null}>
        {asked !== undefined && <ConfirmDialog entry={asked} onClose={() => setAsked(undefined)} onConfirm={confirm} />}
      </Suspense>
    </Box>
  );
}

function Unreadable({ status }: { status: number | undefined }) {
  return (
    <Alert severity="warning" variant="outlined" role="status" sx={{ mb: 1.5 }}>
      {status === undefined
        ? 'The server doesn’t answer at the moment.'
        : status === 500
          ? 'The server fails when it is asked for its trainings (500): one of them may hold something that it can’t write as JSON.'
          : `The server’s list of trainings can’t be read (${status}).`}{' '}
      Below is what this browser has seen before. The page keeps asking.
    </Alert>
  );
}

/** Ends of trainings, for those who can’t see the list change. */
function useChanges(list: List | undefined): string {
  const before = useRef<ReadonlyMap<string, string>>(new Map());
  const [words, setWords] = useState('');
  useEffect(() => {
    if (list === undefined) return;
    const changed = list.trainings.filter(({ training, status }) => {
      const old = before.current.get(training.uuid);
      return old !== undefined && old !== status;
    });
    before.current = new Map(list.trainings.map(({ training, status }) => [training.uuid, status]));
    if (changed.length > 0)
      setWords(changed.map(({ status }) => `A training has changed: ${STATUS_WORDS[status].toLowerCase()}.`).join(' '));
  }, [list]);
  return words;
}
