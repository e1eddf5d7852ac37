import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { linesOf, ownScroll } from '../ui/ownScroll.ts';
import { FileBlock } from './file/FileCard.tsx';
import { formatJson } from '../files/json/formatJson.ts';
import type { Part } from '../answers/part.ts';
import * as words from './words.ts';

const MAX_TEXT = 20_000;

/** Stands in for a renderer that failed. Not lazy itself: perhaps nothing more can be loaded. */
export function RawView({ part }: { part: Part }) {
  const text = textOf(part);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {words.notDrawn}
      </Typography>
      {part.from === 'bytes' ? (
        <FileBlock file={part} />
      ) : (
        <Typography
          variant="code"
          component="pre"
          tabIndex={0}
          sx={{
            m: 0,
            p: 1.5,
            ...ownScroll(480, linesOf(text)),
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            bgcolor: 'media',
            borderRadius: 1,
          }}
        >
          {text}
        </Typography>
      )}
    </Box>
  );
}

function textOf(part: Part): string {
  if (part.from === 'bytes') return '';
  return part.from === 'error'
    ? `${part.report.title}\n${part.report.what}\n${part.report.next}`
    : formatJson(part.value ?? null, { limit: MAX_TEXT });
}
