import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RulePassage } from '../../../checks/rules/rule.ts';
import { Marked } from '../../page/Marked.tsx';
import { CodeBlock } from '../CodeBlock.tsx';
import * as words from '../words.ts';

/** Words of a rule under their heading, with what is to be written or typed. */
export function RuleWordsView({ title, passage: { text, python, shell } }: { title: string; passage: RulePassage }) {
  return (
    <Box sx={{ minWidth: 0, display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography component="h5" variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <Typography key={paragraph} variant="body2">
          <Marked text={paragraph} />
        </Typography>
      ))}
      {python !== undefined && <CodeBlock text={python.trim()} label={words.PYTHON} name={`${title}: ${words.PYTHON}`} />}
      {shell !== undefined && <CodeBlock text={shell.trim()} label={words.SHELL} name={`${title}: ${words.SHELL}`} />}
    </Box>
  );
}
