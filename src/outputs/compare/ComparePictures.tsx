import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useObjectUrl } from '../../ui/useObjectUrl.ts';

interface Props {
  left: Blob;
  right: Blob;
  names: readonly [string, string];
}

type Mode = 'swipe' | 'blink' | 'side';

const MODES: readonly [Mode, string][] = [
  ['swipe', 'Swipe'],
  ['blink', 'Blink'],
  ['side', 'Side by side'],
];

/** Slow enough for everybody: below three flashes in a second. */
const BLINK = 800;

/** Two pictures over each other, where an eye finds what differs, or beside each other. */
export default function ComparePictures({ left, right, names }: Props) {
  const [mode, setMode] = useState<Mode>('swipe');
  const [share, setShare] = useState(50);
  const first = useBlink(mode === 'blink');
  const visible = mode === 'swipe' ? `inset(0 0 0 ${share}%)` : mode === 'blink' && first ? 'inset(0 0 0 100%)' : 'none';
  return (
    <Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="How to compare"
        value={mode}
        onChange={(_, next: Mode | null) => next !== null && setMode(next)}
        sx={{ mb: 1 }}
      >
        {MODES.map(([id, label]) => (
          <ToggleButton key={id} value={id} sx={{ px: 1.25, py: 0.25, textTransform: 'none' }}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box
        sx={
          mode === 'side'
            ? { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1 }
            : { display: 'grid', '& > *': { gridArea: '1 / 1' }, bgcolor: 'media', borderRadius: 1, overflow: 'hidden' }
        }
      >
        <Picture blob={left} label={names[0]} />
        <Box sx={{ clipPath: mode === 'side' ? 'none' : visible, minWidth: 0 }}>
          <Picture blob={right} label={names[1]} />
        </Box>
      </Box>
      {mode === 'swipe' && (
        <Box
          component="input"
          type="range"
          min={0}
          max={100}
          value={share}
          aria-label={`How much of ${names[0]} is shown`}
          onChange={(event) => setShare(Number(event.target.value))}
          sx={{ width: '100%', mt: 1, accentColor: 'var(--mui-palette-primary-main)' }}
        />
      )}
      <Typography variant="caption" color="textSecondary" component="p">
        {mode === 'blink' ? `Now: ${first ? names[0] : names[1]}` : `Left: ${names[0]}. Right: ${names[1]}.`}
      </Typography>
    </Box>
  );
}

function Picture({ blob, label }: { blob: Blob; label: string }) {
  const url = useObjectUrl(blob);
  return url === undefined ? null : (
    <Box
      component="img"
      src={url}
      alt={label}
      sx={{ display: 'block', width: '100%', maxHeight: 480, objectFit: 'contain', bgcolor: 'media' }}
    />
  );
}

function useBlink(on: boolean): boolean {
  const [first, setFirst] = useState(true);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setFirst((before) => !before), BLINK);
    return () => clearInterval(timer);
  }, [on]);
  return first;
}
