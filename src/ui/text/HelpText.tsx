import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useId, useState } from 'react';
import { splitHelp } from '../../spec/hints.ts';
import { HiddenText } from './HiddenText.tsx';
import { SafeText } from './SafeText.tsx';
import * as words from './words.ts';

/** Longer first paragraphs start folded. */
const FOLD = 300;
const FOLD_LINES = 5;

const CLAMPED = { display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;

/** The button follows the last word instead of taking a line of its own. */
const RUN_ON = { '&, & > div, & > div > p:only-child': { display: 'inline' } } as const;

interface Props {
  /** Markdown and simple HTML of an unknown author. */
  description: string;
  /** What the text is about, for the name of the "more" button. */
  about: string;
  /** DOM id of the first paragraph, for `aria-describedby`. */
  id?: string;
}

/** First paragraph of a description; the rest on demand. */
export function HelpText({ description, about, id }: Props) {
  const { summary, more } = splitHelp(description);
  const [open, setOpen] = useState(false);
  const moreId = useId();
  if (summary === '') return null;
  const long = summary.length > FOLD || summary.split('\n').length > FOLD_LINES;
  return (
    <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
      <Box id={id} sx={long && !open ? CLAMPED : RUN_ON}>
        <SafeText text={summary} />
      </Box>
      {open && more !== '' && (
        <Box id={moreId} sx={{ mt: 1 }}>
          <SafeText text={more} />
        </Box>
      )}
      {(more !== '' || long) && ' '}
      {(more !== '' || long) && (
        <Link
          component="button"
          type="button"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={open && more !== '' ? moreId : undefined}
          sx={{ typography: 'body2', verticalAlign: 'baseline', fontWeight: 500 }}
        >
          {open ? words.less : words.more} <HiddenText>{words.about(about)}</HiddenText>
        </Link>
      )}
    </Box>
  );
}
