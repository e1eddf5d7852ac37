import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { ownScroll } from '../../ui/ownScroll.ts';
import { useWindow } from '../../ui/useWindow.ts';
import { brief } from './ItemDetail.tsx';
import { formatConfidence } from './labels.ts';
import type { Ink } from './palette.ts';
import type { Item } from './place.ts';
import { Swatch } from './Swatch.tsx';
import * as words from './words.ts';

interface Props {
  items: readonly Item[];
  /** Before filters. */
  total: number;
  active: Item | undefined;
  inkOf: (item: Item) => Ink;
  onHover: (item: Item | undefined) => void;
  /** `move`: the picture should go there. */
  onChoose: (item: Item, move: boolean) => void;
}

const ROW = 30;
const SHOWN = 8;

/** What is drawn, as text: the surest first. Pointing at a row or walking through by keys shows it in the picture. */
export function DetectionList({ items, total, active, inkOf, onHover, onChoose }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const place = useMemo(() => (active === undefined ? -1 : items.indexOf(active)), [items, active]);
  const { first, end, height, topOf, show } = useWindow(scroller, items.length, ROW);
  useEffect(() => {
    if (place >= 0) show(place);
  }, [place, show]);
  const hasMore = useMemo(() => items.some(({ more }) => more !== undefined), [items]);
  const drawn = items.slice(first, end);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (step === undefined || items.length === 0) return;
    event.preventDefault();
    const next = items[Math.max(0, Math.min(items.length - 1, place === -1 && step > 0 && step < 9 ? 0 : place + step))];
    onHover(undefined);
    if (next !== undefined) onChoose(next, true);
  };
  return (
    <Box>
      <Typography variant="caption" component="p" color="textSecondary" id={`${id}-name`} role="status" sx={{ mb: 0.5 }}>
        {items.length === total ? words.found(total) : words.foundOf(items.length, total)}
      </Typography>
      <Box
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        aria-activedescendant={place >= 0 ? `${id}-${place}` : undefined}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onHover(undefined)}
        sx={{ ...ownScroll(ROW * SHOWN, items.length), border: items.length > 0 ? 1 : 0, borderColor: 'hairline', borderRadius: 1 }}
      >
        <div role="presentation" style={{ height, position: 'relative' }}>
          {drawn.map((item, offset) => {
            const index = first + offset;
            return (
              <Row
                key={item.index}
                item={item}
                id={`${id}-${index}`}
                place={index}
                count={items.length}
                top={topOf(index)}
                isActive={index === place}
                hasMore={hasMore}
                inkOf={inkOf}
                onHover={onHover}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      </Box>
    </Box>
  );
}

interface RowProps extends Pick<Props, 'inkOf' | 'onHover' | 'onChoose'> {
  item: Item;
  id: string;
  /** From 0. */
  place: number;
  count: number;
  top: number;
  isActive: boolean;
  hasMore: boolean;
}

/** Of all rows in view the pointer changes two. */
const Row = memo(function Row({ item, id, place, count, top, isActive, hasMore, inkOf, onHover, onChoose }: RowProps) {
  return (
    <Box
      role="option"
      id={id}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={place + 1}
      onPointerMove={() => onHover(item)}
      onClick={() => onChoose(item, true)}
      style={{ transform: `translateY(${top}px)` }}
      sx={{
        position: 'absolute',
        inset: '0 0 auto 0',
        height: ROW,
        display: 'grid',
        // On a phone there is room for the place only; the rest is below the list when one is chosen.
        gridTemplateColumns: {
          xs: 'auto minmax(0, 1fr) 3.5em max-content',
          sm: hasMore ? 'auto minmax(0, 1fr) 3.5em minmax(0, 1.2fr) max-content' : 'auto minmax(0, 1fr) 3.5em max-content',
        },
        gap: 1,
        alignItems: 'center',
        px: 1,
        cursor: 'pointer',
        typography: 'body2',
        bgcolor: isActive ? 'action.selected' : 'transparent',
      }}
    >
      <Swatch ink={inkOf(item)} />
      <Cell>{item.label === '' ? '–' : item.label}</Cell>
      <Cell right>{item.score === undefined ? '' : formatConfidence(item.score)}</Cell>
      {hasMore && (
        <Cell quiet wide>
          {brief(item.more)}
        </Cell>
      )}
      <Cell right quiet>
        {placeText(item)}
      </Cell>
    </Box>
  );
});

interface CellProps {
  children: string;
  right?: boolean;
  quiet?: boolean;
  /** Only where there is room for it. */
  wide?: boolean;
}

function Cell({ children, right = false, quiet = false, wide = false }: CellProps) {
  return (
    <Box
      component="span"
      title={children}
      sx={{
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        textAlign: right ? 'right' : 'left',
        fontVariantNumeric: 'tabular-nums',
        ...(wide && { display: { xs: 'none', sm: 'block' } }),
        ...(quiet && { color: 'text.secondary', typography: 'caption' }),
      }}
    >
      {children}
    </Box>
  );
}

function placeText({ box }: Item): string {
  if (box === undefined) return words.noCoordinates;
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((value) => String(Math.round(value * 10) / 10));
  return `${left}, ${top} – ${right}, ${bottom}`;
}
