import DeleteSweep from '@mui/icons-material/DeleteSweepOutlined';
import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { report } from '../../../files/report.ts';
import { filesIn } from '../../../spec/value.ts';
import { IconAction } from '../../../ui/actions/IconAction.tsx';
import { ToggleChoice } from '../../../ui/actions/ToggleChoice.tsx';
import { PictureFrame } from '../../../ui/picture/PictureFrame.tsx';
import { RasterControls } from '../../../ui/picture/RasterControls.tsx';
import type { Viewport } from '../../../ui/picture/useViewport.ts';
import { type Point } from '../../../ui/picture/viewport.ts';
import { HiddenText } from '../../../ui/text/HiddenText.tsx';
import { Cross } from '../../../ui/picture/shapes/Cross.tsx';
import { Stroked } from '../../../ui/picture/shapes/ShapesSvg.tsx';
import type { BoardProps } from '../board/define.ts';
import { crossMoved } from '../../../ui/picture/shapes/crossMoved.ts';
import { Turned } from '../board/Turned.tsx';
import * as words from '../words.ts';
import { blankMask, maskFile, readMask, type BitMask } from './bitMask.ts';
import { maskNameOf, placeOfMask } from './maskPlace.ts';
import { MaskLayer } from './MaskLayer.tsx';
import { useMask } from './useMask.ts';

/** Begins with the mask that is chosen already, where it fits. */
export function MaskBoard(props: BoardProps) {
  const { state } = props;
  const masks = masksOf(props);
  const place = placeOfMask(
    masks.map(({ name }) => name),
    picturesOf(props),
    props.on.index,
  );
  const before = place.replaces ? masks[place.at] : undefined;
  const [size] = useState({ width: state.picture.width, height: state.picture.height });
  const [read, setRead] = useState<{ mask: BitMask; fits: boolean }>();
  useEffect(() => {
    let gone = false;
    const start = (mask: BitMask | undefined) =>
      gone || setRead({ mask: mask ?? blankMask(size), fits: mask !== undefined || before === undefined });
    if (before === undefined) start(undefined);
    // Never rejects.
    else void readMask(before, size).then(start);
    return () => void (gone = true);
  }, [before, size]);
  return read === undefined ? props.frame(null, null) : <Painting {...props} first={read.mask} fits={read.fits} />;
}

type Tool = 'paint' | 'erase' | 'move';

/** Those that are chosen, of which only the picture's own is changed. */
function masksOf({ target, values }: BoardProps): readonly File[] {
  return filesIn(values.get(target.arg));
}

function picturesOf({ target, on, values }: BoardProps): readonly string[] {
  // One mask is of whatever picture is drawn on.
  return target.arg.multiple ? filesIn(values.get(on.arg)).map(({ name }) => name) : [];
}

