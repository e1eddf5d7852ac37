import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { grouped } from '../../files/amounts.ts';
import { ShowMore } from '../../ui/text/ShowMore.tsx';
import { FINGER, TOUCH } from '../../ui/actions/touch.ts';
import { isNameOfNothing } from './hints.ts';
import type { LabelKind } from './kind.ts';
import { rowTitle, type LabelRow } from './rows.ts';
import * as words from './words.ts';

interface Props {
  rows: readonly LabelRow[];
  kind: LabelKind;
  hidden: ReadonlySet<number>;
  onHidden: (hidden: ReadonlySet<number>) => void;
  hasRegions: boolean;
  onName: (value: number, name: string) => void;
}

/** As many stand beside a picture without being scrolled. */
const FIRST = 24;
const STEP = 200;

/** Colours with names and numbers, each to be switched on and off. */
export function LabelTable({ rows, kind, hidden, onHidden, hasRegions, onName }: Props) {
  const [most, setMost] = useState(FIRST);
  const hasRest = rows.some(({ shareOfRest }) => shareOfRest !== undefined);
  const toggle = (value: number) => {
    const next = new Set(hidden);
    if (!next.delete(value)) next.add(value);
    onHidden(next);
  };
  const heads = [
    words.columns.pixels,
    words.columns.share,
    ...(hasRest ? [words.columns.rest[kind === 'masks' ? 'masks' : 'values']] : []),
    ...(hasRegions ? [words.columns.regions, words.columns.largest] : []),
  ];
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box role="group" aria-label={words.legend[kind]} tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Box
          component="table"
          aria-label={words.legend[kind]}
          sx={{
            borderCollapse: 'collapse',
            width: '100%',
            typography: 'body2',
            fontVariantNumeric: 'tabular-nums',
            '& th': { typography: 'caption', color: 'text.secondary', fontWeight: 400, whiteSpace: 'nowrap' },
            '& th, & td': {
              textAlign: 'end',
              py: 0.25,
              px: { xs: 0.5, sm: 1 },
              borderBottom: 1,
              borderColor: 'hairline',
              whiteSpace: 'nowrap',
            },
            '& th:nth-of-type(n + 3)': { whiteSpace: { xs: 'normal', sm: 'nowrap' }, verticalAlign: 'bottom' },
            '& :is(th, td):first-of-type': { textAlign: 'start', pl: 0 },
            '& :is(th, td):nth-of-type(2)': { textAlign: 'start', width: '100%' },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{words.columns.id[kind]}</th>
              <th scope="col">{words.columns.name}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <LabelLine
                key={row.value}
                row={row}
                kind={kind}
                isHidden={hidden.has(row.value)}
                hasRest={hasRest}
                hasRegions={hasRegions}
                onToggle={() => toggle(row.value)}
                onName={(name) => onName(row.value, name)}
              />
            ))}
          </tbody>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pt: 0.5 }}>
        <ShowMore shown={most} total={rows.length} step={STEP} noun={words.ofRows[kind]} onShow={setMost} />
        {rows.length > 2 && (
          <Button
            size="small"
            sx={{ py: 0, minWidth: 0, ml: '-5px', typography: 'caption', fontWeight: 600 }}
            onClick={() => onHidden(hidden.size === 0 ? new Set(rows.map(({ value }) => value)) : new Set())}
          >
            {hidden.size === 0 ? words.hideAll : words.showAll}
          </Button>
        )}
      </Box>
    </Box>
  );
}

interface LineProps {
  row: LabelRow;
  kind: LabelKind;
  isHidden: boolean;
  hasRest: boolean;
  hasRegions: boolean;
  onToggle: () => void;
  onName: (name: string) => void;
}

function LabelLine({ row, kind, isHidden, hasRest, hasRegions, onToggle, onName }: LineProps) {
  const { value, name, colour, pixels, share, shareOfRest, regions, isBackground } = row;
  const [typing, setTyping] = useState<string>();
  return (
    <Box component="tr" data-label={value} sx={{ color: isHidden ? 'text.secondary' : 'text.primary' }}>
      <td>
        <ButtonBase
          aria-pressed={!isHidden}
          aria-label={words.show(rowTitle(row, kind))}
          onClick={onToggle}
          sx={{
            gap: 1,
            minHeight: 26,
            minWidth: FINGER,
            [TOUCH]: { minHeight: FINGER },
            justifyContent: 'flex-start',
            borderRadius: 0.75,
            px: 0.5,
            ml: -0.5,
          }}
        >
          <Box
            component="span"
            sx={{
              width: 14,
              height: 14,
              borderRadius: 0.5,
              border: '1px solid',
              borderColor: 'text.secondary',
              flexShrink: 0,
              forcedColorAdjust: 'none',
            }}
            style={{ backgroundColor: isHidden ? 'transparent' : colour }}
          />
          {value}
        </ButtonBase>
      </td>
      <td>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
          <Box
            component="input"
            value={typing ?? name}
            placeholder={words.unnamed}
            aria-label={words.nameFor(words.unnamedAs[kind](value))}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setTyping(target.value)}
            onBlur={() => {
              if (typing !== undefined) onName(typing);
              setTyping(undefined);
            }}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key === 'Enter' && typing !== undefined) onName(typing);
              else if (event.key === 'Escape') setTyping(undefined);
            }}
            sx={{
              font: 'inherit',
              color: 'inherit',
              bgcolor: 'transparent',
              border: 0,
              flex: '1 1 6rem',
              minWidth: '6rem',
              p: 0.25,
              borderRadius: 0.5,
              textOverflow: 'ellipsis',
              '&::placeholder': { color: 'text.secondary', opacity: 1 },
              '&:hover, &:focus': { boxShadow: 'inset 0 0 0 1px', bgcolor: 'background.paper' },
              '@media (forced-colors: active)': { border: '1px solid' },
            }}
          />
          {isBackground && !isNameOfNothing(name) && (
            <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
              {words.background}
            </Box>
          )}
        </Box>
      </td>
      <td data-count>{grouped(pixels)}</td>
      <td title={String(share)}>{words.percent(share)}</td>
      {hasRest && (
        <td title={shareOfRest === undefined ? undefined : String(shareOfRest)}>
          {shareOfRest === undefined ? '–' : words.percent(shareOfRest)}
        </td>
      )}
      {hasRegions && (
        <>
          <td data-regions>{regions === undefined ? '0' : grouped(regions.regions)}</td>
          <td>{regions === undefined ? '0' : grouped(regions.largest)}</td>
        </>
      )}
    </Box>
  );
}
