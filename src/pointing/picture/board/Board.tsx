import DeleteSweep from '@mui/icons-material/DeleteSweepOutlined';
import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type KeyboardEvent } from 'react';
import { toText, type ArgValue } from '../../../spec/value.ts';
import { IconAction } from '../../../ui/actions/IconAction.tsx';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import { ToggleChoice } from '../../../ui/actions/ToggleChoice.tsx';
import { PictureFrame } from '../../../ui/picture/PictureFrame.tsx';
import { RasterControls } from '../../../ui/picture/RasterControls.tsx';
import { HiddenText } from '../../../ui/text/HiddenText.tsx';
import { assume, useMeaning } from '../drawing/assumptions.ts';
import { useHistory } from '../drawing/history.ts';
import { clamped, firstWithoutArea, type PictureMark } from '../../../ui/picture/shapes/shapes.ts';
import { shapesOf, valuesOfShapes } from '../drawing/values.ts';
import type { PictureTarget } from '../rule/target.ts';
import * as words from '../words.ts';
import { Assumed } from './Assumed.tsx';
import { Cross } from '../../../ui/picture/shapes/Cross.tsx';
import { sketchName } from './describe.ts';
import type { BoardProps } from './define.ts';
import { ShapeList } from './ShapeList.tsx';
import { ShapesSvg } from '../../../ui/picture/shapes/ShapesSvg.tsx';
import { Turned } from './Turned.tsx';
import { useBoard, type Drawing } from './useBoard.ts';

/** What the rest of the dialog leaves. */
const TALLEST = '64dvh';

type Tool = 'draw' | 'move';

