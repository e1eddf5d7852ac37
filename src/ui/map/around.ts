import type { GeoBox } from './geo.ts';

/** The smallest box around longitudes and latitudes; across the 180th meridian where that is shorter. Undefined where there are none. */
export class GeoSurroundings {
  private north = -Infinity;
  private south = Infinity;
  /** Degrees of longitude in which something lies: one cell for each. */
  private readonly cells = new Uint8Array(360);
  private readonly least = new Float64Array(360).fill(Infinity);
  private readonly most = new Float64Array(360).fill(-Infinity);

  add(lon: number, lat: number): void {
    this.north = Math.max(this.north, lat);
    this.south = Math.min(this.south, lat);
    const turned = (((lon + 180) % 360) + 360) % 360;
    const cell = Math.min(359, Math.floor(turned));
    this.cells[cell] = 1;
    this.least[cell] = Math.min(this.least[cell] ?? Infinity, turned);
    this.most[cell] = Math.max(this.most[cell] ?? -Infinity, turned);
  }

  /** A line or an outline goes through all that is between. */
  span(from: number, to: number, lat: number): void {
    const steps = Math.min(360, Math.ceil(Math.abs(to - from)));
    for (let step = 1; step < steps; step++) this.add(from + ((to - from) * step) / steps, lat);
  }

  box(): GeoBox | undefined {
    if (this.south > this.north) return undefined;
    // The widest gap is what the box leaves out.
    let [gap, after] = [0, 0];
    let run = 0;
    for (let at = 0; at < 720; at++) {
      if (this.cells[at % 360] === 0) run++;
      else {
        if (run > gap) [gap, after] = [Math.min(run, 360), at % 360];
        run = 0;
      }
    }
    const before = (after - gap - 1 + 720) % 360;
    if (gap === 0) return { north: this.north, south: this.south, west: -180, east: 180 };
    const [west, east] = [(this.least[after] ?? 0) - 180, (this.most[before] ?? 0) - 180];
    return { north: this.north, south: this.south, west, east };
  }
}
