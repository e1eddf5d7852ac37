import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../app/theme.ts';
import { report, reportUncaught } from '../files/report.ts';
import { Gallery } from './Gallery.tsx';
import { FailsOnPurpose } from './purpose.ts';

reportUncaught(window);

const root = document.getElementById('root');
if (root !== null) {
  const onCaughtError = (error: unknown) => {
    if (!(error instanceof FailsOnPurpose)) report('Drawing the gallery', error);
  };
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
        <CssBaseline />
        <Gallery />
      </ThemeProvider>
    </StrictMode>,
  );
}
