import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useState } from 'react';
import type { DetectionSet, Layout } from '../../../answers/shapes/detections/detection.ts';
import { report } from '../../../files/report.ts';
import { csvFile } from '../../../files/delimited/write.ts';
import { readPixelScale, type PixelScale } from '../../../files/tiff/pixelScale.ts';
import { DownloadButton } from '../../../ui/actions/DownloadButton.tsx';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import type { Size } from '../../../ui/picture/viewport.ts';
import { useRemembered } from '../../../ui/remembered.ts';
import { useRead } from '../../../ui/useRead.ts';
import { useSliced } from './useSliced.ts';
import { placeItems, type Item } from '../place.ts';
import { binOf, binsOf } from './bins.ts';
import { ClassTable } from './ClassTable.tsx';
import { BarHistogram } from './BarHistogram.tsx';
import { sizesOfItem } from './measure.ts';
import { PixelSizeField } from './PixelSizeField.tsx';
import { sizeCells, sizeItems, type SizedItem } from './summary.ts';
import { parseTypedSize } from './typedSize.ts';
import * as words from './words.ts';

/** What only is shown besides the classes and scores that are chosen. */
export interface NumbersPick {
  readonly holds: (item: Item) => boolean;
}

export interface NumbersProps {
  set: DetectionSet;
  /** The image or frame in view; undefined where a film shows one that the answer says nothing of. */
  place: number | undefined;
  /** What is shown of it, by classes and scores. */
  items: readonly Item[];
  isShown: (item: Item) => boolean;
  layout: Layout | undefined;
  size: Size;
  /** Without a picture, its size is that of an empty ground. */
  hasPicture: boolean;
  isFilm: boolean;
  /** The picture as it was sent. */
  file: File | undefined;
  /** The picture is shown lying on its side, compared with its file. */
  isOnSide: boolean;
  name: string;
  onPick: (pick: NumbersPick | undefined) => void;
}

type Measure = 'score' | 'length' | 'area';

interface Picked {
  readonly of: Measure;
  readonly bar: number;
  /** Of the numbers that it was picked among: with others it means something else. */
  readonly sized: readonly SizedItem[];
}

