import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { fails, tallyOf } from '../../checks/reports/tally.ts';
import * as reports from '../../checks/reports/words.ts';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { Marked } from '../page/Marked.tsx';
import { BrokenRule } from './BrokenRule.tsx';
import type { CheckState } from './useCheck.ts';
import * as words from './words.ts';

interface Props {
  state: CheckState & { readonly phase: 'running' };
  onStop: () => void;
}

/** How far it is, and what is broken so far. */
export function CheckProgressView({ state: { startedAt, progress, rules, stopping }, onStop }: Props) {
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, p: 2.5, bgcolor: 'background.paper' }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{stopping ? words.STOPPING : words.RUNNING}</Typography>
          <Typography color="textSecondary">
            <Elapsed since={startedAt} />
          </Typography>
        </Box>
        <Typography variant="body2" color="textSecondary" noWrap sx={{ mb: 1.25 }}>
          {progress === undefined ? words.PREPARING : <Marked text={progress.now} />}
        </Typography>
        <LinearProgress
          variant={total > 0 ? 'determinate' : 'indeterminate'}
          value={total > 0 ? (100 * done) / total : 0}
          aria-label={words.PROGRESS}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mt: 1.25 }}>
          <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {total > 0 && `${words.progress(done, total)} · ${reports.counts(tallyOf(rules))}`}
          </Typography>
          <Button variant="outlined" color="inherit" onClick={onStop} aria-disabled={stopping}>
            {words.STOP}
          </Button>
        </Box>
      </Box>
      {rules.filter(fails).map((rule) => (
        <BrokenRule key={rule.id} rule={rule} />
      ))}
    </Box>
  );
}
