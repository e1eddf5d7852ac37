import type { JsonObject } from '../../../spec/model.ts';

/** What four numbers of a box mean: two corners (x or y first), a corner and the size, or the centre and the size. */
export type Layout = 'xyxy' | 'xywh' | 'cxcywh' | 'yxyx';

export type Outline =
  /** `layout` is undefined when nothing but the numbers themselves can tell; `likely` is then what the name suggests. */
  | {
      readonly kind: 'box';
      readonly quad: readonly [number, number, number, number];
      readonly layout: Layout | undefined;
      readonly likely?: Likely | undefined;
    }
  /** x and y in turn. `seen`: how surely each of the points was. */
  | { readonly kind: 'polygon' | 'polyline' | 'points'; readonly xy: readonly number[]; readonly seen?: readonly number[] | undefined };

export interface Likely {
  readonly layout: Layout;
  readonly because: string;
}

export interface Detection {
  /** Name of the class; empty when there is none. */
  readonly label: string;
  readonly score: number | undefined;
  readonly outlines: readonly Outline[];
  /** What else the entry holds, by the names that it has there. */
  readonly more?: JsonObject | undefined;
}

/** What was found in one image or frame. */
export interface Group {
  /** The file's name, when the answer says it. */
  readonly title: string | undefined;
  readonly items: readonly Detection[];
  /** What an image of several has besides: its size, how long it took. */
  readonly more?: JsonObject | undefined;
  /** Entries of it that weren't read; none when undefined. */
  readonly unread?: number | undefined;
}

/**
 * How much says that these are places in a picture: `sure` is drawn; `fit` is drawn when it lies in the picture that was
 * sent; `offer` could be anything, and is only drawn when somebody asks for it.
 */
export type Evidence = 'sure' | 'fit' | 'offer';

export interface DetectionSet {
  readonly groups: readonly Group[];
  readonly evidence: Evidence;
  /** What the boxes of undefined layout may be; the first is the most likely. Empty when there are none. */
  readonly layouts: readonly Layout[];
  /** Why the first is the most likely. */
  readonly because: string;
  /** Whether the answer itself says it, so that no picture's size could know better. */
  readonly isSaid: boolean;
  /** Coordinates are shares of the picture's width and height. */
  readonly normalised: boolean;
  /** The members of the object that it was read from; undefined for a list. What else the object has is not in here. */
  readonly members?: readonly string[] | undefined;
  /** The member that names all classes, found here or not. */
  readonly allClasses?: JsonObject | undefined;
  /** Entries that weren't read any more. */
  readonly unread: number;
}
