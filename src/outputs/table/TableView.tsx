import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Cell } from './Cell.tsx';
import { sortRows, toCsv, toTsv, type Grid, type Sorting } from './grid.ts';

const PAGES = [25, 50, 100];

interface Props {
  grid: Grid;
  fileName: string;
  /** What the table holds, for screen readers. */
  name: string;
}

export default function TableView({ grid, fileName, name }: Props) {
  const [sorting, setSorting] = useState<Sorting>();
  const [page, setPage] = useState(0);
  const [perPage, setPerPage] = useState(PAGES[0] ?? 25);
  const order = useMemo(() => sortRows(grid, sorting), [grid, sorting]);
  const sortBy = (column: number) => {
    setSorting(nextSorting(sorting, column));
    setPage(0);
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <TableContainer
        tabIndex={0}
        role="group"
        aria-label="Table, scrollable"
        sx={{ maxHeight: 520, width: 'fit-content', maxWidth: '100%', border: 1, borderColor: 'hairline', borderRadius: 1 }}
      >
        <Table
          aria-label={`Table of ${name}`}
          size="small"
          stickyHeader
          sx={{ width: 'auto', '& td, & th': { borderColor: 'hairline' }, '& tbody tr:last-child td': { borderBottom: 0 } }}
        >
          <TableHead>
            <TableRow>
              {grid.columns.map(({ name: heading, numeric }, column) => (
                <TableCell
                  key={column}
                  align={numeric ? 'right' : 'left'}
                  sortDirection={sorting?.column === column ? (sorting.descending ? 'desc' : 'asc') : false}
                  sx={{ bgcolor: 'media', whiteSpace: 'nowrap', py: 0.75 }}
                >
                  <TableSortLabel
                    active={sorting?.column === column}
                    direction={sorting?.column === column && sorting.descending ? 'desc' : 'asc'}
                    onClick={() => sortBy(column)}
                  >
                    <Typography variant="code" sx={{ fontWeight: 600 }}>
                      {heading}
                    </Typography>
                  </TableSortLabel>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {order.slice(page * perPage, (page + 1) * perPage).map((row) => (
              <TableRow key={row} hover>
                {grid.columns.map(({ numeric }, column) => (
                  <Cell key={column} value={grid.cell(row, column)} numeric={numeric} />
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {grid.hiddenColumns > 0 && (
        <Typography variant="caption" color="textSecondary">
          {grid.hiddenColumns} more columns are in the JSON.
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <CopyButton text={() => toTsv(grid)} label="Copy table" />
        <DownloadButton blob={() => new Blob([toCsv(grid)], { type: 'text/csv' })} fileName={fileName} label="CSV" />
        <Box sx={{ flex: 1 }} />
        {grid.rowCount > (PAGES[0] ?? 25) ? (
          <TablePagination
            component="div"
            size="small"
            count={grid.rowCount}
            page={page}
            rowsPerPage={perPage}
            rowsPerPageOptions={PAGES}
            onPageChange={(_, next) => setPage(next)}
            onRowsPerPageChange={({ target }) => {
              setPerPage(Number(target.value));
              setPage(0);
            }}
            sx={{ borderBottom: 0, '& .MuiTablePagination-toolbar': { minHeight: 36, pl: 0 } }}
          />
        ) : (
          <Typography variant="caption" color="textSecondary">
            {grid.rowCount === 1 ? '1 row' : `${grid.rowCount} rows`}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** Up, down, and back to the model's own order. */
function nextSorting(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}
