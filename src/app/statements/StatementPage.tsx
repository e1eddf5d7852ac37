import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { Config } from '../../api/config.ts';
import { parseAccessibility, parsePrivacy } from '../../api/statements.ts';
import { BrandMark } from '../deployment/BrandMark.tsx';
import { setTitle } from '../page/pageTitle.ts';
import type { Statement } from '../page/route.ts';
import { ThemeMenu } from '../ThemeMenu.tsx';
import { AccessibilityText } from './AccessibilityText.tsx';
import { PrivacyText } from './privacy/PrivacyText.tsx';
import * as words from './words.ts';

interface Props {
  statement: Statement;
  config: Config;
  onLeave: () => void;
}

/** A page of the operator's; the model's page waits behind it as it is. */
export function StatementPage({ statement, config, onLeave }: Props) {
  const { accessibility, privacy, title, brand } = config;
  const name = words.titles[statement];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setTitle([name, title].filter((part) => part !== undefined).join(' · '));
    heading.current?.focus({ preventScroll: true });
  }, [name, title]);
  return (
    <>
      <Box
        component="header"
        sx={{
          borderBottom: 1,
          borderColor: 'hairline',
          bgcolor: 'background.paper',
          px: { xs: 2, sm: 3 },
          py: 1.25,
          minHeight: 56,
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          displayPrint: 'none',
        }}
      >
        <Button color="inherit" startIcon={<ArrowBack />} onClick={onLeave} sx={{ ml: -1 }}>
          {words.back}
        </Button>
        <Box sx={{ flex: 1 }} />
        <BrandMark brand={brand} />
        <ThemeMenu />
      </Box>
      <Box component="main" data-statement={statement} sx={TEXT}>
        {title !== undefined && (
          <Typography variant="overline" color="textSecondary" component="p">
            {title}
          </Typography>
        )}
        <Typography
          variant="h1"
          ref={heading}
          tabIndex={-1}
          sx={{ mb: 2, fontSize: { xs: '1.5rem', sm: '1.875rem' }, '&:focus-visible': { outline: 'none' } }}
        >
          {name}
        </Typography>
        {statement === 'accessibility' && accessibility !== undefined && (
          <AccessibilityText facts={parseAccessibility(accessibility)} config={config} />
        )}
        {statement === 'privacy' && privacy !== undefined && <PrivacyText facts={parsePrivacy(privacy)} config={config} />}
      </Box>
    </>
  );
}

/** A column to read, and on paper: black on white whatever the screen has. */
const TEXT = {
  flex: 1,
  width: '100%',
  maxWidth: 'calc(46rem + 48px)',
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  pt: { xs: 3, sm: 5 },
  pb: 6,
  overflowWrap: 'anywhere',
  '@media print': {
    maxWidth: 'none',
    p: 0,
    '&, & *': { color: '#000 !important', borderColor: '#999 !important', background: 'none !important' },
    '& h2, & h3': { breakAfter: 'avoid' },
    '& li, & tr': { breakInside: 'avoid' },
    '& button': { display: 'none' },
  },
} as const;
