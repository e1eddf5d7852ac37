import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { valueText } from '../../files/variables/conventions.ts';
import { SaveDrawn } from '../../ui/figure/SaveDrawn.tsx';
import { MeasuredFrame } from '../../ui/picture/measure/MeasuredFrame.tsx';
import { PicturePlace } from '../../ui/picture/PictureView.tsx';
import { RasterControls } from '../../ui/picture/RasterControls.tsx';
import { usePicture } from '../../ui/picture/usePicture.ts';
import type { Point, Size, View } from '../../ui/picture/viewport.ts';
import { drawnNumbers, placeIn, rowDrawn, type VariableField } from './field.ts';
import * as words from './words.ts';

interface Props {
  field: VariableField;
  label: string;
  /** Of the names of files. */
  stem: string;
  /** Of the values. */
  unit: string | undefined;
}

/** Two axes as a picture, with the coordinates along its edges. */
export function FieldPicture({ field, label, stem, unit }: Props) {
  const { width, height } = field;
  const source = useMemo<RasterSource | undefined>(() => {
    const values = drawnNumbers(field);
    return values && { from: 'values', values, shape: { width, height, bands: 1, planar: true, pages: 1 } };
  }, [field, width, height]);
  const state = usePicture(source);
  const edges = useMemo(
    () => ({
      column: { name: titleOf(field.column), text: (index: number) => columnText(field, index) },
      row: { name: titleOf(field.row), text: (y: number) => rowText(field, rowDrawn(field, y)) },
    }),
    [field],
  );
  const [spot, setSpot] = useState<Point>();
  if (state.status !== 'ready') return <PicturePlace state={state} size={{ width, height }} />;
  return (
    <Box>
      <MeasuredFrame
        name={stem}
        picture={state.picture}
        size={state.picture}
        label={label}
        facts={state.facts}
        onPoint={(point) => setSpot(isInside(point, field) ? point : undefined)}
        renderOver={(view, frame) => <Axes field={field} view={view} frame={frame} />}
      />
      {state.raster !== undefined && <RasterControls used={state.raster} name={label} />}
      <Typography variant="caption" component="p" sx={{ fontVariantNumeric: 'tabular-nums', minHeight: '1.6em' }}>
        {spot === undefined ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {field.isFlipped ? words.northUp : words.firstRowTop} {words.pointAt}
          </Box>
        ) : (
          spotWords(field, spot)
        )}
      </Typography>
      <SaveDrawn state={state} label={label} fileName={stem} edges={edges} unit={unit} />
    </Box>
  );
}

function isInside(point: Point | undefined, { width, height }: VariableField): boolean {
  return point !== undefined && point.x >= 0 && point.y >= 0 && point.x < width && point.y < height;
}

const columnText = ({ column }: VariableField, index: number): string => column?.text?.(index) ?? String(index);
const rowText = ({ row }: VariableField, index: number): string => row?.text?.(index) ?? String(index);

const titleOf = (axis: VariableField['column']): string => (axis === undefined ? '' : words.title(axis.name, axis.unit));
const withUnit = (text: string, unit: string | undefined): string => (unit === undefined ? text : `${text} ${unit}`);

function spotWords(field: VariableField, { x, y }: Point): string {
  const row = rowDrawn(field, Math.floor(y));
  const column = Math.floor(x);
  const parts = [
    [field.row?.name ?? '', withUnit(rowText(field, row), field.row?.unit)],
    [field.column?.name ?? '', withUnit(columnText(field, column), field.column?.unit)],
  ] as const;
  return words.spot(parts, valueText(field.values, placeIn(field, row, column)), field.unit);
}

/** Pixels between two labels. */
const APART = { x: 84, y: 44 };

/** The coordinates of the pixels along two edges, wherever the picture was moved to. */
function Axes({ field, view, frame }: { field: VariableField; view: View; frame: Size }) {
  const columns = ticks(field.width, view.x, view.scale, frame.width, APART.x);
  const rows = ticks(field.height, view.y, view.scale, frame.height - 20, APART.y);
  return (
    <Box
      aria-hidden
      sx={{ position: 'absolute', inset: 0, pointerEvents: 'none', overflow: 'hidden', '& > span': { position: 'absolute', px: 0.5, borderRadius: 0.5, fontSize: 11, lineHeight: 1.4, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', bgcolor: 'background.paper', color: 'text.primary', opacity: 0.88 } }} // prettier-ignore
    >
      {columns.map(({ index, at }) => (
        <span key={`x${index}`} style={{ left: at, bottom: 2, transform: 'translateX(-50%)' }}>
          {columnText(field, index)}
        </span>
      ))}
      {rows.map(({ index, at }) => (
        <span key={`y${index}`} style={{ top: at, left: 2, transform: 'translateY(-50%)' }}>
          {rowText(field, rowDrawn(field, index))}
        </span>
      ))}
      <span style={{ right: 2, bottom: 22, fontWeight: 600 }}>{titleOf(field.column)}</span>
      <span style={{ left: 2, top: 2, fontWeight: 600 }}>{titleOf(field.row)}</span>
    </Box>
  );
}

/** Pixels in view whose middles are far enough apart. */
function ticks(count: number, origin: number, scale: number, room: number, apart: number): { index: number; at: number }[] {
  const step = Math.max(1, Math.ceil(apart / scale));
  const first = Math.max(0, Math.ceil(-origin / scale / step) * step);
  const found: { index: number; at: number }[] = [];
  for (let index = first; index < count && found.length < 40; index += step) {
    const at = origin + (index + 0.5) * scale;
    // Not under the name in the corner.
    if (at > 28 && at < room - 16) found.push({ index, at });
  }
  return found;
}
