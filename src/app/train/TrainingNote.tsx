import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ApiRoot } from '../../api/root.ts';
import type { ApiSpec, ModelSpec, Train } from '../../spec/model.ts';
import { taskHash } from '../page/route.ts';
import { useTrainings } from './useTrainings.ts';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  root: ApiRoot;
  model: ModelSpec;
  train: Train;
}

/** Above Run, while a training is in the way of predictions. Asked once when the page opens, and again only while one runs. */
export default function TrainingNote({ spec, root, model, train }: Props) {
  const { running } = useTrainings(root, spec, model, train, false);
  if (running.length === 0) return null;
  return (
    <Typography variant="body2" color="textSecondary" role="status" sx={{ mt: 2, pl: 1.5, borderLeft: 3, borderColor: 'warning.main' }}>
      {words.inTheWay(running.length)} <Link href={`#${taskHash(model.id, 'train')}`}>{words.SHOW_TRAININGS}</Link>
    </Typography>
  );
}
