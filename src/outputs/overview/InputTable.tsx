import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { createContext, use, useMemo } from 'react';
import type { Grid } from '../../answers/shapes/grid.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { GridView } from '../table/GridView.tsx';
import { Thumb } from './tiles/Thumb.tsx';
import { useThumb } from './tiles/useThumb.ts';
import { THUMB_LOOK } from './tiles/tileLook.ts';
import * as words from './words.ts';

interface Rows {
  onOpen: (at: number) => void;
  nameOf: (at: number) => string;
}

interface Props extends Rows {
  grid: () => Grid;
  shown: readonly number[];
  stem: string;
}

const SIDE = 48;

const RowsContext = createContext<Rows>({ onOpen: () => undefined, nameOf: () => '' });

const LEAD = { height: SIDE + 9, width: SIDE + 40, Cell: RowPicture };

/** The inputs as rows, each with its picture in front. */
export default function InputTable({ grid: make, shown, stem, onOpen, nameOf }: Props) {
  const grid = useMemo(() => make(), [make]);
  const among = useMemo(() => Uint32Array.from(shown), [shown]);
  const rows = useMemo(() => ({ onOpen, nameOf }), [onOpen, nameOf]);
  return (
    <RowsContext value={rows}>
      {/* Texts are one line, and pictures four. */}
      <Box sx={{ '& tbody :is(td, th)': { verticalAlign: 'middle' } }}>
        <GridView grid={grid} stem={stem} name={stem} among={among} lead={LEAD} />
      </Box>
    </RowsContext>
  );
}

function RowPicture({ row }: { row: number }) {
  const { onOpen, nameOf } = use(RowsContext);
  const small = useThumb(row);
  return (
    <ButtonBase onClick={() => onOpen(row)} sx={{ width: SIDE, height: SIDE, borderRadius: 0.5, bgcolor: 'media', overflow: 'hidden' }}>
      <Box aria-hidden sx={{ width: SIDE, height: SIDE, ...THUMB_LOOK, '& .sign span': { display: 'none' } }}>
        <Thumb small={small} />
      </Box>
      <HiddenText>{words.open(nameOf(row))}</HiddenText>
    </ButtonBase>
  );
}
