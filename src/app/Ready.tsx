import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { use, useEffect, useMemo, useState } from 'react';
import { Notice } from '../ui/text/Notice.tsx';
import type { Config } from '../api/config.ts';
import type { ApiRoot } from '../api/root.ts';
import { PLACEHOLDER_MODEL, type ApiSpec } from '../spec/model.ts';
import { About } from './About.tsx';
import { SavePlace, SilentNotice } from './deployment/lazySave.tsx';
import { SILENT } from './deployment/words.ts';
import { Header } from './Header.tsx';
import { HistoryOpen } from './page/historyOpen.ts';
import { Marked } from './page/Marked.tsx';
import { pageHash, modelInHash, shownModel, taskInHash } from './page/route.ts';
import { SessionHere, SessionPlace } from './session/page/SessionPlace.tsx';
import { useOfferServer } from './session/page/offered.ts';
import { Tasks } from './Tasks.tsx';
import { Shown } from './page/shown.ts';
import { useMetadata, type ApiState } from './page/useApi.ts';
import { useExamplesOf } from './page/useExamplesOf.ts';
import { useModelLocation } from './page/useModelLocation.ts';
import { setTitle } from './page/pageTitle.ts';
import { untitled } from './page/words.ts';
import * as words from './words.ts';

interface Props {
  api: Extract<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  config: Config;
}

/** The page of the model that the address names; the first one when it names none. */
export function Ready({ api, root, config }: Props) {
  const { spec } = api;
  const [location, navigate] = useModelLocation();
  const asked = modelInHash(location);
  const task = taskInHash(location);
  const model = shownModel(spec, asked);
  const metadata = useMetadata(root, spec, model);
  const examples = useExamplesOf(config, root, spec, model?.id, metadata);
  const [busy, setBusy] = useState(false);
  const [history, setHistory] = useState(false);
  const choose = (id: string) => {
    if (busy && !window.confirm(words.leavesRun)) return;
    navigate(pageHash(id));
  };
  useOfferServer(spec.version, model?.id, metadata?.name);
  const session = useMemo(() => ({ root, models: spec.models }), [root, spec.models]);
  const name = metadata?.name ?? model?.id;
  const shown = use(Shown);
  useEffect(() => {
    if (shown) setTitle([name, config.title].filter((part) => part !== undefined).join(' · ') || untitled);
  }, [shown, name, config.title]);

  return (
    <>
      <Header
        spec={spec}
        model={model}
        root={root}
        config={config}
        onModel={choose}
        onHistory={task === 'predict' ? () => setHistory(true) : undefined}
      />
      {api.silentSince !== undefined && (
        <SavePlace fallback={<Notice severity="warning">{SILENT}</Notice>}>
          <SilentNotice since={api.silentSince} session={{ root, models: spec.models }} />
        </SavePlace>
      )}
      <Box component="main" sx={{ flex: 1, width: '100%', maxWidth: 1680, mx: 'auto', px: { xs: 2, sm: 3 }, pb: 4 }}>
        {model === undefined ? (
          <NoSuchModel asked={asked ?? ''} spec={spec} onModel={choose} />
        ) : (
          <>
            <About model={model} metadata={metadata} example={examples?.[0]} root={root} />
            {model.id === PLACEHOLDER_MODEL && <PlaceholderNote />}
            <SessionHere value={session}>
              <HistoryOpen value={{ open: history, close: () => setHistory(false) }}>
                <Tasks
                  key={model.id}
                  api={api}
                  root={root}
                  config={config}
                  model={model}
                  examples={examples}
                  task={task}
                  onBusy={setBusy}
                />
              </HistoryOpen>
            </SessionHere>
            <SessionPlace session={session} model={model.id} />
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
        {words.noSuchModel}
      </Typography>
      <Typography sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {words.noModelCalled.before}
        <Typography component="code" variant="code">
          {asked}
        </Typography>
        {words.noModelCalled.after}
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
    <Notice severity="warning" title={words.noModelLoaded} sx={{ mt: 2 }}>
      <Typography variant="body2">
        <Marked text={words.onlyPlaceholder(PLACEHOLDER_MODEL)} />
      </Typography>
    </Notice>
  );
}
