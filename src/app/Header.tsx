import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import HistoryIcon from '@mui/icons-material/History';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import type { Config } from '../api/config.ts';
import type { Metadata } from '../api/metadata.ts';
import type { ApiRoot } from '../api/root.ts';
import type { ApiSpec, ModelSpec } from '../spec/model.ts';
import { ApiMenu } from './ApiMenu.tsx';
import { BrandMark } from './deployment/BrandMark.tsx';
import { untitled } from './page/words.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  model: ModelSpec | undefined;
  metadata: Metadata | null;
  root: ApiRoot;
  config: Config;
  onModel: (id: string) => void;
  /** Missing where there is no history to show. */
  onHistory: (() => void) | undefined;
}

/** On a phone the name itself is the choice: the control lies over it, invisible, and opens the telephone's own list. */
const OVER_THE_NAME = {
  '@media (max-width: 599.95px)': {
    position: 'absolute',
    inset: 0,
    maxWidth: 'none',
    opacity: 0,
    '& select': { height: '100%', cursor: 'pointer' },
  },
} as const;

/** `1.0` and `v1.0` alike. */
export function versionWords(version: string): string {
  return version.replace(/^v?(?=\d)/, 'v');
}

/** A long name stays readable in few lines. */
function sizeFor(name: string) {
  return name.length > 28 ? { xs: '0.9375rem', sm: '1.125rem' } : { xs: '1.125rem', sm: '1.5rem' };
}

export function Header({ spec, model, metadata, root, config, onModel, onHistory }: Props) {
  const name = metadata?.name ?? model?.id ?? config.title ?? untitled;
  const several = spec.models.length > 1;
  return (
    <Box
      component="header"
      sx={{
        borderBottom: 1,
        borderColor: 'hairline',
        bgcolor: 'background.paper',
        px: { xs: 2, sm: 3 },
        py: 1.25,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, sm: 1.5 },
      }}
    >
      <BrandMark brand={config.brand} />
      <Box
        sx={{
          position: 'relative',
          flex: 1,
          minWidth: 0,
          display: 'flex',
          alignItems: 'center',
          gap: { xs: 0, sm: 1.5 },
          borderRadius: 0.75,
          ...(several && { '&:has(select:focus-visible)': { outline: { xs: '2px solid', sm: 'none' }, outlineOffset: 2 } }),
        }}
      >
        <Box sx={{ minWidth: 0, display: 'flex', alignItems: 'baseline', columnGap: 1.25, flexWrap: 'wrap' }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere', fontSize: sizeFor(name) }}>
            {name}
          </Typography>
          {metadata?.version !== undefined && (
            <Typography variant="code" color="textSecondary" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {versionWords(metadata.version)}
            </Typography>
          )}
          {root.direct && (
            <Typography variant="code" color="textSecondary">
              {words.atHost(new URL(root.url).host)}
            </Typography>
          )}
        </Box>
        {several && (
          <>
            <ArrowDropDown aria-hidden sx={{ display: { xs: 'block', sm: 'none' }, color: 'text.secondary', flexShrink: 0 }} />
            <NativeSelect
              value={model?.id ?? ''}
              onChange={(event) => onModel(event.target.value)}
              input={<OutlinedInput size="small" />}
              inputProps={{ 'aria-label': words.model }}
              sx={{ ml: 'auto', flexShrink: 0, minWidth: 140, maxWidth: 240, ...OVER_THE_NAME }}
            >
              {model === undefined && <option value="">{words.chooseModel}</option>}
              {spec.models.map(({ id }) => (
                <option key={id} value={id}>
                  {id}
                </option>
              ))}
            </NativeSelect>
          </>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0, sm: 1 }, flexShrink: 0 }}>
        {model?.predict !== undefined && onHistory !== undefined && (
          <Button color="inherit" aria-haspopup="dialog" aria-label={words.history} onClick={onHistory} sx={{ minWidth: 0 }}>
            <HistoryIcon aria-hidden sx={{ display: { xs: 'block', sm: 'none' }, fontSize: '1.25rem' }} />
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {words.history}
            </Box>
          </Button>
        )}
        <ApiMenu spec={spec} model={model} root={root} config={config} />
        <ThemeMenu />
      </Box>
    </Box>
  );
}
