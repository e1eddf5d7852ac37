import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { readAnswer } from '../../answers/read.ts';
import { preloadOutputs } from '../../outputs/registry.ts';
import type { Json } from '../../spec/model.ts';
import { formatJson } from '../../files/json/formatJson.ts';
import { AnswerView } from '../result/answer/AnswerView.tsx';
import { outputShape } from './outputShape.ts';
import { drawable } from '../../outputs/summary/drawable.ts';
import { MIME } from '../../files/kinds.ts';

/** What train() returned. */
export default function TrainingResult({ output, modelId }: { output: Json; modelId: string }) {
  const id = useId();
  const { data: answer } = useQuery({
    queryKey: ['training result', id, output],
    queryKeyHashFn: () => id,
    queryFn: () => read(output, modelId),
    staleTime: Infinity,
    gcTime: 0,
  });
  return answer === undefined ? null : <AnswerView answer={answer} files={[]} modelId={`${modelId}/train`} />;
}

async function read(output: Json, modelId: string) {
  const blob = new Blob([formatJson(output, { indent: 0 })], { type: MIME.json });
  const answer = await readAnswer({
    status: 200,
    contentType: MIME.json,
    blob,
    modelId: `${modelId}-training`,
    response: outputShape(output),
    argNames: [],
    accept: MIME.json,
  });
  await preloadOutputs([...answer.parts, ...drawable(answer)]);
  return answer;
}
