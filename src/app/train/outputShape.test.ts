import { expect, test } from 'vitest';
import { notesInWords } from '../../answers/note.ts';
import { readAnswer } from '../../answers/read.ts';
import { chooseOutput } from '../../outputs/registry.ts';
import type { Json } from '../../spec/model.ts';
import { outputShape } from './outputShape.ts';

async function drawn(output: Json): Promise<string[]> {
  const { parts } = await readAnswer({
    status: 200,
    contentType: 'application/json',
    blob: new Blob([JSON.stringify(output)]),
    modelId: 'digits',
    response: outputShape(output),
    argNames: [],
  });
  return parts.map(
    (part) => `${part.key}: ${chooseOutput(part).rule.id}${part.notes === undefined ? '' : ` (${notesInWords(part.notes)})`}`,
  );
}

const losses = [2.4, 1.2, 0.6];

test.each<[string, Json, string[]]>([
  ['losses and where the rest is', { loss: losses, events: '/tmp/runs' }, ['loss: list', 'events: text']],
  ['a bare list of losses', losses, ['body: list']],
  ['a number', 0, ['body: json']],
  ['a sentence', 'trained', ['body: json']],
  ['nothing but nulls', { loss: null }, ['body: json']],
  ['an empty object', {}, ['body: json']],
  ['an empty list', [], ['body: json']],
  ['far too many members', Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`w${index}`, index])), ['body: json']],
])('%s', async (_, output, blocks) => {
  expect(await drawn(output)).toEqual(blocks);
});
