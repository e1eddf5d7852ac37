import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Config } from '../api/config.ts';
import type { ApiRoot } from '../api/root.ts';
import { Elapsed } from '../ui/Elapsed.tsx';
import { BrandMark } from './deployment/BrandMark.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { Marked } from './page/Marked.tsx';
import type { ApiState } from './page/useApi.ts';
import * as words from './words.ts';

interface Props {
  api: Exclude<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  config: Config;
}

/** A hairline with something that wanders along it; the framework's own is ten times as much code. */
const HAIR = {
  height: 2,
  my: 2,
  bgcolor: 'hairline',
  overflow: 'hidden',
  '@keyframes wander': { from: { translate: '-100%' }, to: { translate: '250%' } },
  '&::after': {
    content: '""',
    display: 'block',
    width: '40%',
    height: '100%',
    bgcolor: 'primary.main',
    animation: 'wander 1.6s ease-in-out infinite',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', bgcolor: 'Highlight' },
  },
} as const;

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
          {words.stages[api.state]}
        </Typography>
        {(api.state === 'connecting' || api.state === 'starting') && <Box role="progressbar" aria-label={words.waitingForApi} sx={HAIR} />}
        {api.state === 'starting' && <Starting api={api} />}
        {api.state === 'failed' && (
          <Box role="alert">
            <Typography sx={{ mb: 1 }}>{api.problem.message}</Typography>
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              {words.advice[api.problem.problem] ?? words.checkAddress}
            </Typography>
            <Button variant="contained" onClick={api.retry}>
              {words.tryAgain}
            </Button>
          </Box>
        )}
        <Typography variant="code" color="textSecondary" component="p" sx={{ mt: 3, overflowWrap: 'anywhere' }}>
          {`${root.url}/swagger.json`}
        </Typography>
      </Box>
    </Box>
  );
}

function Starting({ api }: { api: Extract<ApiState, { state: 'starting' }> }) {
  return (
    <>
      <Typography role="status" sx={{ mb: 1 }}>
        {api.reason}
      </Typography>
      <Typography color="textSecondary">
        {words.takesMinutes.before}
        <Elapsed since={api.since} />
        {words.takesMinutes.after(api.attempts)}
      </Typography>
      {api.attempts > 8 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          <Marked text={words.checkServer} />
        </Typography>
      )}
    </>
  );
}
