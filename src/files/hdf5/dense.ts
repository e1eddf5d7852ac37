/** Attributes that are looked up. */
const MOST_PLACES = 5000;
const UNDEFINED = 0xffff_ffff_ffff_ffffn;

interface Places {
  /** Where each attribute is described. */
  readonly places: readonly number[];
  /** Those that aren't found. */
  readonly left: number;
}

/**
 * Many attributes of one variable are in a heap of their own, under a B-tree of version 2, as NetCDF-4 keeps them from the ninth on; the
 * library passes over these. Never throws.
 * @param info where the message is that tells of them
 */
export function densePlaces(buffer: ArrayBuffer, info: number): Places {
  try {
    const view = new DataView(buffer);
    const start = info + 2 + ((view.getUint8(info + 1) & 1) === 0 ? 0 : 2);
    if (view.getBigUint64(start, true) === UNDEFINED) return { places: [], left: 0 };
    const heap = readHeap(view, address(view, start));
    const records = [...recordsOf(view, address(view, start + 8))];
    const found = records.toSorted((a, b) => a.order - b.order).map(({ id }) => placeInHeap(view, heap, id));
    const places = found.filter((place) => place !== undefined);
    return { places, left: found.length - places.length };
  } catch {
    // Damaged, or of a kind that nobody writes: something is missing.
    return { places: [], left: 1 };
  }
}

interface Record {
  /** Where the heap's eight bytes stand that lead to it. */
  readonly id: number;
  readonly order: number;
}

/** All records of the tree, by which attributes are found by their names. */
function* recordsOf(view: DataView, at: number): Generator<Record> {
  const [nodeSize, recordSize, depth] = [view.getUint32(at + 6, true), view.getUint16(at + 10, true), view.getUint16(at + 12, true)];
  // The second level is for thousands of attributes.
  if (signature(view, at) !== 'BTHD' || depth > 1 || recordSize < 13) throw new Error('tree');
  const [root, count] = [address(view, at + 16), view.getUint16(at + 24, true)];
  yield* recordsAt(view, root + 6, count, recordSize);
  if (depth === 0) return;
  const mostInLeaf = Math.floor((nodeSize - 10) / recordSize);
  const bytes = Math.ceil(mostInLeaf.toString(2).length / 8);
  const pointers = root + 6 + count * recordSize;
  for (let child = 0; child <= count; child++) {
    const pointer = pointers + child * (8 + bytes);
    const inside = bytes === 1 ? view.getUint8(pointer + 8) : view.getUint16(pointer + 8, true);
    yield* recordsAt(view, address(view, pointer) + 6, inside, recordSize);
  }
}

function* recordsAt(view: DataView, start: number, count: number, size: number): Generator<Record> {
  if (count > MOST_PLACES) throw new Error('records');
  for (let index = 0; index < count; index++) {
    const id = start + index * size;
    yield { id, order: view.getUint32(id + 9, true) };
  }
}

interface Heap {
  /** Bytes of an offset in it. */
  readonly offsetBytes: number;
  readonly width: number;
  readonly startSize: number;
  readonly mostDirect: number;
  readonly root: number;
  /** Rows of blocks below the root; none where the root is the only block. */
  readonly rows: number;
}

function readHeap(view: DataView, at: number): Heap {
  // What is packed in the heap itself nobody writes.
  if (signature(view, at) !== 'FRHP' || view.getUint16(at + 7, true) !== 0) throw new Error('heap');
  return {
    offsetBytes: Math.ceil(view.getUint16(at + 128, true) / 8),
    width: view.getUint16(at + 110, true),
    startSize: Number(view.getBigUint64(at + 112, true)),
    mostDirect: Number(view.getBigUint64(at + 120, true)),
    root: address(view, at + 132),
    rows: view.getUint16(at + 140, true),
  };
}

/** Undefined for what is kept in another way than in the blocks of the heap. */
function placeInHeap(view: DataView, heap: Heap, id: number): number | undefined {
  if ((view.getUint8(id) & 0x30) !== 0) return undefined;
  let offset = 0;
  for (let byte = heap.offsetBytes; byte > 0; byte--) offset = offset * 256 + view.getUint8(id + byte);
  if (heap.rows === 0) return heap.root + offset;
  let blockStart = 0;
  let pointer = heap.root + 13 + heap.offsetBytes;
  for (let row = 0; row < heap.rows; row++) {
    // The first two rows have blocks of the same size, and each further one of twice as many bytes.
    const size = heap.startSize * 2 ** Math.max(0, row - 1);
    if (size > heap.mostDirect) return undefined;
    for (let column = 0; column < heap.width; column++, pointer += 8, blockStart += size) {
      if (offset >= blockStart && offset < blockStart + size) return address(view, pointer) + offset - blockStart;
    }
  }
  return undefined;
}

function address(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function signature(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
