import { LONGEST_NOTE, type InputMark, type Judgement } from '../../outputs/overview/inputMark.ts';
import { asObject, asString } from '../../spec/loose.ts';

/** What was noted about the inputs of a run, by their ids. */
export type KeptMarks = Readonly<Record<string, InputMark>>;

/** No answer has so many inputs that somebody has looked at. */
const MOST = 100_000;
const LONGEST_ID = 2000;
const LONGEST_NAME = 2000;

const JUDGEMENTS: readonly (Judgement | undefined)[] = ['right', 'wrong'];

/** Undefined when it is none, or says nothing. */
export function parseMark(input: unknown): InputMark | undefined {
  const found = asObject(input);
  const verdict = JUDGEMENTS.find((known) => known === found?.verdict);
  const note = (asString(found?.note) ?? '').slice(0, LONGEST_NOTE);
  const name = asString(found?.name)?.slice(0, LONGEST_NAME) ?? '';
  if (verdict === undefined && note === '') return undefined;
  return { ...(verdict !== undefined && { verdict }), ...(note !== '' && { note }), ...(name !== '' && { name }) };
}

/** Undefined when there is none. */
export function parseMarks(input: unknown): KeptMarks | undefined {
  const found = asObject(input);
  const marks = Object.entries(found ?? {})
    .slice(0, MOST)
    .flatMap(([id, value]) => {
      const mark = id.length > LONGEST_ID ? undefined : parseMark(value);
      return mark === undefined ? [] : [[id, mark] as const];
    });
  return marks.length === 0 ? undefined : Object.fromEntries(marks);
}
