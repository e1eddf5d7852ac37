import type { DataObjects } from 'jsfive';
import { singleText } from '../raster/half.ts';
import type { Attribute } from '../variables/variables.ts';
import { densePlaces } from './dense.ts';

export interface FoundAttributes {
  readonly shown: readonly Attribute[];
  /** Where the scale of each axis is described, by which NetCDF-4 names axes. */
  readonly scales: readonly (number | undefined)[];
  /** Of kinds that aren't read. */
  readonly left: number;
}

const [ATTRIBUTE, ATTRIBUTE_INFO] = [0x0c, 0x15];
/** Of one group or variable. */
const MOST_ATTRIBUTES = 2000;
/** Of one attribute that is shown. */
const MOST_CHARACTERS = 20_000;
const COMPOUND = 6;

/** Never throws: an attribute that can't be read is counted. */
export function readAttributes(buffer: ArrayBuffer, objects: DataObjects): FoundAttributes {
  const shown: Attribute[] = [];
  let scales: readonly (number | undefined)[] = [];
  let left = 0;
  const info = objects.find_msg_type(ATTRIBUTE_INFO)[0]?.get('offset_to_message');
  const dense = info === undefined ? { places: [], left: 0 } : densePlaces(buffer, info);
  const places = [...objects.find_msg_type(ATTRIBUTE).map((message) => message.get('offset_to_message') ?? 0), ...dense.places];
  for (const place of places.slice(0, MOST_ATTRIBUTES)) {
    const found = readOne(buffer, objects, place);
    if (found === undefined) left++;
    else if (found.name === 'DIMENSION_LIST') scales = found.scales;
    else if (found.attribute !== undefined) shown.push(found.attribute);
  }
  return { shown, scales, left: left + dense.left + Math.max(0, places.length - MOST_ATTRIBUTES) };
}

interface One {
  readonly name: string;
  readonly attribute?: Attribute;
  readonly scales: readonly (number | undefined)[];
}

function readOne(buffer: ArrayBuffer, objects: DataObjects, place: number): One | undefined {
  try {
    const head = headOf(new DataView(buffer), place);
    // What refers back to a scale's variables says nothing to anybody, and is no other kind.
    if (head.name === 'REFERENCE_LIST') return { name: head.name, scales: [] };
    if (head.kind === COMPOUND) return undefined;
    const [, value] = objects.unpack_attribute(place);
    if (head.name === 'DIMENSION_LIST') return { name: head.name, scales: scalesIn(value) };
    const attribute = attributeOf(head, value);
    return attribute && { name: head.name, attribute, scales: [] };
  } catch {
    // Of a kind that the library doesn't know, or damaged: counted.
    return undefined;
  }
}

interface Head {
  readonly name: string;
  /** Class of its type. */
  readonly kind: number;
  /** Bytes of one. */
  readonly size: number;
}

/** Name and type, which the library doesn't tell along with the value. */
function headOf(view: DataView, at: number): Head {
  const version = view.getUint8(at);
  const length = view.getUint16(at + 2, true);
  const start = at + (version === 3 ? 9 : 8);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, start, length)).replace(/\0.*$/s, '');
  const type = start + (version === 1 ? 8 * Math.ceil(length / 8) : length);
  return { name, kind: view.getUint8(type) & 0x0f, size: view.getUint32(type + 4, true) };
}

const [FLOATING] = [1];

function attributeOf({ name, kind, size }: Head, value: unknown): Attribute | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((one) => typeof one === 'number')) {
    const type = `${kind === FLOATING ? 'float' : 'int'}${size * 8}`;
    const text = list.map((one) => (type === 'float32' ? singleText(one) : String(one))).join(', ');
    return { name, text: cut(text), numbers: list, type };
  }
  if (list.every((one) => typeof one === 'string')) return { name, text: cut(list.map((one) => one.replace(/\0.*$/s, '')).join(', ')) };
  return undefined;
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

/** For each axis the first of its scales, as a list of lists of addresses. */
function scalesIn(value: unknown): (number | undefined)[] {
  if (!Array.isArray(value)) return [];
  return value.map((scales: unknown) => {
    const first: unknown = Array.isArray(scales) ? scales[0] : undefined;
    const address: unknown = Array.isArray(first) ? first[0] : first;
    return typeof address === 'number' ? address : undefined;
  });
}
