import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { fetchFile } from '../fetchFile.ts';
import { HiddenText } from '../text/HiddenText.tsx';
import type { SampleFile } from '../samples.ts';
import { useZone } from '../drop/zone.ts';
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
  const use = async (sample: SampleFile) => {
    setAnchor(null);
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
          else void use(only);
        }}
      >
        {busy ? words.loading : words.aSample} <HiddenText>{words.forArgument(name)}</HiddenText>
      </Link>
      {choice && (
        <Menu id={menuId} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
          {samples.map((sample) => (
            <MenuItem key={sample.url} dense onClick={() => void use(sample)}>
              {sample.label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
