import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { NotebookCell } from '../../request/snippets/snippet.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './words.ts';

const Markdown = lazyPart(() => import('../../ui/text/Markdown.tsx'));

/** A notebook to look through: its texts as Jupyter shows them, its code as it stands. A long cell folds: what it does is in its first lines. */
export function NotebookCells({ cells }: { cells: readonly NotebookCell[] }) {
  return (
    <Box component="ol" aria-label={words.cells} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, minWidth: 0 }}>
      {cells.map(({ type, source }, at) => (
        <Box component="li" key={at} sx={{ minWidth: 0 }} data-cell={type}>
          {type === 'code' ? <CodeCell source={source} /> : <TextCell source={source} />}
        </Box>
      ))}
    </Box>
  );
}

/** In letters. */
const LONG_CELL = 900;

function CodeCell({ source }: { source: string }) {
  const code = (
    <Typography component="pre" variant="code" sx={{ m: 0, px: 1.5, py: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', tabSize: 2 }}>
      {source}
    </Typography>
  );
  return (
    <Box sx={{ bgcolor: 'media', borderRadius: 0.75, borderLeft: 3, borderColor: 'hairline', minWidth: 0 }}>
      {source.length > LONG_CELL ? (
        <details>
          <Typography component="summary" variant="body2" color="textSecondary" sx={{ px: 1.5, py: 1, cursor: 'pointer' }}>
            {words.longCell(source.split('\n').length)}
          </Typography>
          {code}
        </details>
      ) : (
        code
      )}
    </Box>
  );
}

function TextCell({ source }: { source: string }) {
  const plain = <Box sx={{ whiteSpace: 'pre-wrap' }}>{source}</Box>;
  return (
    <Typography component="div" variant="body2" sx={{ overflowWrap: 'anywhere', '& p': { m: 0 }, '& ul': { my: 0.5, pl: 2.5 } }}>
      <ErrorBoundary fallback={plain}>
        <Suspense fallback={plain}>
          <Markdown text={source} />
        </Suspense>
      </ErrorBoundary>
    </Typography>
  );
}
