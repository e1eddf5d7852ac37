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
import { pageHash, trainHashOf } from './page/route.ts';
import { Shown } from './page/shown.ts';
import type { ApiState } from './page/useApi.ts';
import * as words from './words.ts';

const TrainingNote = lazyPart(() => import('./train/TrainingNote.tsx'));
const TrainPage = lazyPart(() => import('./train/TrainPage.tsx'));

interface Props {
  api: Extract<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  config: Config;
  model: ModelSpec;
  examples: readonly Example[] | undefined;
  /** Whether the address names the trainings. */
  training: boolean;
  onBusy: (busy: boolean) => void;
}

/** What can be done with a model. Each task keeps its state, files and all, while the other is in view. */
export function Tasks({ api, root, config, model, examples, training, onBusy }: Props) {
  const train = config.train === false ? undefined : model.train;
  const [visited, setVisited] = useState(training);
  if (training && !visited) setVisited(true);
  const looks = useMemo(() => looksOf(model.id), [model.id]);
  return (
    <Remembered value={looks}>
      {train !== undefined && <Switch modelId={model.id} training={training} />}
      <Task shown={!training}>
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
      </Task>
      {visited && (
        <Task shown={training}>
          {train === undefined ? (
            <Nothing title={words.noTraining}>{whyNot(api, config)}</Nothing>
          ) : (
            <ErrorBoundary fallback={<PlainReport report={BROKEN_PAGE} />}>
              <Suspense fallback={null}>
                <TrainPage spec={api.spec} root={root} config={config} model={model} train={train} />
              </Suspense>
            </ErrorBoundary>
          )}
        </Task>
      )}
    </Remembered>
  );
}

function Task({ shown, children }: { shown: boolean; children: ReactNode }) {
  const whole = use(Shown);
  return (
    <Shown value={shown && whole}>
      <div hidden={!shown}>{children}</div>
    </Shown>
  );
}

function Switch({ modelId, training }: { modelId: string; training: boolean }) {
  // With the settings that the address held when the predictions were left.
  const [predictions, setPredictions] = useState(`#${pageHash(modelId)}`);
  const leave = () => {
    if (!training && window.location.hash !== '') setPredictions(window.location.hash);
  };
  const tasks = [
    { label: words.predict, href: predictions, current: !training },
    { label: words.train, href: `#${trainHashOf(modelId)}`, current: training },
  ];
  return (
    <Box component="nav" aria-label={words.whatToDo} sx={{ display: 'flex', gap: 0.5, mt: 1.5, borderBottom: 1, borderColor: 'hairline' }}>
      {tasks.map(({ label, href, current }) => (
        <Link
          key={label}
          href={href}
          onClick={leave}
          underline="none"
          aria-current={current ? 'page' : undefined}
          sx={{
            px: 1.5,
            py: 1,
            mb: '-1px',
            typography: 'button',
            color: current ? 'primary.main' : 'text.secondary',
            borderBottom: 2,
            borderColor: current ? 'primary.main' : 'transparent',
            // Forced colours paint every border, transparent ones too.
            '@media (forced-colors: active)': { borderColor: current ? 'Highlight' : 'Canvas' },
            '&:hover': { color: 'text.primary' },
          }}
        >
          {label}
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
