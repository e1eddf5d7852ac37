import { downloadName } from '../../files/clock.ts';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { report } from '../../files/report.ts';
import { formatBytes } from '../../files/amounts.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { HISTORY_LIMITS, readPreferences, writePreferences } from '../../runs/kept/preferences.ts';
import { FolderSetting } from './FolderSetting.tsx';
import { OpenButton } from './OpenButton.tsx';
import { evict } from '../../runs/kept/room.ts';
import { removeRuns } from '../../runs/kept/store.ts';
import { exportRuns } from '../../runs/kept/transfer.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

interface Props {
  runs: readonly KeptRun[];
  preferences: ReturnType<typeof readPreferences>;
  onPreferences: () => void;
  onProblem: (problem: string) => void;
  /** A record or an exported history was chosen. */
  onFile: (file: File) => void;
}

/** The button that asked has gone, and the focus with it. */
const focus = (element: HTMLButtonElement | null) => element?.focus();

/** Whether and how much is kept; and all runs at once. */
export function HistorySettings({ runs, preferences, onPreferences, onProblem, onFile }: Props) {
  const [asking, setAsking] = useState(false);
  const set = (changed: Parameters<typeof writePreferences>[0]) => {
    writePreferences(changed);
    onPreferences();
  };
  const remove = (which: readonly KeptRun[]) => {
    setAsking(false);
    removeRuns(which.map(({ id }) => id)).catch((error: unknown) => {
      report('Deleting runs', error);
      onProblem(words.RUNS_NOT_DELETED);
    });
  };
  const save = () => {
    const at = Date.now();
    exportRuns(runs, at).then(
      (archive) => saveBlob(archive, downloadName(['history'], at, 'zip')),
      (error: unknown) => {
        report('Exporting runs', error);
        onProblem(words.NOT_EXPORTED);
      },
    );
  };
  const unpinned = runs.filter(({ pinned }) => !pinned);
  return (
    <Box
      component="section"
      aria-label={words.SETTINGS}
      sx={{ borderTop: 1, borderColor: 'hairline', px: { xs: 2, sm: 3 }, py: 1.5, display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
        <FormControlLabel
          control={<Switch size="small" checked={preferences.on} onChange={(_, on) => set({ on })} />}
          label={<Typography variant="body2">{words.KEEP_RUNS}</Typography>}
          sx={{ flex: 1, ml: -0.5, minWidth: 200 }}
        />
        <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" component="span">
            {words.UP_TO}
          </Typography>
          <NativeSelect
            value={preferences.limit}
            onChange={(event) => {
              set({ limit: Number(event.target.value) });
              evict(Number(event.target.value)).catch((error: unknown) => {
                report('Making the history smaller', error);
                onProblem(words.NO_STORAGE);
              });
            }}
            input={<OutlinedInput size="small" />}
            inputProps={{ 'aria-label': words.SIZE }}
          >
            {[...HISTORY_LIMITS]
              .toSorted((a, b) => a - b)
              .map((limit) => (
                <option key={limit} value={limit}>
                  {formatBytes(limit)}
                </option>
              ))}
          </NativeSelect>
        </Box>
      </Box>
      <FolderSetting onProblem={onProblem} />
      {asking ? (
        <Box role="group" aria-label={words.DELETE_ALL} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
            {words.deleteForGood(runs.length)}
          </Typography>
          <Button size="small" color="inherit" ref={focus} onClick={() => setAsking(false)}>
            {words.NO}
          </Button>
          {unpinned.length > 0 && unpinned.length < runs.length && (
            <Button size="small" color="error" onClick={() => remove(unpinned)}>
              {words.ALL_BUT_PINNED}
            </Button>
          )}
          <Button size="small" color="error" variant="outlined" onClick={() => remove(runs)}>
            {words.DELETE_ALL}
          </Button>
        </Box>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, ml: -0.75 }}>
          <OpenButton onFile={onFile} />
          {runs.length > 0 && (
            <QuietButton startIcon={<FileDownloadOutlined />} onClick={save}>
              {words.EXPORT}
            </QuietButton>
          )}
          {runs.length > 0 && (
            <QuietButton onClick={() => setAsking(true)} sx={{ ml: 'auto' }}>
              {words.ASK_DELETE_ALL}
            </QuietButton>
          )}
        </Box>
      )}
    </Box>
  );
}
