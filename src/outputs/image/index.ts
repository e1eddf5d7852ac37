import { defineOutput } from '../define.ts';
import { expectedAs, wantedAs } from '../embedded.ts';
import type { FileData } from '../part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

/** What browsers draw, and TIFF, which is decoded here. HEIC, JPEG 2000 and camera formats are files. */
const DRAWN = /^image\/(?:png|apng|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon|tiff)$/;

export const image = defineOutput<FileData>({
  id: 'image',
  match(part) {
    if (part.from !== 'bytes' || wantedAs(part.shape) === 'file' || !DRAWN.test(part.type.mime)) return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  expect(property) {
    if (expectedAs(property) !== 'image') return undefined;
    if (property.kind === 'array') return 'the description says “image”, so each entry is decoded as one';
    return 'the description says “image” and no other medium';
  },
  View: lazyPart(() => import('./ImageView.tsx')),
});
