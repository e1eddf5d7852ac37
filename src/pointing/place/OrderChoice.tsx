import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { BOX_ORDERS, lettersOf, orderOfLetters } from './order.ts';
import type { PlaceTarget } from './target.ts';
import type { Orders } from './values.ts';
import * as words from './words.ts';

interface Props {
  readonly target: PlaceTarget;
  readonly orders: Orders;
  readonly onOrders: (orders: Orders) => void;
}

/** In which order the numbers are written: as the module says, or as the visitor chooses where it doesn't. */
export function OrderChoice({ target, orders, onOrders }: Props) {
  if (target.in !== 'one') return null;
  const isBox = target.as === 'box';
  if (target.order.isKnown) {
    return (
      <Typography variant="caption" color="textSecondary">
        {words.writtenAs(isBox ? lettersOf(orders.box) : words.pairOrders[orders.pair])}
      </Typography>
    );
  }
  const letters = lettersOf(orders.box);
  return (
    <Box>
      <Typography variant="caption" component="p">
        {words.orderUntold}
      </Typography>
      {isBox ? (
        <SmallSelect
          label={words.writtenIn}
          value={letters}
          options={[...new Set([letters, ...BOX_ORDERS])].map((order) => [order, order.replaceAll(',', ', ')] as const)}
          onPick={(picked) => onOrders({ ...orders, box: orderOfLetters(picked) ?? orders.box })}
        />
      ) : (
        <SmallSelect
          label={words.writtenIn}
          value={orders.pair}
          options={[
            ['lat,lon', words.pairOrders['lat,lon']],
            ['lon,lat', words.pairOrders['lon,lat']],
          ]}
          onPick={(picked) => onOrders({ ...orders, pair: picked === 'lon,lat' ? 'lon,lat' : 'lat,lon' })}
        />
      )}
    </Box>
  );
}
