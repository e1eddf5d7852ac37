/** Rows drawn above and below those in view, so that a quick scroll meets no gap. */
const SPARE = 12;
/** The window moves in steps of as many rows, and most scroll events change nothing. */
const STEP = 6;
/** No more rows than are to spare. */
export const stepRows = (spare = SPARE): number => Math.min(STEP, spare);
/** Browsers draw nothing beyond some ten million pixels, on sharp screens sooner; more rows scroll faster instead. */
const TALLEST = 6_000_000;

/** Rows of one height, one below the other. */
export interface Rows {
  readonly count: number;
  readonly rowHeight: number;
  /** High ones need fewer to spare. */
  readonly spare?: number;
}

/** What is in view of the element that scrolls them, in pixels. */
export interface RowView {
  readonly scrollTop: number;
  readonly height: number;
}

export interface RowWindow {
  /** First row that is drawn. */
  readonly first: number;
  /** The row behind the last one. */
  readonly end: number;
  /** Pixels of all rows together, as far as browsers can scroll. */
  readonly height: number;
  /** Where a row is drawn. */
  readonly topOf: (row: number) => number;
  /** Rows that fit into the view. */
  readonly page: number;
}

function heightOf({ count, rowHeight }: Rows): number {
  return Math.min(count * rowHeight, TALLEST);
}

/** Pixels of rows that pass for each pixel scrolled: one, unless there are too many. */
export function speedOf(rows: Rows, viewHeight: number): number {
  const height = heightOf(rows);
  return height < TALLEST || height <= viewHeight ? 1 : (rows.count * rows.rowHeight - viewHeight) / (height - viewHeight);
}

/** Where the window is for a place of the scroll bar. Where rows scroll faster, each pixel counts. */
export function settled(scrollTop: number, rowHeight: number, speed: number, rows = STEP): number {
  const step = speed === 1 ? rows * rowHeight : 1;
  return Math.floor(scrollTop / step) * step;
}

/** Which of very many rows are to be drawn for a view that has settled. */
export function windowOf(rows: Rows, view: RowView): RowWindow {
  const { count, rowHeight, spare = SPARE } = rows;
  const height = heightOf(rows);
  const speed = speedOf(rows, view.height);
  // After a search the rows may end before the place that was in view.
  const scrolled = Math.max(0, Math.min(view.scrollTop, height - view.height));
  const top = (scrolled * speed) / rowHeight;
  const inView = Math.ceil(view.height / rowHeight) + stepRows(spare);
  const from = Math.max(0, Math.min(Math.floor(top), count - inView));
  return {
    first: Math.max(0, from - spare),
    end: Math.min(count, from + inView + spare),
    height,
    topOf: (row) => (speed === 1 ? row * rowHeight : scrolled + (row - top) * rowHeight),
    page: Math.max(1, Math.floor(view.height / rowHeight)),
  };
}

/** Where to scroll for a row, nowhere when it is in view: from near it comes to the edge, from far away into the middle. */
export function scrollFor(row: number, rowHeight: number, speed: number, view: RowView): number | undefined {
  const [from, to] = [row * rowHeight, (row + 1) * rowHeight];
  const top = view.scrollTop * speed;
  if (from >= top && to <= top + view.height) return undefined;
  const isNear = Math.abs(from - top) < 2 * view.height;
  const target = isNear ? (from < top ? from : to - view.height) : (from + to - view.height) / 2;
  return Math.max(0, target / speed);
}
