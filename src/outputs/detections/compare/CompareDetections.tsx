import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SavePicture } from '../../../ui/figure/SavePicture.tsx';
import type { FigureSource } from '../../../ui/figure/scene.ts';
import { ownScroll } from '../../../ui/ownScroll.ts';
import { PictureFrame } from '../../../ui/picture/PictureFrame.tsx';
import type { Viewport } from '../../../ui/picture/useViewport.ts';
import type { Size, View } from '../../../ui/picture/viewport.ts';
import { ShowMore } from '../../../ui/text/ShowMore.tsx';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import { ClassLegend } from '../ClassLegend.tsx';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import { drawDetections } from '../drawDetections.ts';
import { formatConfidence } from '../labels.ts';
import type { Ink } from '../palette.ts';
import { groundSize, placeItems, type OutlineBounds, type Item } from '../place.ts';
import { ReadingChoice } from '../ReadingChoice.tsx';
import { Swatch } from '../Swatch.tsx';
import { groundOf } from '../fit/sentPicture.ts';
import { useFilmFrames } from '../film/useFilmFrames.ts';
import { useGround } from '../fit/useGround.ts';
import { useReading } from '../fit/useReading.ts';
import type { Compared, Sides } from '../../define.ts';
import { SentFiles } from '../../../ui/preview/sentFiles.ts';
import { TABLE_LOOK } from '../../table/look.ts';
import { detectionsFigure } from '../exports/detectionsFigure.ts';
import { changesDrawn } from './changesFigure.ts';
import { CHANGES, matchDetections, type Change, type Match } from './matchDetections.ts';
import type { DetectionsProps } from '../props.ts';
import * as shared from '../words.ts';
import * as words from './words.ts';

/** Each with a line pattern too, for those who see no colours. */
const INKS: Readonly<Record<Change, Ink>> = {
  added: { colour: '#2fd08c', dash: [] },
  removed: { colour: '#ff5a4f', dash: [7, 4] },
  renamed: { colour: '#c77dff', dash: [] },
  moved: { colour: '#ffb000', dash: [] },
  kept: { colour: '#8fa2ff', dash: [] },
};
/** Where something was before it moved. */
const MOVED_FROM: Ink = { ...INKS.moved, dash: [2, 3] };
/** Of the name of a file. */
const STEM = 'changes';

const STEP = 50;

/** What two answers found in one picture, above the two. Boxes in two pictures have nothing to do with each other. */
export default function CompareDetections({ left, right, names, sent, children }: Compared<Pick<DetectionsProps, 'set'>>) {
  if (!isSamePicture(left.set, right.set, sent)) return children;
  return (
    <>
      <SentFiles value={sent[1]}>
        <Changes left={left.set} right={right.set} names={names} />
      </SentFiles>
      {children}
    </>
  );
}

function isSamePicture(left: DetectionSet, right: DetectionSet, sent: Sides['sent']): boolean {
  const fileOf = (set: DetectionSet, files: Sides['sent'][number]) => groundOf(set.groups, 0, files)?.file;
  const [a, b] = [fileOf(left, sent[0]), fileOf(right, sent[1])];
  return a?.name === b?.name && a?.size === b?.size;
}

interface ChangesProps {
  left: DetectionSet;
  right: DetectionSet;
  names: Sides['names'];
}

