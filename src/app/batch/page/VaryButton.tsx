import TuneOutlined from '@mui/icons-material/TuneOutlined';
import { useState } from 'react';
import { isSecret } from '../../../spec/secret.ts';
import type { Arg } from '../../../spec/model.ts';
import { LazyPlace } from '../../../ui/LazyPlace.tsx';
import { QuietButton } from '../../../ui/actions/QuietButton.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import type { SweepValue } from '../../../runs/batch/values.ts';
import * as words from './words.ts';

const VaryDialog = lazyPart(() => import('../VaryDialog.tsx'));

interface Props {
  args: readonly Arg[];
  onVary: (arg: string, values: readonly SweepValue[]) => void;
}

/** Where a model has something to vary: one argument over several values, with everything else as it is. */
export function VaryButton({ args, onVary }: Props) {
  const [open, setOpen] = useState(false);
  if (!args.some(mayVary)) return null;
  return (
    <>
      <QuietButton startIcon={<TuneOutlined />} title={words.ABOUT_VARY} onClick={() => setOpen(true)}>
        {words.VARY}
      </QuietButton>
      {open && (
        <LazyPlace onClose={() => setOpen(false)}>
          <VaryDialog
            args={args}
            onClose={() => setOpen(false)}
            onVary={(arg, values) => {
              setOpen(false);
              onVary(arg, values);
            }}
          />
        </LazyPlace>
      )}
    </>
  );
}

/** Roughly; the dialog, which isn't here yet, knows exactly. */
function mayVary(arg: Arg): boolean {
  const { kind, choices } = arg.inner ?? arg;
  return !isSecret(arg) && (kind === 'boolean' || kind === 'integer' || kind === 'number' || (kind === 'string' && choices.length > 1));
}
