import Refresh from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Notice } from '../../ui/text/Notice.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { Nothing } from '../../ui/Nothing.tsx';
import type { ShownTraining } from '../../runs/trainings/merge.ts';
import type { Arg } from '../../spec/model.ts';
import { TrainingEntry } from './TrainingEntry.tsx';
import { useCancel } from './useCancel.ts';
import type { ListedTrainings as List } from './listed.ts';
import type { Trainings } from './useTrainings.ts';
import * as words from './words.ts';

const ConfirmDialog = lazyPart(() => import('./ConfirmDialog.tsx'));

interface Props {
  trainings: Trainings;
  /** The training that was just started here. */
  started: string | undefined;
  modelId: string;
  /** Of the model's training. */
  args: readonly Arg[];
}

export function TrainingList({ trainings, started, modelId, args }: Props) {
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
    <Box component="section" aria-label={words.TRAININGS}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ flex: 1, '&:focus': { outline: 'none' } }}>
          {words.TRAININGS}
        </Typography>
        <IconAction title={words.REFRESH} what={words.THE_LIST} icon={<Refresh />} onClick={() => void refresh()} />
      </Box>
      <Box role="status">
        <HiddenText>{announced}</HiddenText>
        {outcome !== undefined && (
          <Notice severity={outcome.ok ? 'success' : 'warning'} sx={{ mb: 1.5 }}>
            {outcome.message}
          </Notice>
        )}
      </Box>
      {list?.problem !== undefined && <Unreadable status={list.problem.status} />}
      {list !== undefined && list.trainings.length === 0 && list.problem === undefined && (
        <Nothing title={words.NONE_YET}>{words.HOW_THEY_APPEAR}</Nothing>
      )}
      {list !== undefined && list.trainings.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'hairline' }}>
          {list.trainings.map((entry) => (
            <TrainingEntry
              key={entry.training.uuid}
              entry={entry}
              modelId={modelId}
              args={args}
              fresh={entry.training.uuid === started}
              pending={pending === entry.training.uuid}
              onEnd={() => setAsked(entry)}
            />
          ))}
        </Box>
      )}
      {list !== undefined && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 1.5 }}>
          {words.SERVER_FORGETS} {list.kept ? words.KEPT : words.NOT_KEPT} {trainings.running.length > 1 && words.MAY_WAIT}
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
    <Notice severity="warning" role="status" sx={{ mb: 1.5 }}>
      {status === undefined ? words.NO_ANSWER : status === 500 ? words.LIST_FAILS : words.listUnreadable(status)} {words.SEEN_BEFORE}
    </Notice>
  );
}

/** Ends of trainings, for those who can’t see the list change. */
function useChanges(list: List | undefined): string {
  const before = useRef<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (list === undefined) return;
    const changed = list.trainings.filter(({ training, status }) => {
      const old = before.current.get(training.uuid);
      return old !== undefined && old !== status;
    });
    before.current = new Map(list.trainings.map(({ training, status }) => [training.uuid, status]));
    if (changed.length > 0) setSaid(changed.map(({ status }) => words.statusChanged(status)).join(' '));
  }, [list]);
  return said;
}
