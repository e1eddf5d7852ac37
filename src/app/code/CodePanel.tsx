import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useState } from 'react';
import { Notice } from '../../ui/text/Notice.tsx';
import type { RequestPlan } from '../../request/requestPlan.ts';
import { RUN_SNIPPETS, SNIPPETS } from '../../request/snippets/all.ts';
import { secretName } from '../../request/snippets/snippet.ts';
import { downloadName } from '../../files/clock.ts';
import { endingFor, MIME } from '../../files/kinds.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { DownloadButton } from '../../ui/actions/DownloadButton.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { recall, remember } from '../../runs/storage.ts';
import { toCodeRequest, type CodeSource } from '../../runs/code.ts';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { NotebookCells } from './NotebookCells.tsx';
import * as words from './words.ts';

interface Props {
  source: CodeSource;
  title: string;
  onClose: () => void;
}

/** The request as a program, in the language that was chosen last. */
export default function CodePanel({ source, title, onClose }: Props) {
  const id = useId();
  const code = useMemo(() => toCodeRequest(source), [source]);
  const { request, run, unplaced } = code;
  // Those that can't make this run aren't offered.
  const elsewhere = useMemo(
    () => RUN_SNIPPETS.map((way) => ({ ...way, text: way.write(run) })).filter(({ text }) => text !== undefined),
    [run],
  );
  const tabs = [...SNIPPETS, ...elsewhere];
  const [chosen, setChosen] = useState(() => recall('code'));
  const [root, setRoot] = useState(source.root.url);
  const tab = tabs.find((candidate) => candidate.id === chosen) ?? SNIPPETS[0];
  const snippet = SNIPPETS.find((candidate) => candidate.id === tab?.id);
  const url = code.addressAt(root.trim().replace(/\/+$/, ''));
  const text = snippet?.write(request, url) ?? elsewhere.find((way) => way.id === tab?.id)?.text ?? '';
  const choose = (next: string) => {
    setChosen(next);
    remember('code', next);
  };
  const secrets = secretsOf(request);
  const files = request.body.type === 'multipart' ? request.body.parts.flatMap((part) => ('file' in part ? [part.fileName] : [])) : [];
  return (
    <SidePanel title={title} width={680} onClose={onClose}>
      <Tabs
        value={tab?.id ?? false}
        onChange={(_, next: string) => choose(next)}
        aria-label={words.languages}
        variant="scrollable"
        sx={{
          display: { xs: 'none', sm: 'flex' },
          borderBottom: 1,
          borderColor: 'hairline',
          px: 1.5,
          flexShrink: 0,
          '& .MuiTab-root': { minWidth: 0, px: 1.5 },
        }}
      >
        {tabs.map(({ id: name, label }) => (
          <Tab key={name} value={name} label={label} id={`${id}-${name}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      {/* A row of tabs that has to be pushed aside hides most of them. */}
      <Box sx={{ display: { xs: 'block', sm: 'none' }, borderBottom: 1, borderColor: 'hairline', px: 2, pb: 1, flexShrink: 0 }}>
        <SmallSelect
          label={words.language}
          value={tab?.id ?? ''}
          options={tabs.map(({ id: name, label }) => [name, label])}
          onPick={choose}
        />
      </Box>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab?.id ?? ''}`}
        tabIndex={0}
        sx={{ flex: 1, overflowY: 'auto', px: { xs: 2, sm: 3 }, py: 2, display: 'grid', gap: 1.5, alignContent: 'start' }}
      >
        {unplaced.length > 0 && (
          <Notice severity="warning">{words.refused(unplaced.map(({ name, message }) => `${name}: ${message}`).join(' '))}</Notice>
        )}
        <Typography variant="body2" color="textSecondary">
          {tab?.needs} {secrets.length > 0 && words.secretsFrom(secrets.join(', '))} {files.length > 0 && words.filesFrom(files.join(', '))}
        </Typography>
        {snippet?.cells === undefined ? (
          <Box sx={{ bgcolor: 'media', borderRadius: 0.75, minWidth: 0 }} data-code={tab?.id}>
            <Box sx={{ display: 'flex', justifyContent: 'flex-end', pt: 0.5, pr: 0.5 }}>
              <CopyButton text={() => text} />
            </Box>
            <Typography
              component="pre"
              variant="code"
              sx={{ m: 0, px: 1.5, pb: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', tabSize: 2 }}
            >
              {text}
            </Typography>
          </Box>
        ) : (
          <Box data-code={tab?.id} sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
            <Box sx={{ ml: -0.625 }}>
              <DownloadButton label={words.saveNotebook} blob={() => notebookFile(text, source.modelId)} fileName={source.modelId} />
            </Box>
            <NotebookCells cells={snippet.cells(request, url)} />
          </Box>
        )}
        {snippet !== undefined && (
          <TextField
            label={words.address}
            value={root}
            onChange={(event) => setRoot(event.target.value)}
            helperText={words.whichAddress}
            slotProps={{ htmlInput: { spellCheck: false, inputMode: 'url' } }}
            sx={{ mt: 1 }}
          />
        )}
      </Box>
    </SidePanel>
  );
}

function notebookFile(text: string, modelId: string): File {
  return new File([text], downloadName([modelId], Date.now(), endingFor(MIME.notebook)), { type: MIME.notebook });
}

function secretsOf({ query, headers, body }: RequestPlan): string[] {
  const entries = [...query, ...headers, ...(body.type === 'json' ? body.members : body.type === 'multipart' ? body.parts : [])];
  return [...new Set(entries.flatMap((entry) => ('secret' in entry && entry.secret ? [secretName(entry.name)] : [])))];
}
