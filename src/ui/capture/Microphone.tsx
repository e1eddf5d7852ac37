import FiberManualRecord from '@mui/icons-material/FiberManualRecord';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState } from 'react';
import SoundPlayer from '../sound/SoundPlayer.tsx';
import { wavOf } from '../../files/sound/wav.ts';
import { ToolDialog } from '../actions/ToolDialog.tsx';
import { CaptureProblem } from './CaptureProblem.tsx';
import { ChoiceBox, deviceChoices, RECORDING_LIMITS } from './ChoiceBox.tsx';
import type { CaptureProps } from './define.ts';
import { LevelMeter } from './LevelMeter.tsx';
import { listen } from './listen.ts';
import { downloadName } from '../../files/clock.ts';
import { captureProblem } from './problem.ts';
import { RecordingClock } from './RecordingClock.tsx';
import { useStream } from './useStream.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

/** Below this peak a recording is hardly more than noise. */
const QUIET = 0.02;

/** Records a microphone as 16-bit WAV, up to a limit. */
export default function Microphone({ onFile, onClose, onBrowse }: CaptureProps) {
  const [deviceId, setDeviceId] = useState<string>();
  const [limit, setLimit] = useState('60');
  const [since, setSince] = useState<number>();
  const [recorded, setRecorded] = useState<{ file: File; loudest: number }>();
  // What browsers do to voices would change what a model hears.
  const constraints = useMemo(
    (): MediaStreamConstraints => ({
      audio: {
        ...(deviceId !== undefined && { deviceId: { exact: deviceId } }),
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
      },
    }),
    [deviceId],
  );
  const microphone = useStream('microphone', constraints);
  const { level, failed, start, stop } = useRecorder(microphone.stream, (file, loudest) => {
    setSince(undefined);
    setRecorded({ file, loudest });
  });
  const recording = since !== undefined;
  const problem = recorded === undefined ? (microphone.problem ?? failed) : undefined;
  const current = microphone.stream?.getAudioTracks()[0]?.getSettings().deviceId ?? microphone.devices[0]?.deviceId ?? '';
  return (
    <ToolDialog
      title={words.microphone}
      onClose={onClose}
      actions={
        recorded !== undefined ? (
          <>
            <Button onClick={() => setRecorded(undefined)}>{words.recordAgain}</Button>
            <Button variant="contained" onClick={() => onFile(recorded.file)}>
              {words.takeIt}
            </Button>
          </>
        ) : (
          <Button
            variant="contained"
            color={recording ? 'error' : 'primary'}
            startIcon={recording ? undefined : <FiberManualRecord />}
            disabled={microphone.stream === undefined || problem !== undefined}
            onClick={() => {
              if (recording) return stop();
              start();
              setSince(Date.now());
            }}
          >
            {recording ? words.stop : words.record}
          </Button>
        )
      }
    >
      {problem !== undefined && <CaptureProblem problem={problem} onRetry={microphone.retry} onBrowse={onBrowse} />}
      {recorded === undefined && problem === undefined && (
        <>
          <LevelMeter level={level} />
          {since === undefined ? (
            <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', pt: 0.5 }}>
              {microphone.devices.length > 1 && (
                <ChoiceBox
                  label={words.microphone}
                  value={current}
                  choices={deviceChoices(microphone.devices, words.microphone)}
                  onChange={setDeviceId}
                />
              )}
              <ChoiceBox label={words.atMost} value={limit} choices={RECORDING_LIMITS} onChange={setLimit} />
            </Box>
          ) : (
            <RecordingClock since={since} limit={Number(limit)} onLimit={stop} />
          )}
        </>
      )}
      {recorded !== undefined && (
        <>
          <SoundPlayer blob={recorded.file} label={words.recordingHeard} />
          {recorded.loudest < QUIET && (
            <Typography variant="body2" sx={{ color: 'warning.main' }}>
              {words.nearlySilent}
            </Typography>
          )}
        </>
      )}
    </ToolDialog>
  );
}

/** Listens all the time, for the level; keeps what is heard between start and stop. */
function useRecorder(stream: MediaStream | undefined, onDone: (file: File, loudest: number) => void) {
  const [level, setLevel] = useState(0);
  const [failed, setFailed] = useState<string>();
  const kept = useRef<{ pieces: Int16Array<ArrayBuffer>[]; loudest: number } | undefined>(undefined);
  const rate = useRef(0);
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  const finish = () => {
    const { current } = kept;
    kept.current = undefined;
    if (current === undefined) return;
    const blob = wavOf(current.pieces, rate.current, 1);
    if (current.pieces.length === 0) return setFailed(words.tooShort);
    latest.current(new File([blob], downloadName(['microphone'], Date.now(), 'wav'), { type: MIME.wav }), current.loudest);
  };
  useEffect(() => {
    if (stream === undefined) return;
    let wanted = true;
    let end = () => undefined as void;
    listen(stream, (piece, peak) => {
      setLevel(peak);
      if (kept.current === undefined) return;
      kept.current.pieces.push(piece);
      kept.current.loudest = Math.max(kept.current.loudest, peak);
    }).then(
      (listening) => {
        end = listening.stop;
        rate.current = listening.rate;
        if (!wanted) end();
      },
      (error: unknown) => wanted && setFailed(captureProblem(error, 'microphone')),
    );
    return () => {
      wanted = false;
      end();
      // Of an unplugged microphone what was heard so far is kept.
      if ((kept.current?.pieces.length ?? 0) > 0) finish();
    };
  }, [stream]);
  const start = () => {
    setFailed(undefined);
    kept.current = { pieces: [], loudest: 0 };
  };
  return { level, failed, start, stop: finish };
}
