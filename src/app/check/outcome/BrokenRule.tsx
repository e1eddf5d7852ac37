import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CheckedRule } from '../../../checks/reports/result.ts';
import { fails, findingsOf, worstOf } from '../../../checks/reports/tally.ts';
import * as reports from '../../../checks/reports/words.ts';
import type { Finding } from '../../../checks/rules/rule.ts';
import { Marked } from '../../page/Marked.tsx';
import { CodeBlock } from '../CodeBlock.tsx';
import * as words from '../words.ts';
import { LOOKS } from './look.ts';
import { RuleLink } from './RuleLink.tsx';
import { RuleText } from './RuleText.tsx';

interface Props {
  rule: CheckedRule;
  /** Repeats this rule in a terminal. */
  command: string;
}

/** A rule that is broken: where, what shows it, what to do, and how to see it again. */
export function BrokenRule({ rule, command }: Props) {
  const severity = worstOf(rule) ?? 'tip';
  const { Icon, color } = LOOKS[severity];
  return (
    <Box
      component="article"
      data-rule={rule.id}
      aria-label={`${reports.SEVERITY[severity]}: ${rule.title.replaceAll('`', '')}`}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'hairline', borderRadius: 1, p: { xs: 1.75, sm: 2.25 }, minWidth: 0 }}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          columnGap: 1.5,
          '& > div': { gridColumn: { xs: '1 / -1', sm: 2 } },
        }}
      >
        <Icon aria-hidden sx={{ color, fontSize: '1.4rem', mt: '1px' }} />
        <Typography component="h4" variant="h3">
          <Marked text={rule.title} />
        </Typography>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="caption" color="textSecondary" component="p">
            <Box component="span" sx={{ color, fontWeight: 600 }}>
              {reports.SEVERITY[severity]}
            </Box>{' '}
            · <RuleLink id={rule.id} /> · {rule.name}
          </Typography>
          {findingsOf(rule).map((finding, index) => (
            <FoundHere key={index} finding={finding} />
          ))}
          <RuleText id={rule.id} isRemedyOpen={fails(rule)} />
          <Box sx={{ mt: 1.25 }}>
            <CodeBlock text={command} label={words.THIS_ALONE} name={words.THIS_ALONE} />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

function FoundHere({ finding: { place, text, proof } }: { finding: Finding }) {
  const where = reports.place(place);
  return (
    <Box sx={{ mt: 1, '& + &': { borderTop: 1, borderColor: 'hairline', mt: 1.5, pt: 1.5 } }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {where !== '' && (
          <Box component="span" sx={{ typography: 'code', color: 'text.secondary' }}>
            {where}:{' '}
          </Box>
        )}
        {text}
      </Typography>
      {proof !== undefined && (
        <Box sx={{ display: 'grid', gap: 0.5, mt: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Came status={proof.status} excerpt={proof.excerpt} />
          <CodeBlock text={proof.curl} label={reports.ASK} name={reports.ASK} />
        </Box>
      )}
    </Box>
  );
}

function Came({ status, excerpt }: { status: number | undefined; excerpt: string | undefined }) {
  const label = (
    <>
      {reports.SEEN}{' '}
      <Box component="strong" sx={{ color: 'text.primary' }}>
        {status ?? reports.NO_ANSWER}
      </Box>
    </>
  );
  if (excerpt !== undefined && excerpt !== '') return <CodeBlock text={excerpt} copy={false} label={label} name={reports.SEEN} />;
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {label}
    </Typography>
  );
}
