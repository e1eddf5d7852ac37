import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { Answer } from '../../answers/answer.ts';
import { ComparePart } from './ComparePart.tsx';
import { pairParts } from './pairParts.ts';
import type { Sides } from '../define.ts';
import { useSame } from './useSame.ts';
import { OutputBlocks } from '../OutputBlocks.tsx';
import type { Part } from '../../answers/part.ts';
import { SentFiles } from '../../ui/preview/sentFiles.ts';
import { drawable } from '../summary/drawable.ts';
import * as words from './words.ts';

interface Props extends Sides {
  left: Answer;
  right: Answer;
}

/** Two answers, place by place: what differs, and the names of what doesn't. */
export function CompareAnswers({ left, right, ...sides }: Props) {
  const pairs = useMemo(() => pairParts(comparable(left), comparable(right)), [left, right]);
  const found = useSame(pairs);
  if (found === undefined) return <Typography color="textSecondary">{words.comparing}</Typography>;
  const [same, other] = [pairs.filter((pair) => found.has(pair)), pairs.filter((pair) => !found.has(pair))];
  if (other.length === 0) return <Same parts={comparable(left)} sides={sides} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, '& > * + *': { borderTop: 1, borderColor: 'hairline', pt: 2 } }}>
      {other.map((pair) => (
        <ComparePart key={pair.key} pair={pair} {...sides} />
      ))}
      {same.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {words.sameInBoth(same.map(({ key }) => key))}
        </Typography>
      )}
    </Box>
  );
}

/** Drawing it twice would only make people look for a difference. */
function Same({ parts, sides }: { parts: readonly Part[]; sides: Sides }) {
  return (
    <SentFiles value={sides.sent[0]}>
      <Typography sx={{ mb: 2 }}>{words.allSame}</Typography>
      <Box data-compare="same">
        <OutputBlocks parts={parts} />
      </Box>
    </SentFiles>
  );
}

/** What was recognised in an answer says more than the JSON that it was recognised in. */
function comparable(answer: Answer): readonly Part[] {
  const visual = drawable(answer);
  return visual.length > 0 ? visual : answer.parts;
}
