import Button from '@mui/material/Button';
import * as words from './words.ts';

interface Props {
  shown: number;
  total: number;
  /** Most entries that are added at once. */
  step: number;
  /** What there is more of, as in `classes`. */
  noun?: string;
  readonly onShow: (count: number) => void;
}

/** "Show all" while that is quick to draw, "show more" beyond. */
export function ShowMore({ shown, total, step, noun = words.entries, onShow }: Props) {
  if (shown >= total) return null;
  const next = Math.min(total, shown + step);
  const word = next === total ? words.showAll(total, noun) : words.showMore(next - shown, total);
  return (
    <Button size="small" onClick={() => onShow(next)} sx={{ justifySelf: 'start', alignSelf: 'flex-start', ml: '-5px' }}>
      {word}
    </Button>
  );
}
