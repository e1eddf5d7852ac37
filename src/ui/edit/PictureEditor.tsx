import RotateLeft from '@mui/icons-material/RotateLeft';
import RotateRight from '@mui/icons-material/RotateRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { ChoiceBox } from '../capture/ChoiceBox.tsx';
import type { EditorProps } from '../EditTool.tsx';
import { ToolDialog } from '../ToolDialog.tsx';
import { tooLarge } from '../picture/size.ts';
import { applyEdit, drawEdited } from './drawEdited.ts';
import { describeEdit, encodingOf, sizeAfter, type Part, type PictureEdit } from './pictureEdit.ts';

const PREVIEW = 1000;
const SIZES = [4096, 2048, 1024, 640];

/** Crops, turns and shrinks a picture. The result is encoded anew, and says so before and after. */
export default function PictureEditor({ file, onDone, onClose }: EditorProps) {
  const { picture, problem } = usePicture(file);
  const [turns, setTurns] = useState(0);
  const [part, setPart] = useState<Part>();
  const [longest, setLongest] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const edit: PictureEdit = { turns, part, longest };
  const encoding = encodingOf(file.type);
  const done = picture === undefined ? undefined : describeEdit(picture, edit);
  const after = picture === undefined ? undefined : sizeAfter(picture, edit);
  const turn = (by: number) => {
    setTurns((turns + by + 4) % 4);
    setPart(undefined);
  };
  const apply = async () => {
    if (picture === undefined) return;
    try {
      const applied = await applyEdit(file, picture, edit);
      if (applied !== undefined) onDone(applied.edited, applied.how);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const offered = SIZES.filter((size) => picture !== undefined && size < Math.max(picture.width, picture.height));
  return (
    <ToolDialog
      title="Crop, rotate, resize"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="contained" disabled={done === undefined} onClick={() => void apply()}>
            Apply
          </Button>
        </>
      }
    >
      {(problem ?? failed) !== undefined && (
        <Typography role="alert" variant="body2" sx={{ color: 'error.main' }}>
          {problem ?? failed}
        </Typography>
      )}
      {picture === undefined && problem === undefined && <Skeleton variant="rectangular" height={240} animation={false} />}
      {picture !== undefined && after !== undefined && (
        <>
          <Box
            sx={{
              display: 'flex',
              justifyContent: 'center',
              bgcolor: 'media',
              borderRadius: 1,
              p: 1,
              '--rc-focus-color': 'var(--mui-palette-primary-main)',
            }}
          >
            <ReactCrop
              {...(part !== undefined && { crop: inPercent(part) })}
              ruleOfThirds
              ariaLabels={LABELS}
              onChange={(_, crop) => setPart(crop.width < 0.1 || crop.height < 0.1 ? undefined : fromPercent(crop))}
            >
              <TurnedPreview picture={picture} turns={turns} />
            </ReactCrop>
          </Box>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', pt: 0.5 }}>
            <Button size="small" color="inherit" startIcon={<RotateLeft />} onClick={() => turn(-1)}>
              Left
            </Button>
            <Button size="small" color="inherit" startIcon={<RotateRight />} onClick={() => turn(1)}>
              Right
            </Button>
            <Button size="small" color="inherit" onClick={() => setPart(part === undefined ? MIDDLE : undefined)}>
              {part === undefined ? 'Crop' : 'Don’t crop'}
            </Button>
            {offered.length > 0 && (
              <ChoiceBox
                label="Longer side"
                value={longest === undefined ? '' : String(longest)}
                choices={[{ value: '', label: 'as it is' }, ...offered.map((size) => ({ value: String(size), label: `${size} px` }))]}
                onChange={(value) => setLongest(value === '' ? undefined : Number(value))}
              />
            )}
          </Box>
          <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {picture.width} × {picture.height} px
            {done !== undefined && ` → ${after.width} × ${after.height} px`}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            The result is encoded anew as {encoding.name}, without the camera’s data. The original is kept, one click away.
          </Typography>
        </>
      )}
    </ToolDialog>
  );
}

const MIDDLE: Part = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };

const LABELS = {
  cropArea: 'The part that is kept. Arrow keys move it.',
  nwDragHandle: 'Upper left corner',
  nDragHandle: 'Upper edge',
  neDragHandle: 'Upper right corner',
  eDragHandle: 'Right edge',
  seDragHandle: 'Lower right corner',
  sDragHandle: 'Lower edge',
  swDragHandle: 'Lower left corner',
  wDragHandle: 'Left edge',
};

function inPercent({ x, y, width, height }: Part): PercentCrop {
  return { unit: '%', x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}

function fromPercent({ x, y, width, height }: PercentCrop): Part {
  return { x: x / 100, y: y / 100, width: width / 100, height: height / 100 };
}

function TurnedPreview({ picture, turns }: { picture: ImageBitmap; turns: number }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const canvas = drawEdited(picture, { turns, part: undefined, longest: PREVIEW });
    canvas.style.display = 'block';
    canvas.style.maxWidth = '100%';
    canvas.style.maxHeight = '52vh';
    holder.current?.replaceChildren(canvas);
  }, [picture, turns]);
  return <div ref={holder} />;
}

function usePicture(file: File): { picture?: ImageBitmap; problem?: string } {
  const [state, setState] = useState<{ picture?: ImageBitmap; problem?: string }>({});
  useEffect(() => {
    let wanted = true;
    let made: ImageBitmap | undefined;
    createImageBitmap(file).then(
      (bitmap) => {
        made = bitmap;
        if (!wanted) return bitmap.close();
        setState(tooLarge(bitmap) ? { problem: 'This picture is too large to be edited here.' } : { picture: bitmap });
      },
      () => wanted && setState({ problem: 'This picture couldn’t be opened for editing.' }),
    );
    return () => {
      wanted = false;
      made?.close();
    };
  }, [file]);
  return state;
}
