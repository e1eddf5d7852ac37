import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { useNow } from '../../ui/useNow.ts';
import { tellEnd } from './ending.ts';

/** When this deployment ends. Screen readers can read it any time and are told only when it gets near. */
export function Countdown({ at, temporary }: { at: Date; temporary: boolean }) {
  const { shown, spoken } = tellEnd(at, temporary, useNow(1000));
  return (
    <>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{shown}</span>
      <span role="status">
        <HiddenText>{spoken}</HiddenText>
      </span>
    </>
  );
}
