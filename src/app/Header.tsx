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
import { ThemeMenu } from './ThemeMenu.tsx';

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

export function Header({ spec, model, metadata, root, config, onModel, onHistory }: Props) {
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
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
      }}
    >
      <BrandMark brand={config.brand} />
      <Box sx={{ minWidth: 0, flex: '1 1 240px', display: 'flex', alignItems: 'baseline', gap: 1.25, flexWrap: 'wrap' }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {metadata?.name ?? model?.id ?? config.title ?? 'Try a model'}
        </Typography>
        {metadata?.version !== undefined && (
          <Typography variant="code" color="textSecondary">
            {metadata.version.replace(/^v?(?=\d)/, 'v')}
          </Typography>
        )}
        {root.direct && (
          <Typography variant="code" color="textSecondary">
            at {new URL(root.url).host}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
        {spec.models.length > 1 && (
          <NativeSelect
            value={model?.id ?? ''}
            onChange={(event) => onModel(event.target.value)}
            input={<OutlinedInput size="small" />}
            inputProps={{ 'aria-label': 'Model' }}
            sx={{ minWidth: 140, maxWidth: 240 }}
          >
            {model === undefined && <option value="">choose …</option>}
            {spec.models.map(({ id }) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </NativeSelect>
        )}
        {model?.predict !== undefined && onHistory !== undefined && (
          <Button color="inherit" aria-haspopup="dialog" onClick={onHistory}>
            History
          </Button>
        )}
        <ApiMenu spec={spec} model={model} root={root} config={config} />
        <ThemeMenu />
      </Box>
    </Box>
  );
}
