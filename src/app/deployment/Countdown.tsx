import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Session } from '../../runs/kept/session.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { useNow } from '../../ui/useNow.ts';
import { tellEnd } from './ending.ts';
import { SavePlace, SaveSession } from './lazySave.tsx';

interface Props {
  at: Date;
  temporary: boolean;
  session: Session | undefined;
}

/**
 * When this deployment ends: a few quiet words while there is time, then a line with the way to take everything along. Screen
 * readers can read it any time and are told only when it gets near.
 */
export function Countdown({ at, temporary, session }: Props) {
  const { stage, shown, spoken } = tellEnd(at, temporary, useNow(1000));
  const calm = stage === 'calm';
  return (
    <Box data-ending={stage} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.25, minWidth: 0 }}>
      <Typography
        variant={calm ? 'caption' : 'body2'}
        color={calm ? 'textSecondary' : stage === 'last' ? 'warning' : 'textPrimary'}
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {shown}
      </Typography>
      <HiddenText role="status">{spoken}</HiddenText>
      {!calm && session !== undefined && (
        <SavePlace>
          <SaveSession session={session} />
        </SavePlace>
      )}
    </Box>
  );
}
