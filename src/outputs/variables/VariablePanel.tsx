import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import { applied, conventionsOf, unitIn, valueText, type Conventions } from '../../files/variables/conventions.ts';
import type { SliceValues, Variable } from '../../files/variables/variables.ts';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { GridView } from '../table/GridView.tsx';
import { coordinateText, isGrowing, scalesOf, type AxisScale } from './coordinates.ts';
import { Attributes } from './Attributes.tsx';
import { AxisStepper } from './AxisStepper.tsx';
import { FieldPicture } from './FieldPicture.tsx';
import { gridOfSlice, type VariableField } from './field.ts';
import { useSlice, type UsedVariables } from './useVariables.ts';

import * as words from './words.ts';

interface Props {
  used: UsedVariables;
  index: number;
  file: FileData;
}

/** One variable: what it is, its values by their axes, and its attributes. */
export function VariablePanel({ used, index, file }: Props) {
  const variable = used.file.variables[index];
  if (variable === undefined) return null;
  const { path, type, shape, dimensions, storage, problem, attributes } = variable;
  const names = dimensions.map((dimension) => dimension?.split('/').pop());
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box>
        <Typography variant="code" component="h4" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {path}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {[words.sides(shape, names), type, ...storage].join(' · ')}
        </Typography>
      </Box>
      {problem !== undefined && <Say>{problem}</Say>}
      {problem === undefined && shape.includes(0) && <Say>{words.noValues}</Say>}
      {problem === undefined && !shape.includes(0) && <Values used={used} variable={variable} file={file} />}
      {attributes.length > 0 && <Attributes attributes={attributes} name={path} stem={`${file.fileName}-${path.replaceAll('/', '-')}`} />}
    </Box>
  );
}

/** Along each side of what is shown at once. */
const MOST_ALONG = 4096;
/** Of a table of one axis, whose rows are read as they are scrolled. */
const MOST_ROWS = 1_000_000;

function Values({ used, variable, file }: { used: UsedVariables; variable: Variable; file: FileData }) {
  const { shape, index } = variable;
  const sides = shape.length;
  // The last two axes lie in the picture, as in nearly all files.
  const [rowAxis, setRowAxis] = useState(sides - 2);
  const [columnAxis, setColumnAxis] = useState(sides - 1);
  const [places, setPlaces] = useState<readonly number[]>(() => shape.map(() => 0));
  const isField = sides >= 2;
  const most = isField ? MOST_ALONG : MOST_ROWS;
  const slice = useMemo(() => {
    const isWhole = (axis: number) => axis === columnAxis || (isField && axis === rowAxis);
    return {
      start: shape.map((_, axis) => (isWhole(axis) ? 0 : (places[axis] ?? 0))),
      count: shape.map((side, axis) => (isWhole(axis) ? Math.min(side, most) : 1)),
    };
  }, [shape, places, rowAxis, columnAxis, isField, most]);
  const found = useSlice(used, index, slice);
  // How it is looked at outlives each part that is read.
  const [isStored, setStored] = useState(false);
  const [shownAs, setShownAs] = useState<Side>('picture');
  const scales = useMemo(() => scalesOf(used.file, variable), [used.file, variable]);
  const stepped = shape.flatMap((side, axis) => (axis === columnAxis || (isField && axis === rowAxis) || side === 1 ? [] : [axis]));
  const axes = shape.map((_, axis) => [String(axis), words.axis(scales[axis]?.name, axis)] as const);
  return (
    <>
      {sides > 2 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
          <SmallSelect
            label={words.rows}
            value={String(rowAxis)}
            options={axes}
            onPick={(next) => {
              if (Number(next) === columnAxis) setColumnAxis(rowAxis);
              setRowAxis(Number(next));
            }}
          />
          <SmallSelect
            label={words.columns}
            value={String(columnAxis)}
            options={axes}
            onPick={(next) => {
              if (Number(next) === rowAxis) setRowAxis(columnAxis);
              setColumnAxis(Number(next));
            }}
          />
        </Box>
      )}
      {stepped.map((axis) => (
        <AxisStepper
          key={axis}
          used={used}
          scale={scales[axis] ?? NO_SCALE}
          name={words.axis(scales[axis]?.name, axis)}
          side={shape[axis] ?? 1}
          place={places[axis] ?? 0}
          onPlace={(place) => setPlaces(places.map((own, at) => (at === axis ? place : own)))}
        />
      ))}
      {typeof found === 'string' && <Say>{found}</Say>}
      {found === undefined && (
        <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: isField ? 320 : 120 }}>
          {words.readingValues}
        </Typography>
      )}
      {found !== undefined && typeof found !== 'string' && (
        <Shown
          used={used}
          variable={variable}
          values={found.values}
          rows={isField ? { scale: scales[rowAxis] ?? NO_SCALE, axis: rowAxis, count: found.slice.count[rowAxis] ?? 1 } : undefined}
          columns={
            sides === 0 ? undefined : { scale: scales[columnAxis] ?? NO_SCALE, axis: columnAxis, count: found.slice.count[columnAxis] ?? 1 }
          }
          isTransposed={isField && rowAxis > columnAxis}
          isStored={isStored}
          onStored={setStored}
          side={shownAs}
          onSide={setShownAs}
          stem={`${file.fileName.replace(/\.\w+$/, '')}-${variable.path.replaceAll('/', '-')}`}
        />
      )}
      {shape.some((side, axis) => (slice.count[axis] ?? 0) > 1 && side > most) && <Say>{words.cutSides(most)}</Say>}
    </>
  );
}

