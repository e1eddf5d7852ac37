import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { report } from '../../../files/report.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { ToolDialog } from '../../../ui/actions/ToolDialog.tsx';
import { saveExample } from './saveExample.ts';
import * as words from './words.ts';

interface Props {
  run: FinishedRun;
  keptKey: string;
  /** @param outcome what came of it; nothing when it was given up */
  onClose: (outcome?: string) => void;
}

const LONGEST = 200;
const FORM = 'save-example';

/** Asks what only the author knows, then saves the folder. */
export default function SaveExample({ run, keptKey, onClose }: Props) {
  const [given, setGiven] = useState({ title: titleOf(run), group: '', licence: '', other: '', source: '' });
  const [asked, setAsked] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const wrong = asked ? problemsOf(given) : {};
  const set = (name: keyof typeof given) => (event: { target: { value: string } }) =>
    setGiven((before) => ({ ...before, [name]: event.target.value.slice(0, LONGEST) }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (state === 'busy' || Object.keys(problemsOf(given)).length > 0) return;
    setState('busy');
    try {
      const terms = { title: given.title.trim(), group: given.group.trim(), licence: licenceOf(given), source: given.source.trim() };
      const withheld = await saveExample(run, keptKey, terms);
      onClose(withheld.length === 0 ? words.saved : words.savedWithout(withheld));
    } catch (error) {
      report('Saving a run as an example', error);
      setState('failed');
    }
  };
  return (
    <ToolDialog
      title={words.saveAsExample}
      onClose={() => onClose()}
      actions={
        <>
          <Button color="inherit" onClick={() => onClose()}>
            {words.cancel}
          </Button>
          <Button variant="contained" type="submit" form={FORM} aria-disabled={state === 'busy'}>
            {state === 'busy' ? words.saving : words.save}
          </Button>
        </>
      }
    >
      <Typography variant="body2" color="textSecondary">
        {words.explained}
      </Typography>
      <Box component="form" id={FORM} noValidate onSubmit={(event) => void save(event)} sx={{ display: 'grid', gap: 2, pt: 0.5 }}>
        <TextField
          size="small"
          label={words.title}
          value={given.title}
          onChange={set('title')}
          required
          error={wrong.title !== undefined}
          helperText={wrong.title}
        />
        <TextField size="small" label={words.group} value={given.group} onChange={set('group')} helperText={words.groupHelp} />
        <TextField
          size="small"
          select
          label={words.licence}
          value={given.licence}
          onChange={set('licence')}
          required
          error={wrong.licence !== undefined}
          helperText={wrong.licence ?? words.licenceHelp}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          <option value="" disabled>
            {words.chooseLicence}
          </option>
          {words.licences.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={OTHER}>{words.otherLicence}</option>
          <option value={OPEN}>{words.leftOpen}</option>
        </TextField>
        {given.licence === OTHER && (
          <TextField
            size="small"
            label={words.whichLicence}
            value={given.other}
            onChange={set('other')}
            required
            error={wrong.other !== undefined}
            helperText={wrong.other}
          />
        )}
        <TextField size="small" label={words.source} value={given.source} onChange={set('source')} helperText={words.sourceHelp} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words.holds(run.files.length, bytesOf(run))}
      </Typography>
      {run.secrets === undefined && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {words.fromHistory}
        </Typography>
      )}
      <Box role="status">{state === 'failed' && <Typography sx={{ color: 'error.main' }}>{words.failed}</Typography>}</Box>
    </ToolDialog>
  );
}

/** Values of the choice that name no licence. */
const OTHER = '#other';
const OPEN = '#open';

interface Given {
  readonly title: string;
  readonly licence: string;
  readonly other: string;
}

function licenceOf({ licence, other }: Given): string {
  if (licence === OPEN) return '';
  return licence === OTHER ? other.trim() : licence;
}

function problemsOf({ title, licence, other }: Given): { title?: string; licence?: string; other?: string } {
  return {
    ...(title.trim() === '' && { title: words.needsTitle }),
    ...(licence === '' && { licence: words.needsLicence }),
    ...(licence === OTHER && other.trim() === '' && { other: words.needsWhich }),
  };
}

/** The name of its first file without the ending, as people would write it. */
function titleOf({ files, modelId }: FinishedRun): string {
  const name = files[0]?.file.name
    .replace(/\.[^.]{1,6}$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return (name === undefined || name === '' ? words.exampleOf(modelId) : name).slice(0, LONGEST);
}

function bytesOf({ files, source }: FinishedRun): number {
  return files.reduce((sum, { file }) => sum + file.size, source?.blob.size ?? 0);
}
