import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { ownScroll } from '../../../ui/ownScroll.ts';
import { ShowMore } from '../../../ui/text/ShowMore.tsx';
import { HiddenText } from '../../../ui/text/HiddenText.tsx';
import { cellText, type Grid } from '../../../answers/shapes/grid.ts';
import type { TableProps } from '../props.ts';
import { TABLE_LOOK } from '../look.ts';
import { gridOfText } from '../../../answers/shapes/readGrid.ts';
import { useDelimited } from '../useDelimited.ts';
import type { Compared } from '../../define.ts';
import { tableDifferences, type RowDifference, type TableDifferences } from './tableDifferences.ts';
import * as words from './words.ts';

const STEP = 100;
const LONGEST = 200;
/** Columns that are shown of rows which one table has alone. */
const FEW = 6;

type Source = Pick<TableProps, 'source'>;

/** The rows that differ, with the cells that do, above the two. */
export default function CompareTables({ left, right, children }: Compared<Source>) {
  return (
    <>
      <Cells left={left.source} right={right.source} />
      {children}
    </>
  );
}

function Cells({ left, right }: { left: TableProps['source']; right: TableProps['source'] }) {
  const [one, other] = [useGrid(left), useGrid(right)];
  const found = useMemo(() => (one && other ? tableDifferences(one, other) : undefined), [one, other]);
  if (one === null || other === null) return null;
  if (one === undefined || other === undefined) return <Line>{words.readingBoth}</Line>;
  if (found === undefined) return <Line>{words.tooLarge}</Line>;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, mb: 2 }}>
      <Line>{inWords(found)}</Line>
      {found.rows.length > 0 && <Rows found={found} left={one} right={other} />}
    </Box>
  );
}

function Rows({ found, left, right }: { found: TableDifferences; left: Grid; right: Grid }) {
  const [count, setCount] = useState(STEP);
  const { columns, rows, key, counts } = found;
  const touched = new Set(rows.flatMap((row) => [...row.changed]));
  const alone = counts.added + counts.removed > 0;
  const shown = columns.flatMap((column, place) => {
    const matters = place === key || touched.has(place) || column.left === undefined || column.right === undefined;
    return matters || (alone && place < FEW) ? [{ ...column, place }] : [];
  });
  return (
    <>
      <Box
        tabIndex={0}
        role="group"
        aria-label={words.rowsThatDiffer}
        // What only screen readers have in it would stand outside of it otherwise, and make the page as wide as the table.
        sx={{ position: 'relative', ...ownScroll(420, found.rows.length), border: 1, borderColor: 'hairline', borderRadius: 1 }}
      >
        <Box
          component="table"
          sx={{
            ...TABLE_LOOK,
            width: '100%',
            '& thead th': { ...TABLE_LOOK['& thead th'], px: 1.5, py: '5px' },
            // Row numbers take no more than they need.
            '& tr > :first-of-type': { width: '1%', textAlign: 'right' },
            '& del': { color: 'error.main' },
            '& ins': { color: 'success.main', textDecoration: 'none', fontWeight: 600 },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{words.rowColumn}</th>
              {shown.map(({ name, place }) => (
                <th key={place} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map((row) => (
              <tr key={`${row.left}-${row.right}`} data-row={changeOf(row)}>
                <th scope="row">
                  <Typography component="span" variant="caption" sx={{ whiteSpace: 'nowrap' }}>
                    {words.changedRow(changeOf(row), (row.right ?? row.left ?? 0) + 1)}
                  </Typography>
                </th>
                {shown.map(({ left: a, right: b, place }) => {
                  const before = a === undefined || row.left === undefined ? undefined : left.cell(row.left, a);
                  const after = b === undefined || row.right === undefined ? undefined : right.cell(row.right, b);
                  const differs =
                    row.changed.has(place) || row.left === undefined || row.right === undefined || a === undefined || b === undefined;
                  return <td key={place}>{differs ? <Changed before={text(before)} after={text(after)} /> : text(after)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      <ShowMore shown={Math.min(count, rows.length)} total={rows.length} step={STEP} noun={words.rows} onShow={setCount} />
    </>
  );
}

function Changed({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before !== '' && <del>{before}</del>}
      {before !== '' && after !== '' && (
        <>
          {' '}
          <HiddenText>{words.became}</HiddenText>{' '}
        </>
      )}
      {after !== '' && <ins>{after}</ins>}
    </>
  );
}

function changeOf(row: RowDifference): 'added' | 'removed' | 'changed' {
  return row.left === undefined ? 'added' : row.right === undefined ? 'removed' : 'changed';
}

function text(value: Parameters<typeof cellText>[0]): string {
  return cellText(value, LONGEST);
}

function inWords({ counts, key, columns }: TableDifferences): string {
  const differing = (['changed', 'added', 'removed'] as const)
    .map((change) => [change, counts[change]] as const)
    .filter(([, count]) => count > 0);
  const gone = columns.filter(({ right }) => right === undefined).map(({ name }) => name);
  const fresh = columns.filter(({ left }) => left === undefined).map(({ name }) => name);
  return [
    differing.length === 0 ? words.everyRowSame : words.rowsByChange(differing, counts.same),
    key === undefined || differing.length === 0 ? '' : words.toldApartBy(columns[key]?.name ?? ''),
    gone.length > 0 ? words.columnsGone(gone) : '',
    fresh.length > 0 ? words.columnsNew(fresh) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Null when a file is no table. */
function useGrid(source: TableProps['source']): Grid | null | undefined {
  const read = useDelimited('blob' in source ? source.blob : undefined);
  const ofText = useMemo(() => (read === undefined ? undefined : read instanceof Error ? null : gridOfText(read)), [read]);
  return 'blob' in source ? ofText : source;
}

function Line({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
