import { MIME } from '../../../files/kinds.ts';
import { UNNAMED, type DatasetImage, type DatasetItem, type PixelSize } from '../dataset.ts';
import { placed, type ExportFormat } from '../format.ts';
import { splitPath } from '../imagePaths.ts';
import { element, xmlFile } from '../markup.ts';
import { clipped, itemBox, type BoxSides } from '../shapes.ts';
import * as words from '../words.ts';

/** The folders of the PASCAL VOC challenge, http://host.robots.ox.ac.uk/pascal/VOC/voc2012/devkit_doc.pdf. */
export const voc: ExportFormat = {
  id: 'voc',
  label: words.voc,
  about: words.aboutVoc,
  fits: ({ images }) => images.some(({ items }) => items.length > 0),
  keeps: new Set(['boxes', 'empty']),
  isCut: true,
  isOfPictures: true,
  pictures: { folder: 'JPEGImages' },
  losses: ({ hasOwnIds }) => (hasOwnIds ? [words.withoutIds] : []),
  *write(dataset, context) {
    const stems: string[] = [];
    for (const { image, path } of placed(dataset, context)) {
      const [stem] = splitPath(path);
      stems.push(stem);
      yield { path: `Annotations/${stem}.xml`, blob: xmlFile(annotation(image, path), MIME.xml) };
    }
    yield {
      path: 'ImageSets/Main/default.txt',
      blob: new Blob(
        stems.map((stem) => `${stem}\n`),
        { type: MIME.text },
      ),
    };
  },
};

function annotation({ size, items }: DatasetImage, path: string): string {
  return element('annotation', {}, [
    element('folder', {}, 'JPEGImages'),
    element('filename', {}, path),
    ...(size === undefined ? [] : [sizeElement(size)]),
    element('segmented', {}, 0),
    ...items.flatMap((item) => objectElement(item, size)),
  ]);
}

/** Bands are those that readers load a picture with. */
function sizeElement({ width, height }: PixelSize): string {
  return element('size', {}, [element('width', {}, width), element('height', {}, height), element('depth', {}, 3)]);
}

function objectElement(item: DatasetItem, size: PixelSize | undefined): string[] {
  const box = itemBox(item);
  const inside = box && (size === undefined ? box : clipped(box, size));
  if (box === undefined || inside === undefined) return [];
  const [xmin, ymin, xmax, ymax] = pixelsOfBox(inside);
  return [
    element('object', {}, [
      element('name', {}, item.label === '' ? UNNAMED : item.label),
      element('pose', {}, 'Unspecified'),
      element('truncated', {}, inside.every((side, at) => side === box[at]) ? 0 : 1),
      element('difficult', {}, 0),
      element('bndbox', {}, [element('xmin', {}, xmin), element('ymin', {}, ymin), element('xmax', {}, xmax), element('ymax', {}, ymax)]),
    ]),
  ];
}

/**
 * VOC counts pixels from 1, and the last one belongs to the box: one that reaches from the edge at 0 to the edge at 10 holds the pixels
 * 1 to 10. What is thinner than a pixel is one.
 */
function pixelsOfBox([left, top, right, bottom]: BoxSides): BoxSides {
  return [left + 1, top + 1, Math.max(right, left + 1), Math.max(bottom, top + 1)];
}
