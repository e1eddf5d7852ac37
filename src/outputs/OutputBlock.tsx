import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isNumber } from '../answers/isObject.ts';
import { Suspense, useId, useMemo, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { BreakableName } from '../ui/text/BreakableName.tsx';
import { HelpText } from '../ui/text/HelpText.tsx';
import { SmallSelect } from '../ui/actions/SmallSelect.tsx';
import { LargePart } from './LargePart.tsx';
import { PlacesContext } from './places.ts';
import { RawView } from './RawView.tsx';
import { notesInWords } from '../answers/note.ts';
import type { JsonPart, Part } from '../answers/part.ts';
import { chooseOutput, offersFor } from './registry.ts';
import { NestedContext } from './nested.ts';
import { drawable } from './summary/drawable.ts';
import * as words from './words.ts';

interface Props {
  part: Part;
  /** What is around the block names it already. */
  untitled?: boolean;
}

/** One part of the answer, drawn by its renderer. A renderer that fails, or can't be loaded, leaves the raw data and a note. */
export function OutputBlock({ part: given, untitled = false }: Props) {
  const [places, setPlaces] = useState<JsonPart['places']>();
  const part = useMemo(() => (places === undefined || given.from !== 'json' ? given : { ...given, places }), [given, places]);
  const first = useMemo(() => chooseOutput(part), [part]);
  const offers = useMemo(() => offersFor(part, first), [part, first]);
  const [wanted, setWanted] = useState('');
  const { rule, props } = offers.find((offer) => offer.rule.id === wanted) ?? first;
  const isAsked = wanted === rule.id;
  const around = useMemo(() => ({ isAsked, onMisfit: () => setPlaces('data') }), [isAsked]);
  const headingId = useId();
  const titled = !untitled && part.key !== 'body' && (part.from !== 'error' || part.group !== undefined);
  const { View } = rule;
  const status = part.from === 'error' ? { 'data-status': String(part.report.status ?? '') } : {};
  return (
    <Box
      role="group"
      data-output={part.key}
      data-renderer={rule.id}
      {...status}
      {...(titled && { 'aria-labelledby': headingId })}
      sx={{ minWidth: 0, ...(titled && isBrief(part) && BESIDE) }}
    >
      {titled && <Heading part={part} id={headingId} />}
      <Also keys={part.also ?? []} renderer={rule.id}>
        {part.notes !== undefined && (
          <Typography variant="body2" component="p" color="textSecondary" sx={{ mb: 0.75, overflowWrap: 'anywhere' }}>
            {notesInWords(part.notes)}
          </Typography>
        )}
        {offers.length > 0 && (
          <Box sx={{ mb: 0.75 }}>
            <SmallSelect
              label={words.shownAs}
              value={rule.id}
              options={offers.map((offer) => [offer.rule.id, offer.name])}
              onPick={setWanted}
            />
          </Box>
        )}
        <ErrorBoundary fallback={<RawView part={part} />} resetKeys={[part, rule]}>
          <Suspense fallback={<Box sx={{ minHeight: 24 }} aria-busy />}>
            <NestedContext value={NESTED}>
              <PlacesContext value={around}>
                {part.from === 'json' && part.large !== undefined && rule.readsLarge !== true ? (
                  <LargePart part={part} large={part.large} />
                ) : (
                  <View {...props} />
                )}
              </PlacesContext>
            </NestedContext>
          </Suspense>
        </ErrorBoundary>
      </Also>
    </Box>
  );
}

const NESTED = { Block: OutputBlock, drawable };

/** Name left and value right, where there is room: a line for each of many single values rather than a screen. */
const BESIDE = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 11rem) minmax(0, 1fr)' },
  columnGap: 2,
  alignItems: 'baseline',
} as const;

function isBrief(part: Part): boolean {
  if (part.from !== 'json' || part.notes !== undefined || part.file !== undefined || part.verbatim === true) return false;
  const { value } = part;
  return typeof value === 'string' ? value.length <= 120 && !value.includes('\n') : isNumber(value) || typeof value === 'boolean';
}

function Heading({ part, id }: { part: Part; id: string }) {
  const description = part.from === 'error' ? '' : (part.shape?.description ?? '');
  // Inside a group the path repeats from block to block; the last step tells them apart.
  const path = part.group === undefined ? '' : part.key.slice(0, part.key.lastIndexOf('.') + 1);
  const names = [part.key, ...(part.also ?? []).slice(0, 1)].map((key) => key.slice(path.length));
  return (
    <Box sx={{ mb: 0.5, minWidth: 0 }}>
      <Typography variant="code" component="h3" id={id} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {path !== '' && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            <BreakableName name={path} />
          </Box>
        )}
        <BreakableName name={names.join(', ')} />
      </Typography>
      {/* Keywords alone, such as "image", say nothing that the picture doesn't. */}
      {/\s/.test(description.trim()) && <HelpText description={description} about={part.key} />}
    </Box>
  );
}

/** Members drawn together are still found under each of their keys. */
function Also({ keys, renderer, children }: { keys: readonly string[]; renderer: string; children: ReactNode }) {
  return keys.reduceRight<ReactNode>(
    (inner, key) => (
      <div data-output={key} data-renderer={renderer}>
        {inner}
      </div>
    ),
    <div>{children}</div>,
  );
}
