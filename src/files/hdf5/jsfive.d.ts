/** What is used here of a library that comes without types. Its own objects are looked into, since it reads whole variables only. */
declare module 'jsfive' {
  /** As in `<f4`, `S10`; a kind and its details for what is no number. */
  export type Dtype = string | readonly [kind: 'VLEN_STRING' | 'VLEN_SEQUENCE' | 'REFERENCE', ...details: readonly unknown[]];

  export interface DataObjects {
    readonly offset: number;
    readonly is_dataset: boolean;
    readonly shape: number[];
    /** Throws a text for kinds that it doesn't know. */
    readonly dtype: Dtype;
    readonly fillvalue: number;
    readonly filter_pipeline: readonly ReadonlyMap<string, number>[] | null;
    find_msg_type(type: number): readonly ReadonlyMap<string, number>[];
    unpack_attribute(offset: number): [name: string, value: unknown];
    /** Length and bytes of a text in a heap, to which these sixteen bytes refer. */
    _vlen_size_and_data(buffer: ArrayBuffer, offset: number): [length: number, bytes: ArrayBuffer];
  }

  export class Group {
    readonly name: string;
    readonly _links: Readonly<Record<string, number | string | undefined>>;
    readonly _dataobjects: DataObjects;
    get(name: string): Group | Dataset | null;
  }

  export class File extends Group {
    constructor(file: ArrayBuffer, name?: string);
  }

  export class Dataset {
    readonly name: string;
    readonly _dataobjects: DataObjects;
  }

  /** By number; each throws a text where what it was given is damaged. */
  export const Filters: Map<number, (bytes: ArrayBuffer, itemSize: number) => ArrayBuffer>;
}
