import Box from '@mui/material/Box';
import { memo, startTransition, useEffect, useState } from 'react';
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

/** Small fields share a row where there is room, the others take all of it. The order is the one given, for eyes and keyboard alike. */
export function FieldGrid({ args, form, shown, sparing = false }: Props) {
  // What was set elsewhere is checked at once, and only fields that exist are.
  const [isUntouched] = useState(() => changedIn(args, form.getValues()) === 0);
  const drawn = useFollowing(args.length, sparing && isUntouched);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${SMALL}px), 1fr))`,
        columnGap: 3,
        rowGap: 2,
        alignItems: 'start',
        // The padding leaves room for focus rings, which are cut at the edge of such a box.
        ...(sparing && { '& > *': { contentVisibility: 'auto', containIntrinsicSize: 'auto 92px', px: '4px', mx: '-4px' } }),
      }}
    >
      {args.slice(0, drawn).map((arg) => (
        <Place key={fieldKey(arg)} arg={arg} control={form.control} hidden={shown !== undefined && !shown.has(arg)} />
      ))}
    </Box>
  );
}

/** As many as fill a screen and some more. Each step doubles them: few are drawn soon, and all of them in few steps. */
const STEP = 24;

/** How many of the fields are drawn: of very many the first at once, which can be used while the others follow. */
function useFollowing(count: number, sparing: boolean): number {
  const [drawn, setDrawn] = useState(sparing ? STEP : count);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn * 2)));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
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
