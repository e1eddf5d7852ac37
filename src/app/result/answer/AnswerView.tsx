import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { memo, useId, useState, type ReactNode } from 'react';
import type { Answer } from '../../../answers/answer.ts';
import { DuplicateNote } from '../../../outputs/DuplicateNote.tsx';
import { OfferedFile } from '../../../outputs/FileDownload.tsx';
import { FigureModel } from '../../../ui/figure/figureModel.ts';
import { OutputBlock } from '../../../outputs/OutputBlock.tsx';
import { OutputBlocks } from '../../../outputs/OutputBlocks.tsx';
import { nameOfVisual } from '../../../outputs/summary/nameOfVisual.ts';
import type { Part } from '../../../answers/part.ts';
import { SentFiles } from '../../../ui/preview/sentFiles.ts';
import type { SentFile } from '../../../files/sentFile.ts';
import { AnswerFiles } from './AnswerFiles.tsx';
import { holdsInputs, RunMarks } from './RunMarks.tsx';
import { recall, remember } from '../../../runs/storage.ts';
import type { Failure } from '../../../runs/finishedRun.ts';
import { drawable } from '../../../outputs/summary/drawable.ts';
import * as words from './words.ts';

interface Props {
  answer: Answer;
  /** What went out with the run. */
  files: readonly SentFile[];
  modelId: string;
  /** The run that it is the answer of, with which marks are kept. */
  runId?: string | undefined;
  /** What was recognised is shown first, whatever was chosen for the model. */
  visualFirst?: boolean;
}

type TabId = 'result' | 'visual' | 'json';

/**
 * One answer. With a schema its blocks come first; without one the raw JSON is the answer, and a recognised shape is
 * offered beside it. The choice is remembered for the model. It isn't drawn again with each step of the next run, nor a second
 * time when the page has more to say about its own.
 */
export const AnswerView = memo(function AnswerView({ answer, files, modelId, runId, visualFirst = false }: Props) {
  const id = useId();
  const tabs = tabsOf(answer);
  // An error must not hide behind a tab that was chosen for results.
  const [chosen, setChosen] = useState(() => (answer.error !== undefined ? undefined : visualFirst ? 'visual' : recall(`tab:${modelId}`)));
  const tab = tabs.find((name) => name === chosen) ?? (tabs.includes('result') ? 'result' : 'json');
  const choose = (next: TabId) => {
    setChosen(next);
    remember(`tab:${modelId}`, next);
  };
  // A report shows the raw answer itself.
  const withFiles = answer.error === undefined || tabs.length > 1;
  return (
    <Box>
      {withFiles && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2,
            borderBottom: 1,
            borderColor: 'hairline',
            mb: 2,
            // Without tabs the line is as high as with them.
            minHeight: 41,
          }}
        >
          {tabs.length > 1 && (
            <Tabs value={tab} onChange={(_, next: TabId) => choose(next)} aria-label={words.views} sx={{ mb: '-1px' }}>
              {tabs.map((name) => (
                <Tab
                  key={name}
                  value={name}
                  label={name === 'visual' ? nameOfVisual(drawable(answer)) : words.tabs[name]}
                  data-tab={name}
                  id={`${id}-${name}`}
                  aria-controls={`${id}-panel`}
                />
              ))}
            </Tabs>
          )}
          <AnswerFiles answer={answer} />
        </Box>
      )}
      <Panel labelledBy={tabs.length > 1 ? `${id}-${tab}` : undefined} id={`${id}-panel`}>
        {tab === 'json' && answer.json !== undefined && <DuplicateNote document={answer.raw} />}
        <SentFiles value={files}>
          <OfferedFile value={withFiles ? answer.raw : undefined}>
            <FigureModel value={modelId}>
              <Marked runId={runId} parts={partsOf(answer, tab)} />
            </FigureModel>
          </OfferedFile>
        </SentFiles>
      </Panel>
    </Box>
  );
});

function Marked({ runId, parts }: { runId: string | undefined; parts: readonly Part[] }) {
  const blocks = <OutputBlocks parts={parts} />;
  return runId !== undefined && holdsInputs(parts) ? (
    <RunMarks key={runId} runId={runId}>
      {blocks}
    </RunMarks>
  ) : (
    blocks
  );
}

const NO_FILES: readonly SentFile[] = [];

/** A failed run: what the server sent, or what kept it from sending anything. */
export function FailureView({ failure, modelId }: { failure: Failure; modelId: string }) {
  return failure.answer === undefined ? (
    <OutputBlock part={{ from: 'error', key: 'body', report: failure.report }} />
  ) : (
    <AnswerView answer={failure.answer} files={NO_FILES} modelId={modelId} />
  );
}

function Panel({ id, labelledBy, children }: { id: string; labelledBy: string | undefined; children: ReactNode }) {
  const role = labelledBy === undefined ? {} : { role: 'tabpanel', 'aria-labelledby': labelledBy, tabIndex: 0 };
  return (
    <Box id={id} {...role}>
      {children}
    </Box>
  );
}

/** A part that is the whole JSON document needs no second tab that shows it again. */
function tabsOf(answer: Answer): TabId[] {
  if (answer.json === undefined) return ['result'];
  const raw = answer.parts.length === 1 && answer.parts.some(isDocument);
  return [...(raw ? [] : ['result' as const]), ...(drawable(answer).length > 0 ? ['visual' as const] : []), 'json'];
}

function partsOf(answer: Answer, tab: TabId): readonly Part[] {
  if (tab === 'visual') return drawable(answer);
  if (tab === 'result' || answer.json === undefined) return answer.parts;
  const whole = answer.parts.find(isDocument);
  const { value, large } = answer.json;
  const document = large === undefined ? { value } : { value: answer.json.beginning, large };
  return [whole ?? { from: 'json', key: 'body', ...document, shape: undefined, verbatim: true }];
}

function isDocument(part: Part): boolean {
  return part.from === 'json' && part.verbatim === true;
}
