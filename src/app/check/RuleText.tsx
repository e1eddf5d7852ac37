import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import * as reports from '../../checks/reports/words.ts';
import { aboutRule } from '../../checks/reports/aboutRule.ts';
import type { RulePassage, RuleId } from '../../checks/rules/rule.ts';
import { Marked } from '../page/Marked.tsx';
import { Disclosure } from './Disclosure.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import * as words from './words.ts';

/** What a rule says of itself, at the place where it was broken. */
export function RuleText({ id }: { id: RuleId }) {
  const about = aboutRule(id);
  if (about === undefined) return null;
  const { doc, page } = about;
  const sections: readonly (readonly [string, RulePassage])[] = [
    [reports.WHAT, { text: doc.what }],
    [reports.WHY, { text: doc.why }],
    [reports.EXAMPLE, doc.example],
    [reports.REMEDY, doc.remedy],
  ];
  return (
    <Disclosure title={words.ABOUT}>
      <Box sx={{ borderLeft: 2, borderColor: 'hairline', pl: 2, mt: 1, display: 'grid', gap: 1.5 }}>
        {sections.map(([title, { text, python, shell }]) => (
          <Box key={title} sx={{ minWidth: 0 }}>
            <Typography component="h5" variant="caption" color="textSecondary" sx={{ fontWeight: 600 }}>
              {title}
            </Typography>
            {text.split(/\n\s*\n/).map((paragraph) => (
              <Typography key={paragraph} variant="body2" sx={{ '& + &': { mt: 1 } }}>
                <Marked text={paragraph} />
              </Typography>
            ))}
            {[python, shell].map((code) => code !== undefined && <CodeBlock key={code} text={code.trim()} />)}
          </Box>
        ))}
        <Link href={page} target="_blank" rel="noopener noreferrer" variant="body2" sx={{ width: 'fit-content' }}>
          {reports.ITS_PAGE}
        </Link>
      </Box>
    </Disclosure>
  );
}
