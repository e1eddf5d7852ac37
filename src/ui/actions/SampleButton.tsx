import Link from '@mui/material/Link';
import { useId, useState } from 'react';
import { fetchFile } from '../fetchFile.ts';
import { LazyPlace } from '../LazyPlace.tsx';
import { HiddenText } from '../text/HiddenText.tsx';
import type { SampleFile } from '../samples.ts';
import { useZone } from '../drop/zone.ts';
import { LazyChoiceMenu } from './lazyMenu.ts';
import * as words from './words.ts';

interface Props {
  samples: readonly SampleFile[];
  /** The argument that gets the sample. */
  name: string;
  disabled: boolean;
}

/** One click gives a visitor without a file of his own one to try; where the kind isn't known, two. */
export function SampleButton({ samples, name, disabled }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const menuId = useId();
  const zone = useZone();
  const take = async (sample: SampleFile) => {
    setBusy(true);
    try {
      zone.take([await fetchFile(sample.url, sample.name, sample.type)]);
    } catch (error) {
      zone.say(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const [only] = samples;
  if (only === undefined) return null;
  const choice = samples.length > 1;
  return (
    <>
      <Link
        component="button"
        type="button"
        variant="body2"
        disabled={disabled}
        aria-disabled={busy || undefined}
        aria-haspopup={choice ? 'menu' : undefined}
        aria-expanded={choice ? anchor !== null : undefined}
        aria-controls={choice && anchor !== null ? menuId : undefined}
        onClick={(event) => {
          if (busy) return;
          if (choice) setAnchor(event.currentTarget);
          else void take(only);
        }}
      >
        {busy ? words.loading : words.aSample} <HiddenText>{words.forArgument(name)}</HiddenText>
      </Link>
      {anchor !== null && (
        <LazyPlace onClose={() => setAnchor(null)}>
          <LazyChoiceMenu
            id={menuId}
            anchor={anchor}
            choices={samples.map((sample) => ({ key: sample.url, label: sample.label, onChoose: () => void take(sample) }))}
            onClose={() => setAnchor(null)}
          />
        </LazyPlace>
      )}
    </>
  );
}
