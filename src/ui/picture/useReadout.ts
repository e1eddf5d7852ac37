import { useEffect, useRef, useState } from 'react';
import { reporting } from '../../files/report.ts';
import type { Picture } from './picture.ts';
import type { Point, Size } from './viewport.ts';
import * as words from './words.ts';

/** Place and values of the pixel under the pointer, in words. */
export function useReadout(picture: Picture | undefined, size: Size): { text: string; at: (spot: Point | undefined) => void } {
  const [text, setText] = useState('');
  const latest = useRef('');
  useEffect(() => {
    latest.current = '';
    setText('');
  }, [picture]);
  const at = (spot: Point | undefined) => {
    const x = Math.floor(spot?.x ?? -1);
    const y = Math.floor(spot?.y ?? -1);
    const inside = x >= 0 && y >= 0 && x < size.width && y < size.height;
    const place = inside ? words.pixelAt(x, y) : '';
    if (place === latest.current) return;
    latest.current = place;
    if (!inside || picture === undefined) return setText(place);
    picture
      .valuesAt(x, y)
      .then((values) => {
        // An older pixel's answer may come after the pointer has moved on.
        if (latest.current === place) setText(values === undefined ? place : words.pixelValues(place, values));
      })
      .catch(reporting('Reading a pixel'));
  };
  return { text, at };
}
