import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useId, useRef, useState } from 'react';
import { splitHelp } from '../../spec/hints.ts';
import { HiddenText } from './HiddenText.tsx';
import { SafeText } from './SafeText.tsx';
import { useCut } from './useCut.ts';
import * as words from './words.ts';

/** What follows from the text's own lines stands on one, however it was written. */
const CLAMPED = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  minWidth: 0,
  '& p': { whiteSpace: 'normal' },
} as const;

/** The button follows the last word instead of taking a line of its own. */
const RUN_ON = { '&, & > div, & > div > p:only-child': { display: 'inline' } } as const;

interface Props {
  /** Markdown and simple HTML of an unknown author. */
  description: string;
  /** What the text is about, for the name of the "more" button. */
  about: string;
  /** DOM id of the first paragraph, for `aria-describedby`. */
  id?: string;
  /** Lines that are shown before anybody asks for more. */
  lines?: number | { readonly xs: number; readonly sm: number };
}

/** The beginning of a description; the rest on demand. */
export function HelpText({ description, about, id, lines = 1 }: Props) {
  const { summary, more } = splitHelp(description);
  const [open, setOpen] = useState(false);
  const moreId = useId();
  const beginning = useRef<HTMLDivElement>(null);
  const long = useCut(beginning, !open);
  if (summary === '') return null;
  return (
    <Box sx={{ color: 'text.secondary', typography: 'body2', ...(!open && { display: 'flex', alignItems: 'flex-end', gap: 0.75 }) }}>
      <Box id={id} ref={beginning} sx={open ? RUN_ON : { ...CLAMPED, WebkitLineClamp: lines }}>
        <SafeText text={summary} />
      </Box>
      {open && more !== '' && (
        <Box id={moreId} sx={{ mt: 1 }}>
          <SafeText text={more} />
        </Box>
      )}
      {open && ' '}
      {(more !== '' || long) && (
        <Link
          component="button"
          type="button"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={open && more !== '' ? moreId : undefined}
          sx={{ typography: 'body2', verticalAlign: 'baseline', fontWeight: 500, flexShrink: 0 }}
        >
          {open ? words.less : words.more} <HiddenText>{words.about(about)}</HiddenText>
        </Link>
      )}
    </Box>
  );
}
