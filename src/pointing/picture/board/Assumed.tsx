import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import type { assume } from '../drawing/assumptions.ts';
import type { Convention } from '../rule/meaning.ts';
import { PIXEL_ORDERS, POINT_ORDERS } from '../rule/orders.ts';
import type { PictureTarget } from '../rule/target.ts';
import * as words from '../words.ts';

interface Props {
  target: PictureTarget;
  meaning: Convention;
  /** Lists around a number of one figure. */
  own: number;
  onSwitch: (choice: Parameters<typeof assume>[1]) => void;
}

/** How the numbers are read and written; what nobody tells can be switched. */
export function Assumed({ target, meaning, own, onSwitch }: Props) {
  const { figure } = target;
  if (figure === 'side' || figure === 'mask') return null;
  const usual: readonly string[] = figure === 'box' ? PIXEL_ORDERS : POINT_ORDERS;
  // Two other corners, such as the lower left and the upper right.
  const orders = [...new Set([...usual, target.meaning.order])];
  const nestings = words.nestings(figure);
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      {meaning.orderKnown ? (
        <Typography variant="caption" color="textSecondary">
          {words.inOrder(words.orderText(meaning.order), meaning.unit)}
        </Typography>
      ) : (
        <>
          <Typography variant="caption" color="textSecondary">
            {words.assumedOrder(meaning.unit)}
          </Typography>
          <SmallSelect
            label={words.order}
            value={meaning.order}
            options={orders.map((order) => [order, words.orderText(order)] as const)}
            onPick={(order) => onSwitch({ order })}
          />
        </>
      )}
      {!meaning.depthKnown && nestings.length > 1 && (
        <SmallSelect
          label={words.nesting}
          value={String(meaning.depth)}
          options={nestings.map((text, index) => [String(index + own), text] as const)}
          onPick={(depth) => onSwitch({ depth: Number(depth) })}
        />
      )}
    </Box>
  );
}
