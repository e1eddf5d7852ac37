import type { DataSet, Element } from 'dicom-parser';
import { readDataSet } from './dataSet.ts';
import names from './names.json' with { type: 'json' };
import * as say from './words.ts';

/** One field of a header, in words. */
export interface DicomField {
  /** `0010,0010`; those inside of others are written behind them. */
  readonly tag: string;
  /** As the standard calls it; empty for what it doesn't name, such as makers' own fields. */
  readonly name: string;
  /** Kind of value, as in `PN`. */
  readonly kind: string;
  readonly value: string;
}

const MOST_FIELDS = 5000;
const DEEPEST = 8;
/** Characters of one value. */
const LONGEST = 2000;
const NAMES: Readonly<Record<string, string>> = names;

/**
 * All fields before the pixels, those of persons among them, as they are.
 * @throws RasterError for what is no DICOM
 */
export async function readDicomFields(blob: Blob): Promise<readonly DicomField[]> {
  const { set, syntax } = await readDataSet(blob);
  const fields: DicomField[] = [];
  collect(set, '', decoderFor(set), 0, fields);
  // It was read before all others, which are written as it says.
  return fields.map((field) => (field.tag === SYNTAX ? { ...field, value: syntax } : field));
}

const SYNTAX = '0002,0010';

function collect(set: DataSet, before: string, decoder: TextDecoder, depth: number, fields: DicomField[]): void {
  for (const element of Object.values(set.elements).toSorted((a, b) => (a.tag < b.tag ? -1 : 1))) {
    if (fields.length >= MOST_FIELDS) return;
    const code = element.tag.slice(1);
    const [known = '', ...words] = (NAMES[code] ?? '').split(' ');
    const kind = element.vr ?? known;
    const tag = `${before}${code.slice(0, 4)},${code.slice(4)}`;
    const { items } = element;
    const value = items === undefined ? valueOf(set, element, kind, decoder) : say.items(items.length);
    fields.push({ tag, name: words.join(' '), kind, value });
    if (items === undefined || depth >= DEEPEST) continue;
    for (const [index, { dataSet }] of items.entries()) {
      if (dataSet !== undefined) collect(dataSet, `${tag} [${index + 1}] `, decoder, depth + 1, fields);
    }
  }
}

const SIZES: Readonly<Record<string, number>> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, AT: 4 };
const BYTES: ReadonlySet<string> = new Set(['OB', 'OW', 'OF', 'OD', 'OL', 'OV', 'UN']);

function valueOf(set: DataSet, element: Element, kind: string, decoder: TextDecoder): string {
  try {
    const size = SIZES[kind];
    if (size !== undefined) return numbersOf(set, element.tag, kind, Math.min(200, Math.floor(element.length / size)));
    const bytes = set.byteArray.subarray(element.dataOffset, element.dataOffset + Math.min(element.length, 4 * LONGEST));
    if (BYTES.has(kind)) return say.bytes(element.length);
    const text = decoder.decode(bytes).replace(/[\0 ]+$/, '');
    // Of an unknown kind it may be anything.
    if (/[\0-\x08\x0e-\x1a]/.test(text)) return say.bytes(element.length);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  } catch {
    // Its length is that of something else.
    return say.bytes(element.length);
  }
}

function numbersOf(set: DataSet, tag: string, kind: string, count: number): string {
  const read = (index: number) => {
    switch (kind) {
      case 'US':
        return set.uint16(tag, index);
      case 'SS':
        return set.int16(tag, index);
      case 'UL':
        return set.uint32(tag, index);
      case 'SL':
        return set.int32(tag, index);
      case 'FL':
        return set.float(tag, index);
      case 'FD':
        return set.double(tag, index);
      default:
        return set.attributeTag(tag);
    }
  };
  return Array.from({ length: count }, (_, index) => String(read(index) ?? '')).join(' \\ ');
}

/** The alphabets that a browser knows by other names; what mixes several is read as the first. */
const ALPHABETS: Readonly<Record<string, string>> = {
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 148': 'windows-1254',
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

function decoderFor(set: DataSet): TextDecoder {
  const element = set.elements.x00080005;
  const name =
    element === undefined
      ? ''
      : new TextDecoder().decode(set.byteArray.subarray(element.dataOffset, element.dataOffset + Math.min(element.length, 64)));
  return new TextDecoder(ALPHABETS[name.split('\\')[0]?.trim() ?? ''] ?? 'utf-8');
}
