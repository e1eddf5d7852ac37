import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Suspense, use, useMemo, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Config } from '../api/config.ts';
import type { Example } from '../api/examples.ts';
import type { ApiRoot } from '../api/root.ts';
import type { ModelSpec } from '../spec/model.ts';
import { looksOf } from '../runs/storage.ts';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { lazyPart } from '../ui/lazyPart.ts';
import { Remembered } from '../ui/remembered.ts';
import { BROKEN_PAGE } from './page/brokenPage.ts';
import { PredictPage } from './predict/PredictPage.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { PlainReport } from './page/PlainReport.tsx';
import { taskHash, type Task } from './page/route.ts';
import { Shown } from './page/shown.ts';
import type { ApiState } from './page/useApi.ts';
import * as words from './words.ts';

const TrainingNote = lazyPart(() => import('./train/TrainingNote.tsx'));
const TrainPage = lazyPart(() => import('./train/TrainPage.tsx'));
const CheckPage = lazyPart(() => import('./check/CheckPage.tsx'));

interface Props {
  api: Extract<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  config: Config;
  model: ModelSpec;
  examples: readonly Example[] | undefined;
  /** The one that the address names. */
  task: Task;
  onBusy: (busy: boolean) => void;
}

/** What can be done with a model. Each task keeps its state, files and all, while the other is in view. */
export function Tasks({ api, root, config, model, examples, task, onBusy }: Props) {
  const train = config.train === false ? undefined : model.train;
  const [visited, setVisited] = useState<readonly Task[]>([task]);
  if (!visited.includes(task)) setVisited([...visited, task]);
  const looks = useMemo(() => looksOf(model.id), [model.id]);
  // The check is for authors: who never asked for it needn't wonder what it is.
  const offered: readonly Task[] = [
    'predict',
    ...(train === undefined ? [] : ['train' as const]),
    ...visited.filter((one) => one === 'check'),
  ];
  return (
    <Remembered value={looks}>
      {offered.length > 1 && <Switch modelId={model.id} tasks={offered} current={task} />}
      <Shift shown={task === 'predict'}>
        <PredictPage
          api={api}
          root={root}
          model={model}
          examples={examples}
          maxUpload={root.direct ? undefined : config.maxUpload}
          onBusy={onBusy}
        >
          {train !== undefined && (
            <ErrorBoundary fallback={null}>
              <AfterPaint>
                <Suspense fallback={null}>
                  <TrainingNote spec={api.spec} root={root} model={model} train={train} />
                </Suspense>
              </AfterPaint>
            </ErrorBoundary>
          )}
        </PredictPage>
      </Shift>
      {visited.includes('train') && (
        <Shift shown={task === 'train'}>
          {train === undefined ? (
            <Nothing title={words.noTraining}>{whyNot(api, config)}</Nothing>
          ) : (
            <ErrorBoundary fallback={<PlainReport report={BROKEN_PAGE} />}>
              <Suspense fallback={null}>
                <TrainPage spec={api.spec} root={root} config={config} model={model} train={train} />
              </Suspense>
            </ErrorBoundary>
          )}
        </Shift>
      )}
      {visited.includes('check') && (
        <Shift shown={task === 'check'}>
          {config.check && model.predict !== undefined ? (
            <ErrorBoundary fallback={<PlainReport report={BROKEN_PAGE} />}>
              <Suspense fallback={null}>
                <CheckPage spec={api.spec} root={root} model={model} examples={examples} onDescribedAnew={api.check} />
              </Suspense>
            </ErrorBoundary>
          ) : (
            <Nothing title={words.noCheck}>{config.check ? words.nothingToCheck : words.checkNotOffered}</Nothing>
          )}
        </Shift>
      )}
    </Remembered>
  );
}

function Shift({ shown, children }: { shown: boolean; children: ReactNode }) {
  const whole = use(Shown);
  return (
    <Shown value={shown && whole}>
      <div hidden={!shown}>{children}</div>
    </Shown>
  );
}

function Switch({ modelId, tasks, current }: { modelId: string; tasks: readonly Task[]; current: Task }) {
  // With the settings that the address held when the predictions were left.
  const [predictions, setPredictions] = useState(`#${taskHash(modelId, 'predict')}`);
  const leave = () => {
    if (current === 'predict' && window.location.hash !== '') setPredictions(window.location.hash);
  };
  return (
    <Box component="nav" aria-label={words.whatToDo} sx={{ display: 'flex', gap: 0.5, mt: 1.5, borderBottom: 1, borderColor: 'hairline' }}>
      {tasks.map((task) => (
        <Link
          key={task}
          href={task === 'predict' ? predictions : `#${taskHash(modelId, task)}`}
          onClick={leave}
          underline="none"
          aria-current={task === current ? 'page' : undefined}
          sx={{
            px: 1.5,
            py: 1,
            mb: '-1px',
            typography: 'button',
            color: task === current ? 'primary.main' : 'text.secondary',
            borderBottom: 2,
            borderColor: task === current ? 'primary.main' : 'transparent',
            // Forced colours paint every border, transparent ones too.
            '@media (forced-colors: active)': { borderColor: task === current ? 'Highlight' : 'Canvas' },
            '&:hover': { color: 'text.primary' },
          }}
        >
          {words.TASKS[task]}
        </Link>
      ))}
    </Box>
  );
}

function whyNot({ spec }: Props['api'], config: Config): string {
  if (config.train === false) return words.trainingNotOffered;
  if (spec.dialect === 'v3') return words.cannotTrain(spec.version);
  return words.startedWithoutTraining;
}
