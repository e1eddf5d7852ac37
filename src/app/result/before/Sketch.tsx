import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { SketchKind } from '../../../outputs/define.ts';
import { BreakableName } from '../../../ui/text/BreakableName.tsx';
import { HelpText } from '../../../ui/text/HelpText.tsx';
import type { SketchBlock } from './sketch.ts';
import * as words from './words.ts';

/** More would be a page of grey. */
const MOST = 6;

/** What the answer will hold, drawn without a value: nobody can take it for one. */
export function Sketch({ blocks }: { blocks: readonly SketchBlock[] }) {
  const large = blocks.filter(({ kind }) => kind !== 'value');
  const values = blocks.filter(({ kind }) => kind === 'value');
  const shown = large.slice(0, MOST);
  const listed = values.slice(0, MOST);
  if (blocks.length === 0) return null;
  const more = large.length - shown.length + values.length - listed.length;
  return (
    <>
      <Box component="ul" aria-label={words.blocks} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {shown.map((block) => (
          <Box component="li" key={block.names.join()}>
            <Names block={block} />
            <Drawing kind={block.kind} />
          </Box>
        ))}
        {listed.map((block) => (
          <Box
            component="li"
            key={block.names.join()}
            sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px', alignItems: 'center', gap: 2 }}
          >
            <Names block={block} />
            <Drawing kind="value" />
          </Box>
        ))}
      </Box>
      {more > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {words.andMore(more)}
        </Typography>
      )}
    </>
  );
}

function Names({ block: { names, description } }: { block: SketchBlock }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="code" component="p" sx={{ fontWeight: 600, color: 'text.secondary', overflowWrap: 'anywhere', m: 0 }}>
        <BreakableName name={names.join(', ')} />
      </Typography>
      {/\s/.test(description.trim()) && <HelpText description={description} about={names[0] ?? ''} />}
    </Box>
  );
}

const INK = 'var(--mui-palette-hairline)';
const WIDTHS = [88, 46, 22] as const;
const WAVE = [6, 14, 24, 34, 22, 12, 28, 40, 30, 16, 8, 20, 36, 26, 14, 6, 18, 30, 20, 10] as const;

const DRAWINGS: Readonly<Record<SketchKind, ReactNode>> = {
  picture: (
    <Frame>
      <circle cx="96" cy="40" r="9" fill={INK} />
      <path d="M60 110v-14l62-42 44 34 56-44 78 52v14Z" fill={INK} />
    </Frame>
  ),
  boxes: (
    <Frame>
      <g fill="none" stroke={INK} strokeWidth="3">
        <rect x="84" y="30" width="64" height="40" rx="3" />
        <rect x="178" y="44" width="92" height="36" rx="3" />
      </g>
    </Frame>
  ),
  bars: (
    <Box sx={{ display: 'grid', gap: 1.25, mt: 1 }}>
      {WIDTHS.map((width) => (
        <Box key={width} sx={{ height: 8, borderRadius: 1, bgcolor: 'background.paper' }}>
          <Box sx={{ height: 8, borderRadius: 1, width: `${width}%`, bgcolor: 'hairline' }} />
        </Box>
      ))}
    </Box>
  ),
  sound: (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: '3px', height: 56, mt: 1 }}>
      {[...WAVE, ...WAVE, ...WAVE].map((height, at) => (
        <Box key={at} sx={{ flex: 1, height, borderRadius: 1, bgcolor: 'hairline' }} />
      ))}
    </Box>
  ),
  rows: (
    <Box sx={{ mt: 1, display: 'grid', gap: '1px' }}>
      {[0, 1, 2, 3].map((row) => (
        <Box key={row} sx={{ display: 'grid', gridTemplateColumns: '2fr 1fr 1fr', gap: '1px' }}>
          {[0, 1, 2].map((cell) => (
            <Box key={cell} sx={{ height: 22, bgcolor: row === 0 ? 'hairline' : 'background.paper' }} />
          ))}
        </Box>
      ))}
    </Box>
  ),
  text: (
    <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {WIDTHS.map((width) => (
        <Box key={width} sx={{ height: 8, borderRadius: 1, width: `${width}%`, bgcolor: 'hairline' }} />
      ))}
    </Box>
  ),
  value: <Box sx={{ height: 10, borderRadius: 1, bgcolor: 'hairline' }} />,
};

/** Lines and areas only, so that forced colours may leave them out: the names say the same. */
function Drawing({ kind }: { kind: SketchKind }) {
  return <div aria-hidden>{DRAWINGS[kind]}</div>;
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ mt: 1, height: 132, borderRadius: 1.25, bgcolor: 'background.paper', overflow: 'hidden' }}>
      <svg viewBox="0 0 360 110" width="100%" height="100%" preserveAspectRatio="xMidYMid slice">
        {children}
      </svg>
    </Box>
  );
}
