import Box from '@mui/material/Box';
import { useEffect } from 'react';
import type { Config } from '../api/config.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { Ready } from './Ready.tsx';
import { useApi, useConfig, useRoot } from './useApi.ts';
import { Waiting } from './Waiting.tsx';

export function App() {
  const config = useConfig();
  // The settings are a tiny file on the page's own origin; nothing can be decided before they are there.
  return config === undefined ? <Box data-app-state="connecting" sx={{ minHeight: '100vh' }} /> : <Page config={config} />;
}

function Page({ config }: { config: Config }) {
  const root = useRoot(config);
  const api = useApi(root);
  useEffect(() => {
    if (api.state !== 'ready') document.title = config.title ?? 'Try a model';
  }, [api.state, config.title]);
  return (
    <Box data-app-state={api.state} sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <NoticeBar config={config} />
      {api.state === 'ready' ? <Ready api={api} root={root} config={config} /> : <Waiting api={api} root={root} title={config.title} />}
    </Box>
  );
}
