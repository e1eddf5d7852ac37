import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import { Suspense, useId, useState } from 'react';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import type { NumbersProps } from './NumbersPanel.tsx';
import * as words from './words.ts';

const NumbersPanel = lazyPart(() => import('./NumbersPanel.tsx'));

/** Counts and sizes: loaded and counted when somebody opens it. */
export function Numbers(props: NumbersProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const toggle = () => {
    // What nobody sees any more must not keep anything out of the picture.
    if (open) props.onPick(undefined);
    setOpen(!open);
  };
  return (
    <Box>
      <QuietButton
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
        startIcon={<ExpandMore sx={{ transform: open ? 'none' : 'rotate(-90deg)' }} />}
      >
        {words.numbers}
      </QuietButton>
      {open && (
        <Box id={id} role="group" aria-label={words.numbers}>
          <Suspense fallback={<Box sx={{ minHeight: 300 }} aria-busy />}>
            <NumbersPanel {...props} />
          </Suspense>
        </Box>
      )}
    </Box>
  );
}
