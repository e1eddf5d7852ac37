/* eslint-disable no-underscore-dangle -- the library's own names: it has no others for where something is */
// What is jsfive's, and what is ours: docs/decisions/0023-scientific-files.md.
import { File, Group, type DataObjects, type Dataset, type Dtype } from 'jsfive';
import { decodeNumbers, sizeOfType } from '../variables/decode.ts';
import { checkSlice, MOST_NODES, VariablesError, type Slice, type SliceValues, type Variable, type VariableFile, type VariableGroup } from '../variables/variables.ts'; // prettier-ignore
import * as say from '../variables/words.ts';
import { readAttributes, type FoundAttributes } from './attributes.ts';
import { layoutOf, type StoredLayout } from './layout.ts';
import { KNOWN_FILTERS, readStored } from './readStored.ts';

/** The library wants all of it in memory. */
const MOST_BYTES = 500_000_000;
const DEEPEST = 32;
/** Of NetCDF-4, which writes them for itself. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(['CLASS', 'NAME', 'REFERENCE_LIST', 'DIMENSION_LIST', '_Netcdf4Dimid', '_Netcdf4Coordinates', '_nc3_strict']); // prettier-ignore
/** What stands in a dimension's name where there is no variable of that name. */
const ONLY_DIMENSION = /^This is a netCDF dimension but not a netCDF variable/;

/** HDF5, and NetCDF-4, which is HDF5 with a convention. */
export async function openHdf5(blob: Blob): Promise<VariableFile> {
  if (blob.size > MOST_BYTES) throw new VariablesError(say.tooLargeFile(MOST_BYTES));
  const buffer = await blob.arrayBuffer();
  return guarded(() => {
    const walk = new Walk(buffer);
    const root = walk.group(new File(buffer), '', 0);
    const isNetcdf = root.attributes.some(({ name }) => name === '_NCProperties') || walk.found.some(({ isScale }) => isScale);
    const shown = walk.found.filter(({ isOnlyDimension }) => !isOnlyDimension);
    const indexOf = new Map(shown.map((one, index) => [one.number, index]));
    const names = new Map(walk.found.map(({ objects, path }) => [objects.offset, path]));
    return {
      format: isNetcdf ? say.netcdf4 : say.hdf5,
      root: renumbered(root, indexOf),
      variables: shown.map((one, index) => variableOf(one, index, names, isNetcdf)),
      remarks: walk.remarks(),
      read: (index: number, slice: Slice) => Promise.resolve(guarded(() => valuesOf(buffer, shown[index], slice), say.damagedValues)),
    };
  }, say.damaged);
}

interface FoundVariable {
  readonly number: number;
  readonly path: string;
  readonly objects: DataObjects;
  readonly shape: readonly number[];
  readonly attributes: FoundAttributes;
  readonly isScale: boolean;
  readonly isOnlyDimension: boolean;
}

class Walk {
  readonly found: FoundVariable[] = [];
  private readonly links: string[] = [];
  private readonly seen = new Set<number>();
  private left = MOST_NODES;
  private attributesLeft = 0;

  constructor(private readonly buffer: ArrayBuffer) {}

  group(group: Group, path: string, depth: number): VariableGroup {
    this.seen.add(group._dataobjects.offset);
    const attributes = this.attributes(group._dataobjects);
    const groups: VariableGroup[] = [];
    const variables: number[] = [];
    for (const [name, target] of Object.entries(group._links)) {
      const own = path === '' ? name : `${path}/${name}`;
      if (typeof target !== 'number') {
        this.links.push(own);
        continue;
      }
      // A group may be linked to from within itself.
      if (this.seen.has(target) || depth >= DEEPEST || --this.left < 0) continue;
      const node = attempt(() => group.get(name));
      if (node === undefined || node === null) continue;
      this.seen.add(target);
      if (node instanceof Group) groups.push(this.group(node, own, depth + 1));
      else if (this.add(node, own)) variables.push(this.found.length - 1);
    }
    return { name: path.split('/').pop() ?? '', attributes: attributes.shown, groups, variables };
  }

