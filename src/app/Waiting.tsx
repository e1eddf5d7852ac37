import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { Config } from '../api/config.ts';
import type { ApiRoot } from '../api/root.ts';
import { Elapsed } from '../ui/Elapsed.tsx';
import { BrandMark } from './deployment/BrandMark.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import type { ApiState } from './page/useApi.ts';

interface Props {
  api: Exclude<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  config: Config;
}

/** Before there is a model to show: connecting, starting, or no DEEPaaS at all. */
export function Waiting({ api, root, config: { title, brand } }: Props) {
  return (
    <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 3, position: 'relative' }}>
      <Box sx={{ position: 'absolute', top: 12, right: 16 }}>
        <ThemeMenu />
      </Box>
      <Box sx={{ width: '100%', maxWidth: 520 }}>
        {brand !== undefined && (
          <Box sx={{ mb: 2 }}>
            <BrandMark brand={brand} />
          </Box>
        )}
        {title !== undefined && (
          <Typography variant="overline" color="textSecondary">
            {title}
          </Typography>
        )}
        <Typography variant="h1" gutterBottom>
          {HEADINGS[api.state]}
        </Typography>
        {api.state !== 'failed' && <LinearProgress aria-label="Waiting for the API" sx={{ my: 2, height: 2 }} />}
        {api.state === 'starting' && <Starting api={api} />}
        {api.state === 'failed' && (
          <Box role="alert">
            <Typography sx={{ mb: 1 }}>{api.problem.message}</Typography>
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              {ADVICE[api.problem.problem] ?? 'Check the address of the API. The page asks again every 20 seconds.'}
            </Typography>
            <Button variant="contained" onClick={api.retry}>
              Try again
            </Button>
          </Box>
        )}
        <Typography variant="code" color="textSecondary" component="p" sx={{ mt: 3, overflowWrap: 'anywhere' }}>
          {root.url}/swagger.json
        </Typography>
      </Box>
    </Box>
  );
}

const HEADINGS = { connecting: 'Connecting …', starting: 'The model is starting', failed: 'No model here' } as const;

const ADVICE: Partial<Record<string, string>> = {
  'no-models': 'A DEEPaaS answers under /v2/models/. Check the address of the API, or whether its module was installed.',
  'too-large': 'It is refused to keep this page usable. Check the address of the API.',
  'too-deep': 'It is refused to keep this page usable. Check the address of the API.',
};

function Starting({ api }: { api: Extract<ApiState, { state: 'starting' }> }) {
  return (
    <>
      <Typography role="status" sx={{ mb: 1 }}>
        {api.reason}
      </Typography>
      <Typography color="textSecondary">
        Large models take a few minutes to load. This page goes on by itself as soon as the model answers. Waiting for{' '}
        <Elapsed since={api.since} />, asked {api.attempts === 1 ? 'once' : `${api.attempts} times`}.
      </Typography>
      {api.attempts > 8 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          If you run the model yourself, check that <code>deepaas-run</code> is up and that its address is right.
        </Typography>
      )}
    </>
  );
}
