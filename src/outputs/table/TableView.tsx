import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useMemo, useState } from 'react';
import type { Delimited } from '../../files/delimited/parse.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { FileBlock } from '../file/FileCard.tsx';
import type { FileData } from '../../answers/part.ts';
import { GridView } from './GridView.tsx';
import type { TableProps } from './props.ts';
import { gridOfText } from '../../answers/shapes/readGrid.ts';
import type { Grid } from '../../answers/shapes/grid.ts';
import { useDelimited } from './useDelimited.ts';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import * as words from './words.ts';

const TextView = lazyPart(() => import('../text/TextView.tsx'));

export default function TableView({ source, ...rest }: TableProps) {
  return 'blob' in source ? <TextTable file={source} {...rest} /> : <GridView grid={source} {...rest} />;
}

function TextTable({ file, ...rest }: { file: FileData } & Omit<TableProps, 'source'>) {
  const [side, setSide] = useState<'table' | 'text'>('table');
  const table = useDelimited(file.blob);
  const grid = useMemo(() => (table instanceof Error ? undefined : table && gridOfText(table)), [table]);
  if (table instanceof Error) return <FileBlock file={file} note={words.notATable} />;
  if (table === undefined || grid === undefined) {
    return (
      <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: 240 }}>
        {words.reading}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
      <ToggleChoice
        label={words.howToShow}
        value={side}
        options={[
          ['table', words.asTable],
          ['text', words.asText],
        ]}
        onPick={setSide}
      />
      {side === 'text' ? (
        <Suspense fallback={<Box aria-busy sx={{ minHeight: 240 }} />}>
          <TextView text={file.blob} file={file} />
        </Suspense>
      ) : (
        <AsTable table={table} grid={grid} file={file} {...rest} />
      )}
    </Box>
  );
}

interface AsTableProps extends Omit<TableProps, 'source'> {
  table: Delimited;
  grid: Grid;
  file: FileData;
}

function AsTable({ table, grid, ...rest }: AsTableProps) {
  return (
    <>
      {table.remarks.map((remark) => (
        <Typography key={remark} variant="body2" sx={{ color: 'warning.main' }}>
          {remark}
        </Typography>
      ))}
      <GridView grid={grid} {...rest} />
    </>
  );
}
