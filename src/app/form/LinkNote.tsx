import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ArgProblem } from '../../spec/problem.ts';

/** More of them would push the form away. */
const SHOWN = 8;

/** What a link said and the form couldn't take. */
export function LinkNote({ problems, onClose }: { problems: readonly ArgProblem[]; onClose: () => void }) {
  if (problems.length === 0) return null;
  const left = problems.length - SHOWN;
  return (
    <Alert severity="warning" variant="outlined" onClose={onClose} closeText="Dismiss" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Typography variant="body2">Some settings of this link were left out. Everything else is as it says.</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, typography: 'body2' }}>
        {problems.slice(0, SHOWN).map(({ name, message }) => (
          <li key={name + message}>{message}</li>
        ))}
        {left > 0 && <li>… and {left} more.</li>}
      </Box>
    </Alert>
  );
}

/** Settings that the address can't hold: a copied address would lack them. */
export function BeyondNote({ beyond }: { beyond: boolean }) {
  return (
    <Typography role="status" variant="caption" color="textSecondary" component="p" sx={beyond ? { mb: 2 } : { position: 'absolute' }}>
      {beyond &&
        'These settings are too long for the address of this page. They stay after a reload, in this tab; “Copy link” has them all.'}
    </Typography>
  );
}
