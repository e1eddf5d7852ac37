import type { DataObjects } from 'jsfive';

export interface Filter {
  readonly id: number;
}

/** Where the values of a variable are. */
export interface StoredLayout {
  readonly kind: 'whole' | 'tree' | 'one-chunk' | 'row-of-chunks' | 'unknown-index' | 'elsewhere';
  /** Of the values, or of what leads to the chunks; undefined where nothing was ever written. */
  readonly address: number | undefined;
  /** Sides of a chunk. */
  readonly chunk: readonly number[] | undefined;
  /** In the order in which they were applied. */
  readonly filters: readonly Filter[];
  /** Bytes of the only chunk, and which filters were left out; where they are told. */
  readonly packed?: { readonly size: number; readonly mask: number } | undefined;
}

const [LAYOUT, EXTERNAL] = [0x08, 0x07];
const UNDEFINED = 0xffff_ffff_ffff_ffffn;

/** @throws whatever wrong bytes lead to */
export function layoutOf(objects: DataObjects, shape: readonly number[]): StoredLayout {
  const filters = (objects.filter_pipeline ?? []).map((filter) => ({ id: filter.get('filter_id') ?? 0 }));
  const at = objects.find_msg_type(LAYOUT)[0]?.get('offset_to_message');
  if (at === undefined) throw new Error('no layout');
  const view = new DataView((objects as unknown as { fh: ArrayBuffer }).fh);
  const version = view.getUint8(at);
  if (objects.find_msg_type(EXTERNAL).length > 0) return { kind: 'elsewhere', address: undefined, chunk: undefined, filters };
  if (version >= 3 && version <= 5) {
    const kind = view.getUint8(at + 1);
    if (kind === 0) return { kind: 'whole', address: at + 4, chunk: undefined, filters };
    if (kind === 1) return { kind: 'whole', address: addressAt(view, at + 2), chunk: undefined, filters };
    if (kind !== 2) return { kind: kind === 3 ? 'elsewhere' : 'unknown-index', address: undefined, chunk: undefined, filters };
    return version === 3 ? inTree(view, at + 3, view.getUint8(at + 2) - 1, filters) : inIndex(view, at, shape, filters);
  }
  const sides = view.getUint8(at + 1);
  // Values within the description itself stand behind their length.
  if (view.getUint8(at + 2) === 0) return { kind: 'whole', address: at + 8 + 4 * sides + 4, chunk: undefined, filters };
  if (view.getUint8(at + 2) === 1) return { kind: 'whole', address: addressAt(view, at + 8), chunk: undefined, filters };
  return inTree(view, at + 8, sides - 1, filters);
}

function inTree(view: DataView, at: number, sides: number, filters: readonly Filter[]): StoredLayout {
  return { kind: 'tree', address: addressAt(view, at), chunk: sidesAt(view, at + 8, sides, 4), filters };
}

/** From version 4 on: each kind of variable has an index of its own. */
function inIndex(view: DataView, at: number, shape: readonly number[], filters: readonly Filter[]): StoredLayout {
  const flags = view.getUint8(at + 2);
  const bytes = view.getUint8(at + 4);
  const chunk = sidesAt(view, at + 5, shape.length, bytes);
  const index = at + 5 + bytes * view.getUint8(at + 3);
  const type = view.getUint8(index);
  if (type === 1) {
    const isPacked = (flags & 2) !== 0;
    const packed = isPacked ? { size: Number(view.getBigUint64(index + 1, true)), mask: view.getUint32(index + 9, true) } : undefined;
    return { kind: 'one-chunk', address: addressAt(view, index + (isPacked ? 13 : 1)), chunk, filters, packed };
  }
  if (type === 2) return { kind: 'row-of-chunks', address: addressAt(view, index + 1), chunk, filters };
  return { kind: 'unknown-index', address: undefined, chunk, filters };
}

function sidesAt(view: DataView, at: number, count: number, bytes: number): number[] {
  return Array.from({ length: count }, (_, axis) => {
    let side = 0;
    for (let byte = bytes - 1; byte >= 0; byte--) side = side * 256 + view.getUint8(at + axis * bytes + byte);
    return side;
  });
}

function addressAt(view: DataView, at: number): number | undefined {
  const address = view.getBigUint64(at, true);
  return address === UNDEFINED ? undefined : Number(address);
}
