import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Config } from '../../api/config.ts';
import { SaveInTime } from './SaveInTime.tsx';
import { Countdown } from './Countdown.tsx';
import type { Session } from '../../runs/kept/session.ts';
import { EndedNotice } from './EndedNotice.tsx';
import * as words from './words.ts';

const BAR = { px: { xs: 2, sm: 3 }, py: 1, borderBottom: 1, borderColor: 'hairline' } as const;

/** What the operator has to say, what to know before an answer is trusted, and when this deployment ends. */
export function NoticeBar({ config, ended, session }: { config: Config; ended: boolean; session: Session | undefined }) {
  const { notice, warnings, expires, temporary } = config;
  if (ended) return <EndedNotice session={session} />;
  if (notice === undefined && warnings.length === 0 && expires === undefined && !temporary) return null;
  return (
    <Box component="aside" aria-label={words.NOTICE} sx={{ ...BAR, bgcolor: 'media' }}>
      {(notice !== undefined || expires !== undefined || temporary) && (
        <Typography variant="body2">
          {notice}
          {notice !== undefined && ' '}
          {expires === undefined ? temporary && words.SHORT_TRY : <Countdown at={expires} temporary={temporary} />}
        </Typography>
      )}
      {expires !== undefined && session !== undefined && <SaveInTime at={expires} session={session} />}
      {warnings.length > 0 && <Warnings lines={warnings} />}
    </Box>
  );
}

function Warnings({ lines }: { lines: readonly string[] }) {
  const text = { variant: 'body2', color: 'warning.main', sx: { overflowWrap: 'anywhere', maxWidth: '90ch' } } as const;
  if (lines.length === 1) return <Typography {...text}>{lines[0]}</Typography>;
  return (
    <Box component="ul" aria-label={words.BEFORE_TRUST} sx={{ m: 0, pl: 2.25, color: 'warning.main' }}>
      {lines.map((line) => (
        <Typography key={line} component="li" {...text}>
          {line}
        </Typography>
      ))}
    </Box>
  );
}
