import Typography from '@mui/material/Typography';
import { ErrorBoundary } from 'react-error-boundary';
import type { Answer } from '../../../answers/answer.ts';
import type { Example } from '../../../api/examples.ts';
import { reporting } from '../../../files/report.ts';
import { CompareAnswers } from '../../../outputs/compare/CompareAnswers.tsx';
import type { FinishedRun, ReadRun } from '../../../runs/finishedRun.ts';
import { PanelBody, SidePanel } from '../../../ui/SidePanel.tsx';
import * as words from './words.ts';

interface Props {
  example: Example;
  recorded: ReadRun;
  run: FinishedRun;
  answer: Answer;
  onClose: () => void;
}

/** A recorded answer and this run's beside each other, as the history shows two runs. */
export default function RecordedPanel({ example, recorded, run, answer, onClose }: Props) {
  const when = example.answer?.recorded;
  const about = [words.ofExample(example.label), when && words.recordedOn(when)].filter(Boolean).join(', ');
  return (
    <SidePanel title={words.panelTitle} about={about} what={words.thePanel} width="min(1100px, 92vw)" onClose={onClose}>
      <PanelBody label={words.panelTitle}>
        <ErrorBoundary fallback={<Typography>{words.notDrawn}</Typography>} onError={reporting('Drawing a recorded answer beside another')}>
          {recorded.answer !== undefined && (
            <CompareAnswers
              left={recorded.answer}
              right={answer}
              names={[words.recorded, words.thisRun]}
              sent={[recorded.run.files, run.files]}
            />
          )}
        </ErrorBoundary>
      </PanelBody>
    </SidePanel>
  );
}
