import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import type { Part } from '../../answers/part.ts';
import type { Grid } from '../../answers/shapes/grid.ts';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { ExportRow } from './ExportRow.tsx';
import { FilterBar } from './FilterBar.tsx';
import { InputDialog } from './InputDialog.tsx';
import { NO_MARK, type InputMark } from './inputMark.ts';
import { areShares, classCounts, type ListedInput } from './listed.ts';
import { commonVerdict, countMarks } from './marks.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { shownInput } from './shown.ts';
import { TileGrid } from './tiles/TileGrid.tsx';
import { ThumbsContext } from './tiles/useThumb.ts';
import { useOpened } from './useOpened.ts';
import { useChoice, useChosen, useMarks, useThumbs } from './useOverview.ts';
import { useSelection } from './useSelection.ts';
import * as words from './words.ts';

/** So few are seen at a glance; the ways to find one wait behind a button. */
const FEW = 4;

const InputTable = lazyPart(() => import('./InputTable.tsx'));

export interface OverviewProps {
  inputs: readonly ListedInput[];
  /** Undefined until they are open. */
  files: InputFiles | undefined;
  /** Whether anything was sent that may be pictures of them. */
  hasFiles: boolean;
  /** What is to be known about the pictures. */
  remarks: readonly string[];
  /** A row for each input, made when somebody wants the table. */
  grid: () => Grid;
  /** One of them with its whole answer. */
  full: (at: number) => ReactNode;
  partsOf: (at: number) => Promise<readonly Part[]>;
  /** Of the names of downloads. */
  stem: string;
}

/** Many inputs with an answer each: looked through, filtered, judged, taken along. */
export default function Overview({ inputs, files, hasFiles, remarks, grid, full, partsOf, stem }: OverviewProps) {
  const marks = useMarks();
  const thumbs = useThumbs(files);
  const [choice, choose] = useChoice();
  const { measures, wanted, shown, histogram, isFiltered, want, reset } = useChosen(inputs, marks.all, choice, choose);
  const labels = useMemo(() => classCounts(inputs), [inputs]);
  const isShare = useMemo(() => areShares(inputs), [inputs]);
  const isBare = !hasFiles || files?.paired.files.every((file) => file === undefined) === true;
  // A page of empty places helps nobody.
  const view = isBare ? (choice.bareView ?? 'table') : (choice.view ?? 'pictures');
  const [filters, setFilters] = useState(inputs.length > FEW);
  const selection = useSelection(shown);
  const [active, setActive] = useState(0);
  const opened = useOpened();
  const [returns, setReturns] = useState(0);
  const [said, say] = useState('');
  const verdictOf = (at: number) => marks.all.get(inputs[at]?.id ?? '')?.verdict;
  const mark = (ats: readonly number[], change: InputMark) => {
    const marked = ats.flatMap((at) => inputs[at] ?? []);
    marks.mark(marked, change);
    if (!('verdict' in change)) return;
    const [only] = marked;
    say(marked.length === 1 ? words.markedAs(only?.name ?? '', change.verdict) : words.manyMarkedAs(marked.length, change.verdict));
  };
  const isSelection = selection.ats.length > 0;
  const exported = isSelection ? selection.ats : shown;
  const openedInput = inputs[opened.at ?? -1];
  const close = () => {
    // To where one is now, which may be another one than was opened.
    const place = shown.indexOf(opened.at ?? -1);
    if (place !== -1) setActive(place);
    setReturns(returns + 1);
    opened.close();
  };
  return (
    <ThumbsContext value={thumbs}>
      <Box data-overview={shown.length} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}>
        {remarks.map((remark) => (
          <Typography key={remark} variant="body2" role="status" sx={{ color: 'warning.main', overflowWrap: 'anywhere' }}>
            {remark}
          </Typography>
        ))}
        {filters && (
          <FilterBar
            wanted={wanted}
            onWanted={want}
            labels={labels}
            measures={measures}
            histogram={histogram}
            total={inputs.length}
            isFiltered={isFiltered}
            onReset={reset}
          />
        )}
        <SelectionBar
          selection={selection}
          shown={shown.length}
          total={inputs.length}
          marked={marks.all.size === 0 ? undefined : countMarks(inputs, marks.all)}
          verdict={commonVerdict(selection.ats.map(verdictOf))}
          onMark={(verdict) => mark(selection.ats, { verdict })}
        >
          {inputs.length <= FEW && (
            <QuietButton aria-expanded={filters} onClick={() => setFilters(!filters)}>
              {words.filter}
            </QuietButton>
          )}
          <Box sx={{ ml: 'auto' }}>
            <ToggleChoice
              label={words.view}
              value={view}
              options={[
                ['pictures', words.asPictures],
                ['table', words.asTable],
              ]}
              onPick={(next) => choose(isBare ? { bareView: next } : { view: next })}
            />
          </Box>
        </SelectionBar>
        {view === 'table' ? (
          <Suspense fallback={<Box aria-busy sx={{ minHeight: 240 }} />}>
            <InputTable
              grid={grid}
              shown={shown}
              stem={stem}
              onOpen={(at) => opened.open(shown, shown.indexOf(at))}
              nameOf={(at) => inputs[at]?.name ?? ''}
            />
          </Suspense>
        ) : (
          <TileGrid
            inputs={inputs}
            shown={shown}
            marks={marks.all}
            isShare={isShare}
            selection={selection}
            onOpen={(place) => opened.open(shown, place)}
            onMark={(place, verdict) => {
              const at = shown[place] ?? -1;
              mark(selection.has(at) ? selection.ats : [at], { verdict });
            }}
            active={active}
            onActive={setActive}
            returns={returns}
          />
        )}
        {exported.length > 0 && (
          <ExportRow
            count={exported.length}
            total={inputs.length}
            isSelection={isSelection}
            inputs={() => exported.flatMap((at) => shownInput(at, inputs, marks.all, files, partsOf) ?? [])}
            stem={stem}
          />
        )}
        {marks.isKept === false && marks.all.size > 0 && (
          <Typography variant="caption" role="status" sx={{ color: 'warning.main' }}>
            {words.lost}
          </Typography>
        )}
        <HiddenText role="status">{said}</HiddenText>
        {openedInput !== undefined && opened.at !== undefined && (
          <InputDialog
            input={openedInput}
            mark={marks.all.get(openedInput.id) ?? NO_MARK}
            place={opened.place}
            total={opened.total}
            onPlace={opened.go}
            onMark={(change) => mark([opened.at ?? -1], change)}
            onClose={close}
          >
            {full(opened.at)}
          </InputDialog>
        )}
      </Box>
    </ThumbsContext>
  );
}
