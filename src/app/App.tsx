import Box from '@mui/material/Box';
import { Suspense, useDeferredValue, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useHashLocation } from 'wouter/use-hash-location';
import { parseConfig, type Config } from '../api/config.ts';
import { MapTiles } from '../ui/map/MapTiles.ts';
import { reporting } from '../files/report.ts';
import { Ended } from './deployment/ended.ts';
import { useFrame } from './page/useFrame.ts';
import { useLazyParts } from './deployment/useLazyParts.ts';
import { NoticeBar } from './deployment/NoticeBar.tsx';
import { useEnded } from './deployment/useEnded.ts';
import { lazyPart } from '../ui/lazyPart.ts';
import { BROKEN_PAGE } from './page/brokenPage.ts';
import { PlainReport } from './page/PlainReport.tsx';
import { Shown } from './page/shown.ts';
import { Ready } from './Ready.tsx';
import { useApi, useConfig, useRoot } from './page/useApi.ts';
import { Waiting } from './Waiting.tsx';
import { noteVisit } from '../runs/saves.ts';
import { setTitle } from './page/pageTitle.ts';
import { isPreviewHash, statementInHash, STATEMENTS } from './page/route.ts';
import { useModelLocation } from './page/useModelLocation.ts';
import { untitled } from './page/words.ts';

const Statements = lazyPart(() => import('./statements/Statements.tsx'));
const PreviewPage = lazyPart(() => import('./preview/PreviewPage.tsx'));

const NO_SETTINGS = parseConfig(undefined);

export function App() {
  const config = useConfig();
  // Only `?api=` must wait for the settings' permission; all else starts without them, which saves a round trip.
  const asked = new URLSearchParams(window.location.search).has('api');
  if (config === undefined && asked) return <div data-app-state="connecting" />;
  return <Page config={config ?? NO_SETTINGS} settled={config !== undefined} />;
}

/** Settings that come later than this may move what is on the page; in milliseconds. */
const PATIENCE = 1500;

function Page({ config, settled }: { config: Config; settled: boolean }) {
  const late = useLate(PATIENCE);
  const root = useRoot(config);
  const ended = useEnded(config.expires);
  const api = useApi(root, ended);
  useEffect(() => noteVisit(root.url, Date.now()), [root.url]);
  useLazyParts(api.state === 'ready', config.expires);
  const [location] = useHashLocation();
  const [left] = useModelLocation();
  const previews = isPreviewHash(location);
  const asked = statementInHash(location);
  const offered = STATEMENTS.filter((one) => config[one] !== undefined);
  const statement = offered.find((one) => one === asked);
  const shown = statement === undefined && !previews;
  useEffect(() => {
    if (shown && api.state !== 'ready') setTitle(config.title ?? untitled);
  }, [shown, api.state, config.title]);
  const shows = api.state === 'ready' && (settled || late);
  // Behind the first frame the form is drawn in small steps, between which the browser can do what else there is to do.
  const drawn = useDeferredValue(shows, false);
  const framed = useFrame(!ended && shown && (api.state === 'connecting' || (api.state === 'ready' && !drawn)));
  if (framed) return <div data-app-state="connecting" />;
  return (
    <Ended value={ended}>
      <Box data-app-state={api.state} sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ displayPrint: shown ? undefined : 'none' }}>
          <NoticeBar config={config} ended={ended} session={api.state === 'ready' ? { root, models: api.spec.models } : undefined} />
        </Box>
        <Shown value={shown}>
          <Box sx={{ display: shown ? 'flex' : 'none', flexDirection: 'column', flex: 1 }}>
            {api.state === 'ready'
              ? shows && (
                  <MapTiles value={config.map}>
                    <Ready api={ended ? { ...api, silentSince: undefined } : api} root={root} config={config} />
                  </MapTiles>
                )
              : !ended && <Waiting api={api} root={root} config={config} />}
          </Box>
        </Shown>
        {previews && settled && (
          <ErrorBoundary fallback={<PlainReport report={BROKEN_PAGE} />} onError={reporting('Preview')}>
            <Suspense fallback={null}>
              <PreviewPage offered={config.preview} back={isPreviewHash(left) ? '#/' : `#${left}`} />
            </Suspense>
          </ErrorBoundary>
        )}
        {offered.length > 0 && (
          <ErrorBoundary fallback={shown ? null : <PlainReport report={BROKEN_PAGE} />} onError={reporting('Statements')}>
            <Suspense fallback={null}>
              <Statements config={config} offered={offered} statement={statement} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Box>
    </Ended>
  );
}

/** Whether so many milliseconds have gone by. */
function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
