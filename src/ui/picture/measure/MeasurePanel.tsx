import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import DeleteSweep from '@mui/icons-material/DeleteSweepOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { Measured } from '../../../files/raster/region/measure.ts';
import { csvFile } from '../../../files/delimited/write.ts';
import { DownloadButton } from '../../actions/DownloadButton.tsx';
import { IconAction } from '../../actions/IconAction.tsx';
import { ToggleChoice } from '../../actions/ToggleChoice.tsx';
import type { Picture } from '../picture.ts';
import { isLine, toolOf, type MeasureTool, type RegionMark } from './marks.ts';
import { shortNumber } from './numbers.ts';
import { CountsTable, NumbersTable } from './NumbersTable.tsx';
import { HistogramPlot, ProfilePlot } from './Plots.tsx';
import { areaRows, countRows, histogramRows, profileRows, type MeasuredMark } from './regionsCsv.ts';
import { useMeasured, type MeasuredOr } from './useMeasured.ts';
import type { Regions } from './useRegions.ts';
import { isOneNumber, valueCounts } from './valueCounts.ts';
import * as words from './words.ts';

interface Props {
  picture: Picture;
  regions: Regions;
  tool: MeasureTool | 'move';
  onTool: (tool: MeasureTool | 'move') => void;
  name: string;
  nameOf: NameOf | undefined;
}

type NameOf = (value: number) => string;

/** What is drawn on a picture, as a list with the numbers of its pixels. */
export default function MeasurePanel({ picture, regions, tool, onTool, name, nameOf }: Props) {
  const { marks, selected } = regions;
  const numbersOf = useMeasured(picture, marks);
  const all = marks.flatMap((mark, index): MeasuredMark[] => {
    const measured = numbersOf(mark);
    return measured === undefined || measured === 'failed' ? [] : [{ mark, position: index + 1, measured }];
  });
  const areas = all.filter(({ measured }) => measured.kind === 'area');
  const names = areas.every(({ measured }) => isOneNumber(measured)) ? nameOf : undefined;
  const lines = all.filter(({ measured }) => measured.kind === 'line');
  return (
    <Box
      data-measures
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, py: 1, borderTop: 1, borderColor: 'hairline' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <ToggleChoice
          label={words.tool}
          value={tool}
          options={(['box', 'polygon', 'line', 'move'] as const).map((key) => [key, words.tools[key]] as const)}
          onPick={onTool}
          dense
        />
        {regions.open.length >= 3 && (
          <Button size="small" variant="outlined" color="inherit" onClick={regions.close} sx={{ py: 0 }}>
            {words.closeOutline}
          </Button>
        )}
        {marks.length + regions.open.length > 0 && (
          <IconAction title={words.clear} what={words.theRegions} icon={<DeleteSweep />} onClick={regions.clear} />
        )}
      </Box>
      {marks.length === 0 && (
        <Typography variant="caption" component="p" color="textSecondary">
          {words.howTo[tool]}
        </Typography>
      )}
      {marks.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
          {marks.map((mark, index) => (
            <MarkItem
              key={index}
              mark={mark}
              title={words.numbered(words.names[toolOf(mark)], index + 1)}
              numbers={numbersOf(mark)}
              isSelected={index === selected}
              stem={`${name}-${words.names[toolOf(mark)].toLowerCase()}-${index + 1}`}
              nameOf={names}
              onSelect={() => regions.select(index === selected ? undefined : index)}
              onRemove={() => regions.remove(index)}
            />
          ))}
        </Box>
      )}
      {all.length > 0 && (
        <>
          <Typography variant="caption" component="p" color="textSecondary">
            {notesOf(all, names !== undefined).join(' ')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
            {areas.length > 0 && (
              <DownloadButton
                blob={() => csvFile(names === undefined ? areaRows(all) : countRows(all, names))}
                fileName={`${name}-regions.csv`}
                label={words.csv}
              />
            )}
            {areas.length > 0 && names === undefined && (
              <DownloadButton blob={() => csvFile(histogramRows(all))} fileName={`${name}-histogram.csv`} label={words.histogramCsv} />
            )}
            {lines.length > 0 && (
              <DownloadButton blob={() => csvFile(profileRows(all))} fileName={`${name}-profile.csv`} label={words.profileCsv} />
            )}
          </Box>
        </>
      )}
    </Box>
  );
}