function Painting(props: BoardProps & { first: BitMask; fits: boolean }) {
  const { target, on, state, frame, onPut, onClose, first, fits } = props;
  const { picture, facts, raster } = state;
  const [size] = useState({ width: picture.width, height: picture.height });
  const mask = useMask(first);
  const [tool, setTool] = useState<Tool>('paint');
  const largest = Math.max(8, Math.round(Math.min(size.width, size.height) / 2));
  const [brush, setBrush] = useState(Math.max(1, Math.round(Math.min(size.width, size.height) / 20)));
  const [cross, setCross] = useState<Point>();
  const [hover, setHover] = useState<Point>();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const id = useId();
  const value = tool === 'erase' ? 0 : 255;
  const { share } = mask;
  const painted = words.painted(share === 0 ? 0 : Math.max(0.1, Math.round(share * 1000) / 10));
  const touched = mask.canUndo || mask.canRedo;
  const undo = () => {
    mask.undo();
    setSaid(words.undone);
  };
  const redo = () => {
    mask.redo();
    setSaid(words.redone);
  };
  const apply = () => {
    const put = (file: File | undefined) => {
      const masks = masksOf(props);
      const place = placeOfMask(
        masks.map(({ name }) => name),
        picturesOf(props),
        on.index,
      );
      const all = masks.toSpliced(place.at, place.replaces ? 1 : 0, ...(file === undefined ? [] : [file]));
      onPut(new Map([[target.arg, !target.arg.multiple ? file : all.length === 0 ? undefined : all]]));
      onClose();
    };
    // Nothing painted is no mask at all, and not a black one.
    if (share === 0) return put(undefined);
    maskFile(mask.present, on.file.name).then(put, (error: unknown) => {
      report('Writing a mask', error);
      setFailed(true);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };
  const onKey = (event: KeyboardEvent, viewport: Viewport): boolean => {
    const next = crossMoved(event, viewport, cross, size);
    if (next !== undefined) {
      setCross(next);
      setHover(undefined);
      setSaid(words.at(next.x, next.y));
    } else if (event.ctrlKey || event.metaKey || event.altKey) return false;
    else if (event.key === '[' || event.key === ']')
      setBrush(Math.min(largest, Math.max(1, brush + (event.key === ']' ? 1 : -1) * Math.max(1, Math.round(brush / 8)))));
    else if (cross !== undefined && (event.key === ' ' || event.key === 'Enter')) {
      mask.stamp({ x: cross.x + 0.5, y: cross.y + 0.5 }, brush / 2, value);
      setSaid(tool === 'erase' ? words.erasedAt(cross.x, cross.y) : words.paintedAt(cross.x, cross.y));
    } else if (cross !== undefined && event.key === 'Escape') setCross(undefined);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const at = cross === undefined ? hover : { x: cross.x + 0.5, y: cross.y + 0.5 };

  return frame(
    <>
      <Typography
        variant="caption"
        color="textSecondary"
        data-written
        sx={{ flex: { xs: '1 1 100%', sm: '1 1 0' }, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {share === 0 ? words.nothing : words.writtenAs(maskNameOf(on.file.name))}
      </Typography>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button variant="contained" disabled={!mask.canUndo} onClick={apply}>
        {words.apply}
      </Button>
    </>,
    <Box onKeyDown={onKeyDown} sx={{ display: 'grid', gap: 1, alignSelf: 'start', minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <ToggleChoice
          label={words.tool}
          value={tool}
          options={[
            ['paint', words.paintTool],
            ['erase', words.eraseTool],
            ['move', words.moveTool],
          ]}
          onPick={setTool}
        />
        <Box sx={{ display: 'flex' }}>
          <IconAction title={words.undo} what={words.theDrawing} icon={<Undo />} disabled={!mask.canUndo} onClick={undo} />
          <IconAction title={words.redo} what={words.theDrawing} icon={<Redo />} disabled={!mask.canRedo} onClick={redo} />
          <IconAction
            title={words.clear}
            what={words.theDrawing}
            icon={<DeleteSweep />}
            disabled={share === 0}
            onClick={() => mask.clear(size)}
          />
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '1 1 14rem', maxWidth: 360, minWidth: 0 }}>
          <Typography variant="caption" color="textSecondary" id={id} sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
            {words.brush(brush)}
          </Typography>
          <Slider
            size="small"
            value={brush}
            min={1}
            max={largest}
            aria-labelledby={id}
            onChange={(_, next) => setBrush(Array.isArray(next) ? (next[0] ?? 1) : next)}
            sx={{ mx: 1 }}
          />
        </Box>
        <Typography variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {painted}
        </Typography>
      </Box>
      {!fits && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {words.maskDoesNotFit}
        </Typography>
      )}
      {failed && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>
          {words.maskNotWritten}
        </Typography>
      )}
      <Turned file={on.file} />
      <PictureFrame
        picture={picture}
        size={size}
        label={words.onPicture(on.file.name)}
        facts={facts}
        maxHeight="64dvh"
        draw={
          tool === 'move'
            ? undefined
            : mask.gesturesOf(brush / 2, value, () => setSaid(tool === 'erase' ? words.erased : words.strokePainted))
        }
        onKey={tool === 'move' ? undefined : onKey}
        onPoint={(spot) => {
          setHover(spot);
          if (spot !== undefined) setCross(undefined);
        }}
        keysHelp={words.maskKeys}
        renderOver={(view, area) => (
          <>
            <MaskLayer
              mask={mask.shown}
              version={mask.version}
              style={{ left: view.x, top: view.y, width: size.width * view.scale, height: size.height * view.scale }}
            />
            <svg aria-hidden width={area.width} height={area.height} style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>
              {at !== undefined && tool !== 'move' && (
                <Stroked>
                  <circle cx={at.x * view.scale + view.x} cy={at.y * view.scale + view.y} r={Math.max(2, (brush / 2) * view.scale)} />
                </Stroked>
              )}
              {cross !== undefined && <Cross at={cross} view={view} />}
            </svg>
          </>
        )}
      />
      {raster !== undefined && <RasterControls used={raster} name={on.file.name} held={touched ? words.applyFirst : undefined} />}
      <HiddenText role="status">{said}</HiddenText>
    </Box>,
    touched,
  );
}
