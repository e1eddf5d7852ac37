import Box from '@mui/material/Box';
import { LineChart } from '@mui/x-charts/LineChart';
import type { PlotData } from './plotData.ts';

/** Told apart in both themes, by people who can’t tell red from green too. */
const COLOURS = ['primary', 'warning', 'info', 'error', 'success', 'secondary'].map((name) => `var(--mui-palette-${name}-main)`);
/** So many points can be told apart. */
const MARKED = 60;

interface Props {
  data: PlotData;
  xName: string;
  height: number;
  /** What is plotted; the numbers stand in words below. */
  label: string;
}

export default function Chart({ data, xName, height, label }: Props) {
  const { x, series, line } = data;
  return (
    <Box role="img" aria-label={label} sx={line ? {} : { '& .MuiLineElement-root, & .MuiLineChart-line': { display: 'none' } }}>
      <LineChart
        height={height}
        skipAnimation
        disableKeyboardNavigation
        colors={COLOURS}
        grid={{ horizontal: true }}
        margin={{ left: 0, right: 12, top: 12, bottom: 0 }}
        hideLegend={series.length < 2}
        xAxis={[{ data: x, label: xName, scaleType: 'linear', domainLimit: 'strict', height: 56 }]}
        yAxis={[{ width: 52 }]}
        series={series.map(({ name, values }) => ({
          data: values,
          label: name,
          curve: 'linear',
          showMark: !line || x.length <= MARKED,
        }))}
      />
    </Box>
  );
}
