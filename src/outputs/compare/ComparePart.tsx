import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazyPart } from '../../ui/lazyPart.ts';
import { OutputBlock } from '../OutputBlock.tsx';
import { readDetections } from '../detections/readDetections.ts';
import { valueOf, type Part } from '../part.ts';
import { SentFiles, type SentFile } from '../sentFiles.ts';
import { Differences } from './Differences.tsx';
import { PairedBars } from './PairedBars.tsx';
import type { Pair } from './pairParts.ts';

const ComparePictures = lazyPart(() => import('./ComparePictures.tsx'));

/** The two runs, the earlier one first. */
export interface Sides {
  readonly names: readonly [string, string];
  /** What went out, which renderers draw over. */
  readonly sent: readonly [readonly SentFile[], readonly SentFile[]];
}

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
  const { names } = sides;
  switch (pair.as) {
    case 'classes':
      return <PairedBars rows={pair.rows} names={names} />;
    case 'numbers':
      return <Numbers left={pair.left} right={pair.right} />;
    case 'images':
      return <ComparePictures left={pair.left.blob} right={pair.right.blob} names={names} />;
    case 'json':
      return (
        <>
          {isDrawing(pair.parts[0]) && <SideBySide left={pair.parts[0]} right={pair.parts[1]} sides={sides} />}
          <Differences left={pair.left} right={pair.right} names={names} />
          {!isDrawing(pair.parts[0]) && <SideBySide left={pair.parts[0]} right={pair.parts[1]} sides={sides} />}
        </>
      );
    case 'blocks':
      return <SideBySide left={pair.left} right={pair.right} sides={sides} />;
  }
}

/** Boxes on a picture are seen at once, and tell more than their coordinates. */
function isDrawing(part: Part): boolean {
  return readDetections(valueOf(part), part.key) !== undefined;
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

function SideBySide({ left, right, sides }: { left: Part | undefined; right: Part | undefined; sides: Sides }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 2, my: 1 }}>
      {[left, right].map((part, side) => (
        <Box key={sides.names[side]} sx={{ minWidth: 0 }}>
          <Typography variant="caption" component="p" color="textSecondary" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
            {sides.names[side]}
          </Typography>
          {part === undefined ? (
            <Typography variant="body2" color="textSecondary">
              Not in this answer.
            </Typography>
          ) : (
            <SentFiles value={sides.sent[side] ?? []}>
              <OutputBlock part={{ ...part, key: 'body' }} />
            </SentFiles>
          )}
        </Box>
      ))}
    </Box>
  );
}
