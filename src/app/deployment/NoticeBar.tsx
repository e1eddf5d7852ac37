import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import type { Config } from '../../api/config.ts';
import { Countdown } from './Countdown.tsx';
import { useNow } from '../../ui/useNow.ts';
import type { Session } from '../../runs/kept/session.ts';
import { stageOf } from './ending.ts';
import { EndDialog, EndedNotice, SavePlace } from './lazySave.tsx';
import * as words from './words.ts';

const BAR = { px: { xs: 2, sm: 3 }, borderBottom: 1, borderColor: 'hairline' } as const;

interface Props {
  config: Config;
  ended: boolean;
  session: Session | undefined;
}

/** What the operator has to say, what to know before an answer is trusted, and when this deployment ends. */
export function NoticeBar({ config, ended, session }: Props) {
  const { expires, temporary } = config;
  return (
    <>
      {ended ? <OverNotice session={session} /> : <Notice config={config} session={session} />}
      {/* Apart from both, so that what it is saving isn't cut short by the end. */}
      {expires !== undefined && session !== undefined && <LastMinute at={expires} temporary={temporary} session={session} />}
    </>
  );
}

/** The server has gone with its deployment, so a reload would empty this window for good. */
function OverNotice({ session }: Pick<Props, 'session'>) {
  const keeps = session !== undefined;
  useEffect(() => {
    if (!keeps) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [keeps]);
  const plain = (
    <Box role="alert" sx={{ ...BAR, py: 1.5 }}>
      <Typography variant="body2">{words.WHY_OFF}</Typography>
    </Box>
  );
  return (
    <SavePlace fallback={plain}>
      <EndedNotice session={session} />
    </SavePlace>
  );
}

/** In the last minute somebody who has something to lose is told once. */
function LastMinute({ at, ...rest }: { at: Date; temporary: boolean; session: Session }) {
  if (stageOf(at.getTime() - useNow(1000)) !== 'last') return null;
  return (
    <SavePlace>
      <EndDialog at={at} {...rest} />
    </SavePlace>
  );
}

function Notice({ config: { notice, warnings, expires, temporary }, session }: Omit<Props, 'ended'>) {
  const says = notice !== undefined || warnings.length > 0;
  if (!says && expires === undefined && !temporary) return null;
  return (
    <Box component="aside" aria-label={words.NOTICE} sx={{ ...BAR, py: says ? 1 : 0.5, bgcolor: 'media' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: 3, rowGap: 0.25 }}>
        {notice !== undefined && <Typography variant="body2">{notice} </Typography>}
        {notice === undefined && warnings.length > 0 && <Warnings lines={warnings} />}
        {expires !== undefined && <Countdown at={expires} temporary={temporary} session={session} />}
        {expires === undefined && temporary && (
          <Typography variant="caption" color="textSecondary">
            {words.SHORT_TRY}
          </Typography>
        )}
      </Box>
      {notice !== undefined && warnings.length > 0 && <Warnings lines={warnings} />}
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
