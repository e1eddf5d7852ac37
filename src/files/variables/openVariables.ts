import { readBytes } from '../bytes/readBytes.ts';
import { openHdf5 } from '../hdf5/openHdf5.ts';
import { openNetcdf } from '../netcdf/openNetcdf.ts';
import { VariablesError, type Slice, type SliceValues, type VariableFile, type VariableTree } from './variables.ts';
import * as say from './words.ts';

export interface OpenedVariables extends VariableTree {
  readonly key: number;
}

const held = new Map<number, VariableFile>();
let lastKey = 0;

/** Opens a file by its first bytes, and keeps it to be read by its key. */
async function open(blob: Blob): Promise<OpenedVariables> {
  const isNetcdf = new TextDecoder().decode(await readBytes(blob, 0, 3)) === 'CDF';
  const { read: readValues, ...tree } = await (isNetcdf ? openNetcdf(blob) : openHdf5(blob));
  const key = ++lastKey;
  held.set(key, { ...tree, read: readValues });
  return { ...tree, key };
}

async function read(key: number, index: number, slice: Slice): Promise<SliceValues> {
  const file = held.get(key);
  if (file === undefined) throw new VariablesError(say.closed);
  return file.read(index, slice);
}

function close(key: number): void {
  held.delete(key);
}

export const openVariables = { open, read, close };
