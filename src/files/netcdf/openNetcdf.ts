// What is netcdfjs's, and what is ours: docs/decisions/0023-scientific-files.md.
import { NetCDFReader } from 'netcdfjs';
import { readBytes } from '../bytes/readBytes.ts';
import { decodeNumbers, sizeOfType } from '../variables/decode.ts';
import { denseStrides, readStrided } from '../variables/strided.ts';
import { checkSlice, MOST_NODES, VariablesError, type Attribute, type Slice, type SliceValues, type Variable, type VariableFile } from '../variables/variables.ts'; // prettier-ignore
import * as say from '../variables/words.ts';

/** Pieces of the beginning until the header is whole in one. */
const HEADS: readonly number[] = [64 * 1024, 2_000_000, 64_000_000];

const TYPES: Readonly<Record<string, string>> = {
  byte: 'int8',
  char: 'text',
  short: 'int16',
  int: 'int32',
  float: 'float32',
  double: 'float64',
};

/** NetCDF of the classic format: its header is read, and of the values what is asked for. */
export async function openNetcdf(blob: Blob): Promise<VariableFile> {
  const version = (await readBytes(blob, 3, 4))[0];
  if (version === 5) throw new VariablesError(say.newerNetcdf);
  const header: ReadHeader = await readHeader(blob);
  const { globalAttributes, recordDimension } = header;
  // Without any the library leaves them out, whatever its types say.
  const [dimensions, variables] = [header.dimensions ?? [], header.variables ?? []];
  if (dimensions.length + globalAttributes.length + variables.length > MOST_NODES) throw new VariablesError(say.tooMany);
  const stored = variables.map((variable) => storedOf(variable, dimensions, recordDimension.length));
  const step = recordStep(stored);
  const shown = stored.map(({ shape, variable }, index): Variable => {
    const { name, type, attributes } = variable;
    return {
      index,
      path: utf8(name),
      type: typeOf(type, attributes),
      shape,
      dimensions: variable.dimensions.map((id) => utf8(dimensions[id]?.name ?? '')),
      attributes: attributes.map(attributeOf),
      storage: [],
    };
  });
  return {
    format: version === 1 ? say.classic : say.classic64,
    root: { name: '', attributes: globalAttributes.map(attributeOf), groups: [], variables: shown.map(({ index }) => index) },
    variables: shown,
    remarks: [],
    read: (index, slice) => readPart(blob, stored[index], shown[index], step, slice),
  };
}

type Header = NetCDFReader['header'];
type ReadHeader = Omit<Header, 'dimensions' | 'variables'> & Partial<Pick<Header, 'dimensions' | 'variables'>>;
type HeadVariable = NonNullable<Header['variables']>[number];
type HeadAttribute = Header['globalAttributes'][number];

async function readHeader(blob: Blob): Promise<Header> {
  for (const most of HEADS) {
    const bytes = await readBytes(blob, 0, most);
    try {
      return new NetCDFReader(bytes.slice()).header;
    } catch (error) {
      // The header may go on behind the piece that was read.
      if (bytes.length >= blob.size || most === HEADS.at(-1))
        throw new VariablesError(error instanceof RangeError ? say.endsInHeader : say.damaged);
    }
  }
  throw new VariablesError(say.damaged);
}

interface Stored {
  readonly variable: HeadVariable;
  readonly shape: readonly number[];
  readonly size: number;
}

function storedOf(variable: HeadVariable, dimensions: NonNullable<Header['dimensions']>, records: number): Stored {
  const shape = variable.dimensions.map((id, axis) => {
    const side = dimensions[id]?.size;
    if (side === undefined) throw new VariablesError(say.damaged);
    return axis === 0 && variable.record ? records : side;
  });
  return { variable, shape, size: variable.type === 'char' ? 1 : (sizeOfType(TYPES[variable.type] ?? '') ?? 1) };
}

/** Bytes from one record to the next: all variables of a record, each filled up to four bytes, but for a single one. */
function recordStep(stored: readonly Stored[]): number {
  const sizes = stored
    .filter(({ variable }) => variable.record)
    .map(({ shape, size }) => shape.slice(1).reduce((product, side) => product * side, size));
  return sizes.length === 1 ? (sizes[0] ?? 0) : sizes.reduce((sum, size) => sum + 4 * Math.ceil(size / 4), 0);
}

async function readPart(
  blob: Blob,
  stored: Stored | undefined,
  variable: Variable | undefined,
  step: number,
  slice: Slice,
): Promise<SliceValues> {
  if (stored === undefined || variable === undefined) throw new VariablesError(say.outside);
  const { shape, size } = stored;
  checkSlice(slice, shape, say);
  const dense = denseStrides(shape, size);
  const strides = stored.variable.record ? [step, ...dense.slice(1)] : dense;
  const span = (start: number, end: number) => readBytes(blob, start, end);
  const { bytes, lost } = await readStrided(span, { offset: stored.variable.offset, size, strides }, slice);
  if (variable.type === 'text') return { texts: Array.from(bytes, (byte) => (byte === 0 ? '' : String.fromCharCode(byte))), lost };
  return { ...decodeNumbers(bytes, variable.type, false), lost };
}

/** The classic format has no bytes without a sign; the convention says so in an attribute. */
function typeOf(type: string, attributes: readonly HeadAttribute[]): string {
  const found = TYPES[type] ?? type;
  const isUnsigned = attributes.some(({ name, value }) => name === '_Unsigned' && String(value) === 'true');
  return isUnsigned && found.startsWith('int') ? `u${found}` : found;
}

function attributeOf({ name, type, value }: HeadAttribute): Attribute {
  if (type === 'char') return { name: utf8(name), text: utf8(String(value)).replace(/\0+$/, '') };
  // Read without their sign.
  const numbers = (Array.isArray(value) ? value : [value]).map((one) => (type === 'byte' ? (Number(one) << 24) >> 24 : Number(one)));
  const known = TYPES[type] ?? type;
  return { name: utf8(name), text: say.numbers(numbers, known), numbers, type: known };
}

/** Text comes as a character for each of its bytes. */
function utf8(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff));
}
