import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ownScroll } from '../../../ui/ownScroll.ts';
import { useWindow } from '../../../ui/useWindow.ts';
import { memberCell, isSameColumn, memberColumns, sortItems, type MemberColumn, type Sort } from './columns.ts';
import { formatConfidence } from '../labels.ts';
import type { Ink } from '../palette.ts';
import type { Item } from '../place.ts';
import { Swatch } from '../Swatch.tsx';
import * as words from '../words.ts';

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
const HEAD = 28;
const SHOWN = 8;

/** What is drawn, as text: the surest first. Pointing at a row or walking through by keys shows it in the picture. */
export function DetectionList({ items: surest, total, active, inkOf, onHover, onChoose }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort>();
  const items = useMemo(() => (sort === undefined ? surest : sortItems(surest, sort)), [surest, sort]);
  const place = useMemo(() => (active === undefined ? -1 : items.indexOf(active)), [items, active]);
  const { first, end, height, topOf, show } = useWindow(scroller, items.length, ROW);
  useEffect(() => {
    if (place >= 0) show(place);
  }, [place, show]);
  const { columns, left } = useMemo(() => memberColumns(surest), [surest]);
  const grid = useMemo(() => gridOf(columns), [columns]);
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
        onPointerLeave={() => onHover(undefined)}
        sx={{
          ...ownScroll(HEAD + ROW * SHOWN, items.length),
          position: 'relative',
          pt: `${HEAD}px`,
          border: items.length > 0 ? 1 : 0,
          borderColor: 'hairline',
          borderRadius: 1,
        }}
      >
        {items.length > 0 && <Head columns={columns} grid={grid} sort={sort} onSort={setSort} />}
        <Box
          role="listbox"
          tabIndex={0}
          aria-labelledby={`${id}-name`}
          aria-activedescendant={place >= 0 ? `${id}-${place}` : undefined}
          onKeyDown={onKeyDown}
          // Of the head's letters, by which its width is counted.
          sx={{ typography: 'body2', '&:focus-visible': { outlineOffset: -2 } }}
          style={{ height, position: 'relative', minWidth: grid.minWidth }}
        >
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
                columns={columns}
                template={grid.template}
                inkOf={inkOf}
                onHover={onHover}
                onChoose={onChoose}
              />
            );
          })}
        </Box>
      </Box>
      {left > 0 && (
        <Typography variant="caption" component="p" color="textSecondary">
          {words.moreColumns(left)}
        </Typography>
      )}
    </Box>
  );
}

interface Grid {
  readonly template: string;
  readonly minWidth: string;
}

/** One for the head and all rows: each row is a grid of its own. */
function gridOf(columns: readonly MemberColumn[]): Grid {
  const widths = columns.map(({ width }) => width + 1);
  const sum = widths.reduce((total, width) => total + width, 0);
  return {
    template: ['12px', 'minmax(8ch, 1fr)', '5ch', ...widths.map((width) => `${width}ch`), '26ch'].join(' '),
    minWidth: columns.length === 0 ? '0' : `calc(${Math.ceil(sum) + 40}ch + ${(columns.length + 4) * 8 + 28}px)`,
  };
}

interface HeadProps {
  columns: readonly MemberColumn[];
  grid: Grid;
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
}

/** Names of the columns. Pressed once, twice: in its order, and in the other; a third time the surest come first again. */
function Head({ columns, grid, sort, onSort }: HeadProps) {
  const button = (by: Sort['by'], name: string, isNumeric: boolean) => {
    const isOn = sort !== undefined && isSameColumn(sort.by, by);
    const next = (): Sort | undefined => {
      // Of numbers the largest are looked for, of texts the first.
      if (!isOn) return { by, isDown: isNumeric };
      return sort.isDown === isNumeric ? { by, isDown: !isNumeric } : undefined;
    };
    const Arrow = isOn && sort.isDown ? ArrowDownward : ArrowUpward;
    return (
      <ButtonBase
        key={typeof by === 'object' ? `.${name}` : by}
        aria-label={words.sortBy(name, isOn ? (sort.isDown ? 'down' : 'up') : undefined)}
        title={name}
        aria-pressed={isOn}
        onClick={() => onSort(next())}
        sx={{
          minWidth: 0,
          height: '100%',
          gap: 0.25,
          justifyContent: isNumeric ? 'flex-end' : 'flex-start',
          typography: 'caption',
          color: isOn ? 'text.primary' : 'text.secondary',
          fontWeight: isOn ? 600 : 400,
          '&:hover': { color: 'text.primary' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {name}
        </Box>
        {isOn && <Arrow sx={{ fontSize: '0.85rem', flexShrink: 0 }} />}
      </ButtonBase>
    );
  };
  return (
    <Box
      role="group"
      aria-label={words.sortList}
      sx={{
        position: 'sticky',
        // Browsers keep what sticks out of the padding, in which it stands.
        top: -HEAD,
        zIndex: 1,
        mt: `-${HEAD}px`,
        height: HEAD,
        display: 'grid',
        gap: 1,
        alignItems: 'center',
        px: 1,
        typography: 'body2',
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'hairline',
      }}
      style={{ gridTemplateColumns: grid.template, minWidth: grid.minWidth }}
    >
      <span />
      {button('class', words.columns.class, false)}
      {button('score', words.columns.score, true)}
      {columns.map(({ name, isNumeric }) => button({ member: name }, name, isNumeric))}
      {button('place', words.columns.place, true)}
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
  columns: readonly MemberColumn[];
  template: string;
}

/** Of all rows in view the pointer changes two. */
const Row = memo(function Row({ item, id, place, count, top, isActive, columns, template, inkOf, onHover, onChoose }: RowProps) {
  return (
    <Box
      role="option"
      id={id}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={place + 1}
      onPointerMove={() => onHover(item)}
      onClick={() => onChoose(item, true)}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
      sx={{
        position: 'absolute',
        inset: '0 0 auto 0',
        height: ROW,
        display: 'grid',
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
      {columns.map(({ name, isNumeric }) => (
        <Cell key={name} right={isNumeric}>
          {memberCell(item, name)}
        </Cell>
      ))}
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
}

function Cell({ children, right = false, quiet = false }: CellProps) {
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
