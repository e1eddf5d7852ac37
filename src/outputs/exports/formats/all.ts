import type { ExportFormat } from '../format.ts';
import { classesCsv, classFolders } from './classes.ts';
import { coco } from './coco.ts';
import { cvat } from './cvat.ts';
import { geoJson } from './geoJson.ts';
import { itemsCsv } from './itemsCsv.ts';
import { labelStudio } from './labelStudio.ts';
import { masksPng } from './masks.ts';
import { audacity, raven } from './sounds.ts';
import { voc } from './voc.ts';
import { yoloDetect, yoloOriented, yoloPose, yoloSegment } from './yolo.ts';

/** In the order in which they are offered. A further one is a file beside this one, and its line here. */
export const exportFormats: readonly ExportFormat[] = [
  coco,
  yoloDetect,
  yoloSegment,
  yoloPose,
  yoloOriented,
  classesCsv,
  classFolders,
  cvat,
  labelStudio,
  voc,
  masksPng,
  geoJson,
  audacity,
  raven,
  itemsCsv,
];

export function exportFormatOf(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
