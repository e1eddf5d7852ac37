import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { proxy } from 'comlink';
import { useEffect, useId, useMemo, useState } from 'react';
import { downloadName } from '../../files/clock.ts';
import { report } from '../../files/report.ts';
import { asString } from '../../spec/loose.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import { ToolDialog } from '../../ui/actions/ToolDialog.tsx';
import { useRemembered } from '../../ui/remembered.ts';
import type { Dataset } from './dataset.ts';
import { exporting } from './exporting.ts';
import type { Following } from './many/following.ts';
import type { ExportFormat } from './format.ts';
import { exportFormats } from './formats/all.ts';
import { changesOnTheWay, notOffered } from './changes.ts';
import * as words from './words.ts';

interface Props {
  load: (following: Following) => Promise<Dataset>;
  /** Stem of the file's name. */
  name: string;
  note?: string | undefined;
  onClose: () => void;
}

type Loaded = { readonly dataset: Dataset } | 'failed' | undefined;

/** Asks which program it is for, says what that program won't see of it, and saves the file. */
export default function SaveForDialog({ load, name, note, onClose }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [far, setFar] = useState<Far>();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    load({ signal, onProgress: (done, total) => !signal.aborted && setFar({ done, total }) }).then(
      (dataset) => !signal.aborted && setLoaded({ dataset }),
      (error: unknown) => {
        if (signal.aborted) return;
        report('Putting together what other programs take', error);
        setLoaded('failed');
      },
    );
    return () => leaving.abort();
  }, [load]);
  if (typeof loaded === 'object') return <Choices dataset={loaded.dataset} name={name} note={note} onClose={onClose} />;
  return (
    <ToolDialog
      title={words.title}
      onClose={onClose}
      actions={
        <Button color="inherit" onClick={onClose}>
          {words.cancel}
        </Button>
      }
    >
      <Typography variant="body2" role="status" sx={{ color: loaded === 'failed' ? 'error.main' : 'text.secondary' }}>
        {loaded === 'failed' ? words.notRead : words.looking}
      </Typography>
      {loaded === undefined && <HowFar far={far} words={words.lookedAt} label={words.looking} />}
    </ToolDialog>
  );
}

interface Far {
  readonly done: number;
  readonly total: number;
}

interface FarProps {
  /** Undefined where nobody knows. */
  far: Far | undefined;
  words: (done: number, total: number) => string;
  label: string;
}

function HowFar({ far, words: say, label }: FarProps) {
  const text = far === undefined ? undefined : say(far.done, far.total);
  return (
    <Box>
      <LinearProgress
        aria-label={label}
        {...(far !== undefined && { variant: 'determinate', value: (100 * far.done) / far.total, 'aria-valuetext': text })}
      />
      <Typography
        variant="caption"
        component="p"
        color="textSecondary"
        sx={{ mt: 0.5, minHeight: '1.4em', fontVariantNumeric: 'tabular-nums' }}
      >
        {text}
      </Typography>
    </Box>
  );
}

type Phase = 'asking' | 'failed' | { readonly ending: AbortController };

