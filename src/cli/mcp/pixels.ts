/** A picture in four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Each pixel is the mean of those that it stands for; what is clear has no colour that would count. */
export function smaller(pixels: Pixels, side: number): Pixels {
  const { width, height, data } = pixels;
  const scale = Math.min(1, side / Math.max(width, height));
  if (scale === 1) return pixels;
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const small = new Uint8Array(across * down * 4);
  for (let y = 0; y < down; y++) {
    const [top, bottom] = span(y, down, height);
    for (let x = 0; x < across; x++) {
      const [left, right] = span(x, across, width);
      let [red, green, blue, opacity] = [0, 0, 0, 0];
      for (let row = top; row < bottom; row++) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          const alpha = data[at + 3] ?? 0;
          red += alpha * (data[at] ?? 0);
          green += alpha * (data[at + 1] ?? 0);
          blue += alpha * (data[at + 2] ?? 0);
          opacity += alpha;
        }
      }
      const count = (bottom - top) * (right - left);
      const weight = opacity === 0 ? 1 : opacity;
      small.set([red / weight, green / weight, blue / weight, opacity / count].map(Math.round), (y * across + x) * 4);
    }
  }
  return { width: across, height: down, data: small };
}

function span(at: number, of: number, length: number): [from: number, to: number] {
  const from = Math.floor((at * length) / of);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * length) / of))];
}

/** As whoever looks at it sees it: cameras write how they were held. */
export function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  const isSideways = orientation >= 5;
  const [across, down] = isSideways ? [height, width] : [width, height];
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      // From behind in one direction or both; of those that lie on their side the directions are exchanged.
      const [u, v] = isSideways ? [y, x] : [x, y];
      const column = [2, 3, 7, 8].includes(orientation) ? width - 1 - u : u;
      const row = [3, 4, 6, 7].includes(orientation) ? height - 1 - v : v;
      const from = (row * width + column) * 4;
      turned.set(data.subarray(from, from + 4), (y * across + x) * 4);
    }
  }
  return { width: across, height: down, data: turned };
}
