import FolderZipOutlined from '@mui/icons-material/FolderZipOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { report } from '../../../files/report.ts';
import type { Answer } from '../../../answers/answer.ts';
import { DownloadButton } from '../../../ui/actions/DownloadButton.tsx';
import { formatBytes } from '../../../files/amounts.ts';
import { lazyModule, MissingPart } from '../../../files/lazyParts.ts';
import { saveBlob } from '../../../ui/actions/saveBlob.ts';
import { formatName } from '../../../files/formatName.ts';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

/** What the answer is, and how to take it along: as it came, or with every file that was found inside it. */
export function AnswerFiles({ answer }: { answer: Answer }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, ml: 'auto' }}>
      <Typography variant="caption" color="textSecondary" sx={{ mr: 1, fontVariantNumeric: 'tabular-nums' }}>
        {formatName(answer.type.mime)}, {formatBytes(answer.raw.size)}
      </Typography>
      <DownloadButton blob={answer.raw} fileName={answer.fileName} />
      {/* What came as one file is all there is. */}
      {(answer.json !== undefined || answer.parts.length > 1) && <EverythingButton answer={answer} />}
    </Box>
  );
}

const loadBundle = lazyModule(() => import('../../../runs/bundle.ts'));

type State = 'idle' | 'packing' | 'failed' | 'missing';

function EverythingButton({ answer }: { answer: Answer }) {
  const [state, setState] = useState<State>('idle');
  const pack = async () => {
    setState('packing');
    try {
      const { bundle } = await loadBundle();
      const file = await bundle(answer);
      saveBlob(file, file.name);
      setState('idle');
    } catch (error) {
      report('Packing the files of the answer', error);
      setState(error instanceof MissingPart ? 'missing' : 'failed');
    }
  };
  return (
    <QuietButton
      startIcon={<FolderZipOutlined />}
      title={words.everything}
      // Not disabled while it works: the focus would be lost.
      onClick={() => state !== 'packing' && void pack()}
      aria-live="polite"
      sx={{ flexShrink: 0 }}
    >
      {words.packStates[state]}
    </QuietButton>
  );
}
