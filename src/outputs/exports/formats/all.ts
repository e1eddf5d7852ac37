import type { ExportFormat } from '../format.ts';
import { coco } from './coco.ts';
import { itemsCsv } from './itemsCsv.ts';

/** In the order in which they are offered. A further one is a file beside this one, and its line here. */
export const exportFormats: readonly ExportFormat[] = [coco, itemsCsv];

export function exportFormatOf(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
