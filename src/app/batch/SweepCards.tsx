import { outcomeInWords } from '../../runs/kept/summary.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { reporting } from '../../files/report.ts';
import { OutputBlock } from '../../outputs/OutputBlock.tsx';
import { SentFiles } from '../../ui/preview/sentFiles.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { Part } from '../../answers/part.ts';
import { formatDuration } from '../../files/amounts.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { BatchItem } from '../../runs/batch/batch.ts';
import { STATUS_WORDS, valueInWords } from '../../runs/batch/words.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { openRun } from '../../runs/kept/store.ts';
import { readRun } from '../../runs/perform.ts';
import { mainPart } from '../../outputs/summary/mainPart.ts';
import * as words from './words.ts';

interface Props {
  arg: string;
  items: readonly BatchItem[];
  onOpen: (run: KeptRun) => void;
}

/** A small picture of the answer for each value, side by side. */
export default function SweepCards({ arg, items, onOpen }: Props) {
  return (
    <Box
      component="ul"
      aria-label={words.answersBy(arg)}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
      }}
    >
      {items.map((item) => (
        <Card key={item.index} arg={arg} item={item} onOpen={onOpen} />
      ))}
    </Box>
  );
}

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;

function Card({ arg, item, onOpen }: { arg: string; item: BatchItem; onOpen: (run: KeptRun) => void }) {
  const { status, run } = item;
  const name = valueInWords(item.name);
  const said = run === undefined ? STATUS_WORDS[status] : outcomeInWords(run);
  return (
    <Box
      component="li"
      data-item={status}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        border: 1,
        borderColor: 'hairline',
        borderRadius: 1,
        p: 1.25,
        gap: 0.75,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, minWidth: 0 }}>
        <Typography variant="code" title={`${arg} = ${name}`} sx={{ ...ONE_LINE, flex: 1, fontWeight: 600 }}>
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {arg} ={' '}
          </Box>
          {name}
        </Typography>
        {run !== undefined && (
          <Typography variant="caption" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
            {formatDuration(run.took, true)}
          </Typography>
        )}
      </Box>
      {run?.answer?.blob !== undefined && run.error === undefined && <Glimpse run={run} />}
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mt: 'auto' }}>
        <Typography
          variant="body2"
          title={said}
          sx={{ ...ONE_LINE, flex: 1, color: status === 'failed' ? 'error.main' : 'text.secondary' }}
        >
          {said}
        </Typography>
        {run !== undefined && (run.answer !== undefined || run.error !== undefined) && (
          <Button size="small" onClick={() => onOpen(run)} sx={{ flexShrink: 0, my: -0.5, mr: -0.75 }}>
            {words.OPEN} <HiddenText>{words.answerFor(name)}</HiddenText>
          </Button>
        )}
      </Box>
    </Box>
  );
}

const HEIGHT = 180;

/** The answer's main part as the result would draw it, but only to look at; the words below say it, and Open shows all of it. */
function Glimpse({ run }: { run: KeptRun }) {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ part: Part | undefined; files: readonly SentFile[] }>();
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let gone = false;
    const load = async () => {
      const { answer, run: whole } = await readRun((await openRun(run)).run);
      if (!gone) setDrawn({ part: answer && mainPart(answer), files: whole.files });
    };
    // Only what is in view is read, and what has left it again is let go: a hundred answers take no more memory than a screenful.
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) void load().catch(reporting('Opening a run of the sweep'));
        else setDrawn(undefined);
      },
      { rootMargin: '200px' },
    );
    watcher.observe(element);
    return () => {
      gone = true;
      watcher.disconnect();
    };
  }, [run]);
  return (
    <Box
      ref={box}
      inert
      aria-hidden
      sx={{ height: HEIGHT, overflow: 'hidden', borderRadius: 0.75, bgcolor: 'background.default', p: 0.75 }}
    >
      {drawn?.part !== undefined && (
        <SentFiles value={drawn.files}>
          <OutputBlock part={drawn.part} untitled />
        </SentFiles>
      )}
    </Box>
  );
}
