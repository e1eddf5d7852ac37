import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Suspense, useId, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { Arg } from '../../spec/model.ts';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { formatDuration } from '../../files/amounts.ts';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { BROKEN_PAGE } from '../page/brokenPage.ts';
import { PlainReport } from '../page/PlainReport.tsx';
import type { ShownTraining } from '../../runs/trainings/merge.ts';
import { STATUS_COLOURS } from './status.ts';
import { TrainingArgs } from './TrainingArgs.tsx';
import * as words from './words.ts';

const TrainingResult = lazyPart(() => import('./TrainingResult.tsx'));

interface Props {
  entry: ShownTraining;
  modelId: string;
  /** Of the model's training. */
  args: readonly Arg[];
  /** It was just started here. */
  fresh: boolean;
  /** It is being cancelled or removed. */
  pending: boolean;
  /** Cancel when it runs, else remove; asks first. */
  onEnd: () => void;
}

export function TrainingEntry({ entry, modelId, args, fresh, pending, onEnd }: Props) {
  const { training, status, listed, cut } = entry;
  const [toggled, setToggled] = useState<boolean>();
  const open = toggled ?? fresh;
  const id = useId();
  const output = training.result?.output;
  const name = training.uuid.slice(0, 8);
  return (
    <Box
      component="li"
      data-training={training.uuid}
      data-status={status}
      sx={{ py: 1.5, borderBottom: 1, borderColor: 'hairline', opacity: pending ? 0.6 : 1 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
        <Box
          aria-hidden
          sx={{
            width: 9,
            height: 9,
            borderRadius: '50%',
            flexShrink: 0,
            ...(status === 'running' ? { bgcolor: STATUS_COLOURS.running } : { border: 2, borderColor: STATUS_COLOURS[status] }),
            ...(status === 'done' && { bgcolor: STATUS_COLOURS.done }),
          }}
        />
        <Typography variant="h3" sx={{ flex: 1, minWidth: 0 }}>
          {status === 'unknown' && training.word !== '' ? training.word : words.STATUS[status]}{' '}
          <Typography component="span" variant="body2" color="textSecondary">
            <Duration entry={entry} />
          </Typography>
        </Typography>
        {status === 'running' && listed === true ? (
          <Button size="small" color="inherit" variant="outlined" aria-disabled={pending} onClick={pending ? undefined : onEnd}>
            {pending ? words.CANCELLING : words.CANCEL}
          </Button>
        ) : (
          <IconAction title={words.REMOVE} what={words.theTraining(name)} icon={<DeleteOutlined />} disabled={pending} onClick={onEnd} />
        )}
      </Box>
      <Box sx={{ pl: '21px' }}>
        <Typography variant="body2" color="textSecondary">
          {training.date !== '' && (
            <>
              {words.STARTED}
              <span style={{ fontVariantNumeric: 'tabular-nums' }}>{training.date}</span>
              {words.SERVER_TIME}
              {' · '}
            </>
          )}
          <Typography component="span" variant="code" title={training.uuid}>
            {name}
          </Typography>
          {listed === false && ` · ${words.KEPT_HERE}`}
        </Typography>
        <TrainingArgs given={training.args} known={args} name={name} />
        {status === 'gone' && (
          <Typography variant="body2" sx={{ mt: 0.75 }}>
            {words.WAS_LOST}
          </Typography>
        )}
        {training.message !== undefined && (
          <Typography
            variant="code"
            component="p"
            sx={{
              m: 0,
              mt: 0.75,
              pl: 1.5,
              borderLeft: 3,
              borderColor: 'error.main',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              maxHeight: 240,
              overflow: 'auto',
            }}
          >
            {training.message.slice(0, 5000)}
          </Typography>
        )}
        {status === 'error' && training.message === undefined && (
          <Typography variant="body2" sx={{ mt: 0.75 }}>
            {words.NO_REASON}
          </Typography>
        )}
        {cut && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
            {words.TOO_LARGE}
          </Typography>
        )}
        {output === null && status === 'done' && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
            {words.RETURNED_NOTHING}
          </Typography>
        )}
        {output !== undefined && output !== null && (
          <>
            <Button
              size="small"
              color="inherit"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setToggled(!open)}
              endIcon={<ExpandMore sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
              sx={{ mt: 0.5, ml: -0.75 }}
            >
              {words.RESULT}
            </Button>
            <Box id={id} hidden={!open}>
              {open && (
                <ErrorBoundary fallback={<PlainReport report={BROKEN_PAGE} />}>
                  <Suspense fallback={null}>
                    <TrainingResult output={output} modelId={modelId} />
                  </Suspense>
                </ErrorBoundary>
              )}
            </Box>
          </>
        )}
      </Box>
    </Box>
  );
}

/** Only what one clock has measured: the server's own duration, or the time that this page has watched. */
function Duration({ entry: { training, status, firstSeen, listed } }: { entry: ShownTraining }) {
  const duration = training.result?.duration;
  if (duration !== undefined) return words.tookTime(formatDuration(duration, true));
  if (status !== 'running' || listed === false) return null;
  return (
    <>
      {words.SEEN_FOR}
      <Elapsed since={firstSeen} />
    </>
  );
}
