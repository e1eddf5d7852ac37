import { useEffect, useState } from 'react';
import { judgeLabels } from '../../answers/shapes/labelMap.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import type { FoundLabels, LabelSource, labelFiles } from '../../files/raster/labels/labelFiles.ts';
import type { Page } from '../../files/raster/raster.ts';
import { remote } from '../../files/remote.ts';
import { report, reporting } from '../../files/report.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import { isCalledLabels, namesOfValues, saidOf, type LabelHints } from './hints.ts';

const files = remote<typeof labelFiles>(
  () => new Worker(new URL('../../files/raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(async () => (await import('../../files/raster/labels/labelFiles.ts')).labelFiles),
  'labels',
);

/** What is done with the numbers, in the worker. */
export const labelCalls = files.call;

/** A picture whose numbers are, or may be, classes. */
export interface LabelFile {
  readonly key: number;
  readonly source: LabelSource;
  readonly pages: readonly Page[];
  readonly found: FoundLabels;
  /** Shown as classes unless somebody asks for the picture. */
  readonly isSure: boolean;
}

export type LabelProbe =
  | { readonly status: 'none' }
  /** Before it is known whether it is a picture at all that shall be shown. */
  | { readonly status: 'waiting' }
  | { readonly status: 'found'; readonly file: LabelFile };

const NONE: LabelProbe = { status: 'none' };
const WAITING: LabelProbe = { status: 'waiting' };

let users = 0;

/**
 * Reads the numbers of a picture that may be a label map, for as long as the component is there.
 * @param source kept between renders; undefined where there are no such numbers, and before that is known
 * @param sent the size of the picture that was sent; undefined before it is known
 */
export function useLabels(source: LabelSource | undefined, hints: LabelHints, sent: Size | 'none' | undefined): LabelProbe {
  const [probed, setProbed] = useState<{ source: LabelSource; file: LabelFile | undefined }>();
  useEffect(() => {
    if (source === undefined || sent === undefined) return;
    let gone = false;
    let key: number | undefined;
    users++;
    const leave = () => {
      users--;
      // A worker that goes takes its numbers along.
      if (users === 0) files.close();
      else if (key !== undefined) files.call.close(key).catch(reporting('Letting a label map go'));
    };
    // What is neither called classes nor as large as the input is shown as a picture at once.
    const onOpened = (opened: number, isAwaited: boolean) => {
      key = opened;
      if (!gone && !isAwaited) setProbed({ source, file: undefined });
    };
    probe(source, hints, sent, onOpened)
      .then(async (file) => {
        // A photograph's numbers aren't kept.
        if (file === undefined && key !== undefined) await files.call.close(key);
        return file;
      })
      .catch((error: unknown) => {
        // It is shown as the picture that it is, which says what is wrong with it.
        if (!gone) report('Looking for classes', error);
      })
      .then((file) => !gone && setProbed({ source, file: file ?? undefined }))
      .catch(reporting('Looking for classes'));
    return () => {
      gone = true;
      setProbed(undefined);
      leave();
    };
  }, [source, hints, sent]);
  if (source === undefined) return NONE;
  if (probed === undefined || probed.source !== source) return isCalledLabels(hints) || sent !== 'none' ? WAITING : NONE;
  return probed.file === undefined ? NONE : { status: 'found', file: probed.file };
}

/** Numbers that are read for no other reason than that they may be classes. */
const MOST_UNASKED = 4096 * 4096;
/** Of what is called classes. */
const MOST_ASKED = 150_000_000;

/** The same of a picture that nobody looks at: what is made of its numbers, if they are classes. */
export async function readLabels<T>(
  source: LabelSource,
  hints: LabelHints,
  sent: Size | 'none',
  read: (file: LabelFile) => Promise<T>,
): Promise<T | undefined> {
  let key: number | undefined;
  // No view that goes may take the worker along.
  users++;
  try {
    const file = await probe(source, hints, sent, (opened) => (key = opened));
    return file?.isSure === true ? await read(file) : undefined;
  } finally {
    users--;
    if (key !== undefined) files.call.close(key).catch(reporting('Letting a label map go'));
  }
}

async function probe(
  source: LabelSource,
  hints: LabelHints,
  sent: Size | 'none',
  onOpened: (key: number, isAwaited: boolean) => void,
): Promise<LabelFile | undefined> {
  const { key, pages } = await files.call.open(source);
  const [first] = pages;
  const isCalled = isCalledLabels(hints);
  const fits = sent !== 'none' && sent.width === first?.width && sent.height === first.height;
  onOpened(key, isCalled || fits);
  if (first === undefined) return undefined;
  const count = first.width * first.height;
  if (count > (isCalled || fits ? MOST_ASKED : MOST_UNASKED)) return undefined;
  // Fractions are measured; nobody numbers classes by them unless it is said.
  if (!isCalled && first.type.startsWith('float')) return undefined;
  const bands = pages.reduce((sum, page) => sum + page.bands, 0);
  if (bands > 1 && isCalled) {
    const found = await files.call.masks(key);
    if (found !== undefined) return { key, source, pages, found, isSure: true };
  }
  if (first.bands > 1) return undefined;
  const found = await files.call.values(key, 0);
  if (found === undefined) return undefined;
  const hasNames = namesOfValues(hints, found.counts.values).names.size > 0;
  const judged = judgeLabels(found.counts, { said: saidOf(hints), hasNames, fits });
  return judged === undefined ? undefined : { key, source, pages, found, isSure: judged === 'sure' };
}
