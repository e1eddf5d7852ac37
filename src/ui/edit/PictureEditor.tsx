import RotateLeft from '@mui/icons-material/RotateLeft';
import RotateRight from '@mui/icons-material/RotateRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { Blank } from '../Blank.tsx';
import { ChoiceBox } from '../capture/ChoiceBox.tsx';
import type { EditorProps } from './edited.ts';
import { ToolDialog } from '../actions/ToolDialog.tsx';
import { tooLarge, type PictureSize } from '../../files/picture/size.ts';
import { report } from '../../files/report.ts';
import { applyEdit, drawEdited } from './drawEdited.ts';
import { describeEdit, encodingOf, isPart, sizeAfter, type Crop, type PictureEdit } from './pictureEdit.ts';
import { lossesOf, pictureFactsOf, type PictureFacts } from '../../files/picture/pictureFacts.ts';
import * as words from './words.ts';

const PREVIEW = 1000;
const SIZES = [4096, 2048, 1024, 640];

/** Crops, turns and shrinks a picture. The result is encoded anew, and says so before and after. */
export default function PictureEditor({ file, onDone, onClose }: EditorProps) {
  const { picture, problem, facts } = usePicture(file);
  const [turns, setTurns] = useState(0);
  const { frame, part, setPart, draw, keep, end } = useFrame();
  const [longest, setLongest] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const edit: PictureEdit = { turns, part, longest };
  const encoding = encodingOf(file.type, facts);
  const losses = facts === undefined ? [] : lossesOf(facts);
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
      title={words.editPicture}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="contained" disabled={done === undefined} onClick={() => void apply()}>
            {words.apply}
          </Button>
        </>
      }
    >
      {(problem ?? failed) !== undefined && (
        <Typography role="alert" variant="body2" sx={{ color: 'error.main' }}>
          {problem ?? failed}
        </Typography>
      )}
      {picture === undefined && problem === undefined && <Blank height={240} />}
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
              {...(frame !== undefined && { crop: inPercent(frame) })}
              ruleOfThirds
              ariaLabels={words.cropLabels}
              onChange={(_, crop) => draw(fromPercent(crop))}
              onComplete={(_, crop) => keep(fromPercent(crop))}
              onDragEnd={end}
            >
              <TurnedPreview picture={picture} turns={turns} />
            </ReactCrop>
          </Box>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', pt: 0.5 }}>
            <Button size="small" color="inherit" startIcon={<RotateLeft />} onClick={() => turn(-1)}>
              {words.turnLeft}
            </Button>
            <Button size="small" color="inherit" startIcon={<RotateRight />} onClick={() => turn(1)}>
              {words.turnRight}
            </Button>
            <Button size="small" color="inherit" onClick={() => setPart(part === undefined ? MIDDLE : undefined)}>
              {part === undefined ? words.crop : words.dontCrop}
            </Button>
            {offered.length > 0 && (
              <ChoiceBox
                label={words.longerSide}
                value={longest === undefined ? '' : String(longest)}
                choices={[
                  { value: '', label: words.asItIs },
                  ...offered.map((size) => ({ value: String(size), label: words.pixels(size) })),
                ]}
                onChange={(value) => setLongest(value === '' ? undefined : Number(value))}
              />
            )}
          </Box>
          <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {done === undefined ? sizeInWords(picture) : words.sizeBecomes(sizeInWords(picture), sizeInWords(after))}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {words.pictureEncodedAnew(encoding.name)}
          </Typography>
          {losses.length > 0 && (
            <Typography variant="caption" sx={{ color: 'warning.main' }}>
              {words.resultHas(losses)}
            </Typography>
          )}
        </>
      )}
    </ToolDialog>
  );
}

const MIDDLE: Crop = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };

function sizeInWords({ width, height }: PictureSize): string {
  return words.pictureSize(width, height);
}

function inPercent({ x, y, width, height }: Crop): PercentCrop {
  return { unit: '%', x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}

function fromPercent({ x, y, width, height }: PercentCrop): Crop {
  return { x: x / 100, y: y / 100, width: width / 100, height: height / 100 };
}

/**
 * While a frame is drawn it begins with no size, and must be handed back as it is: else its drawing ends there.
 * Only what it is in the end decides; a click beside a frame leaves that one alone.
 */
function useFrame() {
  const [frame, setFrame] = useState<Crop>();
  const kept = useRef<Crop>(undefined);
  const setPart = (part: Crop | undefined) => {
    kept.current = part;
    setFrame(part);
  };
  // "Complete" is also said of the frame of no size, as soon as it appears; only the end of a drag is one.
  const keep = (drawn: Crop) => isPart(drawn) && setPart(drawn);
  const end = () => !isPart(frame) && setFrame(kept.current);
  return { frame, part: isPart(frame) ? frame : undefined, setPart, draw: setFrame, keep, end };
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

interface Opened {
  picture?: ImageBitmap;
  facts?: PictureFacts | undefined;
  problem?: string;
}

function usePicture(file: File): Opened {
  const [state, setState] = useState<Opened>({});
  useEffect(() => {
    let wanted = true;
    let made: ImageBitmap | undefined;
    Promise.all([createImageBitmap(file), pictureFactsOf(file)]).then(
      ([picture, facts]) => {
        made = picture;
        if (!wanted) return picture.close();
        setState(tooLarge(picture) ? { problem: words.tooLargeToEdit } : { picture, facts });
      },
      (error: unknown) => {
        report('Opening a picture to edit', error);
        if (wanted) setState({ problem: words.notOpened });
      },
    );
    return () => {
      wanted = false;
      made?.close();
    };
  }, [file]);
  return state;
}
