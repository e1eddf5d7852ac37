import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useMemo, useState } from 'react';
import { isObject } from '../../answers/isObject.ts';
import type { Neighbours, RegionCount } from '../../files/raster/labels/countRegions.ts';
import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import { report } from '../../files/report.ts';
import { mimeOf } from '../../files/sentFile.ts';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { isAlike } from '../../ui/picture/PicturePair.tsx';
import { PicturePlace } from '../../ui/picture/PictureView.tsx';
import { MeasuredFrame } from '../../ui/picture/measure/MeasuredFrame.tsx';
import { pictureSource } from '../../ui/picture/pictureSource.ts';
import { usePicture } from '../../ui/picture/usePicture.ts';
import * as pictureWords from '../../ui/picture/words.ts';
import { useRemembered } from '../../ui/remembered.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { pictureFigure } from '../../ui/figure/pictureFigure.ts';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import { boxPath, type FigureSource } from '../../ui/figure/scene.ts';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import { labelExports } from './exports/index.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { namesOfValues, type LabelHints } from './hints.ts';
import { LabelTable } from './LabelTable.tsx';
import { backgroundSaid, hiddenAtFirst, labelRows } from './rows.ts';
import type { ShownLabels } from './shown.ts';
import { useLabelPicture } from './useLabelPicture.ts';
import { labelCalls, type LabelFile } from './useLabels.ts';
import * as words from './words.ts';

export interface LabelMapProps {
  file: LabelFile;
  hints: LabelHints;
  /** Stem of files that are made of it. */
  stem: string;
}

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

/** The classes of each pixel over the picture that was sent, with their names, numbers and shares. */
export default function LabelMapView({ file, hints, stem }: LabelMapProps) {
  const [page, setPage] = useState(0);
  const paged = usePageOf(file, page);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {file.found.kind === 'values' && file.pages.length > 1 && (
        <SmallSelect
          label={words.page}
          value={String(page)}
          options={file.pages.map((_, index) => [String(index), words.pageOf(index + 1, file.pages.length)])}
          onPick={(next) => setPage(Number(next))}
        />
      )}
      {paged === 'none' ? (
        <Typography variant="body2" role="status">
          {words.failed}
        </Typography>
      ) : paged === undefined ? (
        <PicturePlace state={{ status: 'loading' }} size={file.found} />
      ) : (
        <Labels
          // What is hidden and counted belongs to one page.
          key={page}
          file={file}
          found={paged}
          page={paged.kind === 'masks' ? 'masks' : page}
          hints={hints}
          stem={stem}
        />
      )}
    </Box>
  );
}

function usePageOf({ key, found }: LabelFile, page: number): FoundLabels | 'none' | undefined {
  const [other, setOther] = useState<{ page: number; found: FoundLabels | 'none' }>();
  useEffect(() => {
    if (page === 0) return;
    let gone = false;
    labelCalls
      .values(key, page)
      .catch((error: unknown) => {
        report('Reading a page of a label map', error);
        return undefined;
      })
      .then((read) => !gone && setOther({ page, found: read ?? 'none' }))
      .catch((error: unknown) => report('Reading a page of a label map', error));
    return () => {
      gone = true;
    };
  }, [key, page]);
  if (page === 0) return found;
  return other?.page === page ? other.found : undefined;
}

interface LabelsProps extends LabelMapProps {
  found: FoundLabels;
  page: number | 'masks';
}

/** Largest share of what is seen through the classes at first. */
const FIRST_OPACITY = 0.6;

