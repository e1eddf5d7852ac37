import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Brand } from '../../api/config.ts';

/** Drawings of our own in the page's accent: logos belong to others. */
const MARKS: Readonly<Record<Brand, { readonly name: string; readonly drawing: ReactNode }>> = {
  ai4eosc: {
    name: 'AI4EOSC',
    // Three clouds of one network.
    drawing: (
      <>
        <path d="M12 5.5 5.5 17h13Z" />
        <circle cx="12" cy="5.5" r="2.6" fill="currentColor" />
        <circle cx="5.5" cy="17" r="2.6" fill="currentColor" />
        <circle cx="18.5" cy="17" r="2.6" fill="currentColor" />
      </>
    ),
  },
  imagine: {
    name: 'iMagine',
    // An eye over waves.
    drawing: (
      <>
        <path d="M3 9.5c5-6 13-6 18 0-5 6-13 6-18 0Z" />
        <circle cx="12" cy="9.5" r="2.2" fill="currentColor" />
        <path d="M3 19c2-2 4-2 6 0s4 2 6 0 4-2 6 0" />
      </>
    ),
  },
};

/** Out of sight on a phone, whose header has one line; still there for those who listen. */
const OFF_ON_PHONES = {
  '@media (max-width: 599.95px)': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
} as const;

/** Whose deployment this is. */
export function BrandMark({ brand }: { brand: Brand | undefined }) {
  if (brand === undefined) return null;
  const { name, drawing } = MARKS[brand];
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, color: 'primary.main' }}>
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
        aria-hidden
      >
        {drawing}
      </svg>
      <Typography component="span" variant="body2" sx={{ fontWeight: 650, letterSpacing: '0.01em', ...OFF_ON_PHONES }}>
        {name}
      </Typography>
    </Box>
  );
}
