import GraphicEq from '@mui/icons-material/GraphicEq';
import Movie from '@mui/icons-material/MovieOutlined';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { Example } from '../../../api/examples.ts';
import { endingOf } from '../../../files/kinds.ts';
import { purposeOfEnding } from '../../../files/traits.ts';
import { nameInUrl } from '../../../ui/fetchFile.ts';
import ExamplePicture from './ExamplePicture.tsx';
import * as words from './words.ts';

interface Props {
  example: Example;
  /** Its files are on their way. */
  busy: boolean;
  /** The form holds it. */
  current: boolean;
  /** One of those beside it has a licence: all cards then have a line for it. */
  licensed: boolean;
  onUse: () => void;
}

export function ExampleCard({ example, busy, current, licensed, onUse }: Props) {
  const licence = example.licence?.text;
  return (
    <ButtonBase
      onClick={onUse}
      aria-current={current || undefined}
      aria-busy={busy || undefined}
      sx={{
        display: 'block',
        width: 132,
        textAlign: 'left',
        border: '1px solid',
        borderColor: current ? 'primary.main' : 'hairline',
        borderRadius: 1,
        overflow: 'hidden',
        bgcolor: 'background.paper',
        opacity: busy ? 0.6 : 1,
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box
        sx={{ height: 82, bgcolor: 'media', display: 'grid', gridTemplate: '100% / 100%', placeItems: 'center', color: 'text.secondary' }}
      >
        <ExamplePicture example={example}>
          <Sign example={example} />
        </ExamplePicture>
      </Box>
      <Typography variant="body2" noWrap title={example.label} sx={{ px: 1, py: 0.5, fontWeight: 500 }}>
        {busy ? words.loading : example.label}
      </Typography>
      {licensed && (
        <Typography
          variant="caption"
          component="div"
          noWrap
          color="textSecondary"
          title={licence}
          sx={{ px: 1, pb: 0.5, mt: -0.5, minHeight: '1.66em' }}
        >
          {licence}
        </Typography>
      )}
    </ButtonBase>
  );
}

function Sign({ example }: { example: Example }) {
  const urls = Object.values(example.files).flat();
  const purposes = new Set(urls.map((url) => purposeOfEnding(endingOf(nameInUrl(url)))));
  if (purposes.has('audio')) return <GraphicEq aria-hidden />;
  return purposes.has('video') ? <Movie aria-hidden /> : <Tune aria-hidden />;
}
