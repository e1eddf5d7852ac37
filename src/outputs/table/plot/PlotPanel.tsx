import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Suspense, useMemo, useState } from 'react';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { linesFigure } from '../../../ui/figure/linesFigure.ts';
import { SavePicture } from '../../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../../ui/figure/scene.ts';
import { summaryWords, type Summary } from '../../list/series.ts';
import type { Grid } from '../../../answers/shapes/grid.ts';
import { firstChoice, MOST_SERIES, plotData } from './plotData.ts';
import * as words from './words.ts';

const Chart = lazyPart(() => import('./Chart.tsx'));
const HEIGHT = 260;

interface Props {
  grid: Grid;
  name: string;
  /** Of the names of files. */
  stem: string;
}

/** The numbers of a table as lines, with what they show in words below. */
export function PlotPanel({ grid, name, stem }: Props) {
  const [{ x, y }, setChoice] = useState(() => firstChoice(grid));
  const data = useMemo(() => plotData(grid, x, y), [grid, x, y]);
  const numeric = grid.columns.flatMap((column, index) => (column.numeric ? [{ ...column, index }] : []));
  const xName = x === 'row' ? words.row : (grid.columns[x]?.name ?? '');
  const label = words.plotOf(
    name,
    data.series.map((series) => series.name),
    xName,
  );
  const figure = useMemo((): FigureSource => {
    const about = data.series.map((series) => `${series.name}: ${inWords(series.summary)}`).join('; ');
    const lines = { x: data.x, xName, series: data.series, isLine: data.line, about };
    return { title: label, hasLegend: data.series.length > 1, draw: (look) => linesFigure(lines, look) };
  }, [data, xName, label]);
  return (
    <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, bgcolor: 'background.paper', p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <TextField
          select
          label="x"
          value={String(x)}
          onChange={({ target }) => setChoice({ x: target.value === 'row' ? 'row' : Number(target.value), y })}
          sx={{ flex: '1 1 120px', maxWidth: 220 }}
        >
          <MenuItem value="row">{words.row}</MenuItem>
          {numeric.map(({ name: column, index }) => (
            <MenuItem key={index} value={String(index)}>
              {column}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="y"
          value={y.map(String)}
          onChange={({ target }) => setChoice({ x, y: chosen(target.value) })}
          slotProps={{ select: { multiple: true } }}
          sx={{ flex: '2 1 160px', maxWidth: 420 }}
        >
          {numeric.map(({ name: column, index }) => (
            <MenuItem key={index} value={String(index)} disabled={y.length >= MOST_SERIES && !y.includes(index)}>
              {column}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Suspense fallback={<Box sx={{ height: HEIGHT }} aria-busy />}>
        <Chart data={data} xName={xName} height={HEIGHT} label={label} />
      </Suspense>
      {data.series.map(({ name: column, summary }) => (
        <Typography
          key={column}
          variant="caption"
          component="p"
          color="textSecondary"
          sx={{ mt: 0.75, fontVariantNumeric: 'tabular-nums', textWrap: 'balance' }}
        >
          <Typography variant="code" component="span" sx={{ fontSize: 'inherit' }}>
            {column}
          </Typography>
          {': '}
          {inWords(summary)}
        </Typography>
      ))}
      <Box sx={{ mt: 0.5, ml: -0.5 }}>
        <SavePicture source={figure} name={stem} />
      </Box>
    </Box>
  );
}

/** At least one stays: an empty plot tells nobody anything. */
function chosen(value: string | readonly string[]): number[] {
  return (typeof value === 'string' ? value.split(',') : value).map(Number).slice(0, MOST_SERIES);
}

function inWords(summary: Summary | undefined): string {
  return summary === undefined ? words.noNumber : words.numbers(summary.count, summaryWords(summary));
}