function Labels({ file, found, page, hints, stem }: LabelsProps) {
  const named = useMemo(
    () => (found.kind === 'values' ? namesOfValues(hints, found.counts.values) : namesOfMasks(hints, found.counts.values.length)),
    [hints, found],
  );
  const [typed = NO_NAMES, setTyped] = useRemembered(`label-names.${hints.key}`, parseNames);
  const [background, setBackground] = useRemembered(`label-background.${hints.key}`, parseValues);
  const [share = FIRST_OPACITY, setShare] = useRemembered('label-opacity', parseShare);
  const regions = useRegionCount(file.key, page);
  const rows = useMemo(
    () => labelRows(found, named, { typed, background, regions: regions.counted?.byValue }),
    [found, named, typed, background, regions.counted],
  );
  const [chosen, setHidden] = useState<ReadonlySet<number>>();
  const hidden = useMemo(() => chosen ?? hiddenAtFirst(rows, found.kind), [chosen, rows, found.kind]);
  const map = useLabelPicture({ key: file.key, page, found, rows, hidden });
  const ground = useGroundOf(found);
  const picture = map && (ground.picture === undefined ? map : { ...map, element: ground.picture.element });
  const label = words.mapOf(stem);
  const said = backgroundSaid(found, named, typed);
  const opacityId = useId();
  const under = ground.picture;
  const figure = useMemo((): FigureSource | undefined => {
    if (map === undefined) return undefined;
    const entries = rows
      .filter(({ value }) => !hidden.has(value))
      .map(({ name, value, pixels, colour }) => ({
        label: name === '' ? String(value) : name,
        count: pixels,
        swatch: (x: number, y: number, side: number) => [{ kind: 'path', d: boxPath(x, y, x + side, y + side), fill: colour } as const],
      }));
    const own = { element: map.element };
    const drawn = under === undefined ? { photo: own } : { photo: { element: under.element }, over: { photo: own, opacity: share } };
    return { title: label, hasLegend: true, draw: (look) => pictureFigure({ ...drawn, size: map, entries, notes: [] }, look) };
  }, [map, under, rows, hidden, share, label]);
  const shown: ShownLabels = {
    found,
    rows,
    neighbours: regions.counted?.neighbours,
    sent: ground.picture === undefined ? undefined : ground.file,
    numbers: (mask) => labelCalls.numbers(file.key, page, mask),
  };
  const count = found.kind === 'masks' ? words.masksIn(rows.length) : words.classesIn(rows.length);
  return (
    <>
      {map === undefined || picture === undefined || ground.isComing ? (
        <PicturePlace state={{ status: 'loading' }} size={found} />
      ) : (
        <MeasuredFrame
          name={stem}
          picture={picture}
          size={map}
          over={ground.picture === undefined ? undefined : { picture: map, opacity: share }}
          label={ground.picture === undefined ? label : words.overPicture(label, ground.file?.name ?? '')}
          facts={[
            pictureWords.pictureSize(found.width, found.height),
            file.pages[0]?.type,
            count,
            ground.file === undefined ? words.onItsOwn : ground.file.name,
          ]}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 0.5 }}>
        {ground.picture !== undefined && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '1 1 12rem', maxWidth: 300 }}>
            <Typography variant="caption" color="textSecondary" id={opacityId}>
              {words.opacity}
            </Typography>
            <Slider
              size="small"
              value={share}
              min={0}
              max={1}
              step={0.05}
              aria-labelledby={opacityId}
              getAriaValueText={words.percent}
              onChange={(_, next) => setShare(Array.isArray(next) ? (next[0] ?? FIRST_OPACITY) : next)}
              sx={{ flex: 1, minWidth: 60, mx: 1 }}
            />
          </Box>
        )}
        {found.kind === 'values' && rows.length > 1 && (
          <SmallSelect
            label={words.whatIsBackground}
            value={background === undefined ? 'said' : background.join(' ')}
            options={backgroundOptions(
              rows.map(({ value }) => value),
              said,
            )}
            onPick={(next) => setBackground(next === 'said' ? undefined : next === '' ? [] : [Number(next)])}
          />
        )}
      </Box>
      <LabelTable
        rows={rows}
        kind={found.kind}
        hidden={hidden}
        onHidden={setHidden}
        hasRegions={regions.counted !== undefined}
        onName={(value, name) => setTyped(withName(typed, value, name, named.names.get(value)))}
      />
      <Notes
        found={found}
        named={named}
        rows={rows}
        isChosen={background !== undefined}
        hasSaid={said.length > 0}
        counted={regions.counted?.neighbours}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <SmallSelect
          label={words.neighbours}
          value={String(regions.neighbours)}
          options={[
            ['8', words.byCorners],
            ['4', words.bySides],
          ]}
          onPick={(next) => regions.set(next === '4' ? 4 : 8)}
        />
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          disabled={regions.status === 'counting'}
          onClick={regions.count}
          sx={{ py: 0.125 }}
        >
          {regions.status === 'counting' ? words.counting : words.count}
        </Button>
        <Box role="status">{regions.status === 'failed' && <Typography variant="caption">{words.notCounted}</Typography>}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', ml: 'auto', gap: 1 }}>
          {figure !== undefined && <SavePicture source={figure} name={stem} />}
          <ExportButtons exports={labelExports} shown={shown} name={`${stem}-classes`} />
          <SaveForButton load={async () => (await loadDataset()).datasetOfLabels(shown, stem)} name={stem} />
        </Box>
      </Box>
    </>
  );
}

interface NotesProps {
  found: FoundLabels;
  named: ReturnType<typeof namesOfValues>;
  rows: ReturnType<typeof labelRows>;
  isChosen: boolean;
  hasSaid: boolean;
  counted: Neighbours | undefined;
}

