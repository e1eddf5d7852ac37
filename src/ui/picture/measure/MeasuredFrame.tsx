import SquareFoot from '@mui/icons-material/SquareFootOutlined';
import { Suspense, useState } from 'react';
import { IconAction } from '../../actions/IconAction.tsx';
import { lazyPart } from '../../lazyPart.ts';
import { HiddenText } from '../../text/HiddenText.tsx';
import { PictureFrame, type FrameProps } from '../PictureFrame.tsx';
import { Cross } from '../shapes/Cross.tsx';
import { ShapesSvg } from '../shapes/ShapesSvg.tsx';
import type { MeasureTool } from './marks.ts';
import { useRegions } from './useRegions.ts';
import * as words from './words.ts';

const MeasurePanel = lazyPart(() => import('./MeasurePanel.tsx'));

interface Props extends FrameProps {
  /** Stem of the files in which numbers are kept. */
  name: string;
  /** What a number is called, where numbers are names: their mean says nothing, and how many there are of each does. */
  nameOf?: ((value: number) => string) | undefined;
}

/** A picture to look at closely, and to draw areas and lines on whose pixels are measured. */
export function MeasuredFrame({ name, nameOf, ...frame }: Props) {
  const [isOn, setOn] = useState(false);
  const { width, height } = frame.size;
  return (
    // What was drawn belongs to one picture, or to others of its size.
    <WithRegions key={`${width} ${height}`} frame={frame} name={name} nameOf={nameOf} isOn={isOn} onToggle={() => setOn(!isOn)} />
  );
}

interface WithRegionsProps extends Pick<Props, 'name' | 'nameOf'> {
  frame: FrameProps;
  isOn: boolean;
  onToggle: () => void;
}

function WithRegions({ frame, name, nameOf, isOn, onToggle }: WithRegionsProps) {
  const { picture, size } = frame;
  const [tool, setTool] = useState<MeasureTool | 'move'>('box');
  const [said, setSaid] = useState('');
  const regions = useRegions(size, tool === 'move' ? 'box' : tool, setSaid);
  const draws = isOn && tool !== 'move' && picture !== undefined;
  return (
    <>
      <PictureFrame
        {...frame}
        tools={
          <>
            {frame.tools}
            {picture !== undefined && (
              <IconAction
                title={words.measure}
                what={frame.label}
                icon={<SquareFoot color={isOn ? 'primary' : 'inherit'} />}
                pressed={isOn}
                onClick={onToggle}
              />
            )}
          </>
        }
        {...(draws && { draw: regions.gestures, onKey: regions.onKey, keysHelp: `${words.howTo[tool]} ${words.keys}` })}
        renderOver={(view, area) => (
          <>
            {frame.renderOver?.(view, area)}
            {isOn && (
              <svg aria-hidden width={area.width} height={area.height} style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>
                <ShapesSvg
                  shapes={regions.shown}
                  open={regions.open}
                  selected={regions.selected}
                  size={size}
                  scale={view.scale}
                  x={view.x}
                  y={view.y}
                  unit={6}
                />
                {regions.cross !== undefined && <Cross at={regions.cross} view={view} />}
              </svg>
            )}
          </>
        )}
      />
      {isOn && picture !== undefined && (
        <Suspense fallback={null}>
          <MeasurePanel picture={picture} regions={regions} tool={tool} onTool={setTool} name={name} nameOf={nameOf} />
        </Suspense>
      )}
      {isOn && <HiddenText role="status">{said}</HiddenText>}
    </>
  );
}
