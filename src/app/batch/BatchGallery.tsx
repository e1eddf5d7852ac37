import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import type { Grid } from '../../answers/shapes/grid.ts';
import { keptInputs, type InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { report } from '../../files/report.ts';
import type { InputMark } from '../../outputs/overview/inputMark.ts';
import { MarksContext, type InputMarks } from '../../outputs/overview/marks.ts';
import Overview from '../../outputs/overview/Overview.tsx';
import { NestedContext } from '../../outputs/nested.ts';
import { NESTED_BLOCKS } from '../../outputs/OutputBlock.tsx';
import { SentInput } from '../../outputs/overview/SentInput.tsx';
import { chooseOutput } from '../../outputs/registry.ts';
import { drawable } from '../../outputs/summary/drawable.ts';
import type { Batch, BatchItem } from '../../runs/batch/batch.ts';
import { readBlob } from '../../runs/batch/batchStore.ts';
import { batchTable } from '../../runs/batch/batchTable.ts';
import type { BatchRunner } from '../../runs/batch/runner.ts';
import { STATUS_WORDS } from '../../runs/batch/words.ts';
import type { ReadRun } from '../../runs/finishedRun.ts';
import { openRun } from '../../runs/kept/store.ts';
import { readRun } from '../../runs/perform.ts';
import { AnswerView, FailureView } from '../result/answer/AnswerView.tsx';
import { listedItems } from './listedItems.ts';
import * as words from './words.ts';

interface Props {
  runner: BatchRunner;
  items: readonly BatchItem[];
}

const NOTHING: readonly string[] = [];

/** The files of a batch with their answers, by the same view as the inputs of one answer. */
export default function BatchGallery({ runner, items }: Props) {
  const { arg } = runner.batch;
  const files = useItemFiles(items);
  const inputs = useMemo(() => listedItems(items), [items]);
  const grid = useCallback(() => gridOfItems(runner.batch.varies, items), [runner, items]);
  const marks = useMemo(
    (): InputMarks => ({
      all: new Map(items.flatMap(({ index, mark }): [string, InputMark][] => (mark === undefined ? [] : [[String(index), mark]]))),
      mark: (marked, change) => void runner.mark(new Set(marked.map(({ id }) => Number(id))), change),
      isKept: true,
    }),
    [runner, items],
  );
  const full = useCallback((at: number) => <ItemInFull key={at} item={items[at]} arg={arg} />, [items, arg]);
  const partsOf = useCallback(
    async (at: number) => {
      const answer = (await readItem(items[at]))?.answer;
      if (answer === undefined) return [];
      const visual = drawable(answer);
      return visual.length > 0 ? visual : answer.parts;
    },
    [items],
  );
  return (
    <MarksContext value={marks}>
      <NestedContext value={NESTED_BLOCKS}>
        <Overview inputs={inputs} files={files} hasFiles remarks={NOTHING} grid={grid} full={full} partsOf={partsOf} stem={arg} />
      </NestedContext>
    </MarksContext>
  );
}

/** The files as they are kept; they stay the same whatever comes of them. */
function useItemFiles(items: readonly BatchItem[]): InputFiles | undefined {
  const [files, setFiles] = useState<InputFiles>();
  const [first] = useState(items);
  useEffect(() => {
    const read = async (at: number) => {
      const key = first[at]?.input;
      return key === undefined ? undefined : readBlob(key);
    };
    const opened = keptInputs(
      first.map(({ name }) => name),
      read,
    );
    setFiles(opened);
    return () => opened.close();
  }, [first]);
  return files;
}

const EMPTY: Grid = { columns: [], rowCount: 0, hiddenColumns: 0, cell: () => undefined, number: () => NaN };

function gridOfItems(varies: Batch['varies'], items: readonly BatchItem[]): Grid {
  const [columns = [], ...data] = batchTable(varies, items);
  return readGrid({ columns: [...columns], data: data.map((row) => [...row]) }, { declared: true }) ?? EMPTY;
}

async function readItem(item: BatchItem | undefined): Promise<ReadRun | undefined> {
  return item?.run === undefined ? undefined : readRun((await openRun(item.run)).run);
}

/** What came of one file, as it is shown after a run of its own. */
function ItemInFull({ item, arg }: { item: BatchItem | undefined; arg: string }) {
  const [read, setRead] = useState<{ of: BatchItem['run']; ended?: ReadRun; problem?: string }>();
  const run = item?.run;
  useEffect(() => {
    let current = true;
    if (run === undefined) return;
    openRun(run)
      .then((opened) => readRun(opened.run))
      .then(
        (ended) => current && setRead({ of: run, ended }),
        (error: unknown) => {
          report('Opening a run of the batch', error);
          if (current) setRead({ of: run, problem: words.NOT_READ });
        },
      );
    return () => {
      current = false;
    };
  }, [run]);
  if (run === undefined) return <Typography color="textSecondary">{item === undefined ? '' : STATUS_WORDS[item.status]}</Typography>;
  if (read?.of !== run) {
    return (
      <Typography color="textSecondary" aria-busy sx={{ minHeight: 240 }}>
        {words.READING}
      </Typography>
    );
  }
  const { ended, problem } = read;
  if (ended?.answer !== undefined && ended.error === undefined) {
    const { answer } = ended;
    const { files, modelId } = ended.run;
    // What is found in a picture is drawn over it.
    const isDrawnOver = [...drawable(answer), ...answer.parts].some((part) => chooseOutput(part).rule.sketch === 'boxes');
    const own = files.filter(({ name }) => name === arg);
    return (
      <>
        {!isDrawnOver && (
          <NestedContext value={NESTED_BLOCKS}>
            {own.map(({ file }) => (
              <SentInput key={file.name} file={file} />
            ))}
          </NestedContext>
        )}
        <AnswerView answer={answer} files={files} modelId={modelId} visualFirst />
      </>
    );
  }
  if (ended?.error !== undefined)
    return <FailureView failure={{ report: ended.error, answer: ended.answer }} modelId={ended.run.modelId} />;
  return (
    <Typography role="alert" sx={{ color: 'error.main' }}>
      {problem ?? words.NOT_READ}
    </Typography>
  );
}
