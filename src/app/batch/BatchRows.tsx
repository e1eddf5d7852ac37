import { outcomeInWords } from '../../runs/kept/summary.ts';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { memo, useRef } from 'react';
import { formatDuration } from '../../files/amounts.ts';
import { FileName } from '../../ui/text/FileName.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { useWindow } from '../../ui/useWindow.ts';
import { useObjectUrl } from '../../ui/useObjectUrl.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import type { BatchItem } from '../../runs/batch/batch.ts';
import { STATUS_WORDS } from '../../runs/batch/words.ts';
import * as words from './words.ts';

const ROW = 44;

const HEIGHT = 320;

/** A line for each file; only those in view are drawn. */
export function BatchRows({ items, onOpen }: { items: readonly BatchItem[]; onOpen: (run: KeptRun) => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end, height, topOf } = useWindow(scroller, items.length, ROW);
  return (
    <Box
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={words.FILES}
      sx={{ maxHeight: HEIGHT, overflowY: 'auto', borderTop: 1, borderColor: 'hairline' }}
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, position: 'relative', height }}>
        {items.slice(first, end).map((item, place) => (
          <Row key={item.index} item={item} place={first + place} count={items.length} top={topOf(first + place)} onOpen={onOpen} />
        ))}
      </Box>
    </Box>
  );
}

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;

interface RowProps {
  item: BatchItem;
  /** From 0. */
  place: number;
  count: number;
  top: number;
  onOpen: (run: KeptRun) => void;
}

/** Drawn again when it changed, and not with each run of the batch. */
const Row = memo(function Row({ item, place, count, top, onOpen }: RowProps) {
  return (
    <Box
      component="li"
      aria-setsize={count}
      aria-posinset={place + 1}
      data-item={item.status}
      style={{ top }}
      sx={{ position: 'absolute', insetInline: 0, height: ROW, borderBottom: 1, borderColor: 'hairline' }}
    >
      <Content item={item} onOpen={onOpen} />
    </Box>
  );
});

function Content({ item, onOpen }: Pick<RowProps, 'item' | 'onOpen'>) {
  const { name, status, run } = item;
  const result = run === undefined ? STATUS_WORDS[status] : outcomeInWords(run);
  return (
    <Box
      sx={{
        display: 'grid',
        // A name and its result stand one above the other where there is no room beside each other.
        gridTemplateAreas: { xs: '"picture name time" "picture result time"', sm: '"picture name result time"' },
        gridTemplateColumns: { xs: '32px minmax(0, 1fr) auto', sm: '32px minmax(0, 2fr) minmax(0, 3fr) 80px' },
        alignItems: 'center',
        alignContent: 'center',
        columnGap: 1.25,
        height: '100%',
        px: 0.5,
      }}
    >
      <Thumbnail blob={run?.thumbnail} />
      <Box sx={{ gridArea: 'name', minWidth: 0, display: 'flex' }}>
        <FileName name={name} />
      </Box>
      {run === undefined ? (
        <Typography variant="body2" color="textSecondary" sx={{ ...ONE_LINE, gridArea: 'result' }}>
          {result}
        </Typography>
      ) : (
        <ButtonBase
          onClick={() => onOpen(run)}
          sx={{ gridArea: 'result', justifyContent: 'flex-start', minWidth: 0, borderRadius: 0.75, textAlign: 'left' }}
        >
          <Typography variant="body2" title={result} sx={{ ...ONE_LINE, color: status === 'failed' ? 'error.main' : 'primary.main' }}>
            <HiddenText>{words.openAnswer(name)}</HiddenText>
            {result}
          </Typography>
        </ButtonBase>
      )}
      <Typography variant="caption" color="textSecondary" sx={{ gridArea: 'time', textAlign: 'right', whiteSpace: 'nowrap' }}>
        {run === undefined ? '' : formatDuration(run.took, true)}
      </Typography>
    </Box>
  );
}

function Thumbnail({ blob }: { blob: Blob | undefined }) {
  const url = useObjectUrl(blob);
  return (
    <Box sx={{ gridArea: 'picture', width: 32, height: 32, borderRadius: 0.5, bgcolor: 'media', overflow: 'hidden' }}>
      {url !== undefined && <Box component="img" src={url} alt="" sx={{ width: '100%', height: '100%', objectFit: 'cover' }} />}
    </Box>
  );
}
