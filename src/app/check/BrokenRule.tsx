import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CheckedRule } from '../../checks/reports/result.ts';
import { findingsOf, worstOf } from '../../checks/reports/tally.ts';
import * as reports from '../../checks/reports/words.ts';
import type { Finding } from '../../checks/rules/rule.ts';
import { Marked } from '../page/Marked.tsx';
import { LOOKS } from './look.ts';
import { RuleText } from './RuleText.tsx';
import { CodeBlock } from './CodeBlock.tsx';

/** A rule that is broken: where, what shows it, and what the rule says. */
export function BrokenRule({ rule }: { rule: CheckedRule }) {
  const severity = worstOf(rule) ?? 'tip';
  const { Icon, color } = LOOKS[severity];
  return (
    <Box
      component="article"
      data-rule={rule.id}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'hairline', borderRadius: 1, p: { xs: 1.75, sm: 2.25 }, minWidth: 0 }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5 }}>
        <Icon aria-hidden sx={{ color, fontSize: '1.4rem', mt: '1px' }} />
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
            <Typography component="h4" variant="h3">
              <Marked text={rule.title} />
            </Typography>
            <Typography variant="caption" color="textSecondary">
              <Box component="span" sx={{ color, fontWeight: 600 }}>
                {reports.SEVERITY[severity]}
              </Box>{' '}
              · {rule.id} · {rule.name}
            </Typography>
          </Box>
          {findingsOf(rule).map((finding, index) => (
            <FoundHere key={index} finding={finding} />
          ))}
          <RuleText id={rule.id} />
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
        <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
          <Box>
            <Label>
              {reports.SEEN}{' '}
              <Box component="strong" sx={{ color: 'text.primary' }}>
                {proof.status ?? reports.NO_ANSWER}
              </Box>
            </Label>
            {proof.excerpt !== undefined && proof.excerpt !== '' && <CodeBlock text={proof.excerpt} copy={false} label={reports.SEEN} />}
          </Box>
          <Box>
            <Label>{reports.ASK}</Label>
            <CodeBlock text={proof.curl} label={reports.ASK} />
          </Box>
        </Box>
      )}
    </Box>
  );
}

function Label({ children }: { children: React.ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {children}
    </Typography>
  );
}
