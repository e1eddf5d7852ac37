import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { grouped } from '../../../files/amounts.ts';
import { byClass, type ClassNumbers, type SizedItem } from './summary.ts';
import * as words from './words.ts';

/** Rows that are read; classes beyond them are in the file. */
const MOST = 200;

/** Count and sizes of each class, and of all. */
export function ClassTable({ sized, unit }: { sized: readonly SizedItem[]; unit: string }) {
  const { classes, all } = useMemo(() => byClass(sized), [sized]);
  const columns = words.columns(unit, words.squared(unit));
  const has = { length: all.length !== undefined, area: all.area !== undefined, share: all.share !== undefined };
  const row = (numbers: ClassNumbers, name: string, key: string) => (
    <tr key={key}>
      <Box component="th" scope="row">
        {name}
      </Box>
      <td>{grouped(numbers.count)}</td>
      {has.length && (
        <>
          <Value of={numbers.length?.mean} />
          <Value of={numbers.length?.median} />
          <td>
            {numbers.length === undefined ? words.none : words.range(words.shortly(numbers.length.low), words.shortly(numbers.length.high))}
          </td>
        </>
      )}
      {has.area && (
        <>
          <Value of={numbers.area?.mean} />
          <Value of={numbers.area?.sum} />
        </>
      )}
      {has.share && <Value of={numbers.share === undefined ? undefined : numbers.share * 100} />}
    </tr>
  );
  return (
    <Box
      role="group"
      aria-label={words.perClass}
      tabIndex={0}
      sx={{ overflow: 'auto', maxHeight: 320, border: 1, borderColor: 'hairline', borderRadius: 1 }}
    >
      <Box component="table" sx={LOOK}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.count}</th>
            {has.length && (
              <>
                <th scope="col">{columns.lengthMean}</th>
                <th scope="col">{columns.lengthMedian}</th>
                <th scope="col">{columns.lengthRange}</th>
              </>
            )}
            {has.area && (
              <>
                <th scope="col">{columns.areaMean}</th>
                <th scope="col">{columns.areaSum}</th>
              </>
            )}
            {has.share && <th scope="col">{columns.share}</th>}
          </tr>
        </thead>
        <tbody>
          {classes.slice(0, MOST).map((numbers) => row(numbers, numbers.label === '' ? words.noClass : numbers.label, numbers.label))}
          {classes.length !== 1 && row(all, words.all, '\n')}
        </tbody>
      </Box>
    </Box>
  );
}

function Value({ of }: { of: number | undefined }) {
  return <td>{of === undefined ? words.none : words.shortly(of)}</td>;
}

const LOOK = {
  borderCollapse: 'collapse',
  width: '100%',
  typography: 'caption',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { px: 1, py: 0.5, textAlign: 'right', whiteSpace: 'nowrap', fontWeight: 400 },
  '& th:first-of-type': { textAlign: 'left', maxWidth: '16em', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& thead th': { color: 'text.secondary', position: 'sticky', top: 0, bgcolor: 'background.default' },
  '& tbody tr': { borderTop: 1, borderColor: 'hairline' },
  '& tbody tr:last-of-type th': { fontWeight: 600 },
} as const;
