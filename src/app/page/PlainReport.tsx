import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ErrorReport } from '../../answers/report.ts';
import * as words from './words.ts';

/** A report drawn with nothing that would have to be loaded: it is shown when loading is what failed. */
export function PlainReport({ report }: { report: Pick<ErrorReport, 'title' | 'what' | 'next'> }) {
  return (
    <Box data-renderer="error" sx={{ borderLeft: 3, borderColor: 'error.main', pl: 2, py: 0.5 }}>
      <Typography variant="h2" component="h3">
        {report.title}
      </Typography>
      <Typography sx={{ mt: 0.5 }}>{report.what}</Typography>
      <Typography color="textSecondary" sx={{ mt: 1, mb: 1.5 }}>
        {report.next}
      </Typography>
      <Button variant="outlined" onClick={() => window.location.reload()}>
        {words.reload}
      </Button>
    </Box>
  );
}
