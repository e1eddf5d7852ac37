import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { Blank } from '../Blank.tsx';
import { reporting } from '../../files/report.ts';
import { editedName } from './edited.ts';
import type { EditorProps } from './edited.ts';
import { formatBytes } from '../../files/amounts.ts';
import { decodeSound, TooLong, type Sound } from '../../files/sound/decode.ts';
import { cutWav, readWavLayout, type WavLayout } from '../../files/sound/cutWav.ts';
import { describeSound, HEADER_BYTES, inKilohertz } from '../../files/sound/header.ts';
import { lossOf } from '../../files/sound/loss.ts';
import { seek } from '../sound/seek.ts';
import { encodeWav } from '../../files/sound/wav.ts';
import { lengthText, PartOfSound } from '../sound/PartOfSound.tsx';
import { ToolDialog } from '../actions/ToolDialog.tsx';
import { useObjectUrl } from '../useObjectUrl.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

/** Bytes before the samples of most WAV files. */
const HEAD = 44;

/** Keeps a part of a recording, as WAV: out of an uncompressed WAV sample by sample, of everything else what the browser decodes. */
export default function TrimDialog({ file, onDone, onClose }: EditorProps) {
  const url = useObjectUrl(file);
  const [media, setMedia] = useState<HTMLAudioElement | null>(null);
  const [time, setTime] = useState(0);
  const { sound, layout, problem, onLength } = useSamples(file);
  const [chosen, setChosen] = useState<readonly [number, number]>();
  const [start, end] = chosen ?? [0, sound?.duration ?? 0];
  const stopAt = useRef<number>(undefined);
  const rate = layout?.rate ?? sound?.rate ?? 0;
  const from = Math.round(start * rate);
  const to = Math.max(from + 1, Math.round(end * rate));

  const listen = () => {
    if (media === null) return;
    seek(media, start);
    stopAt.current = end;
    void media.play().catch(reporting('Playing the part that stays'));
  };
  const apply = () => {
    if (sound === undefined) return;
    const blob =
      layout === undefined
        ? encodeWav(
            sound.channels.map((channel) => channel.subarray(from, to)),
            rate,
          )
        : cutWav(file, layout, from, to);
    const name = editedName(file.name, 'trimmed', 'wav');
    const kept = lengthText(end - start);
    const how = layout === undefined ? words.trimmedAnew(kept, inKilohertz(rate)) : words.trimmed(kept);
    onDone(new File([blob], name, { type: MIME.wav }), how);
  };
  const size = (to - from) * (layout?.frame ?? (sound?.channels.length ?? 0) * 2) + HEAD;
  return (
    <ToolDialog
      title={words.trim}
      onClose={onClose}
      actions={
        <>
          <Button onClick={listen} disabled={sound === undefined}>
            {words.listen}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="contained" disabled={chosen === undefined || end <= start} onClick={apply}>
            {words.apply}
          </Button>
        </>
      }
    >
      <Box
        component="audio"
        ref={setMedia}
        src={url}
        preload="metadata"
        aria-label={file.name}
        sx={{ display: 'none' }}
        onLoadedMetadata={({ currentTarget }) => onLength(currentTarget.duration)}
        onTimeUpdate={({ currentTarget }) => {
          setTime(currentTarget.currentTime);
          if (stopAt.current !== undefined && currentTarget.currentTime >= stopAt.current) {
            stopAt.current = undefined;
            currentTarget.pause();
          }
        }}
      />
      {problem !== undefined && (
        <Typography role="alert" variant="body2" sx={{ color: 'error.main' }}>
          {problem}
        </Typography>
      )}
      {sound === undefined && problem === undefined && <Blank height={110} />}
      {sound !== undefined && media !== null && (
        <>
          <PartOfSound
            sound={sound}
            media={media}
            label={file.name}
            time={time}
            start={start}
            end={end}
            onPart={(first, last) => setChosen([first, last])}
          />
          <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {words.keptPart({ from: lengthText(start), to: lengthText(end), length: lengthText(end - start), size: formatBytes(size) })}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {layout === undefined || sound.header === undefined
              ? lossOf(sound.header, rate)
              : words.cutAsTheyAre(describeSound(sound.header))}{' '}
            {words.originalKept}
          </Typography>
        </>
      )}
    </ToolDialog>
  );
}

async function layoutOf(file: File): Promise<WavLayout | undefined> {
  return readWavLayout(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()), file.size);
}

function useSamples(file: File) {
  const [seconds, setSeconds] = useState<number>();
  const [state, setState] = useState<{ sound?: Sound; layout?: WavLayout | undefined; problem?: string }>({});
  useEffect(() => {
    if (seconds === undefined) return;
    let wanted = true;
    Promise.all([decodeSound(file, seconds, true), layoutOf(file)]).then(
      ([sound, layout]) => wanted && setState({ sound, layout }),
      (error: unknown) =>
        wanted &&
        setState({
          problem: error instanceof TooLong ? words.tooLong : words.notDecoded,
        }),
    );
    return () => {
      wanted = false;
    };
  }, [file, seconds]);
  return { ...state, onLength: setSeconds };
}