/** Boxes, points, polygons and cuts on a picture, with all that can be said of them beside it. */
export function Board({ target, on, state, values, frame, onPut, onClose }: BoardProps) {
  const { picture, facts, raster } = state;
  const [size] = useState({ width: picture.width, height: picture.height });
  const meaning = useMeaning(target.arg, target.meaning);
  const place = { meaning, size, picture: on.index };
  const [typed] = useState(values);
  const first = shapesOf(target, typed, place);
  const history = useHistory<Drawing>(() => ({ shapes: first ?? [], open: [] }));
  const [tool, setTool] = useState<Tool>('draw');
  const [label, setLabel] = useState(1);
  const [said, setSaid] = useState('');
  const { shapes, open } = history.present;
  const own = target.figure === 'polygon' && !target.isFlat ? 2 : 1;
  const groups = target.figure === 'points' && meaning.depth > 2 ? Math.max(0, ...shapes.map(groupOf)) + 1 : undefined;
  const [wanted, setWanted] = useState(0);
  const group = groups === undefined ? 0 : wanted;
  const several = target.figure !== 'side' && meaning.depth > own;
  const board = useBoard({ target, size, several, history, label, group, onSay: setSaid });

  const put = valuesOfShapes(target, shapes, typed, place);
  const isNothing = toTextOf(put.get(target.arg)) === '';
  const isChanged = history.canUndo;
  const id = useId();
  const flat = isChanged ? firstWithoutArea(shapes, size) : undefined;
  const why = flat !== undefined ? words.withoutArea(sketchName(shapes, flat)) : open.length > 0 ? words.notClosed : undefined;
  const touched = history.canUndo || history.canRedo;
  const switchTo = (choice: Parameters<typeof assume>[1]) => {
    assume(target.arg, choice);
    // What was typed means something else now; what was drawn stays where it is.
    if (!touched) history.reset({ shapes: shapesOf(target, typed, { ...place, meaning: { ...meaning, ...choice } }) ?? [], open: [] });
  };
  const apply = () => {
    onPut(put);
    onClose();
  };
  const clear = () => {
    history.set({ shapes: [], open: [] });
    board.select(undefined);
    setSaid(words.cleared);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    // A box of text has its own way back.
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) board.redo();
    else board.undo();
  };
  const number = (index: number, shape: PictureMark) => board.change(index, clamped(shape, size), `number:${index}`);
  const addMiddle = () => board.add(middleShape(target, size, label, group));

  const tools = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
      <ToggleChoice
        label={words.tool}
        value={tool}
        options={[
          ['draw', words.drawTool],
          ['move', words.moveTool],
        ]}
        onPick={setTool}
      />
      <Box sx={{ display: 'flex' }}>
        <IconAction title={words.undo} what={words.theDrawing} icon={<Undo />} disabled={!history.canUndo} onClick={board.undo} />
        <IconAction title={words.redo} what={words.theDrawing} icon={<Redo />} disabled={!history.canRedo} onClick={board.redo} />
        <IconAction
          title={words.clear}
          what={words.theDrawing}
          icon={<DeleteSweep />}
          disabled={shapes.length + open.length === 0}
          onClick={clear}
        />
      </Box>
      {target.labels !== undefined && (
        <ToggleChoice
          label={words.pointsAre}
          value={label === 0 ? '0' : '1'}
          options={[
            ['1', words.foreground],
            ['0', words.background],
          ]}
          onPick={(next) => setLabel(Number(next))}
        />
      )}
      {groups !== undefined && (
        <SmallSelect
          label={words.object}
          value={String(group)}
          options={Array.from({ length: Math.max(groups, group + 1) + 1 }, (_, index) => [
            String(index),
            index === Math.max(groups, group + 1) ? words.newObject : String(index + 1),
          ])}
          onPick={(next) => setWanted(Number(next))}
        />
      )}
    </Box>
  );

  return frame(
    <>
      {/* Beside the button that it is about: on a phone the rest of the dialog is scrolled. */}
      <Box sx={{ flex: { xs: '1 1 100%', sm: '1 1 0' }, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography id={id} variant="caption" component="p" role="status" sx={{ color: 'warning.main' }}>
          {why}
        </Typography>
        {why === undefined && (
          <Typography variant="caption" component="p" color="textSecondary" data-written>
            {shapes.length === 0 || isNothing ? words.nothing : words.writtenAs(cut(toTextOf(put.get(target.arg))))}
          </Typography>
        )}
      </Box>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button
        variant="contained"
        disabled={!isChanged || why !== undefined}
        aria-describedby={why === undefined ? undefined : id}
        onClick={apply}
      >
        {words.apply}
      </Button>
    </>,
    <Box
      onKeyDown={onKeyDown}
      sx={{ display: 'grid', gap: 1.5, alignSelf: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 290px' } }}
    >
      <Box sx={{ minWidth: 0, display: 'grid', gap: 1, alignContent: 'start' }}>
        {tools}
        <PictureFrame
          picture={picture}
          size={size}
          label={words.onPicture(on.file.name)}
          facts={facts}
          maxHeight={TALLEST}
          draw={tool === 'draw' ? board.gestures : undefined}
          onKey={tool === 'draw' ? board.onKey : undefined}
          keysHelp={`${words.howTo[target.figure === 'mask' ? 'box' : target.figure]} ${words.frameKeys}`}
          renderOver={(view, area) => (
            <svg aria-hidden width={area.width} height={area.height} style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>
              <ShapesSvg
                shapes={board.shown}
                open={open}
                selected={board.selected}
                size={size}
                scale={view.scale}
                x={view.x}
                y={view.y}
                unit={7}
              />
              {board.cross !== undefined && <Cross at={board.cross} view={view} />}
            </svg>
          )}
        />
        {raster !== undefined && <RasterControls used={raster} name={on.file.name} held={touched ? words.applyFirst : undefined} />}
      </Box>
      <Box sx={{ minWidth: 0, display: 'grid', gap: 1.25, alignContent: 'start' }}>
        <Typography variant="body2" color="textSecondary">
          {words.howTo[target.figure === 'mask' ? 'box' : target.figure]}
        </Typography>
        {first === undefined && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {words.unreadable(target.arg.name)}
          </Typography>
        )}
        <Turned file={on.file} />
        <Assumed target={target} meaning={meaning} own={own} onSwitch={switchTo} />
        <ShapeList
          shapes={shapes}
          selected={board.selected}
          corner={board.corner}
          size={size}
          hasLabels={target.labels !== undefined}
          groups={groups}
          onSelect={board.select}
          onCorner={board.setCorner}
          onChange={number}
          onRemove={board.remove}
        />
        {target.figure !== 'polygon' && (several || shapes.length === 0) && (
          <Button size="small" variant="outlined" color="inherit" onClick={addMiddle} sx={{ justifySelf: 'start' }}>
            {words.adds[target.figure]}
          </Button>
        )}
        {shapes.some((shape) => !isInside(shape, size)) && (
          <Typography variant="caption" sx={{ color: 'warning.main' }}>
            {words.beyond}
          </Typography>
        )}
      </Box>
      <HiddenText role="status">{said}</HiddenText>
    </Box>,
    touched,
  );
}

function groupOf(shape: PictureMark): number {
  return shape.kind === 'point' ? shape.group : 0;
}

/** For those who use no pointer: something to move and to set exactly. */
function middleShape(
  { figure, side }: PictureTarget,
  { width, height }: { width: number; height: number },
  label: number,
  group: number,
): PictureMark {
  if (figure === 'points') return { kind: 'point', x: Math.floor(width / 2), y: Math.floor(height / 2), label, group };
  if (figure === 'side' && side !== undefined) return { kind: 'cut', side, pixels: 0 };
  const [x, y] = [Math.floor(width / 4), Math.floor(height / 4)];
  return { kind: 'box', x1: x, y1: y, x2: Math.max(x + 1, width - x), y2: Math.max(y + 1, height - y) };
}

function isInside(shape: PictureMark, size: { width: number; height: number }): boolean {
  return JSON.stringify(clamped(shape, size)) === JSON.stringify(shape);
}

function toTextOf(value: ArgValue): string {
  return value === undefined || value instanceof File ? '' : toText(value);
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
