import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CheckedRule } from '../../checks/reports/result.ts';
import { Marked } from '../page/Marked.tsx';
import { LOOKS } from './look.ts';

interface Props {
  rules: readonly CheckedRule[];
  look: keyof typeof LOOKS;
  /** What is said of one below its title. */
  said: (rule: CheckedRule) => string | undefined;
}

/** Rules of which there is a line to say. */
export function RuleRows({ rules, look, said }: Props) {
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
      {rules.map((rule) => (
        <Box
          component="li"
          key={rule.id}
          data-rule={rule.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', sm: 'auto minmax(0, 1fr) auto' },
            columnGap: 1.25,
            px: { xs: 1.75, sm: 2.25 },
            py: 1,
            '& + &': { borderTop: 1, borderColor: 'hairline' },
          }}
        >
          <Icon aria-hidden sx={{ color, fontSize: '1.15rem', mt: '2px' }} />
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <Marked text={rule.title} />
            </Typography>
            {said(rule) !== undefined && (
              <Typography variant="caption" color="textSecondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
                {said(rule)}
              </Typography>
            )}
          </Box>
          <Typography variant="caption" color="textSecondary" sx={{ gridColumn: { xs: 2, sm: 3 }, whiteSpace: 'nowrap', mt: '1px' }}>
            {rule.id}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
