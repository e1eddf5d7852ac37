import OpenInNew from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as words from './words.ts';

/** The module's own curves. Framed on request only: it is another application, and loads megabytes. */
export function TensorBoard({ url }: { url: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Box component="section" aria-label={words.TENSORBOARD} sx={{ mt: 4, pt: 2, borderTop: 1, borderColor: 'hairline' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {words.TENSORBOARD}
        </Typography>
        <Button color="inherit" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.HIDE_CURVES : words.SHOW_CURVES}
        </Button>
        <Button color="inherit" href={url} target="_blank" rel="noopener noreferrer" endIcon={<OpenInNew />}>
          {words.OPEN_CURVES}
        </Button>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words.ABOUT_CURVES}
      </Typography>
      {shown && (
        <Box
          component="iframe"
          title={words.TENSORBOARD}
          src={url}
          referrerPolicy="no-referrer"
          sx={{ width: '100%', height: 'min(75vh, 800px)', border: 1, borderColor: 'hairline', borderRadius: 1, mt: 1.5, bgcolor: '#fff' }}
        />
      )}
    </Box>
  );
}
