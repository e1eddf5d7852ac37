import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CheckedModel } from '../../../checks/reports/result.ts';
import * as reports from '../../../checks/reports/words.ts';
import { Facts } from './Facts.tsx';

/** What the model was asked with, and what was noted by the way. */
export function HowAsked({ model }: { model: CheckedModel }) {
  return (
    <>
      <Typography variant="body2">{reports.inputs(model)}</Typography>
      {model.given.length > 0 && (
        <Box component="ul" aria-label={reports.GIVEN} sx={{ m: 0, mt: 0.5, pl: 2.5, typography: 'body2', color: 'text.secondary' }}>
          {model.given.map((one, index) => (
            <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
              <Box component="code" sx={{ color: 'text.primary' }}>
                {one.argument}
              </Box>{' '}
              {reports.given(one)}
            </Box>
          ))}
        </Box>
      )}
      <Box sx={{ mt: 1.5 }}>
        <Facts facts={reports.facts(model)} />
      </Box>
    </>
  );
}
