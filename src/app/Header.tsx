import HistoryIcon from '@mui/icons-material/History';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ChangeEvent } from 'react';
import type { Config } from '../api/config.ts';
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
  root: ApiRoot;
  config: Config;
  onModel: (id: string) => void;
  /** Missing where there is no history to show. */
  onHistory: (() => void) | undefined;
}

/** The system's own menu: it works with hundreds of models and on a phone. */
const SELECT = {
  minWidth: 0,
  maxWidth: 260,
  flexShrink: 1,
  px: 1,
  py: 0.75,
  border: 1,
  borderColor: 'hairline',
  borderRadius: 1,
  bgcolor: 'background.paper',
  color: 'inherit',
  typography: 'body2',
  fontWeight: 600,
  cursor: 'pointer',
  '&:hover': { borderColor: 'text.primary' },
} as const;

/** Where one is: whose site, which of its models; and what belongs to all of them. The model itself stands below, in `About`. */
export function Header({ spec, model, root, config, onModel, onHistory }: Props) {
  const several = spec.models.length > 1;
  return (
    <Box
      component="header"
      sx={{
        borderBottom: 1,
        borderColor: 'hairline',
        bgcolor: 'background.paper',
        px: { xs: 2, sm: 3 },
        minHeight: 52,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, sm: 1.5 },
      }}
    >
      <BrandMark brand={config.brand} />
      {(config.title !== undefined || config.brand === undefined) && (
        <Typography
          variant="body2"
          noWrap
          sx={{ fontWeight: 600, color: 'text.secondary', display: several ? { xs: 'none', sm: 'block' } : 'block' }}
        >
          {config.title ?? untitled}
        </Typography>
      )}
      {several && (
        <Box
          component="select"
          aria-label={words.model}
          value={model?.id ?? ''}
          onChange={(event: ChangeEvent<HTMLSelectElement>) => onModel(event.target.value)}
          sx={SELECT}
        >
          {model === undefined && <option value="">{words.chooseModel}</option>}
          {spec.models.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0, sm: 1 }, flexShrink: 0, ml: 'auto' }}>
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