/** What the numbers are of, and where names come from. */
function Notes({ found, named, rows, isChosen, hasSaid, counted }: NotesProps) {
  const { counts, beside, step } = found;
  const sum = counts.counts.reduce((all, one) => all + one, 0);
  const notes = [
    ...(found.kind === 'values'
      ? [
          words.sharesOf(sum),
          words.saidBackground[isChosen ? 'chosen' : hasSaid ? 'named' : rows.some(({ value }) => value === 0) ? 'none' : 'chosen'],
        ]
      : []),
    ...(beside === undefined ? [] : [words.inNone(beside.none), ...(beside.several > 0 ? [words.inSeveral(beside.several)] : [])]),
    ...(counts.missing > 0 ? [words.missing(counts.missing)] : []),
    ...(step > 1 ? [words.reduced(step)] : []),
    ...(named.from === undefined ? [] : [words.namesFrom[named.from]]),
    ...(named.unsure === undefined ? [] : [words.unsureNames(named.unsure, counts.values.length)]),
    ...(counted === undefined ? [] : [words.counted[counted]]),
  ];
  return (
    <Typography variant="caption" component="p" color="textSecondary">
      {notes.filter((note) => note !== '').join(' ')}
    </Typography>
  );
}

/** Names in order are those of masks only where there are as many. */
function namesOfMasks({ classes }: LabelHints, count: number): ReturnType<typeof namesOfValues> {
  if (classes?.byPlace !== true || classes.names.length !== count) return { from: undefined, names: new Map() };
  return { from: 'answer', names: new Map(classes.names) };
}

const MOST_OPTIONS = 200;

function backgroundOptions(values: readonly number[], said: readonly number[]): (readonly [string, string])[] {
  return [
    ['said', said.length === 0 ? words.noBackground : words.asSaid(said)],
    ...(said.length === 0 ? [] : [['', words.noBackground] as const]),
    ...values.slice(0, MOST_OPTIONS).map((value) => [String(value), String(value)] as const),
  ];
}

/** The picture that was sent, when the map lies over it. */
function useGroundOf(found: FoundLabels) {
  const sent = useSentFiles();
  const file = useMemo(() => sent.map((own) => own.file).find((own) => pictureSource(own, mimeOf(own)) !== undefined), [sent]);
  const source = useMemo(() => file && pictureSource(file, mimeOf(file)), [file]);
  const state = usePicture(source);
  const picture = state.status === 'ready' && isAlike(found, state.picture) ? state.picture : undefined;
  return { picture, file: picture && file, isComing: source !== undefined && state.status === 'loading' };
}

interface Counted {
  readonly neighbours: Neighbours;
  readonly byValue: ReadonlyMap<number, RegionCount>;
}

function useRegionCount(key: number, page: number | 'masks') {
  const [neighbours, setNeighbours] = useState<Neighbours>(8);
  const [status, setStatus] = useState<'idle' | 'counting' | 'failed'>('idle');
  const [counted, setCounted] = useState<Counted>();
  const count = (by: Neighbours) => {
    setStatus('counting');
    labelCalls
      .regions(key, page, by)
      .then((found) => {
        setCounted({ neighbours: by, byValue: new Map(found) });
        setStatus('idle');
      })
      .catch((error: unknown) => {
        report('Counting regions', error);
        setStatus('failed');
      });
  };
  return {
    neighbours,
    status,
    counted,
    count: () => count(neighbours),
    set: (next: Neighbours) => {
      setNeighbours(next);
      // Numbers of another rule would stand beside the choice.
      if (counted !== undefined) count(next);
    },
  };
}

type Names = Readonly<Record<string, string>>;

const NO_NAMES: Names = {};
const LONGEST_NAME = 80;
const MOST_NAMES = 200;

function parseNames(value: unknown): Record<string, string> | undefined {
  if (!isObject(value as never)) return undefined;
  const names = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string] => /^-?\d{1,10}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= LONGEST_NAME,
  );
  return Object.fromEntries(names.slice(0, MOST_NAMES));
}

function parseValues(value: unknown): number[] | undefined {
  return Array.isArray(value) && value.length <= MOST_OPTIONS && value.every((one) => Number.isSafeInteger(one))
    ? (value as number[])
    : undefined;
}

function parseShare(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** What is typed as it was given isn't typed; an empty name is the given one again. */
function withName(typed: Names, value: number, name: string, given: string | undefined): Record<string, string> {
  const { [String(value)]: _, ...others } = typed;
  return name.trim() === '' || name === given ? others : { ...others, [String(value)]: name.slice(0, LONGEST_NAME) };
}
