import Close from '@mui/icons-material/Close';
import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import PlaylistAddCheck from '@mui/icons-material/PlaylistAddCheck';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { EXCEPTIONS_FILE } from '../../../checks/exceptions/exceptions.ts';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { Marked } from '../../page/Marked.tsx';
import * as words from '../words.ts';
import { dropExceptions, openExceptions, useExceptionsAtHand } from './atHand.ts';

/** Where an author's exceptions are opened, told and put away. They can be dropped anywhere on the page. */
export function ExceptionsPlace({ short = false }: { short?: boolean }) {
  const { file, exceptions, problem } = useExceptionsAtHand();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Box role="group" aria-label={words.EXCEPTIONS} data-exceptions sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <PlaylistAddCheck aria-hidden sx={{ color: 'text.secondary', fontSize: '1.3rem' }} />
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {words.EXCEPTIONS}
        </Typography>
        {file !== undefined && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <Marked text={words.exceptionsOf(file, exceptions.length)} />
          </Typography>
        )}
        <QuietButton startIcon={<FolderOpenOutlined />} onClick={() => picker.current?.click()}>
          {file === undefined ? words.openExceptions(EXCEPTIONS_FILE) : words.OPEN_OTHER}
        </QuietButton>
        {file !== undefined && (
          <QuietButton startIcon={<Close />} onClick={dropExceptions}>
            {words.PUT_AWAY}
          </QuietButton>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.EXCEPTIONS}
          onChange={(event) => {
            void openExceptions([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Box>
      {file === undefined && !short && (
        <Typography variant="body2" color="textSecondary">
          {words.EXCEPTIONS_HELP}
        </Typography>
      )}
      <Typography variant="body2" role="alert" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
        {problem}
      </Typography>
    </Box>
  );
}
