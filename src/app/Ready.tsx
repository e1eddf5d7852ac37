import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Config } from '../api/config.ts';
import type { ApiRoot } from '../api/root.ts';
import { PLACEHOLDER_MODEL, type ApiSpec } from '../spec/model.ts';
import { About } from './About.tsx';
import { Header } from './Header.tsx';
import { HistoryOpen } from './page/historyOpen.ts';
import { hashOf, isTrainHash, modelInHash, shownModel } from './page/route.ts';
import { Tasks } from './Tasks.tsx';
import { useMetadata, type ApiState } from './page/useApi.ts';
import { setTitle } from './page/pageTitle.ts';

interface Props {
  api: Extract<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  config: Config;
}

/** The page of the model that the address names; the first one when it names none. */
export function Ready({ api, root, config }: Props) {
  const { spec } = api;
  const [location, navigate] = useHashLocation();
  const asked = modelInHash(location);
  const model = shownModel(spec, asked);
  const metadata = useMetadata(root, spec, model);
  const [busy, setBusy] = useState(false);
  const [history, setHistory] = useState(false);
  const choose = (id: string) => {
    if (busy && !window.confirm('A run is under way. If you leave this model, its answer is lost.')) return;
    navigate(hashOf(id));
  };
  const name = metadata?.name ?? model?.id;
  useEffect(() => {
    setTitle([name, config.title].filter((part) => part !== undefined).join(' · ') || 'Try a model');
  }, [name, config.title]);

  return (
    <>
      <Header
        spec={spec}
        model={model}
        metadata={metadata}
        root={root}
        config={config}
        onModel={choose}
        onHistory={isTrainHash(location) ? undefined : () => setHistory(true)}
      />
      {api.silent && (
        <Alert severity="warning" variant="outlined" role="status" sx={{ mx: 3, mt: 2 }}>
          The API doesn’t answer at the moment. The page keeps asking; your inputs stay as they are.
        </Alert>
      )}
      <Box component="main" sx={{ flex: 1, width: '100%', maxWidth: 1680, mx: 'auto', px: { xs: 2, sm: 3 }, pb: 4 }}>
        {model === undefined ? (
          <NoSuchModel asked={asked ?? ''} spec={spec} onModel={choose} />
        ) : (
          <>
            {metadata !== null && <About metadata={metadata} />}
            {model.id === PLACEHOLDER_MODEL && <PlaceholderNote />}
            <HistoryOpen value={{ open: history, close: () => setHistory(false) }}>
              <Tasks key={model.id} api={api} root={root} config={config} model={model} training={isTrainHash(location)} onBusy={setBusy} />
            </HistoryOpen>
          </>
        )}
      </Box>
    </>
  );
}

function NoSuchModel({ asked, spec, onModel }: { asked: string; spec: ApiSpec; onModel: (id: string) => void }) {
  return (
    <Box sx={{ py: 6, maxWidth: 560 }}>
      <Typography variant="h1" gutterBottom>
        No such model
      </Typography>
      <Typography sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        This API has no model called{' '}
        <Typography component="code" variant="code">
          {asked}
        </Typography>
        . It has:
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {spec.models.map(({ id }) => (
          <Button key={id} variant="outlined" onClick={() => onModel(id)}>
            {id}
          </Button>
        ))}
      </Box>
    </Box>
  );
}

function PlaceholderNote() {
  return (
    <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
      <AlertTitle>No model was loaded</AlertTitle>
      <Typography variant="body2">
        DEEPaaS started without a module, so it serves its placeholder <code>{PLACEHOLDER_MODEL}</code>, which only returns what it is
        given. Install the module in the environment of <code>deepaas-run</code> with its <code>deepaas.v2.model</code> entry point, check
        that it imports without an error (the server’s log says so), and restart the server.
      </Typography>
    </Alert>
  );
}
