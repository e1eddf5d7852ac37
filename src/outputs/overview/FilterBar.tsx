import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { isHalfTyped, MARKINGS, SORTINGS, type Histogram, type Marking, type Order, type Wanted } from './choose.ts';
import { SCORE } from './listed.ts';
import { ScoreHistogram } from './ScoreHistogram.tsx';
import * as words from './words.ts';

interface Props {
  wanted: Wanted;
  onWanted: (change: Partial<Wanted>) => void;
  labels: readonly (readonly [label: string, count: number])[];
  measures: readonly string[];
  histogram: Histogram | undefined;
  total: number;
  isFiltered: boolean;
  onReset: () => void;
}

/** So many classes are no list to choose from; the search finds them. */
const MOST_LABELS = 2000;

const nameOf = (measure: string): string => (measure === SCORE ? words.score : measure);

/** Which inputs are shown, and in which order. */
export function FilterBar({ wanted, onWanted, labels, measures, histogram, total, isFiltered, onReset }: Props) {
  const name = nameOf(wanted.measure);
  return (
    <Box
      role="group"
      aria-label={words.filters}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 3, rowGap: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.75, flex: '2 1 320px' }}>
        <InputBase
          type="search"
          value={wanted.text}
          placeholder={words.search}
          onChange={({ target }) => onWanted({ text: target.value })}
          inputProps={{ 'aria-label': words.searchLabel }}
          sx={{ ...FIELD, flex: '1 1 140px', maxWidth: 240 }}
        />
        {labels.length > 0 && (
          <SmallSelect
            label={words.classLabel}
            value={wanted.label === undefined ? '' : `=${wanted.label}`}
            options={[
              ['', words.allClasses(labels.length)],
              ...labels
                .slice(0, MOST_LABELS)
                .map(([label, count]) => [`=${label}`, words.classWith(label === '' ? words.noClass : label, count)] as const),
            ]}
            onPick={(value) => onWanted({ label: value === '' ? undefined : value.slice(1) })}
          />
        )}
        {measures.length > 1 && (
          <SmallSelect
            label={words.number}
            value={wanted.measure}
            options={measures.map((measure) => [measure, nameOf(measure)])}
            onPick={(measure) => onWanted({ measure, from: '', to: '' })}
          />
        )}
        {measures.length > 0 && (
          <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
            <Bound label={words.between(name)} value={wanted.from} onValue={(from) => onWanted({ from })} />
            <Bound label={words.upTo} value={wanted.to} onValue={(to) => onWanted({ to })} />
          </Box>
        )}
        <SmallSelect
          label={words.markLabel}
          value={wanted.marking}
          options={MARKINGS.map((marking) => [marking, words.markings[marking]])}
          onPick={(marking) => onWanted({ marking: marking as Marking })}
        />
        <SmallSelect
          label={words.orderLabel}
          value={wanted.order}
          options={SORTINGS.filter((order) => measures.length > 0 || (order !== 'most' && order !== 'least')).map((order) => [
            order,
            words.orders[order],
          ])}
          onPick={(order) => onWanted({ order: order as Order })}
        />
        {isFiltered && <QuietButton onClick={onReset}>{words.reset}</QuietButton>}
      </Box>
      {histogram !== undefined && total > 2 && (
        <ScoreHistogram
          histogram={histogram}
          name={name}
          from={wanted.from}
          to={wanted.to}
          onRange={(from, to) => onWanted({ from, to })}
        />
      )}
    </Box>
  );
}

const FIELD = {
  typography: 'body2',
  border: 1,
  borderColor: 'outline',
  borderRadius: 0.75,
  bgcolor: 'background.paper',
  px: 1,
  height: 30,
  '&.Mui-focused': { borderColor: 'primary.main', boxShadow: 'inset 0 0 0 1px var(--mui-palette-primary-main)' },
} as const;

/** A number on its way: what is half typed bounds nothing, and says so. */
function Bound({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const id = useId();
  const half = isHalfTyped(value);
  return (
    <>
      <Typography
        variant="caption"
        color="textSecondary"
        component="label"
        htmlFor={id}
        sx={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: 160 }}
      >
        {label}
      </Typography>
      <InputBase
        id={id}
        value={value}
        title={half ? words.halfTyped : undefined}
        inputProps={{ 'aria-invalid': half, inputMode: 'decimal' }}
        onChange={({ target }) => onValue(target.value)}
        sx={{ ...FIELD, width: 68, fontVariantNumeric: 'tabular-nums', ...(half && { borderColor: 'warning.main' }) }}
      />
    </>
  );
}