  remarks(): string[] {
    return [
      ...(this.left < 0 ? [say.cutNodes(MOST_NODES)] : []),
      ...(this.links.length > 0 ? [say.links(this.links)] : []),
      ...(this.attributesLeft > 0 ? [say.attributesLeft(this.attributesLeft)] : []),
    ];
  }

  private add({ _dataobjects: objects }: Dataset, path: string): boolean {
    const shape = attempt(() => objects.shape);
    if (shape === undefined || !shape.every((side) => Number.isSafeInteger(side))) return false;
    const attributes = this.attributes(objects);
    const name = attributes.shown.find((one) => one.name === 'NAME')?.text ?? '';
    const isScale = attributes.shown.some((one) => one.name === 'CLASS' && one.text === 'DIMENSION_SCALE');
    this.found.push({
      number: this.found.length,
      path,
      objects,
      shape,
      attributes,
      isScale,
      isOnlyDimension: ONLY_DIMENSION.test(name),
    });
    return true;
  }

  private attributes(objects: DataObjects): FoundAttributes {
    const found = readAttributes(this.buffer, objects);
    this.attributesLeft += found.left;
    return found;
  }
}

function renumbered({ groups, variables, ...group }: VariableGroup, indexOf: ReadonlyMap<number, number>): VariableGroup {
  return {
    ...group,
    attributes: group.attributes.filter(({ name }) => !OWN_ATTRIBUTES.has(name)),
    groups: groups.map((one) => renumbered(one, indexOf)),
    variables: variables.flatMap((number) => indexOf.get(number) ?? []),
  };
}

function variableOf(found: FoundVariable, index: number, names: ReadonlyMap<number, string>, isNetcdf: boolean): Variable {
  const { path, objects, shape, attributes, isScale } = found;
  const kind = kindOf(objects);
  const layout = attempt(() => layoutOf(objects, shape));
  const problem = 'problem' in kind ? kind.problem : layout === undefined ? say.damagedValues : problemOf(layout);
  return {
    index,
    path,
    type: 'type' in kind ? kind.type : kind.what,
    shape,
    dimensions: shape.map((_, axis) => {
      const scale = attributes.scales[axis];
      if (scale !== undefined) return names.get(scale);
      // A scale along itself.
      return isScale && shape.length === 1 ? path : undefined;
    }),
    attributes: isNetcdf ? attributes.shown.filter(({ name }) => !OWN_ATTRIBUTES.has(name)) : attributes.shown,
    storage: layout === undefined ? [] : storageOf(layout),
    ...(problem !== undefined && { problem }),
  };
}

function problemOf({ kind, filters }: StoredLayout): string | undefined {
  if (kind === 'unknown-index') return say.unknownChunks;
  if (kind === 'elsewhere') return say.otherFile;
  const unknown = filters.find(({ id }) => !KNOWN_FILTERS.has(id));
  return unknown && say.unknownFilter(say.filter(unknown.id));
}

function storageOf(layout: StoredLayout): string[] {
  return [...(layout.chunk === undefined ? [] : [say.chunks(layout.chunk)]), ...layout.filters.map(({ id }) => say.filter(id))];
}

type Kind =
  { readonly type: string; readonly little: boolean; readonly size: number } | { readonly what: string; readonly problem: string };

const DATATYPE = 0x03;
/** By the number of a type's class. */
const CLASSES: Readonly<Record<number, keyof typeof say.types>> = { 2: 'time', 4: 'bitfield', 5: 'opaque', 6: 'compound', 10: 'array' };

function kindOf(objects: DataObjects): Kind {
  const dtype = attempt(() => objects.dtype);
  if (dtype !== undefined) return kindOfDtype(dtype);
  const number = attempt(() => (objects as unknown as { fh: ArrayBuffer }).fh);
  const at = objects.find_msg_type(DATATYPE)[0]?.get('offset_to_message');
  const own = number === undefined || at === undefined ? undefined : CLASSES[(new Uint8Array(number)[at] ?? 0) & 0x0f];
  return unread(own ?? 'other');
}

