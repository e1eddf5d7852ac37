import { grouped } from '../../files/amounts.ts';
import { BELOW_MIDDLE, hundredths, type Area, type FigureLook, type FigureMark } from './scene.ts';

export interface Extent {
  readonly low: number;
  readonly high: number;
}

interface AxisOf extends Extent {
  readonly label: string;
  /** Things are counted: there is nothing between one and two. */
  readonly isWhole?: boolean;
  /** Least width of its numbers, where plots lie below each other. */
  readonly room?: number;
  /** It ends where its range does, and not at the whole steps around. */
  readonly isExact?: boolean;
}

export interface Axes {
  /** Lines and numbers, to be drawn before what is plotted. */
  readonly marks: readonly FigureMark[];
  /** Where it is plotted. */
  readonly area: Area;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
}

/** Axes with their numbers inside of a place; y goes to whole steps, x from its first to its last value. */
export function axesOf(place: Area, em: number, { x, y }: { x: AxisOf; y: AxisOf }, { ink, measure }: FigureLook): Axes {
  const around = ticksOf(y, y.isWhole === true ? Math.max(1, Math.min(5, y.high - y.low)) : 5);
  const yTicks = y.isExact === true ? around.filter(({ value }) => value >= y.low && value <= y.high) : around;
  const yRange = { low: Math.min(y.low, yTicks[0]?.value ?? y.low), high: Math.max(y.high, yTicks.at(-1)?.value ?? y.high) };
  const widest = Math.max(y.room ?? 0, ...yTicks.map(({ text }) => measure(text, em)));
  const left = place.x + widest + 0.6 * em + (y.label === '' ? 0 : 1.6 * em);
  const bottom = place.y + place.height - 1.7 * em - (x.label === '' ? 0 : 1.6 * em);
  const right = place.x + place.width;
  const area = { x: hundredths(left), y: place.y, width: hundredths(right - left), height: hundredths(bottom - place.y) };
  const xRange = x.low < x.high ? x : { low: x.low - 0.5, high: x.high + 0.5 };
  const toX = (value: number) => hundredths(area.x + ((value - xRange.low) / (xRange.high - xRange.low)) * area.width);
  const toY = (value: number) => hundredths(area.y + area.height - ((value - yRange.low) / (yRange.high - yRange.low)) * area.height);
  const marks: FigureMark[] = [];
  const text = { kind: 'text', size: em, colour: ink.quiet } as const;
  for (const tick of yTicks) {
    const at = toY(tick.value);
    marks.push({ kind: 'path', d: `M${area.x} ${at}H${hundredths(right)}`, stroke: ink.hairline, width: hundredths(em / 14) });
    marks.push({ ...text, x: hundredths(left - 0.5 * em), y: hundredths(at + em * BELOW_MIDDLE), text: tick.text, anchor: 'end' });
  }
  const floor = hundredths(area.y + area.height);
  marks.push({ kind: 'path', d: `M${area.x} ${floor}H${hundredths(right)}`, stroke: ink.quiet, width: hundredths(em / 14) });
  let free = -Infinity;
  for (const tick of ticksOf(xRange, 8)) {
    const at = toX(tick.value);
    const half = measure(tick.text, em) / 2;
    // The number at an end stays inside, and none touches the one before.
    const middle = Math.min(Math.max(at, place.x + half), right - half);
    if (at < area.x - 0.01 || at > right + 0.01 || middle - half < free) continue;
    free = middle + half + 0.6 * em;
    marks.push({ kind: 'path', d: `M${at} ${floor}v${hundredths(0.3 * em)}`, stroke: ink.quiet, width: hundredths(em / 14) });
    marks.push({ ...text, x: hundredths(middle), y: hundredths(floor + 1.35 * em), text: tick.text, anchor: 'middle' });
  }
  const named = { ...text, colour: ink.text, anchor: 'middle' } as const;
  if (x.label !== '')
    marks.push({ ...named, x: hundredths(area.x + area.width / 2), y: hundredths(place.y + place.height - 0.35 * em), text: x.label });
  if (y.label !== '')
    marks.push({ ...named, x: hundredths(place.x + 0.9 * em), y: hundredths(area.y + area.height / 2), text: y.label, turn: -90 });
  return { marks, area, toX, toY };
}

interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Round factors, each from what the one before is too small for. */
const STEPS = [
  [Math.SQRT2, 1],
  [Math.sqrt(10), 2],
  [Math.sqrt(50), 5],
] as const;
const [LEAST_STEP, MOST_STEP] = [1e-300, 1e300];

/** Round numbers around a range: about as many as are wanted, from the last below it to the first above. */
export function ticksOf({ low, high }: Extent, wanted: number): Tick[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  const span = high - low || Math.abs(high) || 1;
  const rough = span / wanted;
  // Of numbers so large or so small that their difference, or what is rounded up from them, is no number any more, nothing can be said.
  const isSayable = rough > LEAST_STEP && Math.max(rough, Math.abs(low), Math.abs(high)) < MOST_STEP;
  if (!isSayable) return [{ value: low, text: String(low) }];
  const power = Math.floor(Math.log10(rough));
  const factor = STEPS.find(([below]) => rough / 10 ** power < below)?.[1] ?? 10;
  const step = (count: number) => (power < 0 ? (count * factor) / 10 ** -power : count * factor * 10 ** power);
  const [first, last] = [Math.floor(low / step(1) + 1e-9), Math.ceil(high / step(1) - 1e-9)];
  const count = Math.min(last - first, 4 * wanted);
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = step(first + index);
    return { value, text: tickText(value, power) };
  });
}

/** As many decimals as the step has; far from 1, powers of ten. */
function tickText(value: number, power: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const digits = Math.max(1, Math.min(15, Math.floor(Math.log10(size)) - power + 1));
  const text =
    size >= 1e6 || size < 1e-4
      ? Number(value.toPrecision(digits)).toExponential().replace('e+', 'e')
      : power >= 0
        ? grouped(value)
        : value.toFixed(Math.min(20, -power));
  return text.replace(/^-/, '−');
}
