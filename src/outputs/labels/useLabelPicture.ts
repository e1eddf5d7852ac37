import { useEffect, useMemo, useState } from 'react';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { report } from '../../files/report.ts';
import type { Picture } from '../../ui/picture/picture.ts';
import { packedOf } from './colours.ts';
import { paintOrder, type LabelRow } from './rows.ts';
import { labelCalls } from './useLabels.ts';
import * as words from './words.ts';

/** Where numbers are in the worker: a page of values, or all masks. */
export interface LabelPlace {
  readonly key: number;
  readonly page: number | 'masks';
}

interface Options {
  readonly place: LabelPlace;
  readonly found: FoundLabels;
  readonly rows: readonly LabelRow[];
  readonly hidden: ReadonlySet<number>;
}

/** The classes that are shown, painted in the worker; undefined until they are for the first time. The one before is shown while others are painted. */
export function useLabelPicture({ place: { key, page }, found, rows, hidden }: Options): Picture | undefined {
  const [element] = useState(() => document.createElement('canvas'));
  const [painted, setPainted] = useState<FoundLabels>();
  // Names change nothing of what is painted.
  const colours = useMemo(
    () =>
      JSON.stringify(paintOrder(rows, found.kind).flatMap(({ value, colour }) => (hidden.has(value) ? [] : [[value, packedOf(colour)]]))),
    [rows, found.kind, hidden],
  );
  useEffect(() => {
    let gone = false;
    labelCalls
      .paint(key, page, JSON.parse(colours) as [number, number][])
      .then((bitmap) => {
        if (gone) return bitmap.close();
        put(element, bitmap);
        setPainted(found);
      })
      .catch((error: unknown) => {
        if (!gone) report('Painting a label map', error);
      });
    return () => {
      gone = true;
    };
  }, [key, page, found, colours, element]);
  const names = useMemo(() => new Map(rows.map(({ value, name }) => [value, name])), [rows]);
  return useMemo(
    () =>
      painted === found
        ? {
            width: found.width,
            height: found.height,
            element,
            valuesAt: async (x, y) => {
              const values = await labelCalls.valuesAt(key, page, x, y);
              if (page === 'masks' && values.length === 0) return words.inNoMask;
              return values
                .map((value) =>
                  page === 'masks' ? names.get(value) || words.unnamedAs.masks(value) : words.valueAt(value, names.get(value) ?? ''),
                )
                .join(', ');
            },
            measure: (region) => labelCalls.measureLabels(key, page, region),
          }
        : undefined,
    [painted, found, element, key, page, names],
  );
}

function put(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
}
