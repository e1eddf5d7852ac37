import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { histogramFigure } from '../../../ui/figure/histogramFigure.ts';
import { SavePicture } from '../../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../../ui/figure/scene.ts';
import type { Bins } from './bins.ts';
import * as words from './words.ts';

interface Props {
  title: string;
  bins: Bins;
  /** The bar that is picked. */
  picked: number | undefined;
  onPick: (bar: number | undefined) => void;
  /** Stem of the file in which it is saved. */
  stem: string;
}

const HEIGHT = 84;

/** How often values lie where. Each bar is a button; arrow keys go from one to the next. */
export function BarHistogram({ title, bins, picked, onPick, stem }: Props) {
  const { edges, counts } = bins;
  const figure = useMemo((): FigureSource => {
    const drawn = { ...bins, xName: title, yName: words.foundNoun };
    return { title: words.histogramOf(title), hasLegend: false, draw: (look) => histogramFigure(drawn, look) };
  }, [bins, title]);
  const row = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  if (counts.length === 0) return null;
  const most = Math.max(...counts);
  const reachable = Math.min(picked ?? focused, counts.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    const step = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    const bars = [...(row.current?.querySelectorAll('button') ?? [])];
    const now = bars.findIndex((bar) => bar === document.activeElement);
    bars[Math.max(0, Math.min(bars.length - 1, now + step))]?.focus();
  };
  return (
    <Box sx={{ minWidth: 0, flex: '1 1 220px' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="caption" component="h4" sx={{ fontWeight: 600, flex: 1 }}>
          {title}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {words.highest(most)}
        </Typography>
        <SavePicture source={figure} name={stem} isSmall />
      </Box>
      <Box
        ref={row}
        role="group"
        aria-label={title}
        onKeyDown={onKeyDown}
        sx={{ display: 'flex', mt: 0.5, height: HEIGHT, gap: '1px', borderBottom: 1, borderColor: 'outline' }}
      >
        {counts.map((count, at) => {
          const name = words.bar(words.shortly(edges[at] ?? 0), words.shortly(edges[at + 1] ?? 0), count);
          const isPicked = picked === at;
          return (
            <ButtonBase
              key={at}
              tabIndex={at === reachable ? 0 : -1}
              aria-pressed={isPicked}
              aria-label={name}
              title={name}
              onFocus={() => setFocused(at)}
              onClick={() => onPick(isPicked ? undefined : at)}
              sx={{
                flex: 1,
                minWidth: 0,
                height: '100%',
                alignItems: 'flex-end',
                '&:hover': { bgcolor: 'action.hover' },
                '&:focus-visible': { outlineOffset: -2 },
              }}
            >
              <Box
                component="span"
                sx={{
                  width: '100%',
                  // An edge is seen where the system takes fills away.
                  border: count > 0 ? 1 : 0,
                  borderColor: 'primary.main',
                  bgcolor: 'primary.main',
                  opacity: picked === undefined || isPicked ? 1 : 0.35,
                  borderRadius: '2px 2px 0 0',
                }}
                style={{ height: `${most === 0 ? 0 : (count / most) * 100}%` }}
              />
            </ButtonBase>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        <Typography variant="caption">{words.shortly(edges[0] ?? 0)}</Typography>
        <Typography variant="caption">{words.shortly(edges.at(-1) ?? 0)}</Typography>
      </Box>
    </Box>
  );
}
