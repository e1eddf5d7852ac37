import AdsClick from '@mui/icons-material/AdsClick';
import Brush from '@mui/icons-material/Brush';
import Crop from '@mui/icons-material/Crop';
import HighlightAlt from '@mui/icons-material/HighlightAlt';
import Polyline from '@mui/icons-material/Polyline';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useId, useState } from 'react';
import { HiddenText } from '../../../ui/text/HiddenText.tsx';
import { IconAction } from '../../../ui/actions/IconAction.tsx';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { useRead } from '../../../ui/useRead.ts';
import type { ControlProps } from '../../define.ts';
import { chosenPictures, sourceOf } from '../drawing/pictures.ts';
import type { Figure } from '../rule/reading.ts';
import type { PictureTarget } from '../rule/target.ts';
import * as words from '../words.ts';

const DrawDialog = lazyPart(() => import('./DrawDialog.tsx'));

const ICONS: Readonly<Record<Figure, typeof Brush>> = { box: HighlightAlt, points: AdsClick, polygon: Polyline, mask: Brush, side: Crop };

/** The way from a field to the picture that its numbers are about. */
export default function DrawTool({ target, values, disabled, compact, onPut }: ControlProps & { target: PictureTarget }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const chosen = chosenPictures(target.pictures, values);
  const [first] = chosen;
  const found = useRead(first?.file, sourceOf);
  // Of several, another one may be a picture; the dialog says of each.
  const why =
    first === undefined
      ? words.chooseFirst(target.pictures[0]?.name ?? '')
      : chosen.length === 1 && found !== undefined && 'why' in found
        ? found.why
        : undefined;
  const Icon = ICONS[target.figure];
  const press = () => (why === undefined ? setOpen(true) : setAsked(true));
  const said = why !== undefined && asked;
  return (
    <>
      {compact ? (
        <IconAction title={why ?? words.draw} what={words.drawFor(target.arg.name)} icon={<Icon />} disabled={disabled} onClick={press} />
      ) : (
        <QuietButton
          startIcon={<Icon />}
          disabled={disabled}
          // Not `disabled`: that would keep from everybody why it does nothing.
          aria-disabled={why !== undefined || undefined}
          aria-describedby={why === undefined ? undefined : id}
          title={why}
          onClick={press}
          sx={{ py: 0, minHeight: 26, ...(why !== undefined && { opacity: 0.75 }) }}
        >
          {words.draw} <HiddenText>{words.drawFor(target.arg.name)}</HiddenText>
        </QuietButton>
      )}
      {why !== undefined && !said && <HiddenText id={id}>{why}</HiddenText>}
      <Box role="status" sx={{ display: 'contents' }}>
        {said && (
          <Typography id={id} variant="caption" sx={{ color: 'warning.main' }}>
            {why}
          </Typography>
        )}
      </Box>
      {open && chosen.length > 0 && (
        <Suspense fallback={null}>
          <DrawDialog target={target} chosen={chosen} values={values} onPut={onPut} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
