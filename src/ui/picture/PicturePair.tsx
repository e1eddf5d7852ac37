import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useState } from 'react';
import type { Picture } from './picture.ts';
import { MeasuredFrame } from './measure/MeasuredFrame.tsx';
import { differenceOf } from './pixels.ts';
import type { Look } from './useViewport.ts';
import type { Size } from './viewport.ts';
import { pairFigure } from '../figure/pairFigure.ts';
import { pictureFigure } from '../figure/pictureFigure.ts';
import { SavePicture } from '../figure/SavePicture.tsx';
import type { FigureSource } from '../figure/scene.ts';
import { ToggleChoice } from '../actions/ToggleChoice.tsx';
import * as words from './words.ts';

/** One of two pictures that are looked at together. */
interface PairedPicture {
  readonly picture: Picture;
  /** In a word or two. */
  readonly name: string;
  /** In a sentence. */
  readonly label: string;
  readonly facts: readonly string[];
}

/** `alone` shows the right one. */
export type PairMode = 'alone' | 'swipe' | 'blink' | 'beside' | 'difference';

interface Props {
  /** Its picture may still be on its way; until then the other one is seen, and nothing can be chosen. */
  left: Omit<PairedPicture, 'picture'> & { readonly picture: Picture | undefined };
  right: PairedPicture;
  /** With their words; the first is shown first. */
  modes: readonly (readonly [PairMode, string])[];
  /** Name of the choice between them. */
  question: string;
  /** Stem of the files in which what is measured on them is kept. */
  stem: string;
}

/** Of the choice above, with the gap below it, in pixels. */
export const CHOICE_HEIGHT = 34;

const ENDING = /\.[^.]{1,8}$/;

/** Slow enough for everybody: below three flashes in a second. */
const BLINK = 800;

/** Two pictures of the same proportions, over each other or beside each other, always at the same spot. */
export function PicturePair({ left, right, modes, question, stem }: Props) {
  const [mode, setMode] = useState<PairMode>(modes[0]?.[0] ?? 'beside');
  const [share, setShare] = useState(50);
  const [look, setLook] = useState<Look>('fit');
  const first = useBlink(mode === 'blink');
  const size = right.picture;
  const under = useMemo(() => left.picture && stretched(left.picture, size), [left.picture, size]);
  const difference = useMemo(
    () => (mode === 'difference' && under !== undefined ? differenceOf(under, size) : undefined),
    [mode, under, size],
  );
  const frame = { size, look, onLook: setLook };
  const single =
    mode === 'difference' && difference !== undefined
      ? { picture: difference, label: words.difference(left.name, right.name), facts: [] }
      : mode === 'blink' && first && under !== undefined
        ? { ...left, picture: under }
        : right;
  const figure = useMemo((): FigureSource | undefined => {
    if (under === undefined || mode === 'alone') return undefined;
    if (mode === 'difference') {
      if (difference === undefined) return undefined;
      const label = words.difference(left.name, right.name);
      const shown = { photo: { element: difference.element }, size, notes: [label] };
      return { title: label, hasLegend: true, draw: (figureLook) => pictureFigure(shown, figureLook) };
    }
    const drawn = {
      size,
      left: { photo: { element: under.element }, name: left.name },
      right: { photo: { element: size.element }, name: right.name },
      share: mode === 'swipe' ? share / 100 : undefined,
    };
    return { title: words.bothOf(left.name, right.name), hasLegend: true, draw: (figureLook) => pairFigure(drawn, figureLook) };
  }, [under, size, difference, mode, share, left.name, right.name]);
  return (
    <Box>
      {under === undefined ? (
        <Box sx={{ height: CHOICE_HEIGHT }} />
      ) : (
        <ToggleChoice label={question} value={mode} options={modes} onPick={setMode} dense mb={1} />
      )}
      {mode === 'beside' && under !== undefined ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))', gap: 1 }}>
          <MeasuredFrame {...frame} name={stem} picture={under} label={left.label} facts={[left.name, ...left.facts]} />
          <MeasuredFrame {...frame} name={stem} picture={right.picture} label={right.label} facts={[right.name, ...right.facts]} />
        </Box>
      ) : (
        <MeasuredFrame
          {...frame}
          name={stem}
          picture={single.picture}
          label={single.label}
          facts={single.facts}
          under={mode === 'swipe' && under !== undefined ? { picture: under, share: share / 100 } : undefined}
        />
      )}
      {mode === 'swipe' && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 1 }}>
          <Typography variant="caption">{left.name}</Typography>
          <Slider
            size="small"
            value={share}
            aria-label={words.shareOf(left.name)}
            getAriaValueText={(value) => words.percentOf(value, left.name)}
            onChange={(_, next) => setShare(Array.isArray(next) ? (next[0] ?? 50) : next)}
          />
          <Typography variant="caption">{right.name}</Typography>
        </Box>
      )}
      {mode === 'blink' && (
        <Typography variant="caption" component="p" color="textSecondary">
          {words.now(first ? left.name : right.name)}
        </Typography>
      )}
      {figure !== undefined && <SavePicture source={figure} name={`${stem.replace(ENDING, '')}-${mode}`} />}
    </Box>
  );
}

/** Proportions that differ by less than one pixel in a hundred. */
export function isAlike(a: Size, b: Size): boolean {
  return Math.abs(a.width * b.height - a.height * b.width) <= 0.01 * a.width * b.height;
}

/** The one in the coordinates of the other, so that both show the same spot. */
function stretched(picture: Picture, { width, height }: Size): Picture {
  // Of another size its pixels are others: there is only what is shown of it.
  const isSame = picture.width === width && picture.height === height;
  return {
    ...picture,
    width,
    height,
    measure: isSame ? picture.measure : undefined,
    valuesAt: (x, y) => picture.valuesAt(Math.floor((x * picture.width) / width), Math.floor((y * picture.height) / height)),
  };
}

function useBlink(on: boolean): boolean {
  const [first, setFirst] = useState(true);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setFirst((before) => !before), BLINK);
    return () => clearInterval(timer);
  }, [on]);
  return first;
}
