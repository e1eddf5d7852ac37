/** What four numbers of a box mean: two corners, a corner and the size, or the centre and the size. */
export type Layout = 'xyxy' | 'xywh' | 'cxcywh';

export type Outline =
  /** `layout` is undefined when nothing but the numbers themselves can tell. */
  | { readonly kind: 'box'; readonly quad: readonly [number, number, number, number]; readonly layout: Layout | undefined }
  /** x and y in turn. */
  | { readonly kind: 'polygon' | 'polyline' | 'points'; readonly xy: readonly number[] };

export interface Detection {
  /** Name of the class; empty when there is none. */
  readonly label: string;
  readonly score: number | undefined;
  readonly outlines: readonly Outline[];
}

/** What was found in one image or frame. */
export interface Group {
  /** The file's name, when the answer says it. */
  readonly title: string | undefined;
  readonly items: readonly Detection[];
}

export interface DetectionSet {
  readonly groups: readonly Group[];
  /** What the boxes of undefined layout may be; the first is the most likely. Empty when there are none. */
  readonly layouts: readonly Layout[];
  /** Why the first is the most likely. */
  readonly because: string;
  /** Coordinates are shares of the picture's width and height. */
  readonly normalised: boolean;
  /** The members of the object that it was read from; undefined for a list. What else the object has is not in here. */
  readonly members?: readonly string[] | undefined;
  /** Entries that weren't read any more. */
  readonly unread: number;
}
