import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useState } from 'react';
import { decodeText } from '../../files/text.ts';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import { LinesView } from '../text/LinesView.tsx';
import { drawnByScripts, harmlessPage } from './harmless.ts';
import * as words from './words.ts';

/** A larger page is only shown as source. */
const LARGEST = 5_000_000;

type Side = 'page' | 'source';

/** A web page from the module, as a page that can do nothing, and its source beside it. */
export default function HtmlView(file: FileData) {
  const source = useSource(file.blob);
  const [side, setSide] = useState<Side>('page');
  const shown = file.blob.size > LARGEST ? 'source' : side;
  const page = useMemo(() => (source === undefined || shown === 'source' ? undefined : harmlessPage(source)), [source, shown]);
  const scripted = useMemo(() => (source === undefined || shown === 'source' ? 'nothing' : drawnByScripts(source)), [source, shown]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          aria-label={words.howToShow}
          onChange={(_, next: Side | null) => next && setSide(next)}
          sx={{ '& .MuiToggleButton-root': { py: 0.25, textTransform: 'none' } }}
        >
          <ToggleButton value="page" disabled={file.blob.size > LARGEST}>
            {words.page}
          </ToggleButton>
          <ToggleButton value="source">{words.source}</ToggleButton>
        </ToggleButtonGroup>
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
      {shown === 'source' && source !== undefined && <LinesView text={source} name={file.fileName} />}
      <MediaCaption file={file} />
    </Box>
  );
}

/** What is shown of a source; the download has it all. */
const MOST_READ = 20_000_000;

function useSource(blob: Blob): string | undefined {
  const [read, setRead] = useState<{ from: Blob; text: string }>();
  useEffect(() => {
    let current = true;
    void blob
      .slice(0, MOST_READ)
      .arrayBuffer()
      .then((bytes) => current && setRead({ from: blob, text: decodeText(new Uint8Array(bytes), blob.type).text }));
    return () => {
      current = false;
    };
  }, [blob]);
  return read?.from === blob ? read.text : undefined;
}
