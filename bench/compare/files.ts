import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../../scripts/deepaas/venv.ts';
import { writeMedia } from '../answer/media.ts';

const FOLDER = path.join(cacheDir, 'compare');
const PIECE = Buffer.alloc(1_000_000, 'a piece of a large file ');

/** A file for each of the reference module's arguments that need one. */
export type Media = Readonly<Record<'demo_image' | 'demo_audio' | 'demo_video', string>>;

export function writeReferenceMedia(): Media {
  mkdirSync(FOLDER, { recursive: true });
  const { image, sound, film } = writeMedia(FOLDER);
  return { demo_image: image, demo_audio: sound, demo_video: film };
}

/** A file of so many megabytes that nobody looks into. */
export function writeLargeFile(megabytes: number): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, 'large.bin');
  writeFileSync(file, '');
  for (let written = 0; written < megabytes; written++) writeFileSync(file, PIECE, { flag: 'a' });
  return file;
}
