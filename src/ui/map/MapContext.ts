import { createContext, use } from 'react';
import type { GeoPoint } from './geo.ts';
import { toPlane, toScreen, type Frame, type MapView, type Projection, type Spot } from './projection.ts';

/** What those who draw on a map know of it. */
export interface MapSight {
  readonly projection: Projection;
  readonly view: MapView;
  readonly frame: Frame;
  readonly spotOf: (point: GeoPoint) => Spot;
  readonly pointAt: (event: { readonly clientX: number; readonly clientY: number }) => GeoPoint | undefined;
}

export const MapContext = createContext<MapSight | undefined>(undefined);

/** Undefined until the map has been measured. */
export function useMapSight(): MapSight | undefined {
  return use(MapContext);
}

export function sightOf(projection: Projection, view: MapView, frame: Frame, pointAt: MapSight['pointAt']): MapSight {
  return { projection, view, frame, pointAt, spotOf: (point) => toScreen(view, frame, toPlane(projection, point)) };
}
