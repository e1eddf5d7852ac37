import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { Blank } from '../../ui/Blank.tsx';
import { reporting } from '../../files/report.ts';
import type { Arg } from '../../spec/model.ts';
import { toText, type ArgValue } from '../../spec/value.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { ToolDialog } from '../../ui/actions/ToolDialog.tsx';
import { PartOfSound } from '../../ui/sound/PartOfSound.tsx';
import { seek } from '../../ui/sound/seek.ts';
import { useSound } from '../../ui/sound/useSound.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { useObjectUrl } from '../../ui/useObjectUrl.ts';
import { usePast } from '../usePast.ts';
import { SecondsBox } from './SecondsBox.tsx';
import type { RangeTarget, Unit } from './target.ts';
import { argsOfRange, readSpan, writeSpan, type Span } from './values.ts';
import * as words from './words.ts';

interface Props {
  readonly target: RangeTarget;
  readonly values: ReadonlyMap<Arg, ArgValue>;
  readonly file: File;
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly onApply: (changes: ReadonlyMap<Arg, ArgValue>) => void;
  readonly onClose: () => void;
}

const NOTHING: Span = { start: undefined, end: undefined };

/** To a millisecond, which is finer than any screen shows. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** A recording of which a part is chosen: on its waveform, and in numbers. */
export default function RangeDialog({ target, values, file, unit, onUnit, onApply, onClose }: Props) {
  const url = useObjectUrl(file);
  const [media, setMedia] = useState<HTMLAudioElement | null>(null);
  const [length, setLength] = useState<number | null>(null);
  const [isUnplayable, setUnplayable] = useState(false);
  const [time, setTime] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const stopAt = useRef<number>(undefined);
  const decoded = useSound(file, length);
  const sound = decoded.state === 'ready' ? decoded.sound : undefined;
  const duration = sound?.duration ?? (length !== null && Number.isFinite(length) ? length : undefined);

  const [read] = useState(() => readSpan(target, values, unit));
  const [isUnreadable, setUnreadable] = useState(read === undefined);
  const past = usePast<Span>(read ?? NOTHING);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const start = past.now.start ?? 0;
  const end = past.now.end ?? duration;
  const isBackwards = end !== undefined && end <= start;
  const changes = end === undefined || isBackwards || wrong.length > 0 ? undefined : writeSpan(target, { start, end }, unit);
  const names = argsOfRange(target).map(({ name }) => name);
  const note = (id: string, isWrong: boolean) => setWrong((before) => [...before.filter((one) => one !== id), ...(isWrong ? [id] : [])]);

  const listen = () => {
    if (media === null) return;
    if (isPlaying) {
      media.pause();
      return;
    }
    seek(media, start);
    stopAt.current = end;
    void media.play().catch(reporting('Playing the part'));
  };
  const changeUnit = (next: Unit) => {
    onUnit(next);
    // What is in the fields means something else now, unless something was chosen since.
    if (past.canUndo) return;
    const again = readSpan(target, values, next);
    setUnreadable(again === undefined);
    past.restart(again ?? NOTHING);
  };
  return (
    <ToolDialog
      title={words.titleOf(names)}
      isWide
      onClose={onClose}
      actions={
        <>
          <QuietButton disabled={!past.canUndo} onClick={past.undo}>
            {words.undo}
          </QuietButton>
          <QuietButton
            disabled={duration === undefined}
            onClick={() => past.put({ start: 0, end: rounded(duration ?? 0) })}
            sx={{ mr: 'auto' }}
          >
            {words.wholeRecording}
          </QuietButton>
          <Button onClick={listen} disabled={media === null || isUnplayable || changes === undefined}>
            {isPlaying ? words.stop : words.playPart}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="contained" disabled={changes === undefined} onClick={() => changes !== undefined && onApply(changes)}>
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
        onLoadedMetadata={({ currentTarget }) => setLength(currentTarget.duration)}
        onError={() => setUnplayable(true)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={({ currentTarget }) => {
          setTime(currentTarget.currentTime);
          if (stopAt.current === undefined || currentTarget.currentTime < stopAt.current) return;
          stopAt.current = undefined;
          currentTarget.pause();
        }}
      />
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {words.partOf(file.name)} · {words.howTo}
      </Typography>
      {isUnreadable && (
        <Typography role="alert" variant="body2" sx={{ color: 'warning.main' }}>
          {words.unreadable(names)}
        </Typography>
      )}
      {sound !== undefined && media !== null && end !== undefined ? (
        <PartOfSound
          sound={sound}
          media={media}
          label={file.name}
          time={time}
          start={Math.min(start, sound.duration)}
          end={Math.min(end, sound.duration)}
          onPart={(first, last, isDone) => past.put({ start: rounded(first), end: rounded(last) }, isDone)}
          onAbort={past.cancel}
        />
      ) : isUnplayable || decoded.state === 'plain' ? (
        <Typography role="alert" variant="body2">
          {decoded.state === 'plain' ? (decoded.why ?? words.notDecoded) : words.notDecoded}
        </Typography>
      ) : (
        <Blank height={126} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', pt: 0.5 }}>
        <SecondsBox
          label={words.begins}
          value={past.now.start}
          shown={start}
          most={duration}
          onValue={(next) => past.put({ ...past.now, start: next })}
          onWrong={(isWrong) => note('start', isWrong)}
        />
        <SecondsBox
          label={words.ends}
          value={past.now.end}
          shown={end}
          most={duration}
          onValue={(next) => past.put({ ...past.now, end: next })}
          onWrong={(isWrong) => note('end', isWrong)}
        />
        <Box sx={{ minWidth: 0 }} data-becomes>
          {changes !== undefined &&
            [...changes].map(([arg, value]) => (
              <Typography key={arg.name} variant="code" component="p" sx={{ overflowWrap: 'anywhere' }}>
                {`${arg.name} = `}
                {value === undefined || value instanceof File ? '' : toText(value)}
              </Typography>
            ))}
        </Box>
      </Box>
      {isBackwards && (
        <Typography role="alert" variant="caption" color="error">
          {words.backwards}
        </Typography>
      )}
      {duration !== undefined && (past.now.end ?? 0) > duration + 0.001 && (
        <Typography role="status" variant="caption">
          {words.beyond}
        </Typography>
      )}
      {target.isUnitKnown ? (
        <Typography variant="caption" color="textSecondary">
          {words.writtenUnit(words.units[unit])}
        </Typography>
      ) : (
        <Box>
          <Typography variant="caption" component="p">
            {words.unitUntold}
          </Typography>
          <SmallSelect
            label={words.writtenIn}
            value={unit}
            options={[
              ['s', words.units.s],
              ['ms', words.units.ms],
            ]}
            onPick={(picked) => changeUnit(picked === 'ms' ? 'ms' : 's')}
          />
        </Box>
      )}
      <HiddenText role="status">{end === undefined ? '' : words.said(String(start), String(end))}</HiddenText>
    </ToolDialog>
  );
}
