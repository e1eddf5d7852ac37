import Box from '@mui/material/Box';
import { memo, startTransition, useEffect, useMemo, useState } from 'react';
import type { Control, UseFormReturn } from 'react-hook-form';
import { sharesRow } from '../../inputs/registry.ts';
import type { Arg } from '../../spec/model.ts';
import { ArgField } from './ArgField.tsx';
import { changedIn, fieldKey, type FormValues } from './form.ts';

interface Props {
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
  /** Those that are looked for; undefined when nothing is. */
  shown?: ReadonlySet<Arg>;
  /** Only the fields in view are laid out and painted: a keystroke in 500 fields stays within its frame. */
  sparing?: boolean;
}

/** From here on the browser spares itself the fields that are out of view. */
export const MANY = 40;

/** A small field can be read and used from this width on, in pixels. */
const SMALL = 232;

const GRID = {
  display: 'grid',
  gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${SMALL}px), 1fr))`,
  columnGap: 3,
  rowGap: 2,
  alignItems: 'start',
} as const;

/** Laid out and painted when in view. The padding leaves room for focus rings, which are cut at the edge of such a box. */
const SPARED = { contentVisibility: 'auto', px: '4px', mx: '-4px' } as const;
const FIELD = { ...SPARED, containIntrinsicSize: 'auto 92px' } as const;
/** Of a portion of them, some in one row. */
const PORTION = { ...GRID, ...SPARED, gridColumn: '1 / -1', containIntrinsicSize: 'auto 1000px' } as const;
/** Those that are looked for stand together, whichever portions they are of. */
const SEARCHED = { display: 'contents', '& > *': FIELD } as const;

/** Small fields share a row where there is room, the others take all of it. The order is the one given, for eyes and keyboard alike. */
export function FieldGrid({ args, form: { control, getValues }, shown, sparing = false }: Props) {
  // What was set elsewhere is checked at once, and only fields that exist are.
  const [isUntouched] = useState(() => changedIn(args, getValues()) === 0);
  const portions = useMemo(() => (sparing ? portionsOf(args) : []), [args, sparing]);
  const drawn = useFollowing(portions.length, isUntouched);
  const isSearched = shown !== undefined && args.some((arg) => !shown.has(arg));
  return (
    <Box sx={GRID}>
      {sparing ? (
        portions
          .slice(0, drawn)
          .map((portion, index) => <Portion key={index} args={portion} control={control} shown={isSearched ? shown : undefined} />)
      ) : (
        <Places args={args} control={control} shown={shown} />
      )}
    </Box>
  );
}

/** As many as fill a screen and some more. */
const STEP = 24;

/** React and the browser look at each of what lies side by side whenever one of it changes: at twenty portions, not at 500 fields. */
function portionsOf(args: readonly Arg[]): (readonly Arg[])[] {
  return Array.from({ length: Math.ceil(args.length / STEP) }, (_, index) => args.slice(index * STEP, (index + 1) * STEP));
}

/**
 * How many portions are drawn: the first at once, which can be used while the others follow. One by one, since a key that is typed
 * meanwhile throws away what is half drawn.
 */
function useFollowing(count: number, follow: boolean): number {
  const [drawn, setDrawn] = useState(follow ? 1 : count);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + 1)));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}

interface FieldsProps {
  args: readonly Arg[];
  control: Control<FormValues>;
  shown: ReadonlySet<Arg> | undefined;
}

const Portion = memo(function Portion(props: FieldsProps) {
  return (
    <Box sx={props.shown === undefined ? PORTION : SEARCHED}>
      <Places {...props} />
    </Box>
  );
});

function Places({ args, control, shown }: FieldsProps) {
  return args.map((arg) => <Place key={fieldKey(arg)} arg={arg} control={control} hidden={shown !== undefined && !shown.has(arg)} />);
}

interface PlaceProps {
  arg: Arg;
  control: Control<FormValues>;
  hidden: boolean;
}

const Place = memo(function Place({ arg, control, hidden }: PlaceProps) {
  return (
    <Box hidden={hidden} sx={{ minWidth: 0, gridColumn: sharesRow(arg) ? 'auto' : '1 / -1' }}>
      <ArgField arg={arg} control={control} />
    </Box>
  );
});
