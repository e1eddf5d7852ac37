import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { READING_RULES } from '../../checks/reading/registry.ts';
import { rulePage } from '../../checks/rules/page.ts';
import type { RulePassage, RuleId } from '../../checks/rules/rule.ts';
import * as headings from '../../checks/rules/words.ts';
import { Marked } from '../page/Marked.tsx';
import { SourceText } from './SourceText.tsx';
import * as words from './words.ts';

/** Number and name of a hint's rule, and behind them what it says of itself. The browser's own way to fold: it is found by its search. */
export function HintRule({ id }: { id: RuleId }) {
  const rule = READING_RULES.find((one) => one.id === id);
  if (rule === undefined) return null;
  const { name, title, doc } = rule;
  const sections: readonly (readonly [string, RulePassage])[] = [
    [headings.WHAT, { text: doc.what }],
    [headings.WHY, { text: doc.why }],
    [headings.EXAMPLE, doc.example],
    [headings.REMEDY, doc.remedy],
  ];
  return (
    <Box component="details" data-rule={id}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', width: 'fit-content', maxWidth: '100%', typography: 'caption', color: 'text.secondary', py: 0.25 }}
      >
        {id} {name}
      </Box>
      <Box sx={{ borderLeft: 2, borderColor: 'hairline', pl: 1.5, mt: 0.5, mb: 1, display: 'grid', gap: 1.25 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {sections.map(([heading, { text, python, shell }]) => (
          <Box key={heading} sx={{ minWidth: 0 }}>
            <Typography component="h5" variant="caption" color="textSecondary" sx={{ display: 'block', fontWeight: 600 }}>
              {heading}
            </Typography>
            {text.split('\n\n').map((paragraph) => (
              <Typography key={paragraph} variant="body2" sx={{ '& + &': { mt: 1 } }}>
                <Marked text={paragraph} />
              </Typography>
            ))}
            {[python, shell].map((code) => code !== undefined && <SourceText key={code} text={code.trim()} />)}
          </Box>
        ))}
        <Link href={rulePage(id)} target="_blank" rel="noopener noreferrer" variant="body2" sx={{ width: 'fit-content' }}>
          {words.RULE_PAGE}
        </Link>
      </Box>
    </Box>
  );
}
