import Link from '@mui/material/Link';
import { Suspense, useId, useState } from 'react';
import type { Medium } from '../../spec/model.ts';
import { HiddenText } from '../text/HiddenText.tsx';
import { LazyPlace } from '../LazyPlace.tsx';
import { LazyChoiceMenu } from '../actions/lazyMenu.ts';
import { lazyPart } from '../lazyPart.ts';
import { useZone } from '../drop/zone.ts';
import * as words from './words.ts';

const TOOLS = {
  image: { label: words.camera, choice: words.aPicture, Tool: lazyPart(() => import('./Camera.tsx')) },
  audio: { label: words.microphone, choice: words.aSound, Tool: lazyPart(() => import('./Microphone.tsx')) },
  video: { label: words.camera, choice: words.aVideo, Tool: lazyPart(() => import('./VideoCamera.tsx')) },
} as const;

interface Props {
  /** What may be recorded: one opens its tool at once, of several one is chosen first. */
  media: readonly Medium[];
  name: string;
  disabled: boolean;
}

/** Opens what records a medium. */
export function CaptureButton({ media, name, disabled }: Props) {
  const [open, setOpen] = useState<Medium>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const zone = useZone();
  const [only] = media.length === 1 ? media : [];
  const { Tool } = TOOLS[open ?? 'image'];
  return (
    <>
      <Link
        component="button"
        type="button"
        variant="body2"
        disabled={disabled}
        aria-haspopup={only === undefined ? 'menu' : 'dialog'}
        aria-expanded={only === undefined ? anchor !== null : undefined}
        aria-controls={anchor !== null ? menuId : undefined}
        onClick={(event) => (only === undefined ? setAnchor(event.currentTarget) : setOpen(only))}
      >
        {only === undefined ? words.recordSome : TOOLS[only].label} <HiddenText>{words.forArgument(name)}</HiddenText>
      </Link>
      {anchor !== null && (
        <LazyPlace onClose={() => setAnchor(null)}>
          <LazyChoiceMenu
            id={menuId}
            anchor={anchor}
            choices={media.map((medium) => ({
              key: medium,
              label: (
                <>
                  <HiddenText>{words.record}</HiddenText> {TOOLS[medium].choice}
                </>
              ),
              onChoose: () => setOpen(medium),
            }))}
            onClose={() => setAnchor(null)}
          />
        </LazyPlace>
      )}
      {open !== undefined && (
        <Suspense fallback={null}>
          <Tool
            onFile={(file) => {
              setOpen(undefined);
              zone.take([file]);
            }}
            onClose={() => setOpen(undefined)}
            onBrowse={() => {
              setOpen(undefined);
              zone.browse();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