function Choices({ dataset, name, note, onClose }: Omit<Props, 'load'> & { dataset: Dataset }) {
  const id = useId();
  const fitting = useMemo(() => exportFormats.filter((format) => format.fits(dataset)), [dataset]);
  const [wanted, setWanted] = useRemembered('export-format', asString);
  const [isWith, setWith] = useState(false);
  const [phase, setPhase] = useState<Phase>('asking');
  const format = fitting.find((one) => one.id === wanted) ?? fitting[0];
  const blobs = useMemo(() => picturesIn(dataset), [dataset]);
  const withPictures = isWith && blobs.length > 0 && format?.pictures !== undefined;
  const changes = useMemo(
    () => (format === undefined ? [] : changesOnTheWay(dataset, format, withPictures)),
    [dataset, format, withPictures],
  );
  const [made, setMade] = useState<number>();
  const isSaving = typeof phase === 'object';
  useEffect(() => {
    if (typeof phase !== 'object') return;
    return () => phase.ending.abort();
  }, [phase]);
  const save = (chosen: ExportFormat) => {
    const ending = new AbortController();
    const { signal } = ending;
    // A worker that is ended writes no more, and gives its memory back.
    signal.addEventListener('abort', exporting.close);
    setPhase({ ending });
    setMade(undefined);
    const at = Date.now();
    const onPicture = proxy((count: number) => !signal.aborted && setMade(count));
    exporting.call.writeExport(dataset, chosen.id, { name, withPictures, at }, onPicture).then(
      (written) => {
        if (signal.aborted) return;
        saveBlob(written.blob, downloadName([name], at, written.ending));
        onClose();
      },
      (error: unknown) => {
        if (signal.aborted) return;
        report('Writing a file for another program', error);
        setPhase('failed');
      },
    );
  };
  // How many other files there will be only writing them tells.
  const total = format !== undefined && (withPictures || format.holdsPictures === true) ? blobs.length : undefined;
  return (
    <ToolDialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {words.cancel}
          </Button>
          {format !== undefined && (
            <Button variant="contained" aria-disabled={isSaving} onClick={() => !isSaving && save(format)}>
              {isSaving ? words.saving : words.save}
            </Button>
          )}
        </>
      }
    >
      <Box>
        <Typography variant="body2">{words.contents(dataset)}</Typography>
        {notOffered(dataset).map((line) => (
          <Typography key={line} variant="body2" color="textSecondary">
            {line}
          </Typography>
        ))}
        {note !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {note}
          </Typography>
        )}
      </Box>
      {format === undefined ? (
        <Typography variant="body2">{words.nothing}</Typography>
      ) : (
        <>
          <FormatList formats={fitting} chosen={format} onChoose={setWanted} />
          <PicturesChoice format={format} blobs={blobs} checked={withPictures} onCheck={setWith} />
          <Box role="status" aria-labelledby={`${id}-changes`} sx={{ minHeight: 48 }}>
            <Typography id={`${id}-changes`} variant="caption" component="h3" color="textSecondary" sx={{ fontWeight: 600 }}>
              {changes.length === 0 ? words.losesNothing : words.changesTitle}
            </Typography>
            <Box component="ul" sx={{ m: 0, mt: 0.25, pl: 2.25, typography: 'body2', display: 'grid', gap: 0.25 }}>
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </Box>
          </Box>
        </>
      )}
      {isSaving && (
        <HowFar
          far={made === undefined || total === undefined ? undefined : { done: Math.min(made, total), total }}
          words={words.written}
          label={words.saving}
        />
      )}
      {phase === 'failed' && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>
          {words.notSaved}
        </Typography>
      )}
    </ToolDialog>
  );
}

function picturesIn({ images, sounds = [] }: Dataset): readonly { readonly size: number }[] {
  return [...new Set([...images, ...sounds].flatMap(({ blob }) => blob ?? []))];
}

interface ListProps {
  formats: readonly ExportFormat[];
  chosen: ExportFormat;
  onChoose: (id: string) => void;
}

/** The names of formats say everything to those who know them, and nothing to others. */
function FormatList({ formats, chosen, onChoose }: ListProps) {
  return (
    <RadioGroup
      aria-label={words.formats}
      value={chosen.id}
      onChange={(_, value) => onChoose(value)}
      sx={{ flexWrap: 'nowrap', border: 1, borderColor: 'hairline', borderRadius: 1, overflow: 'hidden' }}
    >
      {formats.map(({ id, label, about }) => (
        <FormControlLabel
          key={id}
          value={id}
          control={<Radio size="small" slotProps={{ input: { 'aria-label': label, 'aria-description': about } }} sx={{ py: 0.75 }} />}
          label={
            <Box sx={{ py: 0.75, minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600, lineHeight: 1.35 }}>
                {label}
              </Typography>
              <Typography variant="caption" component="p" color="textSecondary" sx={{ lineHeight: 1.35 }}>
                {about}
              </Typography>
            </Box>
          }
          sx={{
            m: 0,
            px: 0.5,
            alignItems: 'start',
            bgcolor: id === chosen.id ? 'action.selected' : 'transparent',
            '& + &': { borderTop: 1, borderColor: 'hairline' },
          }}
        />
      ))}
    </RadioGroup>
  );
}

interface PicturesProps {
  format: ExportFormat;
  blobs: readonly { readonly size: number }[];
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

function PicturesChoice({ format, blobs, checked, onCheck }: PicturesProps) {
  if (format.pictures === undefined) return null;
  const bytes = blobs.reduce((sum, { size }) => sum + size, 0);
  if (blobs.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {words.noPictures}
      </Typography>
    );
  }
  return (
    <FormControlLabel
      control={<Checkbox size="small" checked={checked} onChange={(_, next) => onCheck(next)} />}
      label={<Typography variant="body2">{words.withPictures(blobs.length, bytes, format.isOfSounds === true)}</Typography>}
      sx={{ m: 0, ml: -0.75 }}
    />
  );
}
