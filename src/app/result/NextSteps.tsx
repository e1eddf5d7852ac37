import Autorenew from '@mui/icons-material/Autorenew';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Cause } from '../../answers/cause.ts';
import type { Metadata } from '../../api/metadata.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import type { Arg } from '../../spec/model.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { CompareButton } from './CompareButton.tsx';
import { SaveExampleButton } from './example/SaveExampleButton.tsx';
import { KeepButton } from './KeepButton.tsx';
import { loadSaveCrate, loadSaveRecord } from './loadSaveRecord.ts';
import { RecordButton } from './RecordButton.tsx';
import { ReportButton } from './report/ReportButton.tsx';
import * as words from './words.ts';

interface Props {
  /** The run whose end is shown; undefined when the page itself failed. */
  run: FinishedRun | undefined;
  cause: Cause | undefined;
  /** It was opened from the history. */
  reopened: boolean;
  keptKey: string;
  args: readonly Arg[];
  /** What the model says about itself: where its author hears of a fault. */
  metadata: Metadata | null | undefined;
  /** Of the inputs, by which the next run begins. */
  form: () => HTMLFormElement | null;
  /** What can be done with the form as it is: vary, copy a link. */
  tools: ReactNode;
  /** The run as code. */
  code: ReactNode;
}

/** What one does next with a run that has ended: again with something else, several at once, beside another, kept, taken along. */
export default function NextSteps({ run, cause, reopened, keptKey, args, metadata, form, tools, code }: Props) {
  const file = args.find(({ kind }) => kind === 'file');
  return (
    <Box
      role="group"
      aria-label={words.nextSteps}
      sx={{ position: 'relative', display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, ml: -0.625, mb: 1 }}
    >
      {args.length > 0 && (
        <QuietButton startIcon={<Autorenew />} onClick={() => again(form(), file !== undefined)}>
          {file === undefined ? words.otherInputs : file.multiple ? words.addFile : words.anotherFile}
        </QuietButton>
      )}
      {tools}
      {run !== undefined && (
        <>
          <CompareButton key={`compare:${run.id}`} run={run} keptKey={keptKey} args={args} />
          <KeepButton key={`keep:${run.id}`} run={run} keptKey={keptKey} reopened={reopened} />
          <RecordButton what={words.ofRun} save={() => loadSaveRecord().then(({ saveRecord }) => saveRecord(run, cause))} />
          {/* Beside a long row they would be too many: there they stand above, at the end of the heading's line. */}
          <Box
            sx={{ display: 'contents', '@media (min-width: 1360px)': { position: 'absolute', right: 0, bottom: '100%', display: 'flex' } }}
          >
            <RecordButton kind="crate" what={words.ofRun} save={() => loadSaveCrate().then(({ saveCrate }) => saveCrate(run, cause))} />
            {cause === undefined && isGood(run.source?.status) && (
              <SaveExampleButton key={`example:${run.id}`} run={run} keptKey={keptKey} />
            )}
            <ReportButton key={`report:${run.id}`} run={run} cause={cause} metadata={metadata} />
          </Box>
        </>
      )}
      {code}
    </Box>
  );
}

function isGood(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}

/** Opens the file dialog of the first file, or goes to the first field. */
function again(form: HTMLFormElement | null, takesFile: boolean): void {
  const input = takesFile ? form?.querySelector<HTMLInputElement>('[data-arg] input[type="file"]') : undefined;
  if (input !== null && input !== undefined) input.click();
  else form?.querySelector<HTMLElement>('[data-arg] :is(input, textarea, select, button)')?.focus();
}
