import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';
import { groundOf } from '../detections/fit/sentPicture.ts';
import { SentFiles } from '../sentFiles.ts';
import type { SentFile } from '../../files/sentFile.ts';
import { Differences } from './Differences.tsx';
import { PairedBars } from './PairedBars.tsx';
import type { Pair } from './pairParts.ts';
import { SideBySide, type Sides } from './SideBySide.tsx';

const ComparePictures = lazyPart(() => import('./ComparePictures.tsx'));
const CompareDetections = lazyPart(() => import('./CompareDetections.tsx'));
const CompareTables = lazyPart(() => import('./CompareTables.tsx'));

/** One place of two answers, compared by what it holds. */
export function ComparePart({ pair, ...sides }: Sides & { pair: Pair }) {
  return (
    <Box component="section" data-compare={pair.key} data-compared-as={pair.as} sx={{ minWidth: 0 }}>
      {pair.key !== 'body' && (
        <Typography variant="code" component="h3" sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
          {pair.key}
        </Typography>
      )}
      <Content pair={pair} sides={sides} />
    </Box>
  );
}

function Content({ pair, sides }: { pair: Pair; sides: Sides }) {
  const { names, sent } = sides;
  const beside = <SideBySide parts={pair.parts} sides={sides} />;
  switch (pair.as) {
    case 'classes':
      return <PairedBars rows={pair.rows} names={names} />;
    case 'numbers':
      return <Numbers left={pair.left} right={pair.right} />;
    case 'pictures':
      return (
        <ComparePictures left={pair.left} right={pair.right} names={names}>
          {beside}
        </ComparePictures>
      );
    case 'detections':
      if (!isSamePicture(pair.left, pair.right, sent)) return beside;
      return (
        <>
          <SentFiles value={sent[1]}>
            <CompareDetections left={pair.left} right={pair.right} names={names} />
          </SentFiles>
          {beside}
        </>
      );
    case 'tables':
      return (
        <>
          <CompareTables left={pair.left} right={pair.right} />
          {beside}
        </>
      );
    case 'json':
      return (
        <>
          <Differences left={pair.left} right={pair.right} names={names} />
          {beside}
        </>
      );
    case 'blocks':
      return beside;
  }
}

/** Boxes in two pictures have nothing to do with each other. */
function isSamePicture(left: DetectionSet, right: DetectionSet, sent: Sides['sent']): boolean {
  const fileOf = (set: DetectionSet, files: readonly SentFile[]) => groundOf(set.groups, 0, files)?.file;
  const [a, b] = [fileOf(left, sent[0]), fileOf(right, sent[1])];
  return a?.name === b?.name && a?.size === b?.size;
}

function Numbers({ left, right }: { left: number; right: number }) {
  const difference = right - left;
  const share = left !== 0 && Number.isFinite(difference / left) ? ` (${sign(100 * (difference / Math.abs(left)))}%)` : '';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'baseline' }}>
      <Typography variant="h2" component="p">
        {short(left)} → {short(right)}
      </Typography>
      <Typography color="textSecondary">{Object.is(left, right) || difference === 0 ? 'the same' : sign(difference) + share}</Typography>
    </Box>
  );
}

function sign(value: number): string {
  return value > 0 ? `+${short(value)}` : short(value);
}

function short(value: number): string {
  return String(Number.isFinite(value) ? Number(value.toPrecision(6)) : value).replace('-', '−');
}
