import NotificationsNone from '@mui/icons-material/NotificationsNone';
import NotificationsActive from '@mui/icons-material/NotificationsActive';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNow } from '../../ui/useNow.ts';
import { expectation } from '../../runs/estimate.ts';
import { noticesNow, switchNotices } from './notifications.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

/** Shorter runs are watched to their end. */
const LONG = 5000;

/** During a run: how long it usually takes, and the offer to tell when it is over. */
export function Expectation({ durations, since }: { durations: readonly number[]; since: number }) {
  const elapsed = useNow(1000) - since;
  const [notices, setNotices] = useState(noticesNow);
  const on = notices === 'on';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: 2, mt: 1.25 }}>
      <Typography variant="body2" color="textSecondary">
        {expectation(durations, elapsed)}
      </Typography>
      {elapsed > LONG && (notices === 'off' || on) && (
        <QuietButton
          aria-pressed={on}
          startIcon={on ? <NotificationsActive /> : <NotificationsNone />}
          onClick={() => void switchNotices(!on).then(setNotices)}
          sx={{ ml: -0.5 }}
        >
          {on ? words.willNotify : words.notifyMe}
        </QuietButton>
      )}
      {elapsed > LONG && notices === 'blocked' && (
        <Typography variant="caption" color="textSecondary">
          {words.notifyBlocked}
        </Typography>
      )}
    </Box>
  );
}
