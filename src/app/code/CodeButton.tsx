import CodeOutlined from '@mui/icons-material/CodeOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { CodeSource } from './request.ts';

const CodePanel = lazy(() => import('./CodePanel.tsx'));

/** Beside a result: the run that gave it, as code. */
export function CodeButton({ source }: { source: CodeSource }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" color="inherit" startIcon={<CodeOutlined />} onClick={() => setOpen(true)} sx={{ color: 'text.secondary' }}>
        Code
      </Button>
      {open && (
        <ErrorBoundary fallback={null} onError={() => setOpen(false)}>
          <Suspense fallback={null}>
            <CodePanel title="Code for this run" source={source} onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
