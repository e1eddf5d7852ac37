import { grouped } from '../../files/amounts.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { memo, useId, useState } from 'react';
import type { ClassEntry } from './classes.ts';
import { formatConfidence } from './labels.ts';
import { ShowMore } from '../../ui/text/ShowMore.tsx';
import { FINGER, TOUCH } from '../../ui/actions/touch.ts';
import { Swatch } from './Swatch.tsx';
import * as words from './words.ts';

interface Props {
  classes: readonly ClassEntry[];
  hidden: ReadonlySet<string>;
  onHidden: (hidden: ReadonlySet<string>) => void;
  /** What the choice is about. */
  name?: string;
  /** Unless what is drawn has other colours than those of its classes. */
  hasColours?: boolean;
  /** What people read of a label. */
  wordOf?: (label: string) => string;
  range?: { readonly low: number; readonly high: number } | undefined;
  least?: number;
  onLeast?: (least: number) => void;
}

/** As many stand in a few lines. */
const FIRST = 24;
/** Each is a button. */
const STEP = 200;

/** Colours with names and counts, each to be switched on and off, and how sure the model has to be. */
export const ClassLegend = memo(function ClassLegend({
  classes,
  hidden,
  onHidden,
  name = words.classes,
  hasColours = true,
  wordOf = nameOfClass,
  range,
  least = -Infinity,
  onLeast,
}: Props) {
  const id = useId();
  const [most, setMost] = useState(FIRST);
  const toggle = (label: string) => {
    const next = new Set(hidden);
    if (!next.delete(label)) next.add(label);
    onHidden(next);
  };
  // Scores that are plainly shares start at 0, whatever the smallest is.
  const [low, high] = range === undefined ? [0, 1] : range.low >= 0 && range.high <= 1 ? [0, 1] : [range.low, range.high];
  const value = Math.max(low, least);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
      <Box role="group" aria-label={name} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {classes.slice(0, most).map(({ label, count, ink }) => (
          <ButtonBase
            key={label}
            aria-pressed={!hidden.has(label)}
            onClick={() => toggle(label)}
            sx={{
              display: 'inline-flex',
              gap: 0.75,
              px: 0.75,
              py: 0.25,
              maxWidth: '100%',
              [TOUCH]: { minHeight: FINGER, px: 1.25 },
              border: 1,
              borderColor: 'hairline',
              borderRadius: 1,
              typography: 'caption',
              color: hidden.has(label) ? 'text.secondary' : 'text.primary',
              textDecoration: hidden.has(label) ? 'line-through' : 'none',
              bgcolor: hidden.has(label) ? 'transparent' : 'background.paper',
            }}
          >
            {hasColours && <Swatch ink={ink} off={hidden.has(label)} />}
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {wordOf(label)}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
              {grouped(count)}
            </Box>
          </ButtonBase>
        ))}
        <ShowMore shown={most} total={classes.length} step={STEP} noun={words.ofClasses} onShow={setMost} />
        {classes.length > 2 && (
          <Button
            size="small"
            sx={{ py: 0, minWidth: 0, typography: 'caption', fontWeight: 600 }}
            onClick={() => onHidden(hidden.size === 0 ? new Set(classes.map(({ label }) => label)) : new Set())}
          >
            {hidden.size === 0 ? words.hideAll : words.showAll}
          </Button>
        )}
      </Box>
      {range !== undefined && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, maxWidth: 420 }}>
          <Typography variant="caption" color="textSecondary" id={id} sx={{ whiteSpace: 'nowrap' }}>
            {words.confidenceFrom}
          </Typography>
          <Slider
            size="small"
            value={value}
            min={low}
            max={high}
            step={(high - low) / 100}
            shiftStep={(high - low) / 10}
            aria-labelledby={id}
            onChange={(_, next) => onLeast?.(Array.isArray(next) ? (next[0] ?? low) : next)}
            sx={{ flex: 1, minWidth: 60 }}
          />
          <Typography variant="caption" sx={{ minWidth: '3em', fontVariantNumeric: 'tabular-nums' }}>
            {formatConfidence(value)}
          </Typography>
        </Box>
      )}
    </Box>
  );
});

function nameOfClass(label: string): string {
  return label === '' ? words.noClass : label;
}
