import Search from '@mui/icons-material/Search';
import ShowChart from '@mui/icons-material/ShowChart';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { ExportButtons } from '../ExportButtons.tsx';
import { FileDownload } from '../FileDownload.tsx';
import type { FileData } from '../../answers/part.ts';
import { writeTsv } from '../../files/delimited/write.ts';
import { tableExports } from './exports/index.ts';
import { gridCells } from './gridCells.ts';
import type { Grid, Sorting } from '../../answers/shapes/grid.ts';
import type { Choosing } from './props.ts';
import { GridTable } from './GridTable.tsx';
import type { LeadColumn } from './TableLine.tsx';
import { PlotPanel } from './plot/PlotPanel.tsx';
import { isPlottable, isSeries } from './plot/plottable.ts';
import { useRows } from './useRows.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { NOTHING_FOUND } from '../exports/merge.ts';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import { eventColumns } from './exports/eventColumns.ts';
import * as words from './words.ts';

/** A shorter table is searched by looking at it. */
const SEARCHED = 8;

interface Props {
  grid: Grid;
  /** The file that the table was read from. */
  file?: FileData;
  stem: string;
  name: string;
  /** Rows to show, in their order; whoever chose them searches and exports. */
  among?: Uint32Array;
  /** A column in front. */
  lead?: LeadColumn;
  /** The row that is chosen in a view beside it, and what choosing another one does there. */
  choosing?: Choosing | undefined;
}

/** A table with what one does with it: search, sort, plot, take away. */
export function GridView({ grid, file, stem, name, among, lead, choosing }: Props) {
  const [sorting, setSorting] = useState<Sorting>();
  const [query, setQuery] = useState('');
  const plottable = useMemo(() => isPlottable(grid), [grid]);
  // Beside a map or a picture the table is what is looked up.
  const [plotted, setPlotted] = useState(() => choosing === undefined && plottable && isSeries(grid));
  const { rows: found, busy } = useRows(grid, sorting, query);
  const rows = useMemo(
    () => (among === undefined ? found : rowsAmong(among, sorting === undefined ? undefined : found)),
    [among, found, sorting],
  );
  const sent = useSentFiles();
  const isOfEvents = useMemo(() => eventColumns(grid, sent) !== undefined, [grid, sent]);
  const searched = grid.rowCount > SEARCHED && among === undefined;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
      {(searched || plottable) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {searched && (
            <TextField
              type="search"
              placeholder={words.search}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
              fullWidth={false}
              sx={{ flex: '1 1 160px', maxWidth: 320, '& .MuiInputBase-root': { height: 34 } }}
              slotProps={{
                htmlInput: { 'aria-label': words.searchIn(name) },
                input: {
                  startAdornment: (
                    <InputAdornment position="start">
                      <Search fontSize="small" />
                    </InputAdornment>
                  ),
                },
              }}
            />
          )}
          <Typography
            variant="caption"
            color="textSecondary"
            role="status"
            sx={{ flex: 1, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
          >
            {busy ? words.searching : words.rowsShown(rows.length, grid.rowCount)}
          </Typography>
          {plottable && (
            <Button size="small" color="inherit" startIcon={<ShowChart />} aria-pressed={plotted} onClick={() => setPlotted(!plotted)}>
              {plotted ? words.hidePlot : words.plot}
            </Button>
          )}
        </Box>
      )}
      {plotted && <PlotPanel grid={grid} name={name} stem={stem} />}
      <GridTable
        grid={grid}
        rows={rows}
        name={name}
        sorting={sorting}
        onSort={(column) => setSorting(nextSorting(sorting, column))}
        lead={lead}
        choosing={choosing}
      />
      {grid.hiddenColumns > 0 && (
        <Typography variant="caption" color="textSecondary">
          {words.moreColumns(grid.hiddenColumns, file !== undefined)}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <CopyButton
          text={() => writeTsv(gridCells(grid, rows))}
          label={rows.length < grid.rowCount ? words.copyTheseRows : words.copyTable}
        />
        {file !== undefined ? (
          <FileDownload file={file} />
        ) : (
          among === undefined && <ExportButtons exports={tableExports} shown={{ grid }} name={stem} />
        )}
        {isOfEvents && among === undefined && (
          <SaveForButton
            load={() => loadEvents().then(({ datasetOfEvents }) => datasetOfEvents(grid, sent) ?? NOTHING_FOUND)}
            name={stem}
          />
        )}
        {!searched && !plottable && among === undefined && (
          <Typography variant="caption" color="textSecondary" sx={{ ml: 'auto' }}>
            {words.rowsShown(rows.length, grid.rowCount)}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** Those that are wanted, in the order in which the table is sorted, or in their own. */
function rowsAmong(among: Uint32Array, sorted: Uint32Array | undefined): Uint32Array {
  if (sorted === undefined) return among;
  const wanted = new Set(among);
  return sorted.filter((row) => wanted.has(row));
}

const loadEvents = lazyModule(() => import('./exports/events.ts'));

/** Up, down, and back to the model's own order. */
function nextSorting(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}
