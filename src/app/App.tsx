import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { parseConfig, type Config } from '../api/config.ts';
import { Ended } from './deployment/ended.ts';
import { watchSettings } from './deployment/formSettings.ts';
import { useLazyParts } from './deployment/useLazyParts.ts';
import { NoticeBar } from './deployment/NoticeBar.tsx';
import { useEnded } from './deployment/useEnded.ts';
import { Ready } from './Ready.tsx';
import { useApi, useConfig, useRoot } from './page/useApi.ts';
import { Waiting } from './Waiting.tsx';
import { noteVisit } from '../runs/saves.ts';
import { setTitle } from './page/pageTitle.ts';
import { untitled } from './page/words.ts';

const NO_SETTINGS = parseConfig(undefined);

export function App() {
  const config = useConfig();
  // Only `?api=` must wait for the settings' permission; all else starts without them, which saves a round trip.
  const asked = new URLSearchParams(window.location.search).has('api');
  if (config === undefined && asked) return <Box data-app-state="connecting" sx={{ minHeight: '100vh' }} />;
  return <Page config={config ?? NO_SETTINGS} />;
}

function Page({ config }: { config: Config }) {
  const root = useRoot(config);
  const ended = useEnded(config.expires);
  const api = useApi(root, ended);
  useEffect(() => noteVisit(root.url, Date.now()), [root.url]);
  useEffect(watchSettings, []);
  useLazyParts(api.state === 'ready', config.expires);
  useEffect(() => {
    if (api.state !== 'ready') setTitle(config.title ?? untitled);
  }, [api.state, config.title]);
  return (
    <Ended value={ended}>
      <Box data-app-state={api.state} sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
        <NoticeBar config={config} ended={ended} session={api.state === 'ready' ? { root, models: api.spec.models } : undefined} />
        {api.state === 'ready' ? (
          <Ready api={ended ? { ...api, silentSince: undefined } : api} root={root} config={config} />
        ) : (
          !ended && <Waiting api={api} root={root} config={config} />
        )}
      </Box>
    </Ended>
  );
}
