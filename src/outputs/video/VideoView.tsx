import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type KeyboardEvent } from 'react';
import { MediaFrame } from '../../ui/MediaFrame.tsx';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import { lengthOf, MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import { frameAt, setSpeed, showFrame, stepTo, timeText } from '../../ui/film/frames.ts';
import { useRead } from '../../ui/useRead.ts';
import { filmSizeOf } from './filmSize.ts';
import { FrameButtons } from '../../ui/film/FrameButtons.tsx';
import { useFrameRate } from '../../ui/film/useFrameRate.ts';
import * as words from './words.ts';

/** A film with what one needs to look at single frames: steps, slow motion, the time to a thousandth. */
export default function VideoView(file: FileData) {
  const [video, setVideo] = useState<HTMLVideoElement>();
  const [facts, setFacts] = useState<readonly (string | undefined)[]>([]);
  const [time, setTime] = useState(0);
  const size = useRead(file.blob, filmSizeOf);
  const rate = useFrameRate(video);
  const step = (direction: 1 | -1) => {
    if (video === undefined) return;
    showFrame(video, stepTo(video.currentTime, direction, rate.value, video.duration));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ',' && event.key !== '.') return;
    event.preventDefault();
    step(event.key === '.' ? 1 : -1);
  };
  return (
    <Box
      role="group"
      aria-label={words.playerOf(file.fileName)}
      onKeyDown={onKeyDown}
      onTimeUpdateCapture={({ target }) => target instanceof HTMLVideoElement && setTime(target.currentTime)}
      onSeekedCapture={({ target }) => target instanceof HTMLVideoElement && setTime(target.currentTime)}
      onLoadedMetadataCapture={({ target }) => {
        if (!(target instanceof HTMLVideoElement)) return;
        // Without pictures there are no frames to step through.
        if (target.videoWidth === 0) return;
        setVideo(target);
        setFacts([words.size(target.videoWidth, target.videoHeight), lengthOf(target)]);
      }}
    >
      <MediaFrame medium="video" blob={file.blob} label={words.videoIn(file.fileName)} size={size} />
      {(video !== undefined || size !== undefined) && (
        // In its place before it can be used.
        <Box
          sx={{
            visibility: video === undefined ? 'hidden' : 'visible',
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 0.5,
            mt: 0.5,
          }}
        >
          <FrameButtons
            onStep={step}
            onSpeed={(speed) => video !== undefined && setSpeed(video, speed)}
            onSave={() => video !== undefined && void saveFrame(video, file.fileName, time)}
          >
            <Typography variant="code" sx={{ flex: 1, minWidth: 150, fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>
              {words.atFrame(timeText(time), frameAt(time, rate.value), !rate.measured)}
            </Typography>
          </FrameButtons>
        </Box>
      )}
      <MediaCaption file={file} facts={facts} />
    </Box>
  );
}

async function saveFrame(video: HTMLVideoElement, fileName: string, time: number): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (blob !== null) saveBlob(blob, `${fileName.replace(/\.\w+$/, '')}-${time.toFixed(3)}s.png`);
}
