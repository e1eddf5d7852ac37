import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { JsonObject } from '../../spec/model.ts';
import { BreakableName } from '../../ui/text/BreakableName.tsx';
import { memberText } from './memberText.ts';
import * as words from './words.ts';

/** Longer texts are for the files. */
const LONGEST = 400;

/** What else an answer says about one thing, or about one image. */
export function ItemDetail({ title, more }: { title: string; more: JsonObject }) {
  return (
    <Box component="section" aria-label={title} sx={{ typography: 'caption', color: 'text.secondary', minWidth: 0 }}>
      <Typography variant="caption" component="p" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'fit-content(12em) minmax(0, 1fr)', columnGap: 1.5, overflowWrap: 'anywhere' }}
      >
        {Object.entries(more).map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <dt>
              <BreakableName name={name} />
            </dt>
            <Box component="dd" sx={{ m: 0 }}>
              {shorten(memberText(value))}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function shorten(text: string): string {
  return text.length > LONGEST ? words.cut(text.slice(0, LONGEST), text.length) : text;
}
