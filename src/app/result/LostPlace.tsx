import { Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { inTab } from '../../runs/storage.ts';
import type { Predict } from '../../spec/model.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { LinkedForm } from '../form/useLinkedForm.ts';
import type { Waited } from './waiting/waited.ts';

const LostRun = lazyPart(() => import('./lost/LostRun.tsx'));

/** Above the inputs, when a run was under way as this page was left. */
export function LostPlace({ about: { place, server }, ...rest }: { about: Waited; predict: Predict; linked: LinkedForm }) {
  // As it was when the page opened: a run of this page notes itself too.
  const [noted] = useState(() => inTab.recall('started') !== undefined);
  if (!noted) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <LostRun place={place} server={server} {...rest} />
      </Suspense>
    </ErrorBoundary>
  );
}
