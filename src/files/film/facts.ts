/** What the bytes of a film tell without decoding it: why no browser may play it, in facts. */
export interface FilmFacts {
  readonly container: 'MP4' | 'AVI' | 'Matroska' | 'WebM';
  /** As it is written in the file: `mp4v`, `XVID`, `V_VP9`. */
  readonly codec?: string | undefined;
  /** Of its pictures as every player shows them: undefined where they are turned, stretched or cut, which each does in its way. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  /** Pictures in it, as far as that is written; undefined when it isn't. */
  readonly frames?: number | undefined;
  /** How long each of its pictures is shown, in their order: so many in a row for so many seconds each. Undefined when it isn't written. */
  readonly pace?: readonly Pace[] | undefined;
  /** The file is shorter than it says it is. */
  readonly cut?: boolean | undefined;
  /** The part without which nothing can be found in it was never written. */
  readonly unclosed?: boolean | undefined;
}

export interface Pace {
  /** Infinity where only the rate is written. */
  readonly frames: number;
  readonly seconds: number;
}

/** Reads so many bytes from an offset on; fewer at the end of the file. */
export type ReadBytes = (at: number, length: number) => Promise<Uint8Array>;

export function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
