import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Metadata } from '../api/metadata.ts';
import { versionWords } from './Header.tsx';
import { HelpText } from '../ui/text/HelpText.tsx';
import * as words from './words.ts';

/** As many names as fit on a line; papers have dozens of authors. */
const AUTHORS = 5;

/** What the model says about itself: its first paragraph, the rest on demand, and the facts below. */
export function About({ metadata }: { metadata: Metadata }) {
  const { description, version, authors, license, links } = metadata;
  if (description === '' && authors.length === 0 && license === undefined && links.length === 0) return null;
  return (
    <Box component="section" aria-label={words.aboutModel} sx={{ pt: 2, maxWidth: 900 }}>
      <HelpText description={description} about={words.ofModel} />
      <Typography variant="body2" color="textSecondary" component="div" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 0.75 }}>
        {/* On a phone the header is too small for it. */}
        {version !== undefined && <Box sx={{ display: { xs: 'block', sm: 'none' } }}>{versionWords(version)}</Box>}
        {authors.length > 0 && <span>{listed(authors)}</span>}
        {license !== undefined && <Box sx={{ overflowWrap: 'anywhere' }}>{license}</Box>}
        {links.map(({ label, url }) => (
          <Link key={url} href={url} target="_blank" rel="noopener noreferrer nofollow">
            {label}
          </Link>
        ))}
      </Typography>
    </Box>
  );
}

function listed(names: readonly string[]): string {
  return names.length > AUTHORS ? words.andMore(names.slice(0, AUTHORS).join(', '), names.length - AUTHORS) : names.join(', ');
}
