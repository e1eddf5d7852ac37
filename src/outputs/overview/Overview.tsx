import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Part } from '../../answers/part.ts';
import type { Grid } from '../../answers/shapes/grid.ts';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { lazyModule } from '../../files/lazyParts.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { NestedContext } from '../nested.ts';
import { inputsExports } from './exports/index.ts';
import { FilterBar } from './FilterBar.tsx';
import { InputDialog } from './InputDialog.tsx';
import { areShares, classCounts, type ListedInput } from './listed.ts';
import { NO_MARK, type InputMark, type Judgement } from './inputMark.ts';
import { MarkTools } from './MarkTools.tsx';
import type { ShownInput, ShownInputs } from './shown.ts';
import { TileGrid } from './tiles/TileGrid.tsx';
import { useChosen, useMarks, useThumbs } from './useOverview.ts';
import { ThumbsContext } from './tiles/useThumb.ts';
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
  const { datasetOf } = use(NestedContext);
  const marks = useMarks();
  const thumbs = useThumbs(files);
  const { measures, wanted, shown, histogram, isFiltered, want, reset } = useChosen(inputs, marks.all);
  const labels = useMemo(() => classCounts(inputs), [inputs]);
  const isShare = useMemo(() => areShares(inputs), [inputs]);
  const [chosenView, setView] = useState<'pictures' | 'table'>();
  const isBare = !hasFiles || files?.paired.files.every((file) => file === undefined) === true;
  // A page of empty places helps nobody.
  const view = chosenView ?? (isBare ? 'table' : 'pictures');
  const [filters, setFilters] = useState(inputs.length > FEW);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<number>();
  const [said, say] = useState('');
  const anchor = useRef(0);
  const idOf = (at: number | undefined) => inputs[at ?? -1]?.id ?? '';
  const mark = (ats: readonly number[], change: InputMark) => {
    marks.mark(
      ats.flatMap((at) => inputs[at] ?? []),
      change,
    );
    if (!('verdict' in change)) return;
    const [only = 0] = ats;
    say(ats.length === 1 ? words.markedAs(inputs[only]?.name ?? '', change.verdict) : words.manyMarkedAs(ats.length, change.verdict));
  };
  const select = (place: number, isRange: boolean) => {
    const at = shown[place];
    if (at === undefined) return;
    const next = new Set(selected);
    if (isRange) {
      for (const one of shown.slice(Math.min(anchor.current, place), Math.max(anchor.current, place) + 1)) next.add(one);
    } else if (!next.delete(at)) next.add(at);
    anchor.current = place;
    setSelected(next);
  };
  const exported = selected.size > 0 ? shown.filter((at) => selected.has(at)) : shown;
  const shownInputs: ShownInputs = {
    // Only an export needs all of them.
    get inputs() {
      return exported.flatMap((at) => shownInput(at, inputs, marks.all, files, partsOf));
    },
  };
  const openedAt = opened === undefined ? undefined : shown[opened];
  const openedInput = inputs[openedAt ?? -1];
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
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, minHeight: 34 }}>
          <Typography variant="body2" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {[
              words.shownOf(shown.length, inputs.length),
              ...(selected.size > 0 ? [words.selected(selected.size)] : []),
              ...(marks.all.size > 0 ? [countsOf(inputs, marks.all)] : []),
            ].join(' · ')}
          </Typography>
          {selected.size > 0 ? (
            <Box role="group" aria-label={words.forSelected} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <MarkTools
                verdict={commonJudgement([...selected].map((at) => marks.all.get(idOf(at))?.verdict))}
                onMark={(verdict) => mark([...selected], { verdict })}
              />
              <QuietButton onClick={() => setSelected(new Set())}>{words.clear}</QuietButton>
            </Box>
          ) : (
            shown.length > 0 && <QuietButton onClick={() => setSelected(new Set(shown))}>{words.selectShown}</QuietButton>
          )}
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
              onPick={setView}
            />
          </Box>
        </Box>
        {view === 'table' ? (
          <Suspense fallback={<Box aria-busy sx={{ minHeight: 240 }} />}>
            <InputTable
              grid={grid}
              shown={shown}
              stem={stem}
              onOpen={(at) => setOpened(shown.indexOf(at))}
              nameOf={(at) => inputs[at]?.name ?? ''}
            />
          </Suspense>
        ) : (
          <TileGrid
            inputs={inputs}
            shown={shown}
            marks={marks.all}
            isShare={isShare}
            selected={selected}
            onSelect={select}
            onSelectAll={() => setSelected(new Set(shown))}
            onOpen={setOpened}
            onMark={(place, verdict) => mark([shown[place] ?? -1], { verdict })}
            active={active}
            onActive={setActive}
          />
        )}
        {exported.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Typography variant="caption" color="textSecondary">
              {words.exportOf(exported.length, selected.size > 0)}
            </Typography>
            <ExportButtons exports={inputsExports} shown={shownInputs} name={stem} />
            <SaveForButton
              load={() => loadDataset().then(({ datasetOfInputs }) => datasetOfInputs(shownInputs, datasetOf))}
              name={stem}
              note={words.partSavedOf(exported.length, inputs.length, selected.size > 0)}
            />
          </Box>
        )}
        {marks.isKept === false && marks.all.size > 0 && (
          <Typography variant="caption" role="status" sx={{ color: 'warning.main' }}>
            {words.lost}
          </Typography>
        )}
        <HiddenText role="status">{said}</HiddenText>
        {openedInput !== undefined && openedAt !== undefined && opened !== undefined && (
          <InputDialog
            input={openedInput}
            mark={marks.all.get(openedInput.id) ?? NO_MARK}
            place={opened}
            total={shown.length}
            onPlace={(place) => {
              setOpened(place);
              setActive(place);
            }}
            onMark={(change) => mark([openedAt], change)}
            onClose={() => setOpened(undefined)}
          >
            {full(openedAt)}
          </InputDialog>
        )}
      </Box>
    </ThumbsContext>
  );
}

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

function countsOf(inputs: readonly ListedInput[], marks: ReadonlyMap<string, InputMark>): string {
  const verdicts = inputs.map(({ id }) => marks.get(id)?.verdict);
  return words.marked(verdicts.filter((one) => one === 'right').length, verdicts.filter((one) => one === 'wrong').length);
}

function commonJudgement([first, ...others]: readonly (Judgement | undefined)[]): Judgement | undefined {
  return others.every((one) => one === first) ? first : undefined;
}

function shownInput(
  at: number,
  inputs: readonly ListedInput[],
  marks: ReadonlyMap<string, InputMark>,
  files: InputFiles | undefined,
  partsOf: OverviewProps['partsOf'],
): ShownInput[] {
  const input = inputs[at];
  if (input === undefined) return [];
  const { id, name, label, score, values, error } = input;
  const { verdict, note = '' } = marks.get(id) ?? NO_MARK;
  const blob = () => files?.blobOf(at) ?? Promise.resolve(undefined);
  return [{ name, label, score, values, error, mark: verdict, note, blob, parts: () => partsOf(at) }];
}
