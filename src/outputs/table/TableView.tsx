import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { FileCard } from '../file/FileCard.tsx';
import type { FileData } from '../part.ts';
import { GridView } from './GridView.tsx';
import type { TableProps } from './index.ts';
import { gridOfText } from './readGrid.ts';
import { useDelimited } from './useDelimited.ts';

export default function TableView({ source, ...rest }: TableProps) {
  return 'blob' in source ? <TextTable file={source} {...rest} /> : <GridView grid={source} {...rest} />;
}

function TextTable({ file, ...rest }: { file: FileData } & Omit<TableProps, 'source'>) {
  const table = useDelimited(file.blob);
  const grid = useMemo(() => (table instanceof Error ? undefined : table && gridOfText(table)), [table]);
  if (table instanceof Error) return <FileCard file={file} note="It couldn’t be read as a table." />;
  if (table === undefined || grid === undefined) {
    return (
      <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: 240 }}>
        reading the table …
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
      {table.remarks.map((remark) => (
        <Typography key={remark} variant="body2" sx={{ color: 'warning.main' }}>
          {remark}
        </Typography>
      ))}
      <GridView grid={grid} file={file} {...rest} />
    </Box>
  );
}
