import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { PasswordProps } from './props.ts';
import { HIDDEN } from '../../answers/maskJson.ts';
import * as words from './words.ts';

/** Dots, as many for every password: their number would tell. */
export default function PasswordView({ clear }: PasswordProps) {
  const [shown, setShown] = useState(false);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
      <Typography variant="code" component="p" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {shown && clear !== undefined ? (
          clear
        ) : (
          <>
            <span aria-hidden>{HIDDEN}</span>
            <HiddenText>{words.hidden}</HiddenText>
          </>
        )}
      </Typography>
      {clear === undefined ? (
        <Typography variant="caption" color="textSecondary">
          {words.notKept}
        </Typography>
      ) : (
        <>
          <Button size="small" startIcon={shown ? <VisibilityOff /> : <Visibility />} onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.reveal}
          </Button>
          <CopyButton text={() => clear} />
        </>
      )}
    </Box>
  );
}
