import { ExactBox } from '../ExactBox.tsx';
import * as words from './words.ts';

interface Props {
  readonly label: string;
  readonly value: number | undefined;
  /** What stands there while nothing is chosen. */
  readonly shown: number | undefined;
  /** How long the recording is, where that is known. A time behind its end may still be typed. */
  readonly most: number | undefined;
  readonly onValue: (value: number | undefined) => void;
  readonly onWrong: (isWrong: boolean) => void;
}

/** A time in a recording, as it is typed. */
export function SecondsBox({ label, value, shown, most, onValue, onWrong }: Props) {
  return (
    <ExactBox
      label={label}
      value={value}
      shown={shown}
      least={0}
      most={Infinity}
      hint={words.notATime(most === undefined ? undefined : String(Math.round(most * 1000) / 1000))}
      onValue={onValue}
      onWrong={onWrong}
      width={200}
    />
  );
}
