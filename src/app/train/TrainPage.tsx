import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useContext } from 'react';
import { useForm } from 'react-hook-form';
import type { Config } from '../../api/config.ts';
import type { ApiRoot } from '../../api/root.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { plan } from '../../runs/plan.ts';
import type { ApiSpec, Arg, ModelSpec, Train } from '../../spec/model.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { useOfferCode } from '../page/offered.ts';
import { guarded } from '../page/guarded.ts';
import { defaultValues, valueOf, type FormValues } from '../form/form.ts';
import { InputPane } from '../form/InputPane.tsx';
import { LazyFailureView } from '../result/lazyViews.ts';
import { Shown } from '../page/shown.ts';
import { Ended } from '../deployment/ended.ts';
import { useFieldProblems } from '../form/useFieldProblems.ts';
import { SECOND_COLUMN, TWO_COLUMNS } from '../page/columns.ts';
import { useShortcut } from '../page/useShortcut.ts';
import { NoTraining } from './NoTraining.tsx';
import { StartBar } from './StartBar.tsx';
import { TensorBoard } from './TensorBoard.tsx';
import { TrainingList } from './TrainingList.tsx';
import { useStart } from './useStart.ts';
import { useTrainings } from './useTrainings.ts';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  root: ApiRoot;
  config: Config;
  model: ModelSpec;
  train: Train;
}

/** Arguments of a training on the left, all trainings on the right. */
export default function TrainPage({ spec, root, config, model, train }: Props) {
  const { args } = train;
  const shown = useContext(Shown);
  const ended = useContext(Ended);
  const form = useForm<FormValues>({ defaultValues: defaultValues(args), mode: 'onTouched' });
  const trainings = useTrainings(root, spec, model, train, shown);

  const showAtFields = useFieldProblems(form, args);
  const onFailure = useCallback((report: ErrorReport) => showAtFields(report.fields), [showAtFields]);
  const { state, start, fail } = useStart(trainings, onFailure);
  const target = { root, spec, operation: train, maxUpload: config.maxUpload };
  const inputsOfForm = (values: FormValues) => ({ valueOf: (arg: Arg) => valueOf(values, arg) });
  useOfferCode(() => ({ ...target, modelId: model.id, action: 'train', ...inputsOfForm(form.getValues()) }));

  const send = form.handleSubmit((values) => {
    if (state.phase === 'sending' || ended) return;
    const planned = plan(target, inputsOfForm(values));
    if (planned.problems.length > 0) showAtFields(planned.problems);
    else start(planned);
  });
  const submit = guarded('Making the request of a training', send, fail);
  useShortcut(() => void submit());

  const refused = state.phase === 'failed' ? state.report : undefined;
  const off = refused?.status === 402 || refused?.status === 501 ? refused : listOff(trainings.list?.problem?.status);
  return (
    <Box sx={TWO_COLUMNS}>
      <Box component="form" aria-label={words.TRAINING} noValidate onSubmit={(event) => void submit(event)} sx={{ minWidth: 0 }}>
        <Box role="status">
          <HiddenText>{words.ANNOUNCEMENTS[state.phase]}</HiddenText>
        </Box>
        {off === undefined ? (
          <>
            <InputPane args={args} form={form} restored={0} />
            {args.length === 0 && (
              <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
                {words.NO_ARGUMENTS}
              </Typography>
            )}
            {refused !== undefined && (
              <Box sx={{ mt: 2.5 }}>
                <LazyFailureView failure={{ report: refused, answer: undefined }} modelId={model.id} />
              </Box>
            )}
            <StartBar state={state} onReset={() => form.reset(defaultValues(args))} />
          </>
        ) : (
          <NoTraining report={off} />
        )}
      </Box>
      <Box sx={SECOND_COLUMN}>
        <TrainingList trainings={trainings} started={state.phase === 'started' ? state.uuid : undefined} modelId={model.id} args={args} />
        {config.monitor !== undefined && <TensorBoard url={config.monitor} />}
      </Box>
    </Box>
  );
}

/** The list of a server that was restarted without training, while its description is still the old one. */
function listOff(status: number | undefined): ErrorReport | undefined {
  if (status !== 402) return undefined;
  return { status, ...words.SWITCHED_OFF, fields: [], raw: '' };
}
