import GraphicEq from '@mui/icons-material/GraphicEq';
import { Suspense, useState } from 'react';
import { filesIn } from '../../spec/value.ts';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { ControlProps } from '../define.ts';
import type { RangeTarget, Unit } from './target.ts';
import { argsOfRange } from './values.ts';
import * as words from './words.ts';

const RangeDialog = lazyPart(() => import('./RangeDialog.tsx'));

/** Opens the recording for arguments that are a part of it. */
export default function RangeTool({ target, values, disabled, compact, onPut }: ControlProps & { readonly target: RangeTarget }) {
  const [isOpen, setOpen] = useState(false);
  // What a visitor chose where the module doesn't tell stays for the next time.
  const [unit, setUnit] = useState<Unit>(target.unit);
  const [file] = filesIn(values.get(target.audio));
  const names = argsOfRange(target).map(({ name }) => name);
  const isOff = disabled || file === undefined;
  const title = file === undefined ? words.noSound(target.audio.name) : words.choose;
  return (
    <>
      {compact ? (
        <IconAction title={title} what={names.join(', ')} icon={<GraphicEq />} disabled={isOff} onClick={() => setOpen(true)} />
      ) : (
        <QuietButton startIcon={<GraphicEq />} disabled={isOff} onClick={() => setOpen(true)}>
          {title}
          <HiddenText>{`: ${names.join(', ')}`}</HiddenText>
        </QuietButton>
      )}
      {isOpen && file !== undefined && (
        <Suspense fallback={null}>
          <RangeDialog
            target={target}
            values={values}
            file={file}
            unit={unit}
            onUnit={setUnit}
            onClose={() => setOpen(false)}
            onApply={(changes) => {
              setOpen(false);
              onPut(changes);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
