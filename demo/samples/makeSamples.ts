import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { encodePng } from '../media/picture.ts';
import { encodeWav } from '../media/wav.ts';
import { plankton } from './plankton.ts';

// `npx tsx demo/samples/makeSamples.ts` makes public/samples again; the video needs ffmpeg.

const FOLDER = new URL('../../public/samples/', import.meta.url).pathname;
const RATE = 8000;

/** Two whale-like calls: rising, with harmonics and a slight tremor. */
function calls(): Float64Array {
  const samples = new Float64Array(RATE * 1.6);
  for (const { start, length, from, to, level } of [
    { start: 0.1, length: 0.75, from: 180, to: 420, level: 0.6 },
    { start: 0.95, length: 0.55, from: 520, to: 300, level: 0.45 },
  ]) {
    let phase = 0;
    for (let index = 0; index < length * RATE; index += 1) {
      const time = index / (length * RATE);
      phase += (2 * Math.PI * (from + (to - from) * time ** 1.6 + 6 * Math.sin(40 * time))) / RATE;
      const tone = Math.sin(phase) + 0.35 * Math.sin(2 * phase) + 0.12 * Math.sin(3 * phase);
      const at = Math.round(start * RATE) + index;
      samples[at] = (samples[at] ?? 0) + level * Math.sin(Math.PI * time) ** 0.7 * (tone / 1.47);
    }
  }
  return samples;
}

/** A cruise in one table: depth, temperature, salinity and what the nets held, with a gap as real tables have. */
function survey(): string {
  const rows = Array.from({ length: 24 }, (_, index) => {
    const station = `S${String(Math.floor(index / 4) + 1).padStart(2, '0')}`;
    const depth = [2, 10, 25, 60][index % 4] ?? 0;
    const wave = Math.sin(index * 1.7);
    const temperature = (14.5 - depth * 0.09 + wave * 0.6).toFixed(1);
    const salinity = index === 13 ? '' : (34.6 + depth * 0.011 + wave * 0.08).toFixed(2);
    const copepods = Math.max(0, Math.round(130 * Math.exp(-depth / 30) + 25 * wave));
    return [station, `2026-05-${String(12 + Math.floor(index / 8)).padStart(2, '0')}`, depth, temperature, salinity, copepods].join(',');
  });
  return `${['station,date,depth_m,temperature_c,salinity_psu,copepods_per_m3', ...rows].join('\n')}\n`;
}

function video(path: string): void {
  const frames = Array.from({ length: 30 }, (_, index) => plankton(240, 180, index / 30).rgba);
  const encoder = ['-c:v', 'libvpx-vp9', '-b:v', '150k', '-pix_fmt', 'yuv420p', '-an', '-fflags', '+bitexact', '-flags:v', '+bitexact'];
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', '240x180', '-r', '15', '-i', '-'];
  const made = spawnSync('ffmpeg', ['-v', 'error', '-y', ...input, ...encoder, path], { input: Buffer.concat(frames) });
  if (made.error) console.error(`no video: ${made.error.message}`);
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}sample.png`, encodePng(plankton(640, 480)));
writeFileSync(`${FOLDER}sample.wav`, encodeWav(calls(), RATE));
writeFileSync(`${FOLDER}sample.csv`, survey());
video(`${FOLDER}sample.webm`);
