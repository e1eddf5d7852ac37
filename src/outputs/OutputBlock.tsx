import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isNumber } from '../answers/isObject.ts';
import { unitOf } from '../spec/units/unit.ts';
import { InLine } from './inLine.ts';
import { LINE } from './level/look.ts';
import { Suspense, useId, useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import { lazyModule } from '../files/lazyParts.ts';
import { ErrorBoundary } from 'react-error-boundary';
import { BreakableName } from '../ui/text/BreakableName.tsx';
import { HelpText } from '../ui/text/HelpText.tsx';
import { SmallSelect } from '../ui/actions/SmallSelect.tsx';
import { LargePart } from './LargePart.tsx';
import { PlacesContext } from './places.ts';
import { RawView } from './RawView.tsx';
import { notesInWords } from '../answers/note.ts';
import type { JsonPart, Part } from '../answers/part.ts';
import { chooseOutput, laterOffersFor, offersFor } from './registry.ts';
import { useRead } from '../ui/useRead.ts';
import { NestedContext } from './nested.ts';
import { drawable } from './summary/drawable.ts';
import * as words from './words.ts';

interface Props {
  part: Part;
  /** What is around the block names it already. */
  untitled?: boolean;
  /** A single value among others. */
  line?: boolean;
}

/** One part of the answer, drawn by its renderer. A renderer that fails, or can't be loaded, leaves the raw data and a note. */
export function OutputBlock({ part: given, untitled = false, line = false }: Props) {
  const [places, setPlaces] = useState<JsonPart['places']>();
  const part = useMemo(() => (places === undefined || given.from !== 'json' ? given : { ...given, places }), [given, places]);
  const first = useMemo(() => chooseOutput(part), [part]);
  const later = useRead(given.from === 'bytes' ? given : undefined, laterOffersFor);
  const offers = useMemo(() => (later === undefined || later.length === 0 ? offersFor(part, first) : later), [part, first, later]);
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
      sx={{ minWidth: 0, ...(line && LINE) }}
    >
      {titled && <Heading part={part} id={headingId} line={line} />}
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
            <NestedContext value={NESTED_BLOCKS}>
              <PlacesContext value={around}>
                {part.from === 'json' && part.large !== undefined && rule.readsLarge !== true ? (
                  <LargePart part={part} large={part.large} />
                ) : (
                  <Said unit={line ? unitOfPart(part) : undefined}>
                    <InLine value={line}>
                      <View {...props} />
                    </InLine>
                  </Said>
                )}
              </PlacesContext>
            </NestedContext>
          </Suspense>
        </ErrorBoundary>
      </Also>
      {line && <Help part={part} />}
    </Box>
  );
}

const loadDataset = lazyModule(() => import('./summary/datasetOfAnswer.ts'));

/** What is handed down to what draws parts inside its own. */
export const NESTED_BLOCKS: ComponentProps<typeof NestedContext>['value'] = {
  Block: OutputBlock,
  drawable,
  datasetOf: (parts, sent) => loadDataset().then(({ datasetOfParts }) => datasetOfParts(parts, sent)),
};

function Heading({ part, id, line }: { part: Part; id: string; line: boolean }) {
  // Inside a group the path repeats from block to block; the last step tells them apart.
  const path = part.group === undefined ? '' : part.key.slice(0, part.key.lastIndexOf('.') + 1);
  const names = [part.key, ...(part.also ?? []).slice(0, 1)].map((key) => key.slice(path.length));
  const unit = line ? undefined : unitOfPart(part);
  return (
    <Box sx={{ minWidth: 0, ...(!line && { mb: 0.5 }) }}>
      <Typography variant="code" component="h3" id={id} sx={{ fontWeight: line ? 500 : 600, overflowWrap: 'anywhere' }}>
        {path !== '' && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            <BreakableName name={path} />
          </Box>
        )}
        <BreakableName name={names.join(', ')} />
      </Typography>
      {unit !== undefined && (
        <Typography variant="caption" component="p" color="textSecondary">
          {words.numbersIn(unit)}
        </Typography>
      )}
      {!line && <Help part={part} />}
    </Box>
  );
}

function Help({ part }: { part: Part }) {
  const description = part.from === 'error' ? '' : (part.shape?.description ?? '');
  // Keywords alone, such as "image", say nothing that the picture doesn't.
  if (!/\s/.test(description.trim())) return null;
  return (
    <Box data-help sx={{ minWidth: 0 }}>
      <HelpText description={description} about={part.key} />
    </Box>
  );
}

function Said({ unit, children }: { unit: string | undefined; children: ReactNode }) {
  if (unit === undefined) return children;
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: '0.4em' }}>
      {children}
      <Typography variant="body2" component="span" color="textSecondary" data-unit sx={{ flexShrink: 0 }}>
        {unit}
      </Typography>
    </Box>
  );
}

/** Of a number, or of a list of them. */
function unitOfPart(part: Part): string | undefined {
  if (part.from !== 'json' || part.large !== undefined) return undefined;
  const { key, value, shape } = part;
  const isMeasured = Array.isArray(value) ? value.length > 0 && value.every(isNumber) : isNumber(value);
  return isMeasured ? unitOf(key.slice(key.lastIndexOf('.') + 1), shape?.description ?? '') : undefined;
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
