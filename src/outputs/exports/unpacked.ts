import { unpackFile, type PackedFile } from '../../files/thumbnails/packedFile.ts';

/** The bytes of a picture, which may lie in an archive. */
export function unpacked(picture: Blob | PackedFile): Blob | Promise<Blob> {
  return picture instanceof Blob ? picture : unpackFile(picture);
}