/** Counts, sizes and their spread, of all that classes and scores let through. */
export default function NumbersPanel({
  set,
  place,
  items,
  isShown,
  layout,
  size,
  hasPicture,
  isFilm,
  file,
  isOnSide,
  name,
  onPick,
}: NumbersProps) {
  const [typed, setTyped] = useRemembered('pixel-size', parseTypedSize);
  const said = useRead(file, readScale);
  const { sides, unit } = useMemo(() => scaleOf(typed, said, isOnSide), [typed, said, isOnSide]);
  const count = set.groups.length;
  // Pictures of other sizes than this one can't be counted with it, unless their coordinates are pixels.
  const hasAll = count > 1 && (isFilm || !set.normalised);
  const [wantsAll, setWantsAll] = useState(true);
  const isAll = hasAll && wantsAll;
  // One that moves on with the film would be counted anew with each frame.
  const here = isAll ? undefined : items;
  const at = isAll ? undefined : place;
  const whole = hasPicture && (isFilm || !isAll) ? size.width * sides.x * size.height * sides.y : undefined;
  const work = useCallback(
    () =>
      sizeItems({
        images: here === undefined ? [...set.groups.keys()] : at === undefined ? [] : [at],
        itemsOf: (image) => {
          if (here !== undefined) return here;
          const group = set.groups[image];
          return group === undefined ? [] : placeItems(group, layout, set.normalised, size).filter(isShown);
        },
        sides,
        whole,
      }),
    [here, at, set, layout, size, isShown, sides, whole],
  );
  const sized = useSliced(work);
  const [picked, setPicked] = useState<Picked>();
  const current = picked?.sized === sized ? picked : undefined;
  const histograms = useMemo(() => (sized === undefined ? [] : histogramsOf(sized, unit)), [sized, unit]);

  const pick = (of: Measure, edges: readonly number[], bar: number | undefined) => {
    setPicked(bar === undefined || sized === undefined ? undefined : { of, bar, sized });
    onPick(
      bar === undefined ? undefined : { holds: (item) => isIn(edges, bar, of === 'score' ? item.score : sizesOfItem(item, sides)[of]) },
    );
  };
  const shownBar = histograms.find(({ of }) => of === current?.of);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, pt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'center' }}>
        <PixelSizeField typed={typed} onTyped={setTyped} said={said} />
        {hasAll && (
          <SmallSelect
            label={words.of}
            value={isAll ? 'all' : 'one'}
            options={[
              ['all', words.ofAll(isFilm, count)],
              ['one', words.ofThis(isFilm)],
            ]}
            onPick={(value) => setWantsAll(value === 'all')}
          />
        )}
      </Box>
      {sized === undefined ? (
        <Typography variant="body2" color="textSecondary" role="status">
          {words.counting}
        </Typography>
      ) : (
        <>
          <ClassTable sized={sized} unit={unit} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1.5 }}>
            {histograms.map(({ of, title, bins }) => (
              <BarHistogram
                key={of}
                title={title}
                bins={bins}
                picked={current?.of === of ? current.bar : undefined}
                onPick={(bar) => pick(of, bins.edges, bar)}
                stem={`${name}-${of}-histogram`}
              />
            ))}
          </Box>
          <Typography variant="caption" color="textSecondary" role="status">
            {current === undefined || shownBar === undefined
              ? words.barHelp
              : words.onlyPicked(
                  shownBar.bins.counts[current.bar] ?? 0,
                  shownBar.of,
                  words.shortly(shownBar.bins.edges[current.bar] ?? 0),
                  words.shortly(shownBar.bins.edges[current.bar + 1] ?? 0),
                )}
            {current !== undefined && (
              <Button
                size="small"
                sx={{ py: 0, ml: 0.5, typography: 'caption', fontWeight: 600 }}
                onClick={() => pick(current.of, [], undefined)}
              >
                {words.showAllAgain}
              </Button>
            )}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {words.howMeasured}
          </Typography>
          <Box>
            <DownloadButton
              blob={() => csvFile(sizeCells(sized, words.csvHead(unit)))}
              fileName={`${name}-sizes.csv`}
              label={words.sizesCsv}
            />
          </Box>
        </>
      )}
    </Box>
  );
}

function histogramsOf(sized: readonly SizedItem[], unit: string) {
  const of = (measureName: Measure, title: string, values: readonly (number | undefined)[]) => {
    const bins = binsOf(values.filter((value) => value !== undefined));
    return bins.counts.length === 0 ? [] : [{ of: measureName, title, bins }];
  };
  return [
    ...of(
      'score',
      words.scores,
      sized.map(({ item }) => item.score),
    ),
    ...of(
      'length',
      words.lengths(unit),
      sized.map(({ length }) => length),
    ),
    ...of(
      'area',
      words.areas(words.squared(unit)),
      sized.map(({ area }) => area),
    ),
  ];
}

function isIn(edges: readonly number[], bar: number, value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && binOf(edges, value) === bar;
}

function scaleOf(typed: { size: number; unit: string } | undefined, said: PixelScale | undefined, isOnSide: boolean) {
  if (typed !== undefined) return { sides: { x: typed.size, y: typed.size }, unit: typed.unit };
  if (said === undefined || said.from === 'resolution') return { sides: { x: 1, y: 1 }, unit: words.pixels };
  return { sides: isOnSide ? { x: said.y, y: said.x } : { x: said.x, y: said.y }, unit: said.unit };
}

async function readScale(file: File): Promise<PixelScale | undefined> {
  try {
    return await readPixelScale(file);
  } catch (error) {
    report('Reading how large a pixel is', error);
    return undefined;
  }
}
