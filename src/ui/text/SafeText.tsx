import Box from '@mui/material/Box';
import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { AfterPaint } from '../AfterPaint.tsx';
import { isUnmarked } from './isUnmarked.ts';
import { lazyPart } from '../lazyPart.ts';
import { stripTags } from './plainText.ts';

const Markdown = lazyPart(() => import('./Markdown.tsx'));

interface Props {
  /** Markdown and simple HTML of an unknown author. */
  text: string;
  variant?: 'body1' | 'body2';
}

/** An author's words, drawn safely: no pictures, scripts or styles. While the renderer isn't there, the bare text takes its place. */
export function SafeText({ text, variant = 'body2' }: Props) {
  const bare = <p>{stripTags(text)}</p>;
  return (
    <Box dir="auto" sx={{ typography: variant, overflowWrap: 'anywhere', ...FLOW }}>
      {isUnmarked(text) ? (
        <Box component="p" sx={{ whiteSpace: 'pre-line' }}>
          {text}
        </Box>
      ) : (
        <ErrorBoundary fallback={bare} resetKeys={[text]}>
          <AfterPaint fallback={bare}>
            <Suspense fallback={bare}>
              <Markdown text={text} />
            </Suspense>
          </AfterPaint>
        </ErrorBoundary>
      )}
    </Box>
  );
}

const FLOW = {
  '& p': { m: 0 },
  '& > * + *, & li > p + *': { mt: 1 },
  '& ul, & ol': { my: 0.5, pl: 2.5 },
  '& pre': { my: 0.5, p: 1, bgcolor: 'media', borderRadius: 0.5, overflowX: 'auto', whiteSpace: 'pre-wrap' },
  '& code': { fontSize: '0.92em' },
  '& table': { borderCollapse: 'collapse', display: 'block', overflowX: 'auto' },
  '& th, & td': { border: '1px solid', borderColor: 'hairline', px: 1, py: 0.25, textAlign: 'left' },
  '& blockquote': { m: 0, pl: 1.5, borderLeft: '2px solid', borderColor: 'hairline' },
  '& hr': { border: 0, borderTop: '1px solid', borderColor: 'hairline' },
} as const;
