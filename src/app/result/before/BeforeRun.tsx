import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Blank } from '../../../ui/Blank.tsx';
import type { Example } from '../../../api/examples.ts';
import { formatName, formatNames } from '../../../files/formatName.ts';
import { MIME } from '../../../files/kinds.ts';
import type { ReadRun } from '../../../runs/finishedRun.ts';
import type { Predict } from '../../../spec/model.ts';
import { howTo } from '../howTo.ts';
import { Terms } from '../../form/examples/Terms.tsx';
import { LazyAnswerView } from '../lazyViews.ts';
import { firstKnown, recordedQuery } from './knownAnswer.ts';
import { Sketch } from './Sketch.tsx';
import { sketchOf, sketchOfFormat } from './sketch.ts';
import * as words from './words.ts';

interface Props {
  predict: Predict;
  modelId: string;
  format: string | undefined;
  examples: readonly Example[] | undefined;
  /** Fills the form with an example. */
  onTry: (example: Example) => void;
}

/** Before the first run: a recorded answer, else a sketch of what will come, else how to get it. */
export default function BeforeRun({ predict, modelId, format, examples, onTry }: Props) {
  const example = firstKnown(examples);
  const { data, isPending } = useQuery({ ...recordedQuery(example, predict, modelId), enabled: example !== undefined });
  const how = <HowTo predict={predict} format={format} examples={examples} />;
  if (example === undefined || data === null) return how;
  if (isPending || data?.answer === undefined) return <Blank height={360} />;
  return (
    <ErrorBoundary fallback={how}>
      <Suspense fallback={<Blank height={360} />}>
        <Recorded example={example} read={data} modelId={modelId} onTry={() => onTry(example)} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Recorded({
  example,
  read: { answer, run },
  modelId,
  onTry,
}: {
  example: Example;
  read: ReadRun;
  modelId: string;
  onTry: () => void;
}) {
  const when = example.answer?.recorded;
  return (
    <Box data-recorded={example.label}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 1,
          bgcolor: 'accent',
          borderRadius: 1.25,
          px: 2,
          py: 1.25,
          mb: 2,
        }}
      >
        <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Typography variant="h3">{words.recorded}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {[words.whatItGave(example.label), when && words.recordedOn(when)]
              .filter((part) => part !== undefined && part !== '')
              .join(', ')}
          </Typography>
          <Terms of={example} />
        </Box>
        <Button variant="outlined" size="small" onClick={onTry} sx={{ bgcolor: 'background.paper' }}>
          {words.runYourself}
        </Button>
      </Box>
      {answer !== undefined && <LazyAnswerView answer={answer} files={run.files} modelId={modelId} />}
    </Box>
  );
}

function HowTo({ predict, format, examples }: Pick<Props, 'predict' | 'format' | 'examples'>) {
  const other = format !== undefined && format !== MIME.json;
  const blocks = useMemo(() => (other ? sketchOfFormat(format) : sketchOf(predict.response)), [other, format, predict]);
  const formats = formatNames(predict.accept?.formats ?? []);
  return (
    <Box data-sketch sx={{ bgcolor: 'media', borderRadius: 1.25, px: { xs: 2, sm: 3 }, py: 2.5 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {words.appearsHere}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: blocks.length > 0 ? 2 : 0 }}>
        {[
          howTo(predict.args),
          (examples?.length ?? 0) > 0 && words.orExample,
          other && words.askedFor(formatName(format)),
          !other && blocks.length > 0 && words.willHold,
          blocks.length === 0 && predict.args.some(({ kind }) => kind === 'file') && words.orSample,
          blocks.length === 0 && formats.length > 1 && words.answersAs(formats),
        ]
          .filter((part) => part !== false)
          .join(' ')}
      </Typography>
      <Sketch blocks={blocks} />
    </Box>
  );
}
