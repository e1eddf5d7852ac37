import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { shownArgs, type ShownArg } from '../../runs/trainings/shownArgs.ts';
import type { Arg, JsonObject } from '../../spec/model.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import * as words from './words.ts';

interface Props {
  given: JsonObject;
  known: readonly Arg[];
  /** Of the training. */
  name: string;
}

/** So few are read at a glance. */
const FEW = 4;

/** What a training was started with: first what differs from the model's defaults, the rest on demand. */
export function TrainingArgs({ given, known, name }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { changed, others } = shownArgs(given, known);
  if (changed.length + others.length <= FEW) return <Values label={words.ARGUMENTS} args={[...changed, ...others]} />;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Values label={words.ARGUMENTS} args={changed} />
      {others.length > 0 && (
        <Link
          component="button"
          type="button"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={id}
          sx={{ typography: 'body2', fontWeight: 500, mt: 0.25 }}
        >
          {open ? words.LESS : changed.length === 0 ? words.allAtDefaults(others.length) : words.atDefaults(others.length)}
          <HiddenText>{words.ofTraining(name)}</HiddenText>
        </Link>
      )}
      <Box id={id} hidden={!open}>
        {open && <Values label={words.OTHER_ARGUMENTS} args={others} />}
      </Box>
    </Box>
  );
}

function Values({ label, args }: { label: string; args: readonly ShownArg[] }) {
  if (args.length === 0) return null;
  return (
    <Box component="dl" aria-label={label} sx={{ m: 0, mt: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25 }}>
      {args.map(({ name, text }) => (
        <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75, minWidth: 0 }}>
          <Typography component="dt" variant="code" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography component="dd" variant="code" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
