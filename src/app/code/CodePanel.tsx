import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useState } from 'react';
import { Notice } from '../../ui/text/Notice.tsx';
import type { RequestPlan } from '../../request/requestPlan.ts';
import { SNIPPETS } from '../../request/snippets/all.ts';
import { secretName } from '../../request/snippets/snippet.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { recall, remember } from '../../runs/storage.ts';
import { toCodeRequest, type CodeSource } from '../../runs/code.ts';
import * as words from './words.ts';

interface Props {
  source: CodeSource;
  title: string;
  onClose: () => void;
}

const CLI = {
  id: 'deepaas-cli',
  label: 'deepaas-cli',
  needs: words.cliNeeds,
};

/** The request as a program, in the language that was chosen last. */
export default function CodePanel({ source, title, onClose }: Props) {
  const id = useId();
  const code = useMemo(() => toCodeRequest(source), [source]);
  const { request, cli, unplaced } = code;
  const tabs = [...SNIPPETS, ...(cli === undefined ? [] : [CLI])];
  const [chosen, setChosen] = useState(() => recall('code'));
  const [root, setRoot] = useState(source.root.url);
  const tab = tabs.find((candidate) => candidate.id === chosen) ?? tabs[0];
  const snippet = SNIPPETS.find((candidate) => candidate.id === tab?.id);
  const text = snippet?.write(request, code.addressAt(root.trim().replace(/\/+$/, ''))) ?? cli ?? '';
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
        sx={{ borderBottom: 1, borderColor: 'hairline', px: { xs: 0.5, sm: 1.5 }, flexShrink: 0 }}
      >
        {tabs.map(({ id: name, label }) => (
          <Tab key={name} value={name} label={label} id={`${id}-${name}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
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

function secretsOf({ query, headers, body }: RequestPlan): string[] {
  const entries = [...query, ...headers, ...(body.type === 'json' ? body.members : body.type === 'multipart' ? body.parts : [])];
  return [...new Set(entries.flatMap((entry) => ('secret' in entry && entry.secret ? [secretName(entry.name)] : [])))];
}
