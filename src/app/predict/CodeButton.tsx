import CodeOutlined from '@mui/icons-material/CodeOutlined';
import { useState } from 'react';
import { LazyPlace } from '../../ui/LazyPlace.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { CodeSource } from '../../runs/code.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

const CodePanel = lazyPart(() => import('../code/CodePanel.tsx'));

/** Beside a result: the run that gave it, as code. */
export function CodeButton({ source }: { source: CodeSource }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <QuietButton startIcon={<CodeOutlined />} onClick={() => setOpen(true)}>
        {words.code}
      </QuietButton>
      {open && (
        <LazyPlace onClose={() => setOpen(false)}>
          <CodePanel title={words.codeForRun} source={source} onClose={() => setOpen(false)} />
        </LazyPlace>
      )}
    </>
  );
}
