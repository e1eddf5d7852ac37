import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import { gridOfText } from '../../answers/shapes/readGrid.ts';
import type { Sheet, Sheets } from '../../files/delimited/sheets.ts';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { useRead } from '../../ui/useRead.ts';
import { FileBlock } from '../file/FileCard.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import { GridView } from '../table/GridView.tsx';
import { sheetsReader } from './readSheets.ts';
import * as words from './words.ts';

/** A file of tables: one at a time, with what one does with a table. */
export default function SheetsView(file: FileData) {
  const read = useRead(file.blob, sheetsReader(file.type.mime));
  if (typeof read === 'string') return <FileBlock file={file} note={read} />;
  if (read === undefined) {
    return (
      <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: 240 }}>
        {words.reading}
      </Typography>
    );
  }
  const { sheets, facts } = read;
  return (
    <Box>
      <SheetsOf file={file} read={read} />
      <MediaCaption file={file} facts={[...(sheets.length > 1 ? [words.sheets(sheets.length)] : []), ...facts]} />
    </Box>
  );
}

/** More, or longer, names than stand side by side on a phone. */
const MOST_SIDE_BY_SIDE = 5;
const LONGEST_SIDE_BY_SIDE = 60;

function SheetsOf({ file, read: { sheets } }: { file: FileData; read: Sheets }) {
  const [chosen, setChosen] = useState(() => firstFilled(sheets));
  const sheet = sheets[chosen];
  const names = sheets.map(({ name }, index) => [String(index), name] as const);
  const isShort = names.length <= MOST_SIDE_BY_SIDE && names.reduce((sum, [, name]) => sum + name.length, 0) <= LONGEST_SIDE_BY_SIDE;
  const pick = (index: string) => setChosen(Number(index));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75, justifyItems: 'start', '& > *': { maxWidth: '100%' } }}>
      {names.length > 1 &&
        (isShort ? (
          <ToggleChoice label={words.sheet} value={String(chosen)} options={names} onPick={pick} />
        ) : (
          <SmallSelect label={words.sheet} value={String(chosen)} options={names} onPick={pick} />
        ))}
      {sheet !== undefined && <SheetTable key={chosen} sheet={sheet} file={file} />}
    </Box>
  );
}

/** Some programs begin with an empty one. */
function firstFilled(sheets: readonly Sheet[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ table }) => table.columns.length > 0),
  );
}

function SheetTable({ sheet: { name, table }, file }: { sheet: Sheet; file: FileData }) {
  const grid = useMemo(() => gridOfText(table), [table]);
  const stem = file.fileName.replace(/\.\w+$/, '');
  return (
    <>
      {table.remarks.map((remark) => (
        <Typography key={remark} variant="body2" color="textSecondary">
          {remark}
        </Typography>
      ))}
      <Box sx={{ justifySelf: 'stretch', minWidth: 0 }}>
        {table.columns.length === 0 ? (
          <Typography variant="body2" color="textSecondary" sx={{ fontStyle: 'italic', py: 1 }}>
            {words.emptySheet}
          </Typography>
        ) : (
          <GridView grid={grid} stem={name === '' ? stem : `${stem}-${name}`} name={words.sheetOf(name, file.fileName)} />
        )}
      </Box>
    </>
  );
}
