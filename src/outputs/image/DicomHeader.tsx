import Badge from '@mui/icons-material/BadgeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import { readDicomFields, type DicomField } from '../../files/dicom/readFields.ts';
import { report } from '../../files/report.ts';
import { useRead } from '../../ui/useRead.ts';
import { GridView } from '../table/GridView.tsx';
import * as words from './words.ts';

/** All fields of a DICOM's header, when somebody asks for them: they may name a patient. */
export default function DicomHeader({ file }: { file: FileData }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button size="small" color="inherit" startIcon={<Badge />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.hideHeader : words.showHeader}
      </Button>
      <Typography variant="caption" color="textSecondary" component="p">
        {words.headerNames}
      </Typography>
      {isOpen && <Fields file={file} />}
    </Box>
  );
}

function Fields({ file }: { file: FileData }) {
  const fields = useRead(file.blob, readAll);
  const grid = useMemo(
    () =>
      typeof fields === 'object'
        ? readGrid(
            fields.map((field) => ({ ...field })),
            { declared: true },
          )
        : undefined,
    [fields],
  );
  if (fields === undefined) return <Box aria-busy sx={{ minHeight: 240 }} />;
  if (grid === undefined) {
    return (
      <Typography variant="body2" color="textSecondary">
        {typeof fields === 'string' ? fields : words.noFields}
      </Typography>
    );
  }
  return <GridView grid={grid} stem={`${file.fileName.replace(/\.\w+$/, '')}-header`} name={words.headerOf(file.fileName)} />;
}

/** Never rejects. */
function readAll(blob: Blob): Promise<readonly DicomField[] | string> {
  return readDicomFields(blob).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'RasterError') return error.message;
    report('Reading the header of a DICOM', error);
    return words.noFields;
  });
}
