import Cameraswitch from '@mui/icons-material/Cameraswitch';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Blank } from '../Blank.tsx';
import { MediaFrame } from '../MediaFrame.tsx';
import { ToolDialog } from '../actions/ToolDialog.tsx';
import { CaptureProblem } from './CaptureProblem.tsx';
import { ChoiceBox, deviceChoices } from './ChoiceBox.tsx';
import type { CaptureProps } from './define.ts';
import { downloadName } from '../../files/clock.ts';
import { useStream } from './useStream.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

/** A live picture, a still of it, and the choice to take it or another one. */
export default function Camera({ onFile, onClose, onBrowse }: CaptureProps) {
  const camera = useCamera({ sharp: true, sound: false });
  const video = useRef<HTMLVideoElement>(null);
  const [still, setStill] = useState<File>();
  // A stream has no picture to take before its first frame.
  const [seen, setSeen] = useState<MediaStream>();
  const ready = camera.stream !== undefined && camera.stream === seen;
  const take = async () => {
    if (video.current !== null) setStill(await stillOf(video.current));
  };
  return (
    <ToolDialog
      title={words.camera}
      onClose={onClose}
      actions={
        still === undefined ? (
          <Button variant="contained" disabled={!ready} onClick={() => void take()}>
            {words.takePicture}
          </Button>
        ) : (
          <>
            <Button onClick={() => setStill(undefined)}>{words.takeAnother}</Button>
            <Button variant="contained" onClick={() => onFile(still)}>
              {words.takeIt}
            </Button>
          </>
        )
      }
    >
      {camera.problem !== undefined && <CaptureProblem problem={camera.problem} onRetry={camera.retry} onBrowse={onBrowse} />}
      {still !== undefined && <MediaFrame medium="image" blob={still} label={words.pictureTaken} />}
      {camera.problem === undefined && (
        <Box hidden={still !== undefined}>
          <LiveView stream={camera.stream} videoRef={video} onFrame={setSeen} />
        </Box>
      )}
      {still === undefined && <CameraChoice camera={camera} disabled={false} />}
    </ToolDialog>
  );
}

/** Stills as sharp as they come; films in a size that can be encoded while they run. */
export function useCamera({ sharp, sound }: { sharp: boolean; sound: boolean }) {
  const [facing, setFacing] = useState<'environment' | 'user'>('environment');
  const [deviceId, setDeviceId] = useState<string>();
  const constraints = useMemo((): MediaStreamConstraints => {
    const which = deviceId === undefined ? { facingMode: { ideal: facing } } : { deviceId: { exact: deviceId } };
    return { video: { ...which, width: { ideal: sharp ? 1920 : 1280 }, height: { ideal: sharp ? 1080 : 720 } }, audio: sound };
  }, [facing, deviceId, sharp, sound]);
  const capture = useStream('camera', constraints);
  const turn = () => {
    setDeviceId(undefined);
    setFacing(facing === 'user' ? 'environment' : 'user');
  };
  return { ...capture, turn, choose: setDeviceId };
}

export function CameraChoice({ camera, disabled }: { camera: ReturnType<typeof useCamera>; disabled: boolean }) {
  const { devices, stream } = camera;
  if (devices.length < 2) return null;
  const current = stream?.getVideoTracks()[0]?.getSettings().deviceId ?? devices[0]?.deviceId ?? '';
  const touch = window.matchMedia('(pointer: coarse)').matches;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', pt: 0.5 }}>
      <ChoiceBox
        label={words.camera}
        value={current}
        choices={deviceChoices(devices, words.camera)}
        disabled={disabled}
        onChange={camera.choose}
      />
      {touch && (
        <Button startIcon={<Cameraswitch />} disabled={disabled} onClick={camera.turn}>
          {words.frontOrBack}
        </Button>
      )}
    </Box>
  );
}

interface LiveViewProps {
  stream: MediaStream | undefined;
  videoRef: RefObject<HTMLVideoElement | null>;
  /** Called when the stream's first frame is there. */
  onFrame?: (stream: MediaStream | undefined) => void;
}

export function LiveView({ stream, videoRef, onFrame }: LiveViewProps) {
  useEffect(() => {
    const video = videoRef.current;
    if (video === null || stream === undefined) return;
    show(video, stream);
    return () => show(video, null);
  }, [videoRef, stream]);
  return (
    <Box sx={{ position: 'relative', bgcolor: 'media', borderRadius: 1, overflow: 'hidden', aspectRatio: '4 / 3' }}>
      {stream === undefined && <Blank width="100%" height="100%" />}
      <Box
        component="video"
        ref={videoRef}
        autoPlay
        muted
        playsInline
        aria-label={words.cameraSees}
        onLoadedData={() => onFrame?.(stream)}
        sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'contain' }}
      />
    </Box>
  );
}

function show(video: HTMLVideoElement, stream: MediaStream | null): void {
  video.srcObject = stream;
}

/** The frame of this moment, in the camera's own resolution. */
async function stillOf(video: HTMLVideoElement): Promise<File | undefined> {
  if (video.videoWidth === 0) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, MIME.jpeg, 0.92));
  return blob === null ? undefined : new File([blob], downloadName(['camera'], Date.now(), 'jpg'), { type: MIME.jpeg });
}