/** Drawn over each other: what is new, what is gone, what is elsewhere. */
function Changes({ left, right, names }: ChangesProps) {
  const [index, setIndex] = useState(0);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<Match>();
  const [count, setCount] = useState(STEP);
  const viewport = useRef<Viewport>(null);
  const { ground, state, film, orientation } = useGround(right, index);
  const { goTo: showFrame } = useFilmFrames(right, film);
  useEffect(() => showFrame(index), [showFrame, index]);
  // One meaning for both runs, since they are of one model: that of the later one, if it found anything.
  const decisive = isEmpty(right, index) ? left : right;
  const reading = useReading(decisive, index, state, orientation);
  const turn = reading.isStored ? (orientation ?? 1) : 1;
  const picture = state?.status === 'ready' ? state.picture : undefined;
  const blank = useMemo(() => largest(groundSize(left, left.layouts[0]), groundSize(right, right.layouts[0])), [left, right]);
  const size: Size = picture ?? blank;
  const { layout } = reading;
  const matches = useMemo(() => {
    const itemsOf = (set: DetectionSet): Item[] => {
      const group = set.groups[index];
      return group === undefined ? [] : placeItems(group, set.isSaid ? set.layouts[0] : layout, set.normalised, size, turn);
    };
    return matchDetections(itemsOf(left), itemsOf(right));
  }, [left, right, index, size, layout, turn]);
  const shown = useMemo(() => (matches ?? []).filter(({ change }) => !hidden.has(change)), [matches, hidden]);
  const drawOver = useCallback(
    (context: CanvasRenderingContext2D, view: View, frame: Size) => drawMatches(context, view, frame, shown, active),
    [shown, active],
  );
  const figure = useMemo((): FigureSource | undefined => {
    if (matches === undefined || shown.length === 0) return undefined;
    const photo = picture && { element: picture.element };
    const drawn = changesDrawn({ photo, size, inks: INKS, before: MOVED_FROM, shown, total: matches.length });
    return { title: words.fromTo(names[0], names[1]), hasLegend: true, draw: (look) => detectionsFigure(drawn, look) };
  }, [picture, size, matches, shown, names]);
  if (matches === undefined) return <Line>{words.tooMany}</Line>;
  const counts = CHANGES.map((label) => ({ label, count: matches.filter(({ change }) => change === label).length, ink: INKS[label] }));
  const summary = counts
    .filter((entry) => entry.count > 0)
    .map((entry) => words.changedTimes(entry.count, entry.label))
    .join(', ');
  const groups = Math.max(left.groups.length, right.groups.length);
  const goTo = ({ left: a, right: b }: Match) => {
    const bounds = b?.bounds ?? a?.bounds;
    const { view, isFit = true, lookAt } = viewport.current ?? {};
    if (bounds !== undefined && view !== undefined && !isFit) lookAt?.(centreOf(bounds), view.scale);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, mb: 2 }}>
      {groups > 1 && (
        <SmallSelect
          label={shared.groupLabel(film !== undefined)}
          value={String(index)}
          options={Array.from({ length: groups }, (_, place) => [
            String(place),
            words.groupInBoth(place + 1, groups, left.groups[place]?.items.length ?? 0, right.groups[place]?.items.length ?? 0),
          ])}
          onPick={(value) => {
            setIndex(Number(value));
            setActive(undefined);
            setCount(STEP);
          }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <ReadingChoice layouts={decisive.layouts} reading={reading} isTurned={picture !== undefined && (orientation ?? 1) !== 1} />
      </Box>
      <PictureFrame
        picture={picture}
        size={size}
        label={words.comparedIn(ground?.file.name ?? shared.withoutPicture, summary)}
        facts={[ground?.file.name]}
        drawOver={state?.status === 'loading' ? undefined : drawOver}
        ref={viewport}
      />
      <ClassLegend
        name={words.changes}
        wordOf={wordOfChange}
        classes={counts.filter((entry) => entry.count > 0)}
        hidden={hidden}
        onHidden={setHidden}
      />
      <Line>{words.fromTo(names[0], names[1])}</Line>
      {figure !== undefined && (
        <Box>
          <SavePicture source={figure} name={STEM} />
        </Box>
      )}
      {shown.length > 0 && (
        <Box
          tabIndex={0}
          role="group"
          aria-label={words.whatWasFound}
          onPointerLeave={() => setActive(undefined)}
          sx={{ ...ownScroll(320, shown.length), border: 1, borderColor: 'hairline', borderRadius: 1 }}
        >
          <Box
            component="table"
            sx={{
              ...TABLE_LOOK,
              width: '100%',
              '& thead th': { ...TABLE_LOOK['& thead th'], px: 1.5, py: '5px' },
              '& td': { whiteSpace: 'nowrap' },
            }}
          >
            <thead>
              <tr>
                <th scope="col">{words.columns.what}</th>
                <th scope="col">{words.columns.change}</th>
                <th scope="col" className="number">
                  {words.columns.score}
                </th>
                <th scope="col">{words.columns.where}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, count).map((match) => (
                <Row
                  key={`${match.left?.index}-${match.right?.index}`}
                  match={match}
                  isActive={match === active}
                  onPoint={() => setActive(match)}
                  onChoose={() => {
                    setActive(match);
                    goTo(match);
                  }}
                />
              ))}
            </tbody>
          </Box>
        </Box>
      )}
      <ShowMore shown={Math.min(count, shown.length)} total={shown.length} step={STEP} noun={words.rows} onShow={setCount} />
    </Box>
  );
}

