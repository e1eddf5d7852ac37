import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Arg } from '../../spec/model.ts';
import { ToolDialog } from '../../ui/actions/ToolDialog.tsx';
import { choicesToSweep, plainArg, readList, readRange, sweepKind, type ReadValues, type SweepValue } from '../../runs/batch/values.ts';
import { valueInWords } from '../../runs/batch/words.ts';
import * as words from './words.ts';

interface Props {
  args: readonly Arg[];
  onVary: (arg: string, values: readonly SweepValue[]) => void;
  onClose: () => void;
}

/** Asks which argument to vary, and over what. */
export default function VaryDialog({ args, onVary, onClose }: Props) {
  const fit = args.filter((arg) => sweepKind(arg) !== undefined);
  const [name, setName] = useState(fit[0]?.name);
  const [tried, setTried] = useState(false);
  const [byArg, setByArg] = useState<Readonly<Record<string, Entered>>>({});
  const arg = fit.find((one) => one.name === name);
  if (arg === undefined) return null;
  const entered = byArg[arg.name] ?? startOf(arg);
  const { values, problem } = valuesOf(arg, entered);
  const change = (part: Partial<Entered>) => setByArg({ ...byArg, [arg.name]: { ...entered, ...part } });
  return (
    <ToolDialog
      title={words.VARY_ONE}
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            {words.CANCEL}
          </Button>
          <Button
            variant="contained"
            onClick={() => {
              setTried(true);
              if (problem === undefined) onVary(arg.name, values);
            }}
          >
            {problem === undefined ? words.runValues(values.length) : words.RUN}
          </Button>
        </>
      }
    >
      <Typography variant="body2" color="textSecondary">
        {words.ABOUT_RUNS}
      </Typography>
      <TextField
        select
        size="small"
        label={words.ARGUMENT}
        value={arg.name}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ select: { native: true }, htmlInput: { 'aria-label': words.ARGUMENT } }}
        sx={{ mt: 1 }}
      >
        {fit.map((one) => (
          <option key={`${one.in} ${one.name}`} value={one.name}>
            {one.name}
          </option>
        ))}
      </TextField>
      {sweepKind(arg) === 'choices' ? (
        <Choices arg={arg} ticked={entered.ticked} onTick={(ticked) => change({ ticked })} />
      ) : (
        <Numbers entered={entered} onChange={change} />
      )}
      <Typography
        variant="body2"
        role="status"
        sx={{ color: tried && problem !== undefined ? 'error.main' : 'text.secondary', minHeight: 21, overflowWrap: 'anywhere' }}
      >
        {problem ?? wordsOf(values)}
      </Typography>
    </ToolDialog>
  );
}

interface Entered {
  readonly by: 'list' | 'range';
  readonly list: string;
  readonly from: string;
  readonly to: string;
  readonly steps: string;
  readonly ticked: readonly number[];
}

/** The argument's own limits are a good beginning. */
function startOf(arg: Arg): Entered {
  const { minimum, maximum } = plainArg(arg);
  const limited = minimum !== undefined && maximum !== undefined;
  return {
    by: limited ? 'range' : 'list',
    list: '',
    from: String(minimum ?? ''),
    to: String(maximum ?? ''),
    steps: '5',
    ticked: choicesToSweep(arg).length <= 12 ? choicesToSweep(arg).map((_, index) => index) : [],
  };
}

function valuesOf(arg: Arg, { by, list, from, to, steps, ticked }: Entered): ReadValues {
  if (sweepKind(arg) === 'numbers') return by === 'list' ? readList(arg, list) : readRange(arg, from, to, steps);
  const values = choicesToSweep(arg).filter((_, index) => ticked.includes(index));
  return { values, problem: values.length < 2 ? words.TICK_TWO : undefined };
}

function wordsOf(values: readonly SweepValue[]): string {
  const texts = values.map(({ text }) => text);
  return texts.length > 12 ? `${texts.slice(0, 6).join(', ')} … ${texts.slice(-3).join(', ')}` : texts.join(', ');
}

function Choices({ arg, ticked, onTick }: { arg: Arg; ticked: readonly number[]; onTick: (ticked: readonly number[]) => void }) {
  return (
    <Box
      role="group"
      aria-label={words.valuesFor(arg.name)}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, maxHeight: 280, overflowY: 'auto' }}
    >
      {choicesToSweep(arg).map(({ text }, index) => (
        <FormControlLabel
          key={`${index} ${text}`}
          label={<Typography variant="code">{valueInWords(text)}</Typography>}
          control={
            <Checkbox
              size="small"
              checked={ticked.includes(index)}
              onChange={({ target }) => onTick(target.checked ? [...ticked, index] : ticked.filter((other) => other !== index))}
            />
          }
        />
      ))}
    </Box>
  );
}

function Numbers({ entered, onChange }: { entered: Entered; onChange: (part: Partial<Entered>) => void }) {
  const { by, list, from, to, steps } = entered;
  const box = (key: 'from' | 'to' | 'steps', label: string, value: string) => (
    <TextField
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange({ [key]: target.value })}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
      sx={{ flex: '1 1 90px' }}
    />
  );
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={words.HOW_GIVEN}
        value={by}
        onChange={(_, chosen: Entered['by'] | null) => chosen !== null && onChange({ by: chosen })}
      >
        <ToggleButton value="range" sx={{ px: 1.5, textTransform: 'none' }}>
          {words.BY_RANGE}
        </ToggleButton>
        <ToggleButton value="list" sx={{ px: 1.5, textTransform: 'none' }}>
          {words.BY_LIST}
        </ToggleButton>
      </ToggleButtonGroup>
      {by === 'list' ? (
        <TextField
          size="small"
          label={words.VALUES}
          placeholder="0.1, 0.5, 0.9"
          value={list}
          onChange={({ target }) => onChange({ list: target.value })}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
        />
      ) : (
        <Box sx={{ display: 'flex', gap: 1.25, mt: 0.5 }}>
          {box('from', words.FROM, from)}
          {box('to', words.TO, to)}
          {box('steps', words.HOW_MANY, steps)}
        </Box>
      )}
    </>
  );
}
