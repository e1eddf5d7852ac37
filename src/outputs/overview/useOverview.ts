import { use, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { asObject, asString } from '../../spec/loose.ts';
import { useRemembered } from '../../ui/remembered.ts';
import { choose, histogramOf, SORTINGS, withoutBounds, type Order, type Wanted } from './choose.ts';
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

type View = 'pictures' | 'table';
const VIEWS: readonly View[] = ['pictures', 'table'];

/** What is remembered for the model of how its inputs are looked through. What was searched for is no habit. */
// As a type it is JSON for the compiler.
// oxlint-disable-next-line typescript/consistent-type-definitions
type Choice = {
  readonly view?: View;
  /** Where no pictures were sent. */
  readonly bareView?: View;
  readonly order?: Order;
  readonly measure?: string;
};

const NO_CHOICE: Choice = {};

function parseLooking(input: unknown): Choice | undefined {
  const found = asObject(input);
  if (found === undefined) return undefined;
  const view = VIEWS.find((known) => known === found.view);
  const bareView = VIEWS.find((known) => known === found.bareView);
  const order = SORTINGS.find((known) => known === found.order);
  const measure = asString(found.measure);
  return {
    ...(view !== undefined && { view }),
    ...(bareView !== undefined && { bareView }),
    ...(order !== undefined && { order }),
    ...(measure !== undefined && { measure }),
  };
}

export function useChoice(): readonly [choice: Choice, choose: (change: Choice) => void] {
  const [choice = NO_CHOICE, set] = useRemembered('inputs', parseLooking);
  return [choice, (change) => set({ ...choice, ...change })];
}

/** What is wanted, and what it leaves. */
export function useChosen(
  inputs: readonly ListedInput[],
  marks: ReadonlyMap<string, InputMark>,
  { order = ALL.order, measure = ALL.measure }: Choice,
  remember: (change: Choice) => void,
) {
  const measures = useMemo(() => measuresOf(inputs), [inputs]);
  const [asked, setAsked] = useState(ALL);
  const [first = SCORE] = measures;
  const wanted = useMemo(
    () => ({ ...asked, order, measure: measures.includes(measure) ? measure : first }),
    [asked, order, measure, measures, first],
  );
  // Typing goes before thousands of tiles.
  const late = useDeferredValue(wanted);
  const byMark = late.marking !== 'any' || late.text !== '' || late.order === 'marks' ? marks : NOTHING;
  const among = useMemo(() => withoutBounds(inputs, late, byMark), [inputs, late, byMark]);
  const shown = useMemo(() => choose(inputs, among, late, byMark), [inputs, among, late, byMark]);
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
    want: (change: Partial<Wanted>) => {
      setAsked({ ...wanted, ...change });
      const { order: nextOrder, measure: nextMeasure } = change;
      if (nextOrder !== undefined || nextMeasure !== undefined) {
        remember({ ...(nextOrder !== undefined && { order: nextOrder }), ...(nextMeasure !== undefined && { measure: nextMeasure }) });
      }
    },
    reset: () => setAsked(ALL),
  };
}
