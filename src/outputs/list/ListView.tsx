import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { ShowMore } from '../../ui/text/ShowMore.tsx';
import { isNumber, type JsonScalar } from '../../answers/isObject.ts';
import { formatJson } from '../../files/json/formatJson.ts';
import { SavePicture } from '../../ui/figure/SavePicture.tsx';
import { listFigure } from './listFigure.ts';
import { Sparkline } from './Sparkline.tsx';
import * as words from './words.ts';

const FIRST = 24;
const STEP = 1000;
/** Fewer numbers are quicker to read than to plot. */
const PLOTTED = 8;
/** Of the name of a file. */
const STEM = 'numbers';

export default function ListView({ items }: { items: readonly JsonScalar[] }) {
  const [shown, setShown] = useState(FIRST);
  const numeric = items.every(isNumber);
  const plotted = useMemo(() => (numeric && items.length >= PLOTTED ? items.map(Number) : undefined), [numeric, items]);
  const figure = useMemo(() => plotted && listFigure(plotted), [plotted]);
  if (items.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ fontStyle: 'italic' }}>
        {words.emptyList}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {plotted !== undefined && <Sparkline numbers={plotted} />}
      <Box
        component="ol"
        start={0}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: numeric ? 'repeat(auto-fill, minmax(136px, 1fr))' : '1fr',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {items.slice(0, shown).map((item, index) => (
          <Box
            component="li"
            key={index}
            sx={{ display: 'flex', gap: 1, alignItems: 'baseline', py: 0.375, borderBottom: 1, borderColor: 'hairline', minWidth: 0 }}
          >
            <Typography variant="caption" color="textSecondary" aria-hidden sx={{ minWidth: '2ch', textAlign: 'right', flexShrink: 0 }}>
              {index}
            </Typography>
            <Typography variant="body2" component="span" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              {show(item)}
            </Typography>
          </Box>
        ))}
      </Box>
      {items.length > 4 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ShowMore shown={shown} total={items.length} step={STEP} onShow={setShown} />
          <CopyButton text={() => formatJson([...items], { indent: 0 })} label={words.copyList} />
          {figure !== undefined && <SavePicture source={figure} name={STEM} />}
        </Box>
      )}
    </Box>
  );
}

const MAX_TEXT = 500;

function show(item: JsonScalar): string {
  if (item === '') return words.emptyText;
  const text = String(item);
  return text.length > MAX_TEXT ? words.cut(text.slice(0, MAX_TEXT), text.length) : text;
}
