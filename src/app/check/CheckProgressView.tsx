import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { fails, tallyOf } from '../../checks/reports/tally.ts';
import * as reports from '../../checks/reports/words.ts';
import type { CheckedRule } from '../../checks/reports/result.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import { USUAL_PATIENCE } from '../../checks/running/check.ts';
import { formatDuration } from '../../files/amounts.ts';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { useNow } from '../../ui/useNow.ts';
import { Marked } from '../page/Marked.tsx';
import { BrokenRule } from './outcome/BrokenRule.tsx';
import type { CheckState } from './run/ongoing.ts';
import * as words from './words.ts';

interface Props {
  state: CheckState & { readonly phase: 'running' };
  /** What came of those that are done with, under the author's exceptions. */
  rules: readonly CheckedRule[];
  commandOf: (id: RuleId) => string;
  onStop: () => void;
}

/** In milliseconds: what takes longer is told how long it is waited for. */
const LONG = 10_000;

/** How far it is, and what is broken so far. */
export function CheckProgressView({ state, rules, commandOf, onStop }: Props) {
  const { startedAt, progress, waiting, stopping } = state;
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
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.25 }}>
          {waiting ? words.WAITING : progress === undefined ? words.PREPARING : <Marked text={words.now(progress.now)} />}
          <Patience since={state.nowSince} shown={!waiting && progress !== undefined} />
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
        <BrokenRule key={rule.id} rule={rule} command={commandOf(rule.id)} />
      ))}
    </Box>
  );
}

/** Of what takes long: since when, and until when. */
function Patience({ since, shown }: { since: number; shown: boolean }) {
  const waited = useNow(1000) - since;
  if (!shown || waited < LONG) return null;
  return (
    <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {' '}
      · {words.patience(formatDuration(waited), formatDuration(USUAL_PATIENCE))}
    </Box>
  );
}
