import Link from '@mui/material/Link';
import * as reports from '../../../checks/reports/words.ts';
import { rulePage } from '../../../checks/rules/page.ts';
import type { RuleId } from '../../../checks/rules/rule.ts';
import { HiddenText } from '../../../ui/text/HiddenText.tsx';

/** A rule's number, which leads to its page. */
export function RuleLink({ id }: { id: RuleId }) {
  return (
    <Link href={rulePage(id)} target="_blank" rel="noopener noreferrer" title={reports.ITS_PAGE} sx={{ whiteSpace: 'nowrap' }}>
      {id}
      <HiddenText> ({reports.ITS_PAGE})</HiddenText>
    </Link>
  );
}
