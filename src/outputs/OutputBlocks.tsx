import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { afterPaint } from '../ui/AfterPaint.tsx';
import { BreakableName } from '../ui/text/BreakableName.tsx';
import { OutputBlock } from './OutputBlock.tsx';
import type { Part } from '../answers/part.ts';
import { chooseOutput } from './registry.ts';
import { arrange, firstOf, type LevelItem } from './level/arrange.ts';
import { VALUES } from './level/look.ts';
import * as words from './words.ts';

/** All parts of an answer: what is looked at first, single values in one list, those from one member together, and what holds nothing in one line. */
export function OutputBlocks({ parts }: { parts: readonly Part[] }) {
  const drawn = useMemo(() => parts.filter((part) => !isVacant(part) || parts.length === 1), [parts]);
  const items = useMemo(() => arrange(drawn), [drawn]);
  const soon = useSoon(items);
  const vacant = parts.length === 1 ? [] : parts.filter(isVacant);
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '& > * + *': { borderTop: 1, borderColor: 'hairline', pt: 2, mt: 2 } }}
    >
      <Items items={soon} />
      {soon === items ? (
        <>
          <Vacant label={words.withoutValue} parts={vacant.filter((part) => valueIn(part) === null)} />
          <Vacant label={words.notInThis} parts={vacant.filter((part) => valueIn(part) === undefined)} />
        </>
      ) : (
        // What stands below the answer stays out of sight for that moment.
        <Box aria-busy sx={{ minHeight: '100vh' }} />
      )}
    </Box>
  );
}

/** What is painted first: a picture, a sound or a film that comes before others of its kind is seen while those are drawn. */
function useSoon(items: readonly LevelItem[]): readonly LevelItem[] {
  const [isPainted, setPainted] = useState(false);
  const first = useMemo(() => firstOf(items), [items]);
  const waits = !isPainted && first !== items;
  useEffect(() => (waits ? afterPaint(() => startTransition(() => setPainted(true))) : undefined), [waits]);
  return waits ? first : items;
}

function Items({ items }: { items: readonly LevelItem[] }) {
  return items.map((item, place) => {
    if (item.as === 'block') return <OutputBlock key={`${item.part.key} ${place}`} part={item.part} />;
    return item.as === 'values' ? <Values key={place} parts={item.parts} /> : <Group key={`${item.name} ${place}`} {...item} />;
  });
}

/** The single values of a level: name, value and unit of each in a line, and what the module says about it. */
function Values({ parts }: { parts: readonly Part[] }) {
  return (
    <Box data-values sx={VALUES}>
      {parts.map((part, place) => (
        <OutputBlock key={`${part.key} ${place}`} part={part} line />
      ))}
    </Box>
  );
}

function Group({ name, items }: { name: string; items: readonly LevelItem[] }) {
  return (
    <Box role="group" data-output={name} data-renderer="nested" aria-label={name} sx={{ minWidth: 0 }}>
      {name !== 'body' && (
        <Typography variant="code" component="h3" sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
          <BreakableName name={name} />
        </Typography>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, pl: 2, borderLeft: 1, borderColor: 'hairline' }}>
        <Items items={items} />
      </Box>
    </Box>
  );
}

function Vacant({ label, parts }: { label: string; parts: readonly Part[] }) {
  if (parts.length === 0) return null;
  return (
    <Typography variant="body2" component="p" color="textSecondary">
      {label}{' '}
      {parts.map((part, index) => (
        <span key={part.key}>
          {index > 0 && ', '}
          <Typography
            variant="code"
            component="span"
            data-output={part.key}
            data-renderer={chooseOutput(part).rule.id}
            sx={{ overflowWrap: 'anywhere' }}
          >
            <BreakableName name={part.key} />
          </Typography>
        </span>
      ))}
    </Typography>
  );
}

function valueIn(part: Part) {
  return part.from === 'json' ? part.value : '';
}

function isVacant(part: Part): boolean {
  return part.from === 'json' && part.verbatim !== true && (part.value === undefined || part.value === null);
}
