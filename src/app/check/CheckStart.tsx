import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { READING_RULES } from '../../checks/reading/registry.ts';
import { RUNNING_RULES } from '../../checks/running/registry.ts';
import { BadInputChoice } from './BadInputChoice.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { ExceptionsPlace } from './exceptions/ExceptionsPlace.tsx';
import { isBadInput } from './run/groups.ts';
import { StartButton } from './StartButton.tsx';
import * as words from './words.ts';

interface Props {
  /** How many examples it will be asked with. */
  examples: number;
  /** The same in a terminal. */
  command: string;
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
export function CheckStart({ examples, command, badInput, onBadInput, onStart }: Props) {
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
                {group === 'bad' && !badInput ? words.onlyIfAsked(COUNTS.bad) : words.rules(COUNTS[group])}
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
      <BadInputChoice checked={badInput} onChange={onBadInput} />
      <StartButton label={words.START} onStart={onStart} />
      <Box sx={{ borderTop: 1, borderColor: 'hairline', pt: 2, mt: 1, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <ExceptionsPlace />
        <CodeBlock text={command} label={words.AS_COMMAND} name={words.AS_COMMAND} />
      </Box>
    </Box>
  );
}
