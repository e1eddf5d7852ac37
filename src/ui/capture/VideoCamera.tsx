import FiberManualRecord from '@mui/icons-material/FiberManualRecord';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useEffect, useRef, useState } from 'react';
import { filmRecorder } from '../../files/environment.ts';
import { MediaFrame } from '../MediaFrame.tsx';
import { ToolDialog } from '../actions/ToolDialog.tsx';
import { CameraChoice, LiveView, useCamera } from './Camera.tsx';
import { CaptureProblem } from './CaptureProblem.tsx';
import { ChoiceBox, RECORDING_LIMITS } from './ChoiceBox.tsx';
import type { CaptureProps } from './define.ts';
import { downloadName } from '../../files/clock.ts';
import { chooseFormat, recordingExtension } from './problem.ts';
import { RecordingClock } from './RecordingClock.tsx';
import { essenceOf } from '../../files/kinds.ts';
import * as words from './words.ts';

/** Records a film, with sound if wanted, up to a limit. */
export default function VideoCamera({ onFile, onClose, onBrowse }: CaptureProps) {
  const [sound, setSound] = useState(false);
  const [limit, setLimit] = useState('30');
  const [film, setFilm] = useState<File>();
  const [since, setSince] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const [filling, setFilling] = useState(false);
  const camera = useCamera({ sharp: false, sound });
  const recorder = useRef<MediaRecorder>(undefined);
  const video = useRef<HTMLVideoElement>(null);
  const { stream } = camera;
  const stop = () => recorder.current?.state === 'recording' && recorder.current.stop();
  // An unplugged camera ends its recording, which is kept.
  useEffect(() => () => void (recorder.current?.state === 'recording' && recorder.current.stop()), [stream]);

  const record = () => {
    if (stream === undefined) return;
    const Recorder = filmRecorder();
    const format = Recorder && chooseFormat((mime) => Recorder.isTypeSupported(mime));
    if (Recorder === undefined || format === undefined) return setFailed(words.noFilms);
    const pieces: Blob[] = [];
    const made = new Recorder(stream, { mimeType: format });
    made.addEventListener('dataavailable', ({ data }) => {
      if (data.size === 0) return;
      pieces.push(data);
      setFilling(true);
    });
    made.addEventListener('stop', () => {
      setSince(undefined);
      if (pieces.length === 0) return setFailed(words.tooSlow);
      const type = essenceOf(made.mimeType);
      setFilm(new File(pieces, downloadName(['camera'], Date.now(), recordingExtension(made.mimeType)), { type }));
    });
    // In pieces, so that a long film isn't in one buffer.
    made.start(500);
    recorder.current = made;
    setFilling(false);
    setFailed(undefined);
    setSince(Date.now());
  };
  const recording = since !== undefined;
  const problem = film === undefined ? (failed ?? camera.problem) : undefined;
  return (
    <ToolDialog
      title={words.recordVideo}
      onClose={onClose}
      actions={
        film !== undefined ? (
          <>
            <Button onClick={() => setFilm(undefined)}>{words.recordAgain}</Button>
            <Button variant="contained" onClick={() => onFile(film)}>
              {words.takeIt}
            </Button>
          </>
        ) : (
          <Button
            variant="contained"
            color={recording ? 'error' : 'primary'}
            startIcon={recording ? undefined : <FiberManualRecord />}
            disabled={stream === undefined || (recording && !filling)}
            onClick={recording ? stop : record}
          >
            {recording ? words.stop : words.record}
          </Button>
        )
      }
    >
      {problem !== undefined && (
        <CaptureProblem
          problem={problem}
          onRetry={() => {
            setFailed(undefined);
            camera.retry();
          }}
          onBrowse={onBrowse}
        />
      )}
      {film !== undefined && <MediaFrame medium="video" blob={film} label={words.theRecording} />}
      {film === undefined && problem === undefined && <LiveView stream={stream} videoRef={video} />}
      {since !== undefined && <RecordingClock since={since} limit={Number(limit)} onLimit={stop} />}
      {film === undefined && !recording && (
        <>
          <CameraChoice camera={camera} disabled={recording} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center', pt: 0.5 }}>
            <ChoiceBox label={words.atMost} value={limit} choices={RECORDING_LIMITS} onChange={setLimit} />
            <FormControlLabel
              control={<Switch checked={sound} onChange={(_, on) => setSound(on)} />}
              label={words.withSound}
              sx={{ flex: '1 1 150px', whiteSpace: 'nowrap' }}
            />
          </Box>
        </>
      )}
    </ToolDialog>
  );
}
