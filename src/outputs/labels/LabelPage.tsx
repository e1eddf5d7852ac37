import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { FoundLabels, LabelSource } from '../../files/raster/labels/labelFiles.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { PicturePlace } from '../../ui/picture/PictureView.tsx';
import { MeasuredFrame } from '../../ui/picture/measure/MeasuredFrame.tsx';
import * as pictureWords from '../../ui/picture/words.ts';
import { useRemembered } from '../../ui/remembered.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import { parseNames, parseShare, parseValues, withName, type TypedNames } from './choices.ts';
import { labelExports } from './exports/index.ts';
import { namesOfMasks, namesOfValues, type LabelHints } from './hints.ts';
import { kindOf } from './kind.ts';
import { labelFigure } from './labelFigure.ts';
import { LabelTable } from './LabelTable.tsx';
import { labelNotes } from './notes.ts';
import { OpacitySlider } from './OpacitySlider.tsx';
import { RegionCounter } from './RegionCounter.tsx';
import { backgroundSaid, hiddenAtFirst, labelRows, namesInWords } from './rows.ts';
import type { ShownLabels } from './shown.ts';
import { useLabelPicture, type LabelPlace } from './useLabelPicture.ts';
import { labelCalls } from './useLabels.ts';
import { useMapGround } from './useMapGround.ts';
import { useRegionCount } from './useRegionCount.ts';
import * as words from './words.ts';

interface Props {
  /** Where its numbers are. */
  place: LabelPlace;
  source: LabelSource;
  found: FoundLabels;
  hints: LabelHints;
  /** As in `uint16`. */
  type: string | undefined;
  /** Stem of files that are made of it. */
  stem: string;
}

/** Largest share of what is seen through the classes at first. */
const FIRST_OPACITY = 0.6;
const NO_NAMES: TypedNames = {};

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

/** The classes of one page, or all masks: over the picture that was sent, with their names, numbers and shares. */
export function LabelPage({ place, source, found, hints, type, stem }: Props) {
  const { key, page } = place;
  const named = useMemo(
    () => (found.kind === 'values' ? namesOfValues(hints, found.counts.values) : namesOfMasks(hints, found.counts.values.length)),
    [hints, found],
  );
  const kind = kindOf(found, hints, named);
  const [typed = NO_NAMES, setTyped] = useRemembered(`label-names.${hints.key}`, parseNames);
  const [background, setBackground] = useRemembered(`label-background.${hints.key}`, parseValues);
  const [opacity = FIRST_OPACITY, setOpacity] = useRemembered('label-opacity', parseShare);
  const regions = useRegionCount(place);
  const rows = useMemo(
    () => labelRows(found, kind, named, { typed, background, regions: regions.counted?.byValue }),
    [found, kind, named, typed, background, regions.counted],
  );
  const [chosen, setHidden] = useState<ReadonlySet<number>>();
  const hidden = useMemo(() => chosen ?? hiddenAtFirst(rows, kind), [chosen, rows, kind]);
  const map = useLabelPicture({ place, found, rows, hidden });
  const ground = useMapGround(found);
  const under = ground.picture;
  const title = words.mapOf(stem);
  const nameOf = useMemo(() => namesInWords(rows, kind), [rows, kind]);
  const figure = useMemo(
    () => map && labelFigure({ title, map, under, opacity, kind, rows, hidden }),
    [title, map, under, opacity, kind, rows, hidden],
  );
  const shown: ShownLabels = {
    found,
    kind,
    rows,
    neighbours: regions.counted?.neighbours,
    sent: under === undefined ? undefined : ground.file,
    numbers: (mask) => labelCalls.numbers(key, page, mask),
  };
  const said = backgroundSaid(found, kind, named, typed);
  return (
    <>
      {map === undefined || ground.isComing ? (
        <PicturePlace state={{ status: 'loading' }} size={found} />
      ) : (
        <MeasuredFrame
          name={stem}
          nameOf={nameOf}
          picture={under === undefined ? map : { ...map, element: under.element }}
          size={map}
          over={under && { picture: map, opacity }}
          label={under === undefined ? title : words.overPicture(title, ground.file?.name ?? '')}
          facts={[
            pictureWords.pictureSize(found.width, found.height),
            type,
            words.countOf[kind](rows.filter(({ isBackground }) => kind !== 'instances' || !isBackground).length),
            ...groundFacts(found, ground),
          ]}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 0.5 }}>
        {under !== undefined && <OpacitySlider opacity={opacity} onOpacity={setOpacity} />}
        {kind !== 'masks' && rows.length > 1 && (
          <SmallSelect
            label={words.whatIsBackground}
            value={background === undefined ? 'said' : background.join(' ')}
            options={backgroundOptions(rows, said)}
            onPick={(next) => setBackground(next === 'said' ? undefined : next === '' ? [] : [Number(next)])}
          />
        )}
      </Box>
      <LabelTable
        rows={rows}
        kind={kind}
        hidden={hidden}
        onHidden={setHidden}
        hasRegions={regions.counted !== undefined}
        onName={(value, name) => setTyped(withName(typed, value, name, named.names.get(value)))}
      />
      <Typography variant="caption" component="p" color="textSecondary">
        {labelNotes({ found, kind, named, rows, isChosen: background !== undefined, neighbours: shown.neighbours }).join(' ')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <RegionCounter regions={regions} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', ml: 'auto', gap: 1 }}>
          {figure !== undefined && <SavePicture source={figure} name={stem} />}
          <ExportButtons exports={labelExports} shown={shown} name={`${stem}-classes`} />
          <SaveForButton load={async () => (await loadDataset()).datasetOfLabels(shown, stem, source)} name={stem} />
        </Box>
      </Box>
    </>
  );
}

/** What it lies over, and whether that is of another size. */
function groundFacts(found: FoundLabels, { file, picture }: ReturnType<typeof useMapGround>): string[] {
  if (file === undefined || picture === undefined) return [words.onItsOwn];
  const isSame = picture.width === found.width && picture.height === found.height;
  return [isSame ? file.name : words.stretchedOver(file.name, pictureWords.pictureSize(picture.width, picture.height))];
}

const MOST_OPTIONS = 200;

function backgroundOptions(rows: readonly { readonly value: number }[], said: readonly number[]): (readonly [string, string])[] {
  return [
    ['said', said.length === 0 ? words.noBackground : words.asSaid(said)],
    ...(said.length === 0 ? [] : [['', words.noBackground] as const]),
    ...rows.slice(0, MOST_OPTIONS).map(({ value }) => [String(value), String(value)] as const),
  ];
}
