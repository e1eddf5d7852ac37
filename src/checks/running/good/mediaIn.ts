import type { Part } from '../../../answers/part.ts';
import { openArchive } from '../../../files/zip/archive.ts';
import { mediumOf, MIME } from '../../../files/kinds.ts';
import { sniff } from '../../../files/sniff.ts';
import type { Medium } from '../../../spec/model.ts';
import type { AnsweredCase, Depth } from '../define.ts';

/** A picture, a sound or a film in an answer. */
export interface FoundMedium {
  /** Where it is: a path in JSON, a path in an archive, `body` for the answer itself. */
  readonly path: string;
  readonly medium: Medium;
  readonly mime: string;
  readonly blob: Blob;
}

/** Of one answer; more are more of the same. */
const MOST = 40;

/** Those that are looked at, and how many there are beside them. */
export interface MediaFound {
  readonly media: readonly FoundMedium[];
  readonly more: number;
}

export async function mediaIn({ answer }: AnsweredCase): Promise<MediaFound> {
  const found = new Map<string, FoundMedium>();
  const further = new Set<string>();
  for (const part of [...answer.parts, ...answer.unpacked]) {
    const file = fileOf(part);
    const medium = file && mediumOf(file.type.mime);
    if (file === undefined || medium === undefined) continue;
    if (found.size >= MOST) further.add(part.key);
    else found.set(part.key, { path: part.key, medium, mime: file.type.mime, blob: file.blob });
  }
  if (answer.type.mime === MIME.zip) for (const one of await inArchive(answer.raw)) found.set(one.path, one);
  return { media: [...found.values()], more: [...further].filter((key) => !found.has(key)).length };
}

function fileOf(part: Part) {
  return part.from === 'bytes' ? part : part.from === 'json' ? part.file : undefined;
}

async function inArchive(blob: Blob): Promise<readonly FoundMedium[]> {
  const found: FoundMedium[] = [];
  try {
    const { entries } = await openArchive(blob);
    for (const entry of entries.filter(({ folder, refusal }) => !folder && refusal === undefined).slice(0, MOST)) {
      const { blob: content } = await entry.open();
      const { mime } = await sniff(content);
      const medium = mediumOf(mime);
      if (medium !== undefined) found.push({ path: entry.path, medium, mime, blob: content });
    }
  } catch {
    // What can't be unpacked is `archiveIn`’s to tell.
    return found;
  }
  return found;
}

/** What is wrong with an archive or, where nothing is, how much of it was unpacked. */
export async function archiveIn(blob: Blob): Promise<{ readonly problem: string | undefined; readonly by: Depth }> {
  const broken = (problem: string) => ({ problem, by: 'structure' as const });
  try {
    const { kind, entries, count, problems } = await openArchive(blob);
    const files = entries.filter(({ folder, refusal }) => !folder && refusal === undefined);
    for (const entry of files.slice(0, MOST)) {
      const { problem } = await entry.open();
      if (problem !== undefined) return broken(kind === 'gzip' ? problem : `${entry.path}: ${problem}`);
    }
    const whole = files.length <= MOST && entries.length === count && entries.every(({ refusal }) => refusal === undefined);
    return { problem: problems[0], by: whole ? 'decoded' : 'part' };
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}
