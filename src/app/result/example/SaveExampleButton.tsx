import LibraryAddOutlined from '@mui/icons-material/LibraryAddOutlined';
import { useState } from 'react';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { LazyPlace } from '../../../ui/LazyPlace.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { Told } from '../Told.tsx';
import * as words from './words.ts';

const SaveExample = lazyPart(() => import('./SaveExample.tsx'));

/** For a module's author: what was just run becomes an example of a deployment. */
export function SaveExampleButton({ run, keptKey }: { run: FinishedRun; keptKey: string }) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  return (
    <>
      <QuietButton
        startIcon={<LibraryAddOutlined />}
        aria-haspopup="dialog"
        title={words.whatFor}
        onClick={() => {
          setTold('');
          setOpen(true);
        }}
      >
        {words.saveAsExample}
      </QuietButton>
      <Told>{told}</Told>
      {open && (
        <LazyPlace onClose={() => setOpen(false)}>
          <SaveExample
            run={run}
            keptKey={keptKey}
            onClose={(outcome = '') => {
              setTold(outcome);
              setOpen(false);
            }}
          />
        </LazyPlace>
      )}
    </>
  );
}
