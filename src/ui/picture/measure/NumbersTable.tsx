import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { grouped } from '../../../files/amounts.ts';
import type { ChannelNumbers } from '../../../files/raster/region/measure.ts';
import { shortNumber } from './numbers.ts';
import type { ValueCount } from './valueCounts.ts';
import * as words from './words.ts';

/** Numbers are names here, each with its pixels. */
export function CountsTable({
  counts,
  nameOf,
  title,
}: {
  counts: readonly ValueCount[] | undefined;
  nameOf: (value: number) => string;
  title: string;
}) {
  if (counts === undefined) return <Typography variant="caption">{words.tooFarApart}</Typography>;
  return (
    <NumbersGrid label={words.tableOf(title)} heads={[words.columns.name, words.columns.pixels, words.columns.share]} hasNames>
      {counts.map(({ value, pixels, share }) => (
        <tr key={value}>
          <th scope="row">{nameOf(value)}</th>
          <td data-number="pixels">{grouped(pixels)}</td>
          <td title={String(share)}>{words.percent(share)}</td>
        </tr>
      ))}
    </NumbersGrid>
  );
}

const COLUMNS = ['mean', 'deviation', 'minimum', 'maximum'] as const;

export function NumbersTable({
  channels,
  numbers,
  title,
}: {
  channels: readonly string[];
  numbers: readonly ChannelNumbers[];
  title: string;
}) {
  const hasNames = channels.length > 1;
  const heads = [...(hasNames ? [words.columns.channel] : []), ...COLUMNS.map((column) => words.columns[column])];
  return (
    <NumbersGrid label={words.tableOf(title)} heads={heads} hasNames={hasNames}>
      {numbers.map((own, index) => (
        <tr key={index}>
          {hasNames && <th scope="row">{channels[index]}</th>}
          {COLUMNS.map((column) => (
            <td key={column} data-number={column} title={String(own[column])}>
              {shortNumber(own[column])}
            </td>
          ))}
        </tr>
      ))}
    </NumbersGrid>
  );
}

interface GridProps {
  label: string;
  heads: readonly string[];
  /** Whether each row begins with its name. */
  hasNames: boolean;
  children: React.ReactNode;
}

function NumbersGrid({ label, heads, hasNames, children }: GridProps) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={label}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          typography: 'caption',
          fontVariantNumeric: 'tabular-nums',
          '& th, & td': { py: 0.125, pr: 2, textAlign: 'end', whiteSpace: 'nowrap' },
          '& th': { color: 'text.secondary', fontWeight: 400 },
          '& :is(th, td):first-of-type': { textAlign: hasNames ? 'start' : 'end' },
        }}
      >
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Box>
    </Box>
  );
}
