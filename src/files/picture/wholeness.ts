import { readBytes } from '../bytes/readBytes.ts';
/** Bytes at the end that are looked at: some writers add their own after the picture. */
const TAIL = 64 * 1024;

/** Whether a picture ends before its format says that it does. Browsers draw what came, and say nothing about the rest. */
export async function endsEarly(blob: Blob): Promise<boolean> {
  const head = await readBytes(blob, 0, 16);
  if (head.length < 16) return false;
  const view = new DataView(head.buffer, head.byteOffset);
  const text = String.fromCharCode(...head);
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return view.getUint32(4, true) + 8 > blob.size;
  if (text.startsWith('BM')) return view.getUint32(2, true) > blob.size;
  const isJpeg = text.startsWith('\xff\xd8\xff');
  if (!isJpeg && !text.startsWith('\x89PNG')) return false;
  const tail = new TextDecoder('latin1').decode(await readBytes(blob, Math.max(0, blob.size - TAIL)));
  if (!isJpeg) return !tail.includes('IEND');
  // A preview in the header has an end of its own, before the picture begins.
  return tail.lastIndexOf('\xff\xd9') <= tail.lastIndexOf('\xff\xda');
}
