import NotificationsNone from '@mui/icons-material/NotificationsNone';
import NotificationsActive from '@mui/icons-material/NotificationsActive';
import VolumeOffOutlined from '@mui/icons-material/VolumeOffOutlined';
import VolumeUpOutlined from '@mui/icons-material/VolumeUpOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { reporting } from '../../../files/report.ts';
import { expectation, type Known } from '../../../runs/estimate.ts';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { armSound, soundNow, switchSound } from './chime.ts';
import { noticesNow, switchNotices } from './notifications.ts';
import * as words from './words.ts';

/** Shorter runs are watched to their end; in milliseconds. */
export const LONG_RUN = 5000;

interface Props {
  known: Known;
  elapsed: number;
  /** Something else is ahead of it, which nobody knows the length of. */
  waits: boolean;
}

/** During a run: how long it usually takes, and the offers to tell when it is over. */
export function Expectation({ known, elapsed, waits }: Props) {
  const [notices, setNotices] = useState(noticesNow);
  const [sound, setSound] = useState(soundNow);
  useEffect(armSound, [sound]);
  const long = elapsed > LONG_RUN;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: 2, mt: 1.25 }}>
      <Typography variant="body2" color="textSecondary">
        {waits ? '' : expectation(known, elapsed)}
      </Typography>
      {long && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, ml: -0.5 }}>
          {(notices === 'off' || notices === 'on') && (
            <QuietButton
              aria-pressed={notices === 'on'}
              startIcon={notices === 'on' ? <NotificationsActive /> : <NotificationsNone />}
              onClick={() => void switchNotices(notices === 'off').then(setNotices)}
            >
              {notices === 'on' ? words.willNotify : words.notifyMe}
            </QuietButton>
          )}
          {sound !== 'unable' && (
            <QuietButton
              aria-pressed={sound === 'on'}
              startIcon={sound === 'on' ? <VolumeUpOutlined /> : <VolumeOffOutlined />}
              onClick={() =>
                void switchSound(sound === 'off')
                  .then(setSound)
                  .catch(reporting('Switching the sound'))
              }
            >
              {sound === 'on' ? words.willPlay : words.playSound}
            </QuietButton>
          )}
        </Box>
      )}
      {long && notices === 'blocked' && (
        <Typography variant="caption" color="textSecondary">
          {words.notifyBlocked}
        </Typography>
      )}
    </Box>
  );
}
