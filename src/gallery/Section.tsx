import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { HiddenText } from '../ui/text/HiddenText.tsx';
import { Card } from './Card.tsx';
import type { Chapter } from './exhibit.ts';
import * as words from './words.ts';

/** As wide as such things are on the page. */
const WIDTHS = { widget: 340, renderer: 480 } as const;

/** A widget or a renderer with its cards. */
export const Section = memo(function Section({ chapter }: { chapter: Chapter }) {
  const { id, of, name, folder, leads, exhibits } = chapter;
  return (
    <Box component="section" id={id} sx={{ mt: 5, scrollMarginTop: 76 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, mb: 1.5 }}>
        <Typography variant="h3" sx={{ fontSize: '1.25rem', fontWeight: 650, letterSpacing: '-0.01em' }}>
          <Link href={`#${id}`} color="inherit" underline="hover">
            {name} <HiddenText>{words.kinds[of]}</HiddenText>
          </Link>
        </Typography>
        <Typography variant="code" color="textSecondary" sx={{ fontSize: '0.78rem' }}>
          {folder}
        </Typography>
        {leads.length > 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ flexBasis: '100%' }}>
            {words.fromSchema(leads)}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${WIDTHS[of]}px), 1fr))`, gap: 2 }}>
        {exhibits.map((exhibit) => (
          <Card key={exhibit.id} exhibit={exhibit} />
        ))}
      </Box>
    </Box>
  );
});
