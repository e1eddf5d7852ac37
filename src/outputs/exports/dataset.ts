import type { Transform } from '../../files/geo/georeference.ts';
import type { PackedFile } from '../../files/thumbnails/packedFile.ts';
import type { JsonObject } from '../../spec/model.ts';

/**
 * What a module found in pictures and sounds, as other programs take it, whatever the answer looked like: one model from which every
 * format is written. It can be cloned, so that files are written in a worker. Coordinates are pixels of the picture that was sent, the
 * outer corner of its first pixel at 0, 0 and that of its last at width, height; they may lie outside.
 */
export interface Dataset {
  readonly images: readonly DatasetImage[];
  /** Every class that the answer names, found or not. */
  readonly classes: readonly DatasetClass[];
  /** Whether the ids are the module's own; else they are counted from 1. */
  readonly hasOwnIds: boolean;
  readonly sounds?: readonly DatasetSound[];
  /** Places on the Earth, in longitude and latitude as GeoJSON has them. */
  readonly features?: readonly GeoFeature[];
}

export interface DatasetClass {
  readonly id: number;
  readonly name: string;
  /** Of the points of a pose, in their order. */
  readonly pointNames?: readonly string[];
}

export interface DatasetImage {
  /** Of the file that was sent, or that the answer names. Foreign: it may be anything, and that of another picture. */
  readonly name: string;
  /** Of the picture that the coordinates are for; undefined where nobody knows. */
  readonly size: PixelSize | undefined;
  /** The picture itself, where it was sent as one, or where it lies packed. */
  readonly blob?: Blob | PackedFile;
  /** Where a GeoTIFF lies. */
  readonly place?: ImagePlace;
  /** One of a film's. */
  readonly isFrame?: true;
  readonly items: readonly DatasetItem[];
  /** What the whole picture shows, the surest first. */
  readonly labels?: readonly DatasetLabel[];
  /** The class of each pixel. */
  readonly labelMap?: LabelMap;
  /** What else the answer, or the visitor, says of it. */
  readonly more?: JsonObject | undefined;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Where the pixels of a picture lie on the Earth. */
export interface ImagePlace extends PixelSize {
  /** From its pixels to the numbers of its system. */
  readonly transform: Transform;
  /** What the file calls its system. */
  readonly code: string | undefined;
  /** Its number in EPSG's list; undefined where its numbers can't be turned into degrees here. */
  readonly epsg: number | undefined;
}

interface DatasetLabel {
  readonly label: string;
  readonly score: number | undefined;
}

/** One thing in a picture. */
export interface DatasetItem {
  /** Name of its class; empty where it has none. */
  readonly label: string;
  readonly score: number | undefined;
  readonly shapes: readonly DatasetShape[];
  readonly mask?: BinaryMask;
  /** The same in all frames in which the module follows it. */
  readonly track?: string | number;
  /** What else the answer says about it. */
  readonly more?: JsonObject | undefined;
}

export interface DatasetShape {
  /** A box is its first and its last corner; an oriented one is a polygon of four. */
  readonly kind: 'box' | 'polygon' | 'polyline' | 'points';
  /** x and y in turn. */
  readonly xy: readonly number[];
  /** Of points: how surely each was seen, from 0 to 1, or COCO's 0, 1, 2. Those that weren't may lie anywhere. */
  readonly seen?: readonly number[];
}

/** As large as the picture, row by row; 0 is outside. */
export interface BinaryMask extends PixelSize {
  readonly bits: Uint8Array;
}

/** Row by row, the id of a class for each pixel. */
export interface LabelMap extends PixelSize {
  readonly values: Uint8Array | Uint16Array | Uint32Array;
  /** The value of what is no class. */
  readonly background?: number;
}

interface DatasetSound {
  readonly name: string;
  readonly blob?: Blob | PackedFile;
  readonly events: readonly SoundEvent[];
}

export interface SoundEvent {
  readonly label: string;
  readonly score: number | undefined;
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  /** In hertz. */
  readonly low?: number;
  readonly high?: number;
  readonly more?: JsonObject | undefined;
}

export interface GeoFeature {
  /** As GeoJSON (RFC 7946) has it; null for what has no place. */
  readonly geometry: JsonObject | null;
  readonly properties: JsonObject;
  readonly id?: string | number;
}

/** The class of things that have none, where a format can't do without. */
export const UNNAMED = 'object';
