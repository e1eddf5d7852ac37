import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { Answer } from './answer.ts';
import { ComparePart } from './compare/ComparePart.tsx';
import { pairParts } from './compare/pairParts.ts';
import type { Part } from './part.ts';

/** Two answers, place by place. */
export function CompareAnswers({ left, right, names }: { left: Answer; right: Answer; names: readonly [string, string] }) {
  const pairs = useMemo(() => pairParts(comparable(left), comparable(right)), [left, right]);
  return (
    <Box sx={{ display: 'grid', gap: 2, '& > * + *': { borderTop: 1, borderColor: 'hairline', pt: 2 } }}>
      {pairs.map((pair) => (
        <ComparePart key={pair.key} pair={pair} names={names} />
      ))}
    </Box>
  );
}

/** What was recognised in an answer says more than the JSON that it was recognised in. */
function comparable({ parts, visual }: Answer): readonly Part[] {
  return visual.some((part) => part.from !== 'json') ? visual : visual.length > 0 ? [...visual, ...parts] : parts;
}
