import type { MachineHistory, Series } from './series.ts';

const COLUMNS = 3;
const PANEL = { width: 320, height: 168 } as const;
const PLOT = { left: 8, top: 44, width: 224, height: 92 } as const;
const GAP = 20;
const HEAD = 44;
const WRAP = 48;

const STYLE = `
  text { font: 11px system-ui, 'DejaVu Sans', sans-serif; fill: #3d3d3a; }
  .machine { font-size: 13px; font-weight: 600; }
  .quiet { fill: #6b6b66; }
  .ground { fill: #fbfaf7; }
  .plot { fill: #f2f1ec; }
  path { fill: none; stroke-width: 1.5; }
  .page { stroke: #0b6b6b; fill: #0b6b6b; } path.page { fill: none; stroke-width: 2.5; } text.page { stroke: none; font-weight: 600; }
  .peer { stroke: #a35a00; fill: #a35a00; } path.peer { fill: none; } text.peer { stroke: none; }
  .curl { stroke: #5b5f97; fill: #5b5f97; } path.curl { fill: none; stroke-dasharray: 4 3; } text.curl { stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #deddd6; } .quiet { fill: #a3a29b; } .ground { fill: #191a19; } .plot { fill: #242624; }
    .page { stroke: #5cc4c0; fill: #5cc4c0; } .peer { stroke: #e0a05a; fill: #e0a05a; } .curl { stroke: #a3a7e0; fill: #a3a7e0; }
  }
`;

/** Whose lines are known; others are drawn as the page's peer is. */
const KNOWN: ReadonlySet<string> = new Set(['page', 'peer', 'curl']);

/** A small chart for each figure, machine below machine. Each begins at nothing, so heights can be compared. */
export function chart(machines: readonly MachineHistory[]): string {
  let top = GAP;
  const sections = machines.map((history) => {
    const section = drawMachine(history, top);
    top += HEAD + Math.ceil(history.series.length / COLUMNS) * PANEL.height + GAP;
    return section;
  });
  const width = COLUMNS * PANEL.width + 2 * GAP;
  const empty = machines.length === 0 ? [`<text x="${GAP}" y="${(top += GAP)}">Nothing has been recorded yet.</text>`] : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img">`,
    '<title>Each figure over the recorded runs</title>',
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${top}"/>`,
    ...sections,
    ...empty,
    '</svg>\n',
  ].join('\n');
}

function drawMachine({ machine, runs, series }: MachineHistory, top: number): string {
  const first = runs[0];
  const last = runs.at(-1);
  const span = [first, last].flatMap((run) => (run === undefined ? [] : [`${run.commit} of ${run.date.slice(0, 10)}`]));
  const about = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}: ${[...new Set(span)].join(' to ')}`;
  return [
    `<text class="machine" x="${GAP}" y="${top + 12}">${escape(`${machine.cpu}, ${machine.cores} cores, ${machine.os}, ${machine.browser}`)}</text>`,
    `<text class="quiet" x="${GAP}" y="${top + 29}">${escape(about)}</text>`,
    ...series.map((one, index) => {
      const x = GAP + (index % COLUMNS) * PANEL.width;
      const y = top + HEAD + Math.floor(index / COLUMNS) * PANEL.height;
      return `<g transform="translate(${x} ${y})">${drawSeries(one, runs.length)}</g>`;
    }),
  ].join('\n');
}

function drawSeries({ words, unit, points }: Series, runs: number): string {
  const names = [...new Set(points.flatMap(({ medians }) => Object.keys(medians)))];
  const highest = Math.max(...points.flatMap(({ medians }) => Object.values(medians)), Number.MIN_VALUE);
  const x = (run: number) => PLOT.left + (runs === 1 ? 0.5 : run / (runs - 1)) * (PLOT.width - 12) + 6;
  const y = (value: number) => PLOT.top + PLOT.height - (value / highest) * (PLOT.height - 10);
  const lines = names.flatMap((name) => {
    const own = points.flatMap(({ run, medians }) => (medians[name] === undefined ? [] : [{ x: x(run), y: y(medians[name]) }]));
    const style = KNOWN.has(name) ? name : 'peer';
    const path = own.map((spot, index) => `${index === 0 ? 'M' : 'L'}${round(spot.x)} ${round(spot.y)}`).join('');
    const dots = own.map((spot) => `<circle class="${style}" cx="${round(spot.x)}" cy="${round(spot.y)}" r="2"/>`);
    return [`<path class="${style}" d="${path}"/>`, ...dots];
  });
  return [
    ...wrapped(words).map((line, index) => `<text x="${PLOT.left}" y="${14 + index * 14}">${escape(line)}</text>`),
    `<rect class="plot" x="${PLOT.left}" y="${PLOT.top}" width="${PLOT.width}" height="${PLOT.height}" rx="3"/>`,
    ...lines,
    ...labels(names, points, y).map(
      ({ name, value, at }) =>
        `<text class="${KNOWN.has(name) ? name : 'peer'}" x="${PLOT.left + PLOT.width + 6}" y="${round(at)}">${escape(`${name} ${amount(value)} ${unit}`.trim())}</text>`,
    ),
  ].join('');
}

/** The newest value of each line, beside its end and never on each other. */
function labels(names: readonly string[], points: Series['points'], y: (value: number) => number) {
  const last = names.flatMap((name) => {
    const value = points.findLast(({ medians }) => medians[name] !== undefined)?.medians[name];
    return value === undefined ? [] : [{ name, value, at: y(value) + 4 }];
  });
  let free = -Infinity;
  return last
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      const at = Math.max(label.at, free);
      free = at + 13;
      return { ...label, at };
    });
}

/** At most two lines of a heading. */
function wrapped(words: string): string[] {
  if (words.length <= WRAP) return [words];
  const cut = words.lastIndexOf(' ', WRAP);
  return cut < 0 ? [words] : [words.slice(0, cut), words.slice(cut + 1)];
}

function amount(value: number): string {
  return Number.isInteger(value) || value >= 10 ? value.toFixed(0) : value.toFixed(1);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
