import type { SentFile } from '../../files/sentFile.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import { changedFiles } from '../perform.ts';
import type { WantedBatch } from './batchStore.ts';
import * as words from './words.ts';

/**
 * Which files kept a batch from being written down: those that the disk no longer has as they were chosen. Said at their
 * fields, with the first one's name; empty when the reason is another.
 */
export async function unreadableFiles({ arg, varied }: WantedBatch, fixed: readonly SentFile[]): Promise<ArgProblem[]> {
  const files = varied.flatMap((one): SentFile[] => (one instanceof File ? [{ name: arg, file: one }] : []));
  const changed = await changedFiles([...files, ...fixed]);
  return [...new Set(changed.map(({ name }) => name))].map((name) => {
    const [first = '', ...others] = changed.filter((one) => one.name === name).map(({ message }) => message);
    const more = others.length;
    return { name, message: more === 0 ? first : words.changedToo(first, more) };
  });
}
