import Box from '@mui/material/Box';
import { aboutRule } from '../../../checks/reports/aboutRule.ts';
import * as reports from '../../../checks/reports/words.ts';
import type { RuleId } from '../../../checks/rules/rule.ts';
import { Disclosure } from '../Disclosure.tsx';
import { RuleWordsView } from './RuleWordsView.tsx';

interface Props {
  id: RuleId;
  /** Whether the remedy is in sight at once. */
  isRemedyOpen: boolean;
}

/** What a rule says of itself, at the place where it was broken: what to do in sight, the rest for whoever asks. */
export function RuleText({ id, isRemedyOpen }: Props) {
  const about = aboutRule(id);
  if (about === undefined) return null;
  const { what, why, example, remedy } = about.doc;
  return (
    <>
      {isRemedyOpen && (
        <Box sx={{ mt: 1.5 }}>
          <RuleWordsView title={reports.REMEDY} passage={remedy} />
        </Box>
      )}
      <Disclosure title={reports.ABOUT}>
        <Box
          sx={{ borderLeft: 2, borderColor: 'hairline', pl: 2, mt: 1, display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
        >
          <RuleWordsView title={reports.WHAT} passage={{ text: what }} />
          <RuleWordsView title={reports.WHY} passage={{ text: why }} />
          <RuleWordsView title={reports.EXAMPLE} passage={example} />
          {!isRemedyOpen && <RuleWordsView title={reports.REMEDY} passage={remedy} />}
        </Box>
      </Disclosure>
    </>
  );
}
