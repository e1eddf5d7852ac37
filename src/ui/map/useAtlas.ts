import { useEffect, useState } from 'react';
import { report, reporting } from '../../files/report.ts';
import { loadAtlas, type Atlas } from './atlas.ts';
import type { Projection } from './projection.ts';

/** Pixels for a degree from which a coast of 1 : 110 million looks like folded paper. */
const CLOSE = 9;

/** The outlines that are fine enough, and until these are here those that are. */
export function useAtlas(
  projection: Projection,
  scale: number | undefined,
): { readonly atlas: Atlas | undefined; readonly isMissing: boolean } {
  const [coarse, setCoarse] = useState<Atlas>();
  const [fine, setFine] = useState<Atlas>();
  const [isMissing, setMissing] = useState(false);
  const isClose = scale !== undefined && scale >= CLOSE;
  useEffect(() => {
    let gone = false;
    loadAtlas(projection, false).then(
      (atlas) => gone || setCoarse(atlas),
      (error: unknown) => {
        report('Outlines of the land', error);
        if (!gone) setMissing(true);
      },
    );
    return () => void (gone = true);
  }, [projection]);
  useEffect(() => {
    if (!isClose) return;
    let gone = false;
    loadAtlas(projection, true).then((atlas) => gone || setFine(atlas), reporting('Finer outlines of the land'));
    return () => void (gone = true);
  }, [projection, isClose]);
  return { atlas: isClose ? (fine ?? coarse) : (coarse ?? fine), isMissing };
}
