import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { DrawnPart } from '../../../files/raster/drawing.ts';
import { useDetails } from '../details/useDetails.ts';
import { partsDrawn, seenIn } from '../details/wanted.ts';
import type { Picture } from '../picture.ts';
import { ENLARGED, type Size, type View } from '../viewport.ts';
import * as words from '../words.ts';
import { Layer } from './Layer.tsx';
import { Overlay, type DrawOver } from './Overlay.tsx';

interface Props {
  picture: Picture | undefined;
  view: View | undefined;
  frame: Size | undefined;
  size: Size;
}

/** A picture, and over it what is looked at so closely that its element doesn't show it. */
export function SeenPicture({ picture, view, frame, size }: Props) {
  const { parts, state } = useDetails(picture?.details, size, view, frame);
  const seen = useMemo(() => {
    const drawn = partsDrawn(parts, view && frame && seenIn(view, frame, size));
    return { ...drawn, draw: drawParts(drawn.parts, size) };
  }, [parts, view, frame, size]);
  return (
    <>
      <Layer picture={picture} view={view} size={size} isHidden={seen.isAll} />
      {seen.parts.length > 0 && view !== undefined && frame !== undefined && (
        <Overlay draw={seen.draw} view={view} frame={frame} name={seen.isAll ? 'whole' : 'part'} />
      )}
      {state !== 'still' && (
        <Typography
          variant="caption"
          role="status"
          sx={{ position: 'absolute', left: 8, bottom: 8, px: 1, borderRadius: 0.75, bgcolor: 'background.paper', color: 'text.secondary' }}
        >
          {state === 'reading' ? words.detailsComing : words.detailsUnread}
        </Typography>
      )}
    </>
  );
}

function drawParts(parts: readonly DrawnPart[], size: Size): DrawOver {
  return (context, view) => {
    context.save();
    context.beginPath();
    context.rect(view.x, view.y, size.width * view.scale, size.height * view.scale);
    // The last pixels of a part may reach beyond the picture.
    context.clip();
    for (const { bitmap, area, step } of parts) {
      context.imageSmoothingEnabled = view.scale * step < ENLARGED;
      const { x, y, width, height } = area;
      context.drawImage(bitmap, x * view.scale + view.x, y * view.scale + view.y, width * view.scale, height * view.scale);
    }
    context.restore();
  };
}
