import { changedMark, type InputMark } from '../../outputs/overview/inputMark.ts';
import { asObject } from '../../spec/loose.ts';
import { newId } from '../finishedRun.ts';
import { parseMark } from './keptMarks.ts';

/** What is noted about items of a batch, by their places; undefined where it was taken back. */
export type ItemMarks = ReadonlyMap<number, InputMark | undefined>;

const CHANNEL = 'try-me-marks';
/** A channel tells its own tab as well, which knows already and may have gone on. */
const TAB = newId();

/** Tells other tabs what was noted about items of a batch. */
export function tellMarks(batch: string, marks: ItemMarks): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ from: TAB, batch, marks: [...marks] });
  channel.close();
}

/** @returns how to stop listening */
export function onToldMarks(batch: string, listener: (marks: ItemMarks) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const told = asObject(data);
    if (told?.batch !== batch || told.from === TAB || !Array.isArray(told.marks)) return;
    listener(
      new Map(told.marks.map((entry: unknown) => (Array.isArray(entry) ? [Number(entry[0]), parseMark(entry[1])] : [NaN, undefined]))),
    );
  };
  return () => channel.close();
}

export function isSameMark(a: InputMark | undefined, b: InputMark | undefined): boolean {
  return a?.verdict === b?.verdict && (a?.note ?? '') === (b?.note ?? '');
}

/** What is left of a mark when the answer that was judged goes: a note may be about the input. */
export function withoutVerdict(mark: InputMark | undefined): InputMark | undefined {
  return changedMark(mark, { verdict: undefined });
}
