import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CheckedRule } from '../../../checks/reports/result.ts';
import { Marked } from '../../page/Marked.tsx';
import { groupByReason } from './groupByReason.ts';
import { LOOKS } from './look.ts';
import { RuleLink } from './RuleLink.tsx';

interface Props {
  rules: readonly CheckedRule[];
  look: keyof typeof LOOKS;
  /** What is said of one; of those of which the same is said, it is said once. */
  said: (rule: CheckedRule) => string | undefined;
}

/** Rules of which there is a line to say. */
export function RuleRows({ rules, look, said: saidOf }: Props) {
  const { Icon, color } = LOOKS[look];
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'hairline',
        borderRadius: 1,
        overflow: 'hidden',
      }}
    >
      {groupByReason(rules, saidOf).map(({ said, rules: group }) => (
        <Box
          component="li"
          key={group[0]?.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'auto minmax(0, 1fr)',
            columnGap: 1.25,
            px: { xs: 1.75, sm: 2.25 },
            py: 1,
            '& + &': { borderTop: 1, borderColor: 'hairline' },
          }}
        >
          <Icon aria-hidden sx={{ color, fontSize: '1.15rem', mt: '2px' }} />
          <Box sx={{ minWidth: 0 }}>
            {group.length > 1 && (
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere', mb: 0.25 }}>
                {said}
              </Typography>
            )}
            {group.map((rule) => (
              <Box key={rule.id} data-rule={rule.id} sx={{ display: 'flex', justifyContent: 'space-between', columnGap: 1.5 }}>
                <Typography
                  variant="body2"
                  color={group.length > 1 ? 'textSecondary' : undefined}
                  sx={{ overflowWrap: 'anywhere', minWidth: 0 }}
                >
                  <Marked text={rule.title} />
                </Typography>
                <Typography variant="caption" component="span" sx={{ mt: '1px' }}>
                  <RuleLink id={rule.id} />
                </Typography>
              </Box>
            ))}
            {group.length === 1 && said !== undefined && (
              <Typography variant="caption" color="textSecondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
                {said}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
