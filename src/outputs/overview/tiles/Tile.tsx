import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { memo } from 'react';
import type { InputMark } from '../inputMark.ts';
import type { ListedInput } from '../listed.ts';
import { resultOf, tileInWords } from './result.ts';
import { Thumb } from './Thumb.tsx';
import { useThumb } from './useThumb.ts';
import * as words from '../words.ts';

/** Pixels below the picture. */
export const CAPTION = 52;

interface Props {
  input: ListedInput;
  /** Its place among all inputs. */
  at: number;
  /** Its place among those that are shown, and in the grid. */
  place: number;
  column: number;
  mark: InputMark;
  /** Scores are from 0 to 1. */
  isShare: boolean;
  isSelected: boolean;
  /** The one that Tab leads to. */
  isActive: boolean;
  left: number;
  width: number;
}

/** One input: its picture, what it is taken for, its name. All of them share the handlers and the look of their grid. */
export const Tile = memo(function Tile({ input, at, place, column, mark, isShare, isSelected, isActive, left, width }: Props) {
  const small = useThumb(at);
  const { what, amount } = resultOf(input);
  const { verdict, note = '' } = mark;
  const share = isShare && input.label !== undefined && input.score !== undefined ? input.score : 0;
  const [head, tail] = parted(input.name);
  return (
    <div
      role="gridcell"
      className="tile"
      aria-label={tileInWords(input, mark, small)}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-input={at}
      data-place={place}
      data-mark={verdict}
      style={{ left, width, height: width + CAPTION }}
    >
      <div className="frame" style={{ height: width - 2 }}>
        <Thumb small={small} />
        {/* For a pointer; keys have Space. */}
        <div aria-hidden data-select={isSelected} title={words.select(input.name)} className="box">
          {isSelected && <Check />}
        </div>
        {(verdict !== undefined || note !== '') && (
          <div className="badge">{verdict === 'right' ? <Check /> : verdict === 'wrong' ? <Close /> : <EditOutlined />}</div>
        )}
        {share > 0 && <div aria-hidden className="bar" style={{ width: `${Math.min(1, share) * 100}%` }} />}
      </div>
      <div className="caption">
        <div className="result">
          <span className="what" data-failed={input.error !== undefined} title={what}>
            {what}
          </span>
          {amount !== '' && (
            <span className="amount" title={input.score === undefined ? undefined : String(input.score)}>
              {amount}
            </span>
          )}
        </div>
        <div className="name" dir="auto" title={input.name}>
          <span className="head">{head}</span>
          <span className="tail">{tail}</span>
        </div>
      </div>
    </div>
  );
});

const TAIL = 12;

function parted(name: string): readonly [string, string] {
  const characters = [...name];
  return [characters.slice(0, -TAIL).join(''), characters.slice(-TAIL).join('')];
}
