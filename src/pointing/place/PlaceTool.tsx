import Map from '@mui/icons-material/Map';
import { Suspense, useState } from 'react';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { ControlProps } from '../define.ts';
import type { PlaceTarget } from './target.ts';
import { argsOf, type Orders } from './values.ts';
import * as words from './words.ts';

const PlaceDialog = lazyPart(() => import('./PlaceDialog.tsx'));

/** Opens the map for arguments that are places on the Earth. */
export default function PlaceTool({ target, values, disabled, compact, onPut }: ControlProps & { readonly target: PlaceTarget }) {
  const [isOpen, setOpen] = useState(false);
  // What a visitor chose where the module doesn't tell stays for the next time.
  const [orders, setOrders] = useState<Orders>({
    box: target.as === 'box' && target.in === 'one' ? target.order.order : ['west', 'south', 'east', 'north'],
    pair: target.as === 'points' && target.in === 'one' ? target.order.order : 'lat,lon',
  });
  const names = argsOf(target).map(({ name }) => name);
  return (
    <>
      {compact ? (
        <IconAction title={words.setOnMap} what={names.join(', ')} icon={<Map />} disabled={disabled} onClick={() => setOpen(true)} />
      ) : (
        <QuietButton startIcon={<Map />} disabled={disabled} onClick={() => setOpen(true)}>
          {words.setOnMap}
          <HiddenText>{`: ${names.join(', ')}`}</HiddenText>
        </QuietButton>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <PlaceDialog
            target={target}
            values={values}
            orders={orders}
            onOrders={setOrders}
            onClose={() => setOpen(false)}
            onApply={(changes) => {
              setOpen(false);
              onPut(changes);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
