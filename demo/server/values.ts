import type { JsonValue } from './json.ts';

/** DEEPaaS's UploadedFile, with the bytes instead of a path in /tmp. */
export class UploadedFile {
  constructor(
    readonly name: string,
    readonly bytes: Uint8Array,
    readonly contentType: string,
    readonly originalFilename: string,
  ) {}
}

/** A Python object that JavaScript has no value for, known by its type, its repr and its text. */
export class PyObject {
  constructor(
    readonly type: 'datetime' | 'date' | 'time' | 'Decimal' | 'UUID' | 'bytearray',
    readonly repr: string,
    readonly text: string,
  ) {}
}

export type ArgumentValue = JsonValue | UploadedFile | PyObject | readonly ArgumentValue[] | ArgumentRecord;
export interface ArgumentRecord {
  readonly [key: string]: ArgumentValue | undefined;
}
export type Arguments = Readonly<Record<string, ArgumentValue>>;

/** An open file returned by predict: its answer gets a Content-Disposition with the temporary name. */
export class ReturnedFile {
  constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    readonly extension = '',
  ) {}
}

/** An answer that isn't DEEPaaS's own, as a broken router or a dying server sends. */
export class RawAnswer {
  constructor(readonly response: () => Response) {}
}

/** A result that Python couldn't turn into JSON, a set for instance. */
export class NotSerialisable {
  readonly [key: string]: JsonValue;
  readonly type = 'set';
}

export type Answer = JsonValue | Uint8Array<ArrayBuffer> | ReturnedFile | RawAnswer | NotSerialisable;

export function isArgumentList(value: ArgumentValue): value is readonly ArgumentValue[] {
  return Array.isArray(value);
}

/** The items of a dict. */
export function entriesOf(record: ArgumentRecord): [string, ArgumentValue][] {
  return Object.entries(record).flatMap(([key, item]): [string, ArgumentValue][] => (item === undefined ? [] : [[key, item]]));
}
