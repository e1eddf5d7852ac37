import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import type { Session } from '../../../runs/kept/session.ts';
import { SaveButton } from '../../session/SaveButton.tsx';
import { useSaving } from '../../session/useSaving.ts';

/** Takes along everything that was done at this deployment. */
export default function SaveSession({ session }: { session: Session }) {
  const saving = useSaving(session);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 0.75 }}>
      <SaveButton saving={saving} />
      <Typography variant="body2" role="status" sx={{ overflowWrap: 'anywhere' }}>
        {saving.told}
      </Typography>
    </Box>
  );
}