function unread(kind: keyof typeof say.types): Kind {
  return { what: kind, problem: say.unknownType(say.types[kind]) };
}

function kindOfDtype(dtype: Dtype): Kind {
  if (typeof dtype !== 'string')
    return dtype[0] === 'VLEN_STRING'
      ? { type: 'text', little: true, size: 16 }
      : unread(dtype[0] === 'REFERENCE' ? 'reference' : 'sequence');
  const [, order, letter, digits] = /^([<>|]?)([iufS])(\d+)$/.exec(dtype) ?? [];
  const size = Number(digits);
  if (letter === 'S') return { type: 'text', little: true, size };
  const type = `${{ i: 'int', u: 'uint', f: 'float' }[letter ?? ''] ?? ''}${size * 8}`;
  return sizeOfType(type) === size ? { type, little: order !== '>', size } : unread('other');
}

function valuesOf(buffer: ArrayBuffer, found: FoundVariable | undefined, slice: Slice): SliceValues {
  if (found === undefined) throw new VariablesError(say.outside);
  const { objects, shape } = found;
  checkSlice(slice, shape, say);
  const kind = kindOf(objects);
  if ('problem' in kind) throw new VariablesError(kind.problem);
  const layout = layoutOf(objects, shape);
  const problem = problemOf(layout);
  if (problem !== undefined) throw new VariablesError(problem);
  const fill = fillOf(buffer, objects, kind.size);
  const { bytes, lost } = readStored(buffer, layout, { shape, size: kind.size, slice, fill });
  if (kind.type !== 'text') return { ...decodeNumbers(bytes, kind.type, kind.little), lost };
  const isLong = typeof objects.dtype !== 'string';
  return { texts: isLong ? longTexts(objects, bytes) : shortTexts(bytes, kind.size), lost };
}

const FILL = 0x05;

/** What was never written has this value, as it is stored; zeros where none is said. */
function fillOf(buffer: ArrayBuffer, objects: DataObjects, size: number): Uint8Array | undefined {
  const at = objects.find_msg_type(FILL)[0]?.get('offset_to_message');
  if (at === undefined) return undefined;
  const view = new DataView(buffer);
  const version = view.getUint8(at);
  const isSaid = version === 3 ? (view.getUint8(at + 1) & 0x20) !== 0 : version === 1 || view.getUint8(at + 3) === 1;
  const from = at + (version === 3 ? 2 : 4);
  return isSaid && view.getUint32(from, true) === size ? new Uint8Array(buffer, from + 4, size) : undefined;
}

function shortTexts(bytes: Uint8Array, size: number): string[] {
  const decoder = new TextDecoder();
  return Array.from({ length: size === 0 ? 0 : bytes.length / size }, (_, index) =>
    decoder.decode(bytes.subarray(index * size, (index + 1) * size)).replace(/\0.*$/s, ''),
  );
}

/** Each is somewhere else in the file. */
function longTexts(objects: DataObjects, bytes: Uint8Array<ArrayBuffer>): string[] {
  const decoder = new TextDecoder();
  const buffer = bytes.slice().buffer;
  const view = new DataView(buffer);
  return Array.from({ length: bytes.length / 16 }, (_, index) => {
    const length = view.getUint32(index * 16, true);
    if (length === 0) return '';
    const [, text] = objects._vlen_size_and_data(buffer, index * 16);
    return decoder.decode(new Uint8Array(text).subarray(0, length)).replace(/\0.*$/s, '');
  });
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // It throws texts; who asked says what is missing.
    return undefined;
  }
}

/** What the library throws for wrong bytes is a text, or whatever its reading leads to. */
function guarded<T>(read: () => T, otherwise: string): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof VariablesError ? error : new VariablesError(otherwise);
  }
}
