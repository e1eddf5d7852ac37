import Box from '@mui/material/Box';
import { ExactBox } from '../ExactBox.tsx';
import { boxIn, type PlaceDraft } from './draft.ts';
import type { Edge } from '../../spec/places/names.ts';
import type { PlaceTarget } from './target.ts';
import { boxFor, lonFor } from './values.ts';
import * as words from './words.ts';

interface Props {
  readonly edges: PlaceDraft['edges'];
  readonly target: PlaceTarget;
  readonly onEdges: (edges: PlaceDraft['edges']) => void;
  readonly onWrong: (id: string, isWrong: boolean) => void;
}

/** Where they lie on a map: north above, west on the left. */
const AREAS: readonly Edge[] = ['north', 'west', 'east', 'south'];

export function EdgeNumbers({ edges, target, onEdges, onWrong }: Props) {
  const box = boxIn({ edges, points: [] });
  const shown = box === undefined ? undefined : boxFor(target, box);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr', pt: 0.5 }}>
      {AREAS.map((edge) => {
        const isLat = edge === 'north' || edge === 'south';
        const value = edges[edge];
        return (
          <Box key={edge} sx={isLat ? { gridColumn: '1 / -1', width: '50%', justifySelf: 'center' } : undefined}>
            <ExactBox
              label={words.edges[edge]}
              value={value}
              shown={shown?.[edge] ?? (value === undefined || isLat ? value : lonFor(target, value))}
              least={isLat ? -90 : -360}
              most={isLat ? 90 : 360}
              hint={isLat ? words.degreesFrom(-90, 90) : words.degreesFrom(-360, 360)}
              onValue={(next) => {
                const { [edge]: _, ...others } = edges;
                onEdges(next === undefined ? others : { ...others, [edge]: next });
              }}
              onWrong={(isWrong) => onWrong(edge, isWrong)}
            />
          </Box>
        );
      })}
    </Box>
  );
}
