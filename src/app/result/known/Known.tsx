import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DifferenceOutlined from '@mui/icons-material/DifferenceOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { Answer } from '../../../answers/answer.ts';
import type { Example } from '../../../api/examples.ts';
import { reporting } from '../../../files/report.ts';
import type { FinishedRun, ReadRun } from '../../../runs/finishedRun.ts';
import { judge, type Verdict } from '../../../runs/example/verdict.ts';
import type { Predict } from '../../../spec/model.ts';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { LazyPlace } from '../../../ui/LazyPlace.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { Terms } from '../../form/examples/Terms.tsx';
import { recordedQuery } from '../before/knownAnswer.ts';
import { ApartTable } from './ApartTable.tsx';
import { comparePictures } from './comparePictures.ts';
import { exampleOfRun, likelyExamples } from './sameInputs.ts';
import { verdictMood, verdictWords } from './verdictWords.ts';
import * as words from './words.ts';

const RecordedPanel = lazyPart(() => import('./RecordedPanel.tsx'));

interface Props {
  examples: readonly Example[];
  predict: Predict;
  modelId: string;
  run: FinishedRun;
  answer: Answer;
}

interface Judged {
  readonly example: Example;
  readonly verdict: Verdict;
  /** Undefined where only a part of it is known. */
  readonly recorded: ReadRun | undefined;
}

/** In milliseconds. The answer is drawn first. */
const AFTER_PAINT = 60;

/** What comes of an example's run against its known answer; nothing of any other run. */
export default function Known({ examples, predict, modelId, run, answer }: Props) {
  const likely = useMemo(() => likelyExamples(examples, predict, run), [examples, predict, run]);
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['known', modelId, run.id],
    enabled: likely.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async (): Promise<Judged | null> => {
      await new Promise((resolve) => setTimeout(resolve, AFTER_PAINT));
      const example = await exampleOfRun(likely, predict, run).catch(reporting('Looking which example was run'));
      if (example?.answer === undefined) return null;
      const query = recordedQuery(example, predict, modelId);
      const recorded = example.answer.from === undefined ? undefined : ((await client.ensureQueryData(query)) ?? undefined);
      return { example, recorded, verdict: await judge(example.answer, recorded?.answer, answer, comparePictures) };
    },
  });
  if (likely.length === 0 || data === null) return null;
  return (
    <Box
      data-known={data?.verdict.code ?? 'comparing'}
      sx={{ mb: 1.5, px: 1.5, py: 0.75, border: 1, borderColor: 'hairline', borderRadius: 1.25 }}
    >
      {data === undefined ? <Line mood="none" text={words.comparing} /> : <Outcome key={run.id} judged={data} run={run} answer={answer} />}
    </Box>
  );
}

function Outcome({ judged: { example, verdict, recorded }, run, answer }: { judged: Judged; run: FinishedRun; answer: Answer }) {
  const [open, setOpen] = useState(false);
  const [full, setFull] = useState(false);
  const id = useId();
  const mood = verdictMood(verdict);
  const when = example.answer?.recorded;
  const listed = verdict.code === 'differs' ? verdict.comparison : undefined;
  return (
    <>
      <Line mood={mood} text={verdictWords(verdict)}>
        {listed !== undefined && (
          <QuietButton aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
            {words.show}
          </QuietButton>
        )}
        {mood === 'other' && recorded?.answer !== undefined && <QuietButton onClick={() => setFull(true)}>{words.compareBoth}</QuietButton>}
      </Line>
      {open && listed !== undefined && (
        <Box id={id} sx={{ mt: 0.5, mb: 0.5 }}>
          <ApartTable comparison={listed} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
            {[words.ofExample(example.label), when && words.recordedOn(when)].filter(Boolean).join(', ')}
          </Typography>
          <Terms of={example} />
        </Box>
      )}
      {full && recorded !== undefined && (
        <LazyPlace onClose={() => setFull(false)}>
          <RecordedPanel example={example} recorded={recorded} run={run} answer={answer} onClose={() => setFull(false)} />
        </LazyPlace>
      )}
    </>
  );
}

const SIGNS = {
  good: <CheckCircleOutlined fontSize="small" aria-hidden sx={{ color: 'success.main' }} />,
  other: <DifferenceOutlined fontSize="small" aria-hidden sx={{ color: 'warning.main' }} />,
  none: <HelpOutline fontSize="small" aria-hidden sx={{ color: 'text.secondary' }} />,
};

function Line({ mood, text, children }: { mood: keyof typeof SIGNS; text: string; children?: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minHeight: 30 }}>
      {SIGNS[mood]}
      <Typography variant="body2" role="status" sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}
