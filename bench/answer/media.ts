import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';

/** Of the sizes that the platform's reference module was measured with: its answer has 1.8 MB. */
const IMAGE_SIDE = 230;
const SOUND_BYTES = 623_044;
const FILM_BYTES = 600_000;

/** An image, a sound and a film in a folder. */
export function writeMedia(folder: string): Record<'image' | 'sound' | 'film', string> {
  const write = (name: string, bytes: Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  return { image: write('image.png', image()), sound: write('sound.wav', sound()), film: write('film.webm', film()) };
}

/** Of noise, which no compression makes smaller. */
function image(): Buffer {
  const picture = new PNG({ width: IMAGE_SIDE, height: IMAGE_SIDE });
  let state = 1;
  for (let at = 0; at < picture.data.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    picture.data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  return PNG.sync.write(picture, { colorType: 2 });
}

/** Seven seconds that grow louder: 44.1 kHz, one channel, 16 bits. */
function sound(): Buffer {
  const bytes = Buffer.alloc(SOUND_BYTES);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(SOUND_BYTES - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(44_100, 24);
  bytes.writeUInt32LE(88_200, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(SOUND_BYTES - 44, 40);
  for (let at = 44; at < SOUND_BYTES; at += 2) bytes.writeInt16LE(Math.round(Math.sin(at / 40) * 16_000 * (at / SOUND_BYTES)), at);
  return bytes;
}

/** The sample's film, with room behind it that players pass over. */
function film(): Buffer {
  const sample = readFileSync('public/samples/sample.webm');
  const room = Buffer.alloc(FILM_BYTES - sample.length);
  // An EBML `Void`, and its length in eight bytes.
  room.writeUInt8(0xec, 0);
  room.writeBigUInt64BE(0x01_00_00_00_00_00_00_00n + BigInt(room.length - 9), 1);
  return Buffer.concat([sample, room]);
}
