import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Config } from '../api/config.ts';
import { useNow } from '../ui/useNow.ts';

/** What the operator has to say, and when this deployment ends. */
export function NoticeBar({ config }: { config: Config }) {
  const { notice, expires } = config;
  const now = useNow(30_000);
  if (notice === undefined && expires === undefined) return null;
  return (
    <Box component="aside" aria-label="Notice" sx={{ px: 3, py: 0.75, borderBottom: 1, borderColor: 'hairline', bgcolor: 'media' }}>
      <Typography variant="body2">
        {notice}
        {notice !== undefined && expires !== undefined && ' '}
        {expires !== undefined && `This deployment ${expires.getTime() < now ? 'ended' : 'ends'} ${expires.toLocaleString()}.`}
      </Typography>
    </Box>
  );
}
