import * as words from './words.ts';

/** What is wrong with a file, in a sentence. Readers throw it where they find it. */
export class DamageFound extends Error {
  override readonly name = 'DamageFound';
}

/** A kind of a format that isn't read further here: no fault of the file's. */
export class UnreadKind extends Error {
  override readonly name = 'UnreadKind';
}

/** Numbers of a file whose bytes were all read; what lies beyond them is damage. */
export class WholeFile {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get size(): number {
    return this.bytes.length;
  }

  /** Where so many bytes end. */
  end(at: number, length: number): number {
    if (!(length >= 0) || at + length > this.bytes.length) throw new DamageFound(words.endsEarly);
    return at + length;
  }

  byte(at: number): number {
    this.end(at, 1);
    return this.view.getUint8(at);
  }

  short(at: number, order: Order): number {
    this.end(at, 2);
    return this.view.getUint16(at, order === 'little');
  }

  long(at: number, order: Order): number {
    this.end(at, 4);
    return this.view.getUint32(at, order === 'little');
  }

  /** Of eight bytes. */
  longest(at: number, order: Order): number {
    this.end(at, 8);
    return Number(this.view.getBigUint64(at, order === 'little'));
  }

  part(at: number, length: number): Uint8Array {
    return this.bytes.subarray(at, this.end(at, length));
  }

  /** Four letters, or whatever stands there. */
  tag(at: number): string {
    return String.fromCharCode(...this.part(at, 4));
  }
}

type Order = 'big' | 'little';

/** A name from a file, as it may be shown. */
export function shownTag(tag: string): string {
  return /^[\w ©-]{4}$/.test(tag) ? tag.trim() : words.nameless;
}
