import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import { LinesView } from '../text/LinesView.tsx';
import { readText } from '../text/readText.ts';
import { useRead } from '../../ui/useRead.ts';
import { drawnByScripts, harmlessPage } from './harmless.ts';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import * as words from './words.ts';

/** A larger page is only shown as source. */
const LARGEST = 5_000_000;

/** A web page from the module, as a page that can do nothing, and its source beside it. */
export default function HtmlView(file: FileData) {
  const source = useRead(file.blob, readText);
  const [side, setSide] = useState<'page' | 'source'>('page');
  const shown = file.blob.size > LARGEST ? 'source' : side;
  const page = useMemo(() => (source === undefined || shown === 'source' ? undefined : harmlessPage(source)), [source, shown]);
  const scripted = useMemo(() => (source === undefined || shown === 'source' ? 'nothing' : drawnByScripts(source)), [source, shown]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <ToggleChoice
          label={words.howToShow}
          value={shown}
          options={[
            ['page', words.page],
            ['source', words.source],
          ]}
          disabled={file.blob.size > LARGEST ? 'page' : undefined}
          onPick={setSide}
        />
        <Typography variant="caption" color="textSecondary">
          {shown === 'page' && scripted !== 'all' ? words.harmless : ''}
        </Typography>
      </Box>
      {scripted !== 'nothing' && <Typography variant="body2">{words.scripted[scripted]}</Typography>}
      {page !== undefined && scripted !== 'all' && (
        <Box
          component="iframe"
          // Nothing is allowed: no scripts, no forms, no windows, an origin of its own.
          sandbox=""
          srcDoc={page}
          title={words.pageIn(file.fileName)}
          sx={{ display: 'block', width: '100%', height: 480, border: 1, borderColor: 'hairline', borderRadius: 1, bgcolor: '#fff' }}
        />
      )}
      {source === undefined && <Box aria-busy sx={{ height: 480, bgcolor: 'media', borderRadius: 1 }} />}
      {shown === 'source' && source !== undefined && <LinesView text={source} name={file.fileName} />}
      <MediaCaption file={file} />
    </Box>
  );
}