const NO_SCALE: AxisScale = { name: undefined, variable: undefined, isNorthwards: false, unit: undefined };

type Side = 'picture' | 'table';

interface ShownAxis {
  readonly scale: AxisScale;
  readonly axis: number;
  readonly count: number;
}

interface ShownProps {
  used: UsedVariables;
  variable: Variable;
  values: SliceValues;
  rows: ShownAxis | undefined;
  columns: ShownAxis | undefined;
  /** The rows of what is shown are the columns of what was read. */
  isTransposed: boolean;
  isStored: boolean;
  onStored: (isStored: boolean) => void;
  side: Side;
  onSide: (side: Side) => void;
  stem: string;
}

function Shown({ used, variable, values, rows, columns, isTransposed, isStored, onStored, side, onSide, stem }: ShownProps) {
  const conventions = useMemo(() => conventionsOf(variable), [variable]);
  const rowValues = useScale(used, rows);
  const columnValues = useScale(used, columns);
  const field = useMemo<VariableField>(() => {
    const real =
      conventions === undefined || isStored || values.numbers === undefined
        ? values
        : { numbers: applied(values.numbers, conventions), lost: 0 };
    return {
      values: real,
      height: rows?.count ?? 1,
      width: columns?.count ?? 1,
      isTransposed,
      // A map has its north at the top.
      isFlipped: rows !== undefined && rows.scale.isNorthwards && rowValues !== undefined && isGrowing(rowValues),
      row: rows && axisOf(rows, rowValues),
      column: columns && axisOf(columns, columnValues),
      columnNumbers: columnValues?.numbers,
      // Packed numbers have none.
      unit: isStored ? undefined : unitIn(variable.attributes),
    };
  }, [variable, values, conventions, isStored, rows, columns, isTransposed, rowValues, columnValues]);
  const isPicture = rows !== undefined && values.numbers !== undefined && field.width > 1 && field.height > 1;
  const name = words.valuesOf(variable.path);
  const unit = variable.attributes.find((one) => one.name === 'units')?.text;
  return (
    <>
      {(isPicture || conventions !== undefined) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {isPicture && (
            <ToggleChoice
              label={words.howShown}
              value={side}
              options={[
                ['picture', words.picture],
                ['table', words.table],
              ]}
              onPick={onSide}
            />
          )}
          {conventions !== undefined && (
            <ToggleChoice
              label={words.whichNumbers}
              value={isStored ? 'stored' : 'real'}
              options={[
                ['real', words.unpacked],
                ['stored', words.asStored],
              ]}
              onPick={(next) => onStored(next === 'stored')}
            />
          )}
        </Box>
      )}
      {conventions !== undefined && (
        <Typography variant="caption" color="textSecondary">
          {isStored ? words.storedNumbers : conventionWords(conventions)}
        </Typography>
      )}
      {values.lost > 0 && <Say>{words.lost(values.lost)}</Say>}
      {columns === undefined ? (
        <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>{valueText(field.values, 0)}</Typography>
      ) : isPicture && side === 'picture' ? (
        <FieldPicture field={field} label={name} stem={stem} unit={isStored ? undefined : unit} />
      ) : (
        <FieldTable field={field} stem={stem} name={name} />
      )}
    </>
  );
}

function axisOf({ scale, axis }: ShownAxis, values: SliceValues | undefined): VariableField['column'] {
  return { name: words.axis(scale.name, axis), text: coordinateText(scale, values), unit: scale.unit };
}

function conventionWords({ scale, offset, missing, valid }: Conventions): string {
  return words.conventions(scale, offset, [...new Set(missing.map(String))], valid);
}

function FieldTable({ field, stem, name }: { field: VariableField; stem: string; name: string }) {
  const grid = useMemo(() => gridOfSlice(field), [field]);
  return <GridView key={grid.columns.length} grid={grid} stem={stem} name={name} />;
}

/** The values along an axis; undefined until they have come, and where there are none. */
function useScale(used: UsedVariables, axis: ShownAxis | undefined): SliceValues | undefined {
  const variable = axis?.scale.variable;
  const found = useSlice(used, variable?.index ?? -1, { start: [0], count: [axis?.count ?? 0] });
  return variable === undefined || found === undefined || typeof found === 'string' ? undefined : found.values;
}

function Say({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="textSecondary">
      {children}
    </Typography>
  );
}
