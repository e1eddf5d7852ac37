import { use, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { choose, histogramOf, withoutBounds, type Wanted } from './choose.ts';
import { measureIn, measuresOf, SCORE, type ListedInput } from './listed.ts';
import { markChanges, markedWith, type InputMark } from './inputMark.ts';
import { MarksContext, type InputMarks } from './marks.ts';
import { Thumbs } from './tiles/thumbs.ts';

const NOTHING: ReadonlyMap<string, InputMark> = new Map();

/** Where the app says so marks are kept; else they last as long as the view. */
export function useMarks(): InputMarks {
  const kept = use(MarksContext);
  const [all, setAll] = useState(NOTHING);
  const own = useMemo(
    (): InputMarks => ({
      all,
      mark: (inputs, change) => setAll((before) => markedWith(before, markChanges(inputs, change))),
      isKept: undefined,
    }),
    [all],
  );
  return kept ?? own;
}

export function useThumbs(files: InputFiles | undefined): Thumbs | undefined {
  const [thumbs, setThumbs] = useState<Thumbs>();
  useEffect(() => {
    if (files === undefined) return;
    const made = new Thumbs(files);
    setThumbs(made);
    return () => made.close();
  }, [files]);
  return files === undefined ? undefined : thumbs;
}

const ALL: Wanted = { label: undefined, text: '', measure: SCORE, from: '', to: '', marking: 'any', order: 'given' };

/** What is wanted, and what it leaves. */
export function useChosen(inputs: readonly ListedInput[], marks: ReadonlyMap<string, InputMark>) {
  const measures = useMemo(() => measuresOf(inputs), [inputs]);
  const [asked, setAsked] = useState(ALL);
  const [first = SCORE] = measures;
  const wanted = measures.includes(asked.measure) ? asked : { ...asked, measure: first };
  // Typing goes before thousands of tiles.
  const late = useDeferredValue(wanted);
  const byMark = late.marking !== 'any' || late.text !== '' ? marks : NOTHING;
  const among = useMemo(() => withoutBounds(inputs, late, byMark), [inputs, late, byMark]);
  const shown = useMemo(() => choose(inputs, among, late), [inputs, among, late]);
  const histogram = useMemo(
    () =>
      histogramOf(
        among.map((at) => {
          const input = inputs[at];
          return input === undefined ? NaN : measureIn(input, late.measure);
        }),
      ),
    [inputs, among, late.measure],
  );
  const isFiltered = wanted.label !== undefined || wanted.text !== '' || wanted.from !== '' || wanted.to !== '' || wanted.marking !== 'any';
  return {
    measures,
    wanted,
    shown,
    histogram,
    isFiltered,
    want: (change: Partial<Wanted>) => setAsked({ ...wanted, ...change }),
    reset: () => setAsked({ ...ALL, measure: wanted.measure, order: wanted.order }),
  };
}
