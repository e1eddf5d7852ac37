import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { IconAction } from '../../../ui/actions/IconAction.tsx';
import { SmallSelect } from '../../../ui/actions/SmallSelect.tsx';
import { ToggleChoice } from '../../../ui/actions/ToggleChoice.tsx';
import type { Size } from '../../../ui/picture/viewport.ts';
import type { PictureMark } from '../../../ui/picture/shapes/shapes.ts';
import * as words from '../words.ts';
import { describeShape, sketchName } from './describe.ts';
import { ExactNumber } from './ExactNumber.tsx';

interface Props {
  shapes: readonly PictureMark[];
  selected: number | undefined;
  /** Which of a polygon's corners is changed. */
  corner: number;
  size: Size;
  hasLabels: boolean;
  /** Points belong to objects; undefined where there are none. */
  groups: number | undefined;
  onSelect: (index: number) => void;
  onCorner: (corner: number) => void;
  onChange: (index: number, shape: PictureMark) => void;
  onRemove: (index: number) => void;
}

/** What is drawn, as a list: to choose one without a pointer, and to set it exactly. */
export function ShapeList({ shapes, selected, corner, size, hasLabels, groups, onSelect, onCorner, onChange, onRemove }: Props) {
  if (shapes.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {words.empty}
      </Typography>
    );
  }
  return (
    <Box
      component="ul"
      aria-label={words.list}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, overflowY: 'auto', maxHeight: { md: '46vh' } }}
    >
      {shapes.map((shape, index) => {
        const isSelected = index === selected;
        const name = sketchName(shapes, index);
        return (
          <Box
            component="li"
            key={index}
            sx={{
              border: 1,
              borderColor: isSelected ? 'primary.main' : 'hairline',
              borderRadius: 1,
              bgcolor: isSelected ? 'accent' : 'transparent',
            }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center' }}>
              <ButtonBase
                aria-pressed={isSelected}
                onClick={() => onSelect(index)}
                sx={{
                  flex: 1,
                  minWidth: 0,
                  minHeight: 32,
                  px: 1,
                  justifyContent: 'flex-start',
                  gap: 1,
                  textAlign: 'start',
                  borderRadius: 1,
                }}
              >
                <Typography component="span" variant="body2" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                  {name}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {describeShape(shape, hasLabels, groups !== undefined)}
                </Typography>
              </ButtonBase>
              <IconAction title={words.remove} what={name} icon={<DeleteOutline />} onClick={() => onRemove(index)} />
            </Box>
            {isSelected && (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 1, pb: 1, pt: 0.75 }}>
                <Numbers
                  shape={shape}
                  name={name}
                  corner={corner}
                  size={size}
                  onCorner={onCorner}
                  onChange={(next) => onChange(index, next)}
                />
                {shape.kind === 'point' && hasLabels && (
                  <ToggleChoice
                    label={words.numberOf(words.foreground, name)}
                    value={shape.label === 0 ? '0' : '1'}
                    options={[
                      ['1', words.foreground],
                      ['0', words.background],
                    ]}
                    onPick={(label) => onChange(index, { ...shape, label: Number(label) })}
                    dense
                  />
                )}
                {shape.kind === 'point' && groups !== undefined && (
                  <SmallSelect
                    label={words.object}
                    value={String(shape.group)}
                    options={Array.from({ length: groups }, (_, group) => [String(group), String(group + 1)] as const)}
                    onPick={(group) => onChange(index, { ...shape, group: Number(group) })}
                  />
                )}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

interface NumbersProps {
  shape: PictureMark;
  name: string;
  corner: number;
  size: Size;
  onCorner: (corner: number) => void;
  onChange: (shape: PictureMark) => void;
}

function Numbers({ shape, name, corner, onCorner, onChange }: NumbersProps) {
  const number = (label: string, value: number, write: (next: number) => PictureMark) => (
    <ExactNumber key={label} label={label} name={words.numberOf(label, name)} value={value} onChange={(next) => onChange(write(next))} />
  );
  switch (shape.kind) {
    case 'box':
      return (
        <>
          {number(words.left, shape.x1, (x1) => ({ ...shape, x1 }))}
          {number(words.top, shape.y1, (y1) => ({ ...shape, y1 }))}
          {number(words.right, shape.x2, (x2) => ({ ...shape, x2 }))}
          {number(words.bottom, shape.y2, (y2) => ({ ...shape, y2 }))}
        </>
      );
    case 'point':
      return (
        <>
          {number(words.x, shape.x, (x) => ({ ...shape, x }))}
          {number(words.y, shape.y, (y) => ({ ...shape, y }))}
        </>
      );
    case 'cut':
      return number(words.pixels, shape.pixels, (pixels) => ({ ...shape, pixels }));
    case 'polygon': {
      const { x, y } = shape.corners[corner] ?? { x: 0, y: 0 };
      const put = (next: { x: number; y: number }) => ({
        ...shape,
        corners: shape.corners.with(Math.min(corner, shape.corners.length - 1), next),
      });
      return (
        <>
          <Box sx={{ width: '100%' }}>
            <SmallSelect
              label={words.corner}
              value={String(corner)}
              options={shape.corners.map((_, index) => [String(index), words.ofCount(index + 1, shape.corners.length)] as const)}
              onPick={(next) => onCorner(Number(next))}
            />
          </Box>
          {number(words.x, x, (next) => put({ x: next, y }))}
          {number(words.y, y, (next) => put({ x, y: next }))}
        </>
      );
    }
  }
}
