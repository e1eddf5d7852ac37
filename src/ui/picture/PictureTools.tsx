import Add from '@mui/icons-material/Add';
import FitScreen from '@mui/icons-material/FitScreenOutlined';
import Fullscreen from '@mui/icons-material/Fullscreen';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { ReactNode, RefObject } from 'react';
import { reporting } from '../../files/report.ts';
import { HiddenText } from '../text/HiddenText.tsx';
import { IconAction } from '../actions/IconAction.tsx';
import { TOOLS_HEIGHT } from './frameSize.ts';
import type { Viewport } from './useViewport.ts';
import * as words from './words.ts';

interface Props {
  viewport: Viewport;
  whole: RefObject<HTMLElement | null>;
  label: string;
  facts: readonly (string | undefined)[];
  readout: string;
  children?: ReactNode;
}

/** One quiet line under a picture: what it is or, while the pointer is on it, what is there; and the ways to look at it. */
export function PictureTools({ viewport, whole, label, facts, readout, children }: Props) {
  const { view } = viewport;
  const percent = view === undefined ? 100 : view.scale * (window.devicePixelRatio || 1) * 100;
  const toggleFullscreen = () => {
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(reporting('Leaving the full screen'));
    else whole.current?.requestFullscreen().catch(reporting('Showing the picture on the full screen'));
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1, mt: 0.25, minHeight: TOOLS_HEIGHT - 2 }}>
      <Typography
        variant="caption"
        color="textSecondary"
        data-readout
        sx={{ flex: '1 1 10rem', minWidth: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}
      >
        {readout === '' ? facts.filter((fact) => fact !== undefined).join(' · ') : readout}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', ml: 'auto' }}>
        {children}
        <IconAction title={words.zoomOut} what={label} icon={<Remove />} onClick={() => viewport.zoom(1 / 1.4)} />
        <ButtonBase
          onClick={viewport.actual}
          title={words.ownSize}
          sx={{
            minWidth: 48,
            height: 26,
            borderRadius: 0.75,
            typography: 'caption',
            color: 'text.secondary',
            fontVariantNumeric: 'tabular-nums',
            '&:hover': { color: 'text.primary' },
          }}
        >
          {percent < 10 ? percent.toFixed(1) : Math.round(percent)} %<HiddenText>{words.showAtOwnSize(label)}</HiddenText>
        </ButtonBase>
        <IconAction title={words.zoomIn} what={label} icon={<Add />} onClick={() => viewport.zoom(1.4)} />
        <IconAction title={words.showAll} what={label} icon={<FitScreen />} pressed={viewport.isFit} onClick={viewport.fit} />
        {document.fullscreenEnabled && (
          <IconAction title={words.fullScreen} what={label} icon={<Fullscreen />} onClick={toggleFullscreen} />
        )}
      </Box>
    </Box>
  );
}
