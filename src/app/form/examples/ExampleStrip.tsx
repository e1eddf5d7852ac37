import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Example } from '../../../api/examples.ts';
import type { Predict } from '../../../spec/model.ts';
import type { FormValues } from '../form.ts';
import { ExampleCard } from './ExampleCard.tsx';
import { cardsHeight, STRIP_MARGIN, stripHeight } from './height.ts';
import { exampleGroups } from './exampleGroups.ts';
import { Terms } from './Terms.tsx';
import { useExamples, type Filled } from './useExamples.ts';
import * as words from './words.ts';

interface Props {
  examples: readonly Example[];
  predict: Predict;
  form: UseFormReturn<FormValues>;
  format: string | undefined;
  /** Another number ends what is said about the form as it was. */
  resets: number;
  onFormat: (format: string | undefined) => void;
  /** Takes what fills the form, for those who ask for it elsewhere. */
  onReady: (fill: (example: Example) => Promise<void>) => void;
  /** Somebody asked for an example, whose files are on their way: a run waits for them. */
  onFilling: (filling: Promise<void>) => void;
}

/** What the deployment suggests to try: one click fills the form. */
export default function ExampleStrip({ examples, onReady, onFilling, ...rest }: Props) {
  const { busy, filled, fill } = useExamples(rest);
  const start = (example: Example) => {
    const filling = fill(example);
    onFilling(filling);
    return filling;
  };
  useEffect(() => {
    onReady(start);
  });
  const groups = useMemo(() => exampleGroups(examples), [examples]);
  const licensed = examples.some(({ licence }) => licence !== undefined);
  return (
    <Box component="section" aria-labelledby="examples" sx={{ mb: `${STRIP_MARGIN}px`, minHeight: stripHeight(examples) - STRIP_MARGIN }}>
      <Typography id="examples" variant="h2" sx={{ mb: 1 }}>
        {words.tryExample}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gridAutoFlow: 'column',
          justifyContent: 'start',
          alignContent: 'start',
          gap: 2,
          mx: -0.5,
          px: 0.5,
          pt: 0.5,
          minHeight: cardsHeight(examples),
          overflowX: 'auto',
          scrollbarWidth: 'thin',
          scrollSnapType: 'x proximity',
          scrollPaddingInline: '4px',
        }}
      >
        {groups.map(({ name, examples: own }) => (
          <Box key={name ?? ''} sx={{ flex: 'none', display: 'flex', flexDirection: 'column', justifyContent: 'flex-end' }}>
            {name !== undefined && <GroupName name={name} />}
            <Box component="ul" aria-label={name} sx={{ display: 'flex', gap: 1.25, m: 0, p: 0, listStyle: 'none' }}>
              {own.map((example) => (
                <Box component="li" key={examples.indexOf(example)} sx={{ flex: 'none', scrollSnapAlign: 'start' }}>
                  <ExampleCard
                    example={example}
                    busy={busy === example}
                    current={filled?.example === example}
                    licensed={licensed}
                    onUse={() => void start(example)}
                  />
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      <Box role="status" sx={{ minHeight: 24 }}>
        {filled !== undefined && <Outcome filled={filled} />}
      </Box>
    </Box>
  );
}

/** It stays in sight for as long as one of its examples does. */
function GroupName({ name }: { name: string }) {
  return (
    <Box sx={{ display: 'flex', width: 0, minWidth: '100%', mb: 0.5 }}>
      <Typography
        variant="body2"
        component="h3"
        color="textSecondary"
        noWrap
        title={name}
        sx={{ position: 'sticky', left: 4, minWidth: 0, fontWeight: 500 }}
      >
        {name}
      </Typography>
    </Box>
  );
}

function Outcome({ filled: { example, problems, undo } }: { filled: Filled }) {
  return (
    <>
      <Typography variant="body2" color="textSecondary" component="div" sx={{ overflowWrap: 'anywhere' }}>
        {words.filledIn(example.label)}
        <Button size="small" onClick={undo} sx={{ ml: 0.5, py: 0, minWidth: 0 }}>
          {words.undo}
        </Button>
      </Typography>
      <Terms of={example} />
      {problems.map((problem) => (
        <Typography key={problem} variant="body2" sx={{ color: 'warning.main', overflowWrap: 'anywhere' }}>
          {problem}
        </Typography>
      ))}
    </>
  );
}