/** What the numbers are, each said once. */
function notesOf(all: readonly MeasuredMark[], areNames: boolean): string[] {
  const notes = all.flatMap(({ measured: { of, step, kind } }) => [
    words.of[of],
    ...(step > 1 ? [words.reduced(Math.round(step))] : []),
    ...(kind === 'line' ? [words.lineRule] : areNames ? [words.rule] : [words.rule, words.deviationRule]),
  ]);
  return [...new Set(notes)];
}

interface ItemProps {
  mark: RegionMark;
  title: string;
  numbers: MeasuredOr | undefined;
  isSelected: boolean;
  /** Of the names of files. */
  stem: string;
  nameOf: NameOf | undefined;
  onSelect: () => void;
  onRemove: () => void;
}

function MarkItem({ mark, title, numbers, isSelected, stem, nameOf, onSelect, onRemove }: ItemProps) {
  return (
    <Box
      component="li"
      data-region={toolOf(mark)}
      sx={{ border: 1, borderColor: isSelected ? 'primary.main' : 'hairline', borderRadius: 1, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
        <ButtonBase
          aria-pressed={isSelected}
          onClick={onSelect}
          sx={{
            flex: 1,
            minWidth: 0,
            minHeight: 30,
            px: 1,
            justifyContent: 'flex-start',
            flexWrap: 'wrap',
            columnGap: 1,
            textAlign: 'start',
            borderRadius: 1,
          }}
        >
          <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          <Typography component="span" variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {[placeOf(mark), extentOf(mark, numbers)].filter((fact) => fact !== undefined).join(' · ')}
          </Typography>
        </ButtonBase>
        <IconAction title={words.remove} what={title} icon={<DeleteOutline />} onClick={onRemove} />
      </Box>
      <Box role="status" sx={{ px: 1, pb: 0.75, minWidth: 0 }}>
        {numbers === undefined || numbers === 'failed' ? (
          <Typography variant="caption" color="textSecondary">
            {numbers === undefined ? words.working : words.notRead}
          </Typography>
        ) : (
          <Numbers measured={numbers} title={title} isSelected={isSelected} stem={stem} nameOf={nameOf} />
        )}
      </Box>
    </Box>
  );
}

function placeOf(mark: RegionMark): string {
  if (mark.kind === 'box') return words.box(mark.x1, mark.y1, mark.x2 - 1, mark.y2 - 1);
  const [from, to] = mark.corners;
  if (!isLine(mark) || from === undefined || to === undefined) return words.corners(mark.corners.length);
  return words.between(Math.floor(from.x), Math.floor(from.y), Math.floor(to.x), Math.floor(to.y));
}

function extentOf(mark: RegionMark, numbers: MeasuredOr | undefined): string | undefined {
  if (isLine(mark)) {
    const [from, to] = mark.corners;
    return from && to && words.long(shortNumber(Math.hypot(to.x - from.x, to.y - from.y)));
  }
  return numbers === undefined || numbers === 'failed' || numbers.kind !== 'area' ? undefined : words.pixelsIn(numbers.pixels);
}

interface NumbersProps extends Pick<ItemProps, 'title' | 'isSelected' | 'stem' | 'nameOf'> {
  measured: Measured;
}

function Numbers({ measured, title, isSelected, stem, nameOf }: NumbersProps) {
  const channels = measured.names.map((name, index) => words.channel(name, index + 1));
  if (measured.kind === 'line') {
    return (
      <Plots>
        {channels.map((channel, index) => (
          <ProfilePlot key={index} points={measured.points} channel={channel} index={index} stem={`${stem}-profile`} />
        ))}
      </Plots>
    );
  }
  if (measured.pixels === 0) return <Typography variant="caption">{words.noPixel}</Typography>;
  const missing = measured.channels[0]?.missing ?? 0;
  return (
    <>
      {nameOf === undefined ? (
        <NumbersTable channels={channels} numbers={measured.channels} title={title} />
      ) : (
        <CountsTable counts={valueCounts(measured)} nameOf={nameOf} title={title} />
      )}
      {missing > 0 && (
        <Typography variant="caption" component="p" color="textSecondary">
          {measured.of === 'shown' ? words.clearOnes(missing) : words.missing(missing)}
        </Typography>
      )}
      {isSelected && nameOf === undefined && (
        <Plots>
          {measured.channels.map(
            ({ histogram }, index) =>
              histogram !== undefined && (
                <HistogramPlot key={index} histogram={histogram} channel={channels[index] ?? ''} stem={`${stem}-histogram`} />
              ),
          )}
        </Plots>
      )}
    </>
  );
}

function Plots({ children }: { children: React.ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
        gap: 1.5,
        pt: 0.5,
        '& > *': { maxWidth: 560 },
      }}
    >
      {children}
    </Box>
  );
}
