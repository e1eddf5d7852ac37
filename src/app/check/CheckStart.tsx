import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { READING_RULES } from '../../checks/reading/registry.ts';
import { RUNNING_RULES } from '../../checks/running/registry.ts';
import { isBadInput } from './groups.ts';
import { CodeBlock } from './CodeBlock.tsx';
import * as words from './words.ts';

interface Props {
  /** How many examples it will be asked with. */
  examples: number;
  /** Address of the API, as it is for a terminal. */
  url: string;
  badInput: boolean;
  onBadInput: (badInput: boolean) => void;
  onStart: () => void;
}

const COUNTS = {
  reading: READING_RULES.length,
  running: RUNNING_RULES.filter(({ id }) => !isBadInput(id)).length,
  bad: RUNNING_RULES.filter(({ id }) => isBadInput(id)).length,
};

/** What will be done, before anything is. */
export function CheckStart({ examples, url, badInput, onBadInput, onStart }: Props) {
  const id = useId();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        {(['reading', 'running', 'bad'] as const).map((group) => (
          <Box
            component="li"
            key={group}
            sx={{
              bgcolor: 'background.paper',
              border: 1,
              borderColor: 'hairline',
              borderRadius: 1,
              p: 2,
              display: 'flex',
              flexDirection: 'column',
              ...(group === 'bad' && !badInput && { borderStyle: 'dashed', bgcolor: 'transparent' }),
            }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
              <Typography component="h3" variant="h3">
                {words.GROUPS[group].title}
              </Typography>
              <Typography variant="caption" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
                {words.rules(COUNTS[group])}
              </Typography>
            </Box>
            <Typography variant="body2" color="textSecondary">
              {words.GROUPS[group].about}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2">
        {examples > 0 ? words.withExamples(examples) : words.WITH_OWN} {words.COSTS}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 0.75, ml: -1.125 }}>
        <Checkbox
          id={id}
          checked={badInput}
          onChange={(event) => onBadInput(event.target.checked)}
          slotProps={{ input: { 'aria-describedby': `${id}-help` } }}
        />
        <Box sx={{ pt: 1 }}>
          <Typography component="label" htmlFor={id} variant="body2" sx={{ fontWeight: 600, cursor: 'pointer' }}>
            {words.BAD_INPUT}
          </Typography>
          <Typography id={`${id}-help`} variant="body2" color="textSecondary">
            {words.BAD_INPUT_HELP}
          </Typography>
        </Box>
      </Box>
      <Box>
        <Button variant="contained" onClick={onStart} sx={{ px: 3 }}>
          {words.START}
        </Button>
      </Box>
      <AsCommand url={url} />
    </Box>
  );
}

function AsCommand({ url }: { url: string }) {
  return (
    <Box sx={{ borderTop: 1, borderColor: 'hairline', pt: 2, mt: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {words.AS_COMMAND}
      </Typography>
      <CodeBlock text={words.command(url)} />
    </Box>
  );
}
