import { Suspense, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Answer } from '../../answers/answer.ts';
import { readAnswer } from '../../answers/read.ts';
import { MIME } from '../../files/kinds.ts';
import { reporting } from '../../files/report.ts';
import type { ModelSpec, Predict } from '../../spec/model.ts';
import { Blank } from '../../ui/Blank.tsx';
import { BROKEN_PAGE } from '../page/brokenPage.ts';
import { PlainReport } from '../page/PlainReport.tsx';
import BeforeRun from '../result/before/BeforeRun.tsx';
import { LazyAnswerView } from '../result/lazyViews.ts';

interface Props {
  model: ModelSpec;
  predict: Predict;
  format: string | undefined;
  /** The answer's bytes; undefined while there are none. */
  body: Blob | undefined;
  /** Under which type it came; empty for what it is by its bytes. */
  type: string;
}

const NO_FILES: readonly never[] = [];

/** An answer, drawn by the same rules as that of a run; without one, what a run would be expected to give. */
export function PreviewAnswer({ model, predict, format, body, type }: Props) {
  const read = useAnswer({ model, predict, body, type });
  if (body === undefined) return <BeforeRun predict={predict} modelId={model.id} format={format} examples={undefined} onTry={nothing} />;
  if (read === undefined) return <Blank height={240} />;
  return (
    <ErrorBoundary key={read.key} fallback={<PlainReport report={BROKEN_PAGE} />} onError={reporting('Preview')}>
      <Suspense fallback={<Blank height={240} />}>
        <LazyAnswerView key={read.key} answer={read.answer} files={NO_FILES} modelId={model.id} />
      </Suspense>
    </ErrorBoundary>
  );
}

function nothing(): void {
  // There are no examples to try.
}

function useAnswer({ model, predict, body, type }: Omit<Props, 'format'>): { answer: Answer; key: number } | undefined {
  const [read, setRead] = useState<{ answer: Answer; key: number }>();
  const names = useMemo(() => predict.args.map(({ name }) => name), [predict]);
  useEffect(() => {
    if (body === undefined) return;
    let wanted = true;
    const source = {
      status: 200,
      contentType: type === '' ? MIME.json : type,
      blob: body,
      modelId: model.id,
      response: predict.response,
      argNames: names,
    };
    void readAnswer(source).then((answer) => {
      if (wanted) setRead((before) => ({ answer, key: (before?.key ?? 0) + 1 }));
    });
    return () => {
      wanted = false;
    };
  }, [model.id, predict, names, body, type]);
  return read;
}
