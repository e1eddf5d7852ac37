import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { GROUPS, type Chapter } from './exhibit.ts';
import * as words from './words.ts';

interface Props {
  chapters: readonly Chapter[];
  /** Id of the chapter that is read. */
  current: string | undefined;
}

export function Contents({ chapters, current }: Props) {
  return (
    <Box component="nav" aria-label={words.contents}>
      {GROUPS.map((of) => {
        const own = chapters.filter((chapter) => chapter.of === of);
        return own.length === 0 ? null : (
          <Box key={of} sx={{ '& + &': { mt: 2.5 } }}>
            <Typography variant="overline" component="p" color="textSecondary" sx={{ px: 1, mb: 0.25 }}>
              {words.groups[of]}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {own.map(({ id, name, exhibits }) => (
                <li key={id}>
                  <Link
                    href={`#${id}`}
                    underline="none"
                    aria-current={id === current ? 'location' : undefined}
                    sx={{
                      display: 'flex',
                      justifyContent: 'space-between',
                      px: 1,
                      py: 0.375,
                      borderRadius: 0.75,
                      typography: 'body2',
                      color: 'text.primary',
                      '&:hover': { bgcolor: 'action.hover' },
                      '&[aria-current]': { color: 'primary.main', fontWeight: 600, bgcolor: 'action.hover' },
                    }}
                  >
                    {name}
                    <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontVariantNumeric: 'tabular-nums' }}>
                      {exhibits.length}
                    </Box>
                  </Link>
                </li>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
