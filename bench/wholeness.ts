/** How long `check` in a terminal takes to go through a medium to its end: files that are large for an answer, and small ones that ask for much. */
import { encode } from 'jpeg-js';
import { encodeFlac } from '../src/checks/running/inputs/files/flac.ts';
import { bothDecoders, headDecoders } from '../src/checks/running/media/headDecoders.ts';
import { deepDecoders } from '../src/cli/check/media/deepDecoders.ts';
import { encodePng } from '../src/files/picture/encodePng.ts';
import { encodeWav } from '../src/files/sound/wav.ts';
import { report } from './support.ts';

const [WIDTH, HEIGHT] = [4000, 3000];
/** A photograph's worth of noise over a gradient. */
const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4).map((_, at) => (at % 4 === 3 ? 255 : ((at >> 9) + ((at * 2_654_435) & 31)) & 255));
const samples = Float32Array.from({ length: 16_000 * 600 }, (_, at) => 0.5 * Math.sin(at / 9));

const jpeg = new Uint8Array(encode({ width: WIDTH, height: HEIGHT, data: pixels }, 90).data);
const scan = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
const scans = Buffer.concat([jpeg.subarray(0, scan), ...Array.from({ length: 3 }, () => jpeg.subarray(scan, -2)), jpeg.subarray(-2)]);
const png = await encodePng({ width: WIDTH, height: HEIGHT }, 3, (top, rows) => pixels.subarray(top * WIDTH * 4, (top + rows) * WIDTH * 4));

const decoders = bothDecoders(headDecoders, deepDecoders);
const runs = { runs: 5 };
await timed('a JPEG of 12 megapixels', 'picture', new Blob([jpeg]));
await timed('the same, three times in one', 'picture', new Blob([scans]));
await timed('a PNG of 12 megapixels', 'picture', png);
await timed('a WAV of ten minutes', 'sound', encodeWav([samples], 16_000));
await timed('a FLAC of ten minutes', 'sound', new Blob([encodeFlac(samples, 16_000)]));

async function timed(name: string, kind: 'picture' | 'sound', blob: Blob): Promise<void> {
  const decoded = await decoders[kind](blob);
  const said = decoded.state === 'whole' ? decoded.by : decoded.state;
  await report(
    `${name} (${(blob.size / 1e6).toFixed(1)} MB, ${said})`,
    async () => {
      const begun = performance.now();
      // The bytes of a blob are remembered, so each time is another one.
      await decoders[kind](new Blob([blob]));
      return performance.now() - begun;
    },
    runs,
  );
}
