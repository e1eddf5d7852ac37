import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import type { Example, Reference } from '../../../api/examples.ts';
import * as words from './words.ts';

/** Under which licence an example's files are, and where they are from. */
export function Terms({ of: { licence, source } }: { of: Pick<Example, 'licence' | 'source'> }) {
  const known = [
    { name: words.licence, reference: licence },
    { name: words.source, reference: source },
  ].filter((entry): entry is { name: string; reference: Reference } => entry.reference !== undefined);
  if (known.length === 0) return null;
  return (
    <Typography variant="body2" color="textSecondary" component="div" sx={{ overflowWrap: 'anywhere' }}>
      {known.map(({ name, reference: { text, url } }, index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          {words.named(name)}
          {url === undefined ? (
            text
          ) : (
            <Link href={url} target="_blank" rel="noopener noreferrer nofollow">
              {text}
            </Link>
          )}
        </Fragment>
      ))}
    </Typography>
  );
}
