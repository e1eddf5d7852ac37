import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { Contact } from '../../api/statements.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import * as words from './words.ts';

/** A section under a heading. */
export function Passage({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 4.5 }}>
      <Typography variant="h2" id={id} sx={{ mb: 1, fontSize: '1.25rem' }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

export function SubPassage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 2.5 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Typography sx={{ mb: 1.25, maxWidth: '70ch', whiteSpace: 'pre-line' }}>{children}</Typography>;
}

export function List({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        mb: 1.25,
        pl: 2.5,
        maxWidth: '70ch',
        typography: 'body1',
        '& > li': { mb: 0.75 },
        '& > li::marker': { color: 'text.secondary' },
      }}
    >
      {children}
    </Box>
  );
}

/** What an operator wrote, as a list of plain texts. */
export function TextList({ texts }: { texts: readonly string[] }) {
  return (
    <List>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </List>
  );
}

/** Whom to write to, or what to read. A page opens beside this one, since the form is in it. */
export function ContactLine({ contact: { text, url } }: { contact: Contact }) {
  if (url === undefined) return <>{text}</>;
  if (url.startsWith('mailto:')) return <Link href={url}>{text}</Link>;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      {text}
      <HiddenText>{words.onTheWeb}</HiddenText>
    </Link>
  );
}
