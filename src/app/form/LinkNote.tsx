import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Notice } from '../../ui/text/Notice.tsx';
import type { ArgProblem } from '../../spec/problem.ts';
import * as words from './words.ts';

/** More of them would push the form away. */
const SHOWN = 8;

/** What a link said and the form couldn't take. */
export function LinkNote({ problems, onClose }: { problems: readonly ArgProblem[]; onClose: () => void }) {
  if (problems.length === 0) return null;
  const left = problems.length - SHOWN;
  return (
    <Notice severity="warning" onClose={onClose} closeText={words.dismiss} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Typography variant="body2">{words.leftOut}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, typography: 'body2' }}>
        {problems.slice(0, SHOWN).map(({ name, message }) => (
          <li key={name + message}>{message}</li>
        ))}
        {left > 0 && <li>{words.andMore(left)}</li>}
      </Box>
    </Notice>
  );
}

/** Settings that the address can't hold: a copied address would lack them. */
export function BeyondNote({ beyond }: { beyond: boolean }) {
  return (
    <Typography role="status" variant="caption" color="textSecondary" component="p" sx={beyond ? { mb: 2 } : { position: 'absolute' }}>
      {beyond && words.beyondAddress}
    </Typography>
  );
}
