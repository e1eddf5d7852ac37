import type { GeoTIFFImage } from 'geotiff';

/** A stack of more than 4 GB ImageJ writes behind its first plane, as it is, with one directory for all. */
export function planesBehind(image: GeoTIFFImage, text: string, most: number): GeoTIFFImage[] {
  const count = text.startsWith('ImageJ=') ? Number(/^images=(\d{1,7})$/m.exec(text)?.[1] ?? 1) : 1;
  const isPlain = (image.fileDirectory.getValue('Compression') ?? 1) === 1 && !image.isTiled && image.getBitsPerSample() % 8 === 0;
  if (count < 2 || !isPlain) return [image];
  const bytes = (image.getWidth() * image.getHeight() * image.getSamplesPerPixel() * image.getBitsPerSample()) / 8;
  return [image, ...Array.from({ length: Math.min(count, most) - 1 }, (_, index) => shifted(image, (index + 1) * bytes))];
}

/** The same picture, its pixels somewhere else. */
function shifted(image: GeoTIFFImage, by: number): GeoTIFFImage {
  const directory = image.fileDirectory;
  const loadValueIndexed = async (tag: Parameters<typeof directory.loadValueIndexed>[0], index: number) => {
    const value: unknown = await directory.loadValueIndexed(tag, index);
    return tag === 'StripOffsets' ? Number(value) + by : value;
  };
  return Object.create(image, {
    fileDirectory: { value: Object.create(directory, { loadValueIndexed: { value: loadValueIndexed } }) },
  }) as GeoTIFFImage;
}