interface RowProps {
  match: Match;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Row({ match, isActive, onPoint, onChoose }: RowProps) {
  const { change, left, right } = match;
  return (
    <tr data-change={change} onPointerMove={onPoint} style={isActive ? { background: 'var(--mui-palette-action-selected)' } : undefined}>
      <td>
        <ButtonBase onClick={onChoose} onFocus={onPoint} sx={{ font: 'inherit', borderRadius: 0.5, textAlign: 'left' }}>
          {nameOf(match)}
        </ButtonBase>
      </td>
      <td>
        <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
          <Swatch ink={INKS[change]} />
          {words.change[change]}
        </Box>
      </td>
      <td className="number">{fromTo(scoreText(left), scoreText(right))}</td>
      <td>{whereOf(match)}</td>
    </tr>
  );
}

function wordOfChange(label: string): string {
  const change = CHANGES.find((one) => one === label);
  return change === undefined ? label : words.change[change];
}

function nameOf({ left, right }: Match): string {
  return fromTo(left && (left.label || shared.noClass), right && (right.label || shared.noClass));
}

function scoreText(item: Item | undefined): string | undefined {
  return item?.score === undefined ? undefined : formatConfidence(item.score);
}

function fromTo(left: string | undefined, right: string | undefined): string {
  return left === undefined || right === undefined || left === right ? (right ?? left ?? '') : `${left} → ${right}`;
}

function whereOf({ change, left, right, overlap }: Match): string {
  const bounds = right?.bounds ?? left?.bounds;
  if (bounds === undefined) return shared.noCoordinates;
  if (change !== 'moved' || left?.bounds === undefined || right?.bounds === undefined) {
    const { x, y } = centreOf(bounds);
    return words.at(Math.round(x), Math.round(y));
  }
  const [from, to] = [centreOf(left.bounds), centreOf(right.bounds)];
  return words.movedBy(Number(Math.hypot(to.x - from.x, to.y - from.y).toPrecision(2)), (overlap ?? 0).toFixed(2));
}

function centreOf({ left, top, right, bottom }: OutlineBounds): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function isEmpty({ groups }: DetectionSet, index: number): boolean {
  return (groups[index]?.items.length ?? 0) === 0;
}

function largest(a: Size, b: Size): Size {
  return { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) };
}

/** What is the same lies below what isn’t. */
function drawMatches(
  context: CanvasRenderingContext2D,
  view: View,
  frame: Size,
  matches: readonly Match[],
  active: Match | undefined,
): void {
  const draw = (items: readonly (Item | undefined)[], ink: Ink, strong: Item | undefined) => {
    const present = items.filter((item) => item !== undefined);
    drawDetections(context, view, frame, { items: present, inkOf: () => ink, active: strong && present.find((item) => item === strong) });
  };
  for (const change of CHANGES.toReversed()) {
    const own = matches.filter((match) => match.change === change);
    if (change === 'moved') {
      // Only where it is now has a label.
      const before = own.map(({ left }) => left && { ...left, label: '', score: undefined });
      draw(before, MOVED_FROM, undefined);
    }
    const items = own.map(({ left, right }) => right ?? left);
    draw(items, INKS[change], active && (active.right ?? active.left));
  }
}

function Line({ children }: { children: string }) {
  return (
    <Typography variant="caption" component="p" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
