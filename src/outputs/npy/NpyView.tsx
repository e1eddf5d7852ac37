import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useMemo } from 'react';
import { report } from '../../files/report.ts';
import { parseNpyHeader, readNpy, type Npy, type NpyHeader } from '../../files/npy/parseNpy.ts';
import { LoadedPicture } from '../../ui/picture/PictureView.tsx';
import { useRead } from '../../ui/useRead.ts';
import { usePicture } from '../../ui/picture/usePicture.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import { shapeOfPicture } from '../../files/raster/arrays.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { Sparkline } from '../list/Sparkline.tsx';
import { listFigure } from '../list/listFigure.ts';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import { SaveDrawn } from '../../ui/figure/SaveDrawn.tsx';
import type { LabelHints } from '../labels/hints.ts';
import { LabelledPicture } from '../labels/LabelledPicture.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import type { NpyProps } from './props.ts';
import { ArrayTable } from './ArrayTable.tsx';
import * as words from './words.ts';

/** Numbers that are read on the page's own thread; pictures are read in a worker. */
const MOST_HERE = 2_000_000;
const HEAD = 65_536;

/** NumPy's arrays by their shape: a picture, a plot with its numbers, or a table. */
export default function NpyView({ hints, ...file }: NpyProps) {
  const header = useRead(file.blob, readHeader);
  const facts = header === undefined || header === 'unknown' ? [] : [words.shape(header.shape), header.dtype];
  return (
    <Box>
      {header === 'unknown' && <Say>{words.notReadable}</Say>}
      {header !== undefined && header !== 'unknown' && <Shaped file={file} header={header} hints={hints} />}
      <MediaCaption file={file} facts={facts} />
    </Box>
  );
}

async function readHeader(blob: Blob): Promise<NpyHeader | 'unknown'> {
  try {
    return parseNpyHeader(new Uint8Array(await blob.slice(0, HEAD).arrayBuffer())) ?? 'unknown';
  } catch (error) {
    report('Reading a NumPy file', error);
    return 'unknown';
  }
}

function Shaped({ file, header, hints }: { file: FileData; header: NpyHeader; hints: LabelHints }) {
  if (header.shape.includes(0)) return <Say>{words.noNumbers}</Say>;
  const picture = shapeOfPicture(header.shape);
  if (picture !== undefined) return <AsPicture file={file} size={picture} hints={hints} />;
  const count = header.shape.reduce((product, side) => product * side, 1);
  if (count > MOST_HERE) return <Say>{words.tooLong}</Say>;
  return <AsNumbers file={file} />;
}

function AsPicture({ file, size, hints }: { file: FileData; size: Size; hints: LabelHints }) {
  const source = useMemo(() => ({ from: 'npy', blob: file.blob }) as const, [file.blob]);
  return (
    <LabelledPicture source={source} hints={hints} size={size} stem={file.fileName}>
      <DrawnArray source={source} size={size} name={file.fileName} />
    </LabelledPicture>
  );
}

/** Decoded when it is shown as a picture. */
function DrawnArray({ source, size, name }: { source: RasterSource; size: Size; name: string }) {
  const state = usePicture(source);
  const label = words.arrayIn(name);
  return (
    <>
      <LoadedPicture state={state} size={size} label={label} stem={name} />
      <SaveDrawn state={state} label={label} fileName={name} />
    </>
  );
}

function AsNumbers({ file }: { file: FileData }) {
  const read = useRead(file.blob, readNumbers);
  if (read === undefined) return <Box aria-busy sx={{ minHeight: 48 }} />;
  if (typeof read === 'string') return <Say>{read}</Say>;
  const { values, exact, header, truncated } = read;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {truncated && <Say>{words.endsEarly}</Say>}
      {header.shape.filter((side) => side > 1).length === 1 && <Course values={values} name={file.fileName} />}
      <Suspense fallback={null}>
        <ArrayTable values={values} exact={exact} shape={header.shape} fileName={file.fileName} />
      </Suspense>
    </Box>
  );
}

function Course({ values, name }: { values: Npy['values']; name: string }) {
  const numbers = useMemo(() => Array.from(values), [values]);
  const figure = useMemo(() => listFigure(numbers), [numbers]);
  return (
    <>
      <Sparkline numbers={numbers} />
      <Box>
        <SavePicture source={figure} name={name.replace(/\.npy$/i, '')} />
      </Box>
    </>
  );
}

function readNumbers(blob: Blob): Promise<Npy | string> {
  return readNpy(blob).catch((error: unknown) => (error instanceof Error ? error.message : words.readingFailed));
}

function Say({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ py: 1 }}>
      {children}
    </Typography>
  );
}
