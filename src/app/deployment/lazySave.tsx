import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { report } from '../../files/report.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

/** What is needed when there is something to save; it is fetched long before the end, as all that is lazy. */
export const SaveSession = lazyPart(() => import('./save/SaveSession.tsx'));
export const EndedNotice = lazyPart(() => import('./save/EndedNotice.tsx'));
export const SilentNotice = lazyPart(() => import('./save/SilentNotice.tsx'));
export const EndDialog = lazyPart(() => import('./save/EndDialog.tsx'));

/** Around them. */
export function SavePlace({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  return (
    <ErrorBoundary fallback={fallback} onError={(error) => report('Showing a part about saving', error)}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
}
