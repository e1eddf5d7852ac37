import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { report, reportUncaught } from '../files/report.ts';
import { App } from './App.tsx';
import '../inputs/first.ts';
import { BROKEN_PAGE } from './page/brokenPage.ts';
import { PlainReport } from './page/PlainReport.tsx';
import { removeFrame } from './page/useFrame.ts';
import { theme } from './theme.ts';

// The API is on the page's own origin, often on this machine: being "offline" says nothing about it.
const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });

reportUncaught(window);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
        <CssBaseline />
        <QueryClientProvider client={client}>
          <ErrorBoundary
            fallback={<PlainReport report={BROKEN_PAGE} />}
            onError={(error) => {
              removeFrame();
              report('Drawing the page', error);
            }}
          >
            <App />
          </ErrorBoundary>
        </QueryClientProvider>
      </ThemeProvider>
    </StrictMode>,
  );
}
