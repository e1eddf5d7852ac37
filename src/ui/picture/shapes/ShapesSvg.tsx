import type { ReactNode } from 'react';
import type { Point, Size } from '../viewport.ts';
import { handlesOf, stripOf, type PolygonShape, type PictureMark } from './shapes.ts';

interface Props {
  shapes: readonly PictureMark[];
  size: Size;
  selected?: number | undefined;
  /** Corners of a polygon that isn't closed yet, and where the next one would be. */
  open?: readonly Point[];
  /** From the picture to where it is drawn. */
  scale: number;
  x: number;
  y: number;
  /** Of a handle or a point, in the same measure. */
  unit: number;
}

/** To be seen on any picture: dark under light. */
const STROKES = [
  ['#000', 3.5],
  ['#fff', 1.5],
] as const;

const NO_CORNERS: readonly Point[] = [];

/** Shapes over a picture. Colours are told by signs as well. */
export function ShapesSvg({ shapes, size, selected, open = NO_CORNERS, scale, x, y, unit }: Props) {
  const put = (point: Point): Point => ({ x: point.x * scale + x, y: point.y * scale + y });
  return (
    <g style={{ forcedColorAdjust: 'none' }}>
      {shapes.map((shape, index) => (
        <g key={index} data-shape={shape.kind} data-selected={index === selected ? '' : undefined}>
          <Body shape={shape} size={size} put={put} unit={unit} isSelected={index === selected} />
          {index === selected && handlesOf(shape, size).map(({ handle, at }) => <Grip key={handle} at={put(at)} unit={unit} />)}
          {shapes.length > 1 && shape.kind !== 'point' && <Badge at={put(startOf(shape))} unit={unit} text={String(index + 1)} />}
        </g>
      ))}
      {open.length > 0 && (
        <g data-shape="open">
          <Stroked unit={unit}>
            <polyline points={open.map(put).map(inText).join(' ')} />
          </Stroked>
          {open.map((at, index) => (
            <Grip key={index} at={put(at)} unit={unit} />
          ))}
        </g>
      )}
    </g>
  );
}

function startOf(shape: Exclude<PictureMark, { kind: 'point' }>): Point {
  if (shape.kind === 'box') return { x: shape.x1, y: shape.y1 };
  return shape.kind === 'polygon' ? (shape.corners[0] ?? { x: 0, y: 0 }) : { x: 0, y: 0 };
}

interface BodyProps {
  shape: PictureMark;
  size: Size;
  put: (point: Point) => Point;
  unit: number;
  isSelected: boolean;
}

function Body({ shape, size, put, unit, isSelected }: BodyProps) {
  if (shape.kind === 'point')
    return <Spot at={put({ x: shape.x + 0.5, y: shape.y + 0.5 })} unit={unit} label={shape.label} isSelected={isSelected} />;
  if (shape.kind === 'polygon') return <Outline shape={shape} put={put} unit={unit} isSelected={isSelected} />;
  const strip = shape.kind === 'cut' ? stripOf(shape, size) : shape;
  const [from, to] = [put({ x: strip.x1, y: strip.y1 }), put({ x: strip.x2, y: strip.y2 })];
  // One that is typed inside out is seen all the same, as its handles are.
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const rect = <rect x={x} y={y} width={Math.abs(to.x - from.x)} height={Math.abs(to.y - from.y)} />;
  return (
    <>
      <g fill={shape.kind === 'cut' ? '#000' : '#fff'} fillOpacity={shape.kind === 'cut' ? 0.5 : isSelected ? 0.16 : 0.06}>
        {rect}
      </g>
      <Stroked unit={unit}>{rect}</Stroked>
    </>
  );
}

function Outline({ shape, put, unit, isSelected }: Omit<BodyProps, 'shape' | 'size'> & { shape: PolygonShape }) {
  const polygon = <polygon points={shape.corners.map(put).map(inText).join(' ')} />;
  return (
    <>
      <g fill="#fff" fillOpacity={isSelected ? 0.2 : 0.08}>
        {polygon}
      </g>
      <Stroked unit={unit}>{polygon}</Stroked>
    </>
  );
}

function inText({ x, y }: Point): string {
  return `${x},${y}`;
}

/** Of what is drawn on the screen itself. */
const USUAL_UNIT = 7;

export function Stroked({ unit = USUAL_UNIT, children }: { unit?: number; children: ReactNode }) {
  return STROKES.map(([stroke, width]) => (
    <g key={stroke} fill="none" stroke={stroke} strokeWidth={(width * unit) / USUAL_UNIT} strokeLinejoin="round">
      {children}
    </g>
  ));
}

function Grip({ at, unit }: { at: Point; unit: number }) {
  const side = unit * 1.5;
  return (
    <rect data-grip x={at.x - side / 2} y={at.y - side / 2} width={side} height={side} fill="#fff" stroke="#000" strokeWidth={unit / 6} />
  );
}

const FOREGROUND = '#0a7d33';
const BACKGROUND = '#b3261e';

function Spot({ at, unit, label, isSelected }: { at: Point; unit: number; label: number; isSelected: boolean }) {
  const arm = unit * 0.5;
  const cross =
    label === 0 ? `M ${at.x - arm} ${at.y} h ${2 * arm}` : `M ${at.x - arm} ${at.y} h ${2 * arm} M ${at.x} ${at.y - arm} v ${2 * arm}`;
  return (
    <>
      <circle cx={at.x} cy={at.y} r={unit * (isSelected ? 1.35 : 1.1)} fill="#000" />
      <circle cx={at.x} cy={at.y} r={unit * (isSelected ? 1.2 : 1)} fill="#fff" />
      <circle cx={at.x} cy={at.y} r={unit * 0.85} fill={label === 0 ? BACKGROUND : FOREGROUND} />
      <path d={cross} stroke="#fff" strokeWidth={unit * 0.28} />
    </>
  );
}

function Badge({ at, unit, text }: { at: Point; unit: number; text: string }) {
  const height = unit * 2.2;
  const width = unit * (0.9 + text.length);
  return (
    <>
      <rect x={at.x} y={at.y} width={width} height={height} fill="#000" fillOpacity={0.75} />
      <text x={at.x + width / 2} y={at.y + height * 0.76} fontSize={unit * 1.75} fill="#fff" textAnchor="middle">
        {text}
      </text>
    </>
  );
}
