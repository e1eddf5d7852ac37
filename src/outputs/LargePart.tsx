import LinearProgress from '@mui/material/LinearProgress';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useState } from 'react';
import type { Loaded, LargeValue } from '../answers/large/largeValue.ts';
import type { JsonPart } from '../answers/part.ts';
import { readEachList } from '../answers/shapes/detections/readDetections.ts';
import { chooseOutput } from './registry.ts';
import * as words from './words.ts';

interface Props {
  part: JsonPart;
  large: LargeValue;
}

/** A large value that is no tree: fetched from its worker in portions, then drawn like any other. */
export function LargePart({ part, large }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [share, setShare] = useState(0);
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    const stop = new AbortController();
    large.document
      .load(large.index, part.value ?? null, large.total, { onProgress: setShare, signal: stop.signal })
      .then(async (found) => {
        // Boxes of very many pictures are looked for here, in turns with the page, and not while it is drawn.
        await readEachList(found.value, part.key);
        if (!stop.signal.aborted) setLoaded(found);
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setFailed(error instanceof Error ? error : new Error(String(error)));
      });
    return () => stop.abort();
  }, [part, large]);
  // The block around it then shows the beginning as it came.
  if (failed !== undefined) throw failed;
  return loaded === undefined ? <Waiting total={large.total} share={share} /> : <Whole part={part} loaded={loaded} total={large.total} />;
}

function Waiting({ total, share }: { total: number; share: number }) {
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1, maxWidth: 320, py: 2 }}>
      <Typography variant="body2" color="textSecondary">
        {words.reading(total)}
      </Typography>
      <LinearProgress variant="determinate" value={share * 100} aria-label={words.entriesRead} />
    </Box>
  );
}

function Whole({ part, loaded, total }: { part: JsonPart; loaded: Loaded; total: number }) {
  const { value, complete } = loaded;
  // What looked like a table at its beginning may be none as a whole.
  const { rule, props } = useMemo(() => {
    const { large: _, ...rest } = part;
    const choice = chooseOutput({ ...rest, value });
    return choice.rule.readsLarge === true ? { rule: choice.rule, props: chooseOutput({ ...part, verbatim: true }).props } : choice;
  }, [part, value]);
  const { View } = rule;
  return (
    <>
      {!complete && (
        <Typography variant="body2" color="textSecondary" component="p" sx={{ mb: 0.75 }}>
          {Array.isArray(value) ? words.firstOf(value.length, total) : words.beginning}
        </Typography>
      )}
      <View {...props} />
    </>
  );
}
